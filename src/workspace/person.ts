import { z } from 'zod';
import { escaped } from '../slack/mrkdwn.ts';
import { parsed } from './blocks.ts';
import { DESK, PERSON } from './cast.ts';
import type { Channels } from './channels.ts';
import type { Delivery, Desk } from './delivery.ts';
import type { Emulator } from './emulator.ts';
import { commandForm, eventEnvelope, messageEvent } from './envelopes.ts';
import type { Place, Posts } from './posts.ts';
import type { ResponseUrls } from './response-urls.ts';
import { type Respond, Response } from './responses.ts';
import type { Channel } from './state.ts';
import type { Timeline } from './timeline.ts';
import type { Triggers } from './triggers.ts';
import type { Waits } from './waits.ts';

/** What the person writes into the composer. */
export const Said = z.object({
  channel: z.string().max(64),
  text: z.string().trim().min(1).max(12_000),
  threadTs: z.string().max(64).nullable(),
});
export type Said = z.infer<typeof Said>;

/** The workspace that the person's words reach. */
type Around = {
  readonly address: () => string;
  readonly emulator: Emulator;
  readonly channels: Channels;
  readonly timeline: Timeline;
  readonly waits: Waits;
  readonly posts: Posts;
  readonly desk: Desk;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly respond: Respond;
};

/**
 * Lets the person speak: a slash command goes to the desk unseen, anything else is posted and told to the desk. What
 * was typed is escaped before anything else, as Slack does it, so that no typed mark-up is live.
 */
export const openPerson =
  (around: Around) =>
  async (said: Said): Promise<void> => {
    const channel = around.channels.find(said.channel);
    if (!channel) return;
    const text = escaped(said.text);
    const command = /^(\/\S*)\s*([\s\S]*)$/.exec(text);
    if (command) await runCommand(around, channel, said.threadTs, command[1] ?? '', command[2] ?? '');
    else await post(around, channel, said.threadTs, withMention(text));
  };

const runCommand = async (
  around: Around,
  channel: Channel,
  threadTs: string | null,
  command: string,
  text: string,
) => {
  const { posts } = around;
  const place = { channel: channel.id, threadTs };
  if (command === '/invite') return invite(around, channel, place, text);
  if (command !== DESK.command) return posts.notice(place, `${command} is not a valid command.`);
  if (threadTs) return posts.notice(place, `${command} is not supported in threads. Sorry!`);
  const endWait = around.waits.begin(place);
  const path = around.responseUrls.mint({ ...place, messageTs: null });
  const form = commandForm(channel, command, text, around.address() + path, around.triggers.mint(channel.id));
  const delivery = await around.desk.sendForm(form);
  if (delivery.outcome === 'failed') {
    endWait();
    return posts.notice(place, `${command} failed with the error "${delivery.error}".`);
  }
  const answer = answerIn(delivery);
  if (answer) await around.respond({ ...place, messageTs: null }, answer);
};

const post = async (around: Around, channel: Channel, threadTs: string | null, text: string) => {
  const { id } = channel;
  const fields = { channel: id, text, ...(threadTs && { thread_ts: threadTs }) };
  const reply = await around.emulator.call('person', 'chat.postMessage', fields);
  const ts = Timestamped.parse(reply).ts;
  const line = {
    channel: id,
    ts,
    threadTs,
    user: PERSON.id,
    text,
    blocks: [],
    onlyYou: false,
    edited: false,
  };
  around.timeline.put(line);
  if (channel.kind === 'channel' && !text.includes(MENTION)) return;
  const place = { channel: id, threadTs };
  if (!channel.hasDesk) return around.posts.notice(place, notHere(channel));
  const endWait = around.waits.begin({ channel: id, threadTs: answerThread(channel, ts, threadTs) });
  const delivery = await around.desk.sendEvent(eventEnvelope(messageEvent(channel, text, ts, threadTs)));
  if (delivery.outcome === 'taken') return;
  endWait();
  around.posts.notice(place, `${DESK.name} did not take this message: "${delivery.error}".`);
};

const invite = async ({ channels, posts }: Around, channel: Channel, place: Place, text: string) => {
  if (!text.replace(/^@/, '').toLowerCase().startsWith(DESK.handle))
    return posts.notice(place, `Only @${DESK.handle} can be invited here.`);
  const joined = await channels.inviteDesk(channel.id);
  posts.notice(
    place,
    joined ? `${DESK.name} was added to #${channel.name}.` : `${DESK.name} is already here.`,
  );
};

/** The desk's handle made a mention, as Slack does when it is chosen from its list. */
const withMention = (text: string): string => text.replace(HANDLE, (_, before: string) => before + MENTION);

/** What the desk answered to a command at once: a message as JSON, or its plain text; null when it said nothing yet. */
const answerIn = ({ body }: Extract<Delivery, { outcome: 'taken' }>): Response | null => {
  if (body.trim() === '') return null;
  const answer = Response.safeParse(parsed(body));
  return answer.success ? answer.data : Response.parse({ text: body });
};

/** A mention is answered in its thread, a direct message where it was written. */
const answerThread = (channel: Channel, ts: string, threadTs: string | null) =>
  threadTs ?? (channel.kind === 'direct' ? null : ts);

const notHere = (channel: Channel) =>
  `You mentioned ${DESK.name}, but it is not in #${channel.name}. Type /invite @${DESK.handle} to add it.`;

const Timestamped = z.looseObject({ ts: z.string() });
const MENTION = `<@${DESK.userId}>`;
const HANDLE = new RegExp(`(^|[^\\w@.])@${DESK.handle}(?:[ _-]?desk)?(?![\\w-])`, 'gi');
