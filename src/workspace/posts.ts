import { z } from 'zod';
import { Blocks, blocksOr } from './blocks.ts';
import { type Cast, DESK, SLACK } from './cast.ts';
import type { Channels } from './channels.ts';
import type { Emulator, Fields, Reply } from './emulator.ts';
import type { Line } from './state.ts';
import type { Timeline } from './timeline.ts';
import type { Waits } from './waits.ts';

const Posted = z.object({
  channel: z.string(),
  ts: z.string(),
  message: z.looseObject({ text: z.string().default('') }),
});

/** What the desk and Slack itself write into the conversations: kept by the emulator, shown by the timeline. */
export type Posts = {
  /** Posts as the desk, whether or not it is in the channel. */
  byDesk(fields: Fields): Promise<Reply>;
  update(fields: Fields): Promise<Reply>;
  remove(fields: Fields): Promise<Reply>;
  /** What a person wrote, as the emulator took it. */
  byPerson(line: Line): void;
  /** Shows a person a message of the desk that nobody else sees; returns its timestamp. */
  onlyYou(place: Place, person: string, message: { text?: unknown; blocks?: unknown }): string;
  /** Replaces an ephemeral message in its place. */
  replace(line: Line, message: { text?: unknown; blocks?: unknown }): void;
  /** Slack itself tells a person something. */
  notice(place: Place, person: string, text: string): void;
};

export type Place = { readonly channel: string; readonly threadTs: string | null };

type Around = {
  readonly cast: Cast;
  readonly emulator: Emulator;
  readonly channels: Channels;
  readonly timeline: Timeline;
  readonly waits: Waits;
};

export const openPosts = ({ cast, emulator, channels, timeline, waits }: Around): Posts => {
  let noticed = 0;
  const show = (line: Line) => timeline.put(line, channels.ownerOf(line.channel));
  const ephemeral = (
    place: Place,
    user: string,
    to: string,
    text: string,
    blocks: Line['blocks'],
  ): string => {
    noticed += 1;
    const ts = `${Math.floor(Date.now() / 1000)}.${String(900_000 + (noticed % 100_000)).padStart(6, '0')}`;
    timeline.put({ ...place, ts, user, text, blocks, onlyYou: true, edited: false }, to);
    waits.answered(place.channel, place.threadTs, to);
    return ts;
  };
  return {
    async byDesk(fields) {
      const blocks = blocksOr(fields.blocks);
      if (
        blocks.length > MOST_BLOCKS ||
        (fields.blocks !== undefined && !Blocks.safeParse(fields.blocks).success)
      )
        return { ok: false, error: 'invalid_blocks' };
      const identity = { bot_id: cast.desk.botId, app_id: DESK.appId };
      const reply = await emulator.asDesk('chat.postMessage', { ...fields, ...identity, blocks });
      if (!reply.ok) return reply;
      const { channel, ts, message } = Posted.parse(reply);
      const threadTs = textOf(fields.thread_ts) || null;
      const { text } = message;
      const user = cast.desk.userId;
      show({ channel, ts, threadTs, user, text, blocks, onlyYou: false, edited: false });
      waits.answered(channel, threadTs, null);
      return reply;
    },
    async update(fields) {
      const blocks = blocksOr(fields.blocks);
      const sent = 'blocks' in fields ? { ...fields, blocks } : fields;
      const reply = await emulator.asDesk('chat.update', sent);
      const line = timeline.any(textOf(fields.channel), textOf(fields.ts));
      if (reply.ok && line) show({ ...line, text: textOf(fields.text), blocks, edited: true });
      return reply;
    },
    async remove(fields) {
      const reply = await emulator.asDesk('chat.delete', fields);
      if (reply.ok) timeline.remove(textOf(fields.channel), textOf(fields.ts));
      return reply;
    },
    byPerson: show,
    onlyYou: (place, person, { text, blocks }) =>
      ephemeral(place, cast.desk.userId, person, textOf(text), blocksOr(blocks)),
    replace: (line, { text, blocks }) => show({ ...line, text: textOf(text), blocks: blocksOr(blocks) }),
    notice: (place, person, text) => void ephemeral(place, SLACK.id, person, text, []),
  };
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Slack's own limit for one message. */
const MOST_BLOCKS = 50;
