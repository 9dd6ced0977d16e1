import { z } from 'zod';
import { elementIn } from './blocks.ts';
import type { Person } from './cast.ts';
import { channelName, interaction, messageTold, nowTs } from './envelopes.ts';
import { Entry, entered, keepsValue } from './fields.ts';
import { Entries, stateOf, withEntry } from './form-state.ts';
import { type Home, homePayload } from './homes.ts';
import { type Modal, modalPayload } from './modals.ts';
import type { Room } from './room.ts';
import type { Channel, Line } from './state.ts';
import { answered, DONE, failed, type Outcome, responseUrlsOf } from './submission.ts';
import { Id, Viewer } from './viewer.ts';

/** Somebody used an element of a message, of a modal or of the desk's Home. */
export const Acted = z.object({
  as: Viewer,
  on: z.union([z.object({ channel: Id, ts: Id }), z.object({ view: Id })]),
  blockId: Id,
  actionId: Id,
  entry: Entry.default(null),
  entries: Entries,
});
export type Acted = z.infer<typeof Acted>;

/** Somebody submitted a modal. */
export const Submitted = z.object({ as: Viewer, view: Id, entries: Entries });
export type Submitted = z.infer<typeof Submitted>;

/** Somebody closed a modal, or with it all that lie under it. */
export const Dismissed = z.object({
  as: Viewer,
  view: Id,
  entries: Entries,
  all: z.boolean().default(false),
});
export type Dismissed = z.infer<typeof Dismissed>;

export type Interactions = {
  act(person: Person, acted: Acted): Promise<Outcome>;
  submit(person: Person, submitted: Submitted): Promise<Outcome>;
  dismiss(person: Person, dismissed: Dismissed): Promise<Outcome>;
};

export const openInteractions = (room: Room): Interactions => {
  const { cast, desk, triggers } = room;
  const send = (payload: object) => desk.sendForm({ payload: JSON.stringify(payload) });
  return {
    async act(person, { on, blockId, actionId, entry, entries }) {
      const scene = sceneOf(room, person, on);
      const element = scene && elementIn(scene.blocks, blockId, actionId);
      if (!element) return failed('expired');
      const now = keepsValue(element) ? withEntry(entries, blockId, actionId, entry) : entries;
      const used = {
        action_id: actionId,
        block_id: blockId,
        action_ts: nowTs(),
        ...entered(element, entry),
      };
      const delivery = await send({
        ...interaction(cast, person, 'block_actions'),
        trigger_id: triggers.mint({ person: person.id, conversation: scene.conversation }),
        ...scene.told(now),
        actions: [used],
      });
      return delivery.outcome === 'taken' ? DONE : failed(delivery.error);
    },
    async submit(person, { view, entries }) {
      const modals = room.modalsOf(person.id);
      const modal = modals.find(view);
      if (!modal) return failed('expired');
      const delivery = await send({
        ...interaction(cast, person, 'view_submission'),
        trigger_id: triggers.mint({ person: person.id, conversation: modal.conversation }),
        view: modalPayload(cast, modal, entries),
        response_urls: responseUrlsOf(modal, entries, person.id, room),
      });
      return answered(modals, modal, delivery);
    },
    async dismiss(person, { view, entries, all }) {
      const modals = room.modalsOf(person.id);
      const modal = modals.find(view);
      if (!modal) return DONE;
      const is_cleared = all || modal.clear_on_close;
      if (is_cleared) modals.clear();
      else modals.close(view);
      if (!modal.notify_on_close) return DONE;
      const payload = { view: modalPayload(cast, modal, entries), is_cleared };
      await send({ ...interaction(cast, person, 'view_closed'), ...payload });
      return DONE;
    },
  };
};

/** Where an element stands: its blocks, what the person looked at, and what the payload says of the place. */
type Scene = {
  readonly blocks: Line['blocks'];
  readonly conversation: Channel | null;
  readonly told: (entries: Entries) => object;
};

/** The scene of what this person sees; null when it is not there, or no longer. */
const sceneOf = (room: Room, person: Person, on: Acted['on']): Scene | null => {
  if ('ts' in on) {
    const line = room.timeline.find(person.id, on.channel, on.ts);
    return line ? messageScene(room, person, line) : null;
  }
  const modal = room.modalsOf(person.id).find(on.view);
  if (modal) return modalScene(room, modal);
  const home = room.homes.of(person.id);
  return home?.id === on.view ? homeScene(room, home) : null;
};

/** An ephemeral message is named but not told, as Slack does it. */
const messageScene = (room: Room, person: Person, line: Line): Scene => {
  const { channel, ts, threadTs, onlyYou, blocks } = line;
  const conversation = room.channels.find(channel) ?? null;
  const thread = threadTs && { thread_ts: threadTs };
  const origin = { person: person.id, channel, threadTs, messageTs: ts };
  return {
    blocks,
    conversation,
    told: entries => ({
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: onlyYou, ...thread },
      channel: { id: channel, name: conversation ? channelName(conversation) : '' },
      response_url: room.address() + room.responseUrls.mint(origin),
      state: stateOf(blocks, entries),
      ...(!onlyYou && { message: messageTold(room.cast, line) }),
    }),
  };
};

const modalScene = ({ cast }: Room, modal: Modal): Scene => ({
  blocks: modal.blocks,
  conversation: modal.conversation,
  told: entries => ({
    container: { type: 'view', view_id: modal.id },
    view: modalPayload(cast, modal, entries),
  }),
});

const homeScene = ({ cast }: Room, home: Home): Scene => ({
  blocks: home.blocks,
  conversation: null,
  told: entries => ({
    container: { type: 'view', view_id: home.id },
    view: homePayload(cast, home, entries),
  }),
});
