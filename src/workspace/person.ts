import { z } from 'zod';
import { escaped } from '../slack/mrkdwn.ts';
import { parsed } from './blocks.ts';
import { DESK, type Person } from './cast.ts';
import type { Delivery } from './delivery.ts';
import { commandForm, eventEnvelope, mentionEvent, messageEvent } from './envelopes.ts';
import type { Place } from './posts.ts';
import { Response } from './responses.ts';
import type { Room } from './room.ts';
import type { Channel, Line } from './state.ts';
import { Viewer } from './viewer.ts';

/** What somebody writes into the composer. */
export const Said = z.object({
  as: Viewer,
  channel: z.string().max(64),
  text: z.string().trim().min(1).max(12_000),
  threadTs: z.string().max(64).nullable(),
});
export type Said = z.infer<typeof Said>;

/** Somebody who speaks in a conversation that they see. */
type Speaking = { readonly person: Person; readonly channel: Channel; readonly threadTs: string | null };

/**
 * Lets a person speak: a slash command goes to the desk unseen, anything else is posted and told to the desk where it is in the
 * conversation. What was typed is escaped before anything else, as Slack does it, so that no typed mark-up is live.
 */
export const openSpeech =
  (room: Room) =>
  async (person: Person, said: Said): Promise<void> => {
    const channel = room.channels.seenBy(person.id).find(({ id }) => id === said.channel);
    if (!channel) return;
    const speaking = { person, channel, threadTs: said.threadTs };
    const text = escaped(said.text);
    const command = /^(\/\S*)\s*([\s\S]*)$/.exec(text);
    if (command) await runCommand(room, speaking, { command: command[1] ?? '', text: command[2] ?? '' });
    else await post(room, speaking, withMention(text, mentionOf(room)));
  };

type Typed = { readonly command: string; readonly text: string };

const runCommand = async (room: Room, { person, channel, threadTs }: Speaking, typed: Typed) => {
  const { command } = typed;
  const place = { channel: channel.id, threadTs };
  const notice = (words: string) => room.posts.notice(place, person.id, words);
  if (command === '/invite') return notice(invite(room, channel, typed.text));
  if (command !== DESK.command) return notice(`${command} is not a valid command.`);
  if (threadTs) return notice(`${command} is not supported in threads. Sorry!`);
  const endWait = room.waits.begin(person.id, place);
  const origin = { ...place, person: person.id, messageTs: null };
  const form = commandForm(room.cast, person, channel, typed, {
    responseUrl: room.address() + room.responseUrls.mint(origin),
    trigger: room.triggers.mint({ person: person.id, conversation: channel }),
  });
  const delivery = await room.desk.sendForm(form);
  if (delivery.outcome === 'failed') {
    endWait();
    return notice(`${command} failed with the error "${delivery.error}".`);
  }
  const answer = answerIn(delivery);
  if (answer) await room.respond(origin, answer);
};

const post = async (room: Room, speaking: Speaking, text: string) => {
  const { person, channel, threadTs } = speaking;
  const fields = { channel: channel.id, text, ...(threadTs && { thread_ts: threadTs }) };
  const { ts } = Timestamped.parse(await room.emulator.as(person.handle)('chat.postMessage', fields));
  const user = person.id;
  const line = { channel: channel.id, ts, threadTs, user, text, blocks: [], onlyYou: false, edited: false };
  room.posts.byPerson(line);
  const mentioned = channel.kind !== 'direct' && text.includes(mentionOf(room));
  if (channel.hasDesk) return tell(room, speaking, line, mentioned);
  if (mentioned) room.posts.notice({ channel: channel.id, threadTs }, person.id, notHere(channel));
};

/** Tells the desk of a message, and that it was mentioned in it; of the two events Slack may send either first. */
const tell = async (room: Room, { person, channel, threadTs }: Speaking, line: Line, mentioned: boolean) => {
  const { cast, desk, timeline, waits, posts } = room;
  const parent = threadTs === null ? undefined : timeline.find(person.id, channel.id, threadTs);
  const events = [
    messageEvent(cast, channel, line, parent),
    ...(mentioned ? [mentionEvent(cast, line)] : []),
  ];
  const asked = mentioned || channel.kind === 'direct';
  const place = { channel: channel.id, threadTs: answerThread(channel, line) };
  const endWait = asked ? waits.begin(person.id, place) : () => {};
  const sent = room.mentionFirst() ? events.toReversed() : events;
  const deliveries = await Promise.all(sent.map(event => desk.sendEvent(eventEnvelope(cast, event))));
  const failed = deliveries.find(({ outcome }) => outcome === 'failed');
  if (failed?.outcome !== 'failed' || !asked) return;
  endWait();
  const words = `${DESK.name} did not take this message: "${failed.error}".`;
  posts.notice({ channel: channel.id, threadTs }, person.id, words);
};

const invite = ({ channels }: Room, channel: Channel, text: string): string => {
  if (!text.replace(/^@/, '').toLowerCase().startsWith(DESK.handle))
    return `Only @${DESK.handle} can be invited here.`;
  return channels.inviteDesk(channel.id)
    ? `${DESK.name} was added to #${channel.name}.`
    : `${DESK.name} is already here.`;
};

/** The desk's handle made a mention, as Slack does when it is chosen from its list. */
const withMention = (text: string, mention: string): string =>
  text.replace(HANDLE, (_, before: string) => before + mention);

const mentionOf = ({ cast }: Room): string => `<@${cast.desk.userId}>`;

/** What the desk answered to a command at once: a message as JSON, or its plain text; null when it said nothing yet. */
const answerIn = ({ body }: Extract<Delivery, { outcome: 'taken' }>): Response | null => {
  if (body.trim() === '') return null;
  const answer = Response.safeParse(parsed(body));
  return answer.success ? answer.data : Response.parse({ text: body });
};

/** A mention is answered in its thread, a direct message where it was written. */
const answerThread = ({ kind }: Channel, { ts, threadTs }: Line): Place['threadTs'] =>
  threadTs ?? (kind === 'direct' ? null : ts);

const notHere = (channel: Channel) =>
  `You mentioned ${DESK.name}, but it is not in #${channel.name}. Type /invite @${DESK.handle} to add it.`;

const Timestamped = z.looseObject({ ts: z.string() });
const HANDLE = new RegExp(`(^|[^\\w@.])@${DESK.handle}(?:[ _-]?desk)?(?![\\w-])`, 'gi');
