import { z } from 'zod';
import { Blocks, blocksOr } from './blocks.ts';
import { DESK, SLACK } from './cast.ts';
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
  /** Shows the person a message of the desk that nobody else sees; returns its timestamp. */
  onlyYou(place: Place, message: { text?: unknown; blocks?: unknown }): string;
  /** Replaces an ephemeral message in its place. */
  replace(line: Line, message: { text?: unknown; blocks?: unknown }): void;
  /** Slack itself tells the person something. */
  notice(place: Place, text: string): void;
};

export type Place = { readonly channel: string; readonly threadTs: string | null };

export const openPosts = (emulator: Emulator, timeline: Timeline, waits: Waits): Posts => {
  let noticed = 0;
  const ephemeral = (place: Place, user: string, text: string, blocks: Line['blocks']): string => {
    noticed += 1;
    const ts = `${Math.floor(Date.now() / 1000)}.${String(900_000 + (noticed % 100_000)).padStart(6, '0')}`;
    timeline.put({ ...place, ts, user, text, blocks, onlyYou: true, edited: false });
    waits.answered(place.channel, place.threadTs);
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
      const identity = { bot_id: DESK.botId, app_id: DESK.appId };
      const reply = await emulator.call('desk', 'chat.postMessage', { ...fields, ...identity, blocks });
      if (!reply.ok) return reply;
      const { channel, ts, message } = Posted.parse(reply);
      const threadTs = textOf(fields.thread_ts) || null;
      timeline.put({
        channel,
        ts,
        threadTs,
        user: DESK.userId,
        text: message.text,
        blocks,
        onlyYou: false,
        edited: false,
      });
      waits.answered(channel, threadTs);
      return reply;
    },
    async update(fields) {
      const blocks = blocksOr(fields.blocks);
      const sent = 'blocks' in fields ? { ...fields, blocks } : fields;
      const reply = await emulator.call('desk', 'chat.update', sent);
      const line = timeline.find(textOf(fields.channel), textOf(fields.ts));
      if (reply.ok && line) timeline.put({ ...line, text: textOf(fields.text), blocks, edited: true });
      return reply;
    },
    async remove(fields) {
      const reply = await emulator.call('desk', 'chat.delete', fields);
      if (reply.ok) timeline.remove(textOf(fields.channel), textOf(fields.ts));
      return reply;
    },
    onlyYou: (place, { text, blocks }) => ephemeral(place, DESK.userId, textOf(text), blocksOr(blocks)),
    replace: (line, { text, blocks }) =>
      timeline.put({ ...line, text: textOf(text), blocks: blocksOr(blocks) }),
    notice: (place, text) => void ephemeral(place, SLACK.id, text, []),
  };
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Slack's own limit for one message. */
const MOST_BLOCKS = 50;
