import { z } from 'zod';
import { surface } from '../slack/surface.ts';
import type { Person } from './cast.ts';
import { channelName, interaction, messageTold, nowTs } from './envelopes.ts';
import type { Room } from './room.ts';
import type { Channel, Line, Named, State } from './state.ts';
import { DONE, failed, type Outcome } from './submission.ts';
import { Id, Viewer } from './viewer.ts';

/** Somebody used a shortcut: on a message, or wherever they were. */
export const ShortcutUsed = z.object({
  as: Viewer,
  id: Id,
  channel: Id.nullish(),
  ts: Id.nullish(),
  threadTs: Id.nullish(),
});
export type ShortcutUsed = z.infer<typeof ShortcutUsed>;

/** The shortcuts that the desk offers, by where Slack offers them. */
export const offeredShortcuts = (): State['shortcuts'] => ({
  message: surface.shortcuts.filter(({ type }) => type === 'message').map(named),
  global: surface.shortcuts.filter(({ type }) => type === 'global').map(named),
});

/** Sends the desk the shortcut that a person used. Slack offers none on an ephemeral message. */
export const useShortcut =
  (room: Room) =>
  async (person: Person, { id, channel, ts }: ShortcutUsed): Promise<Outcome> => {
    const shortcut = surface.shortcuts.find(({ callbackId }) => callbackId === id);
    const conversation = room.channels.seenBy(person.id).find(one => one.id === channel) ?? null;
    const line = conversation && ts ? room.timeline.find(person.id, conversation.id, ts) : undefined;
    const payload =
      shortcut?.type === 'global'
        ? globalPayload(room, person, id, conversation)
        : shortcut && conversation && line && !line.onlyYou
          ? messagePayload(room, person, id, conversation, line)
          : null;
    if (!payload) return failed('expired');
    const delivery = await room.desk.sendForm({ payload: JSON.stringify(payload) });
    return delivery.outcome === 'taken' ? DONE : failed(delivery.error);
  };

const globalPayload = (room: Room, person: Person, id: string, conversation: Channel | null) => ({
  ...interaction(room.cast, person, 'shortcut'),
  callback_id: id,
  trigger_id: room.triggers.mint({ person: person.id, conversation }),
  action_ts: nowTs(),
});

const messagePayload = (room: Room, person: Person, id: string, conversation: Channel, line: Line) => {
  const { channel, ts, threadTs } = line;
  const origin = { person: person.id, channel, threadTs, messageTs: null };
  return {
    ...interaction(room.cast, person, 'message_action'),
    callback_id: id,
    trigger_id: room.triggers.mint({ person: person.id, conversation }),
    response_url: room.address() + room.responseUrls.mint(origin),
    channel: { id: channel, name: channelName(conversation) },
    message_ts: ts,
    action_ts: nowTs(),
    message: messageTold(room.cast, line),
  };
};

const named = ({ callbackId, name }: (typeof surface.shortcuts)[number]): Named => ({ id: callbackId, name });
