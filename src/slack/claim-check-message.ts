import { z } from 'zod';
import { plainWords } from './message-text.ts';

/** A message that somebody wants checked: its words in plain lines, its place, and the thread in which a reply to it stands. */
export type MessageToCheck = {
  readonly words: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread: string;
  readonly hasFiles: boolean;
  /** Whose it is: a user's id, a bot's, or both. */
  readonly user: string | null;
  readonly bot: string | null;
  /** Posts for the desk where it is not a member, for half an hour. */
  readonly responseUrl: string;
};

/** Reads the body of a message shortcut; null when it is none. */
export const messageToCheck = (body: unknown): MessageToCheck | null => {
  const { data } = Body.safeParse(body);
  if (!data) return null;
  const { message, channel, response_url } = data;
  const { text, blocks, attachments, files, user, bot_id, ts, thread_ts } = message;
  const own = linesOf(text ?? '');
  return {
    words: own === '' ? linesOf([...textsIn(blocks), ...textsIn(attachments)].join('\n')) : own,
    channel: channel.id,
    ts,
    thread: thread_ts ?? ts,
    hasFiles: Array.isArray(files) && files.length > 0,
    user: user ?? null,
    bot: bot_id ?? null,
    responseUrl: response_url,
  };
};

const linesOf = (text: string): string =>
  text
    .slice(0, LONGEST_MESSAGE)
    .split('\n')
    .map(plainWords)
    .filter(line => line !== '')
    .join('\n');

/** The texts within some blocks or attachments, in order: each block's own pieces in one line. */
const textsIn = (blocks: unknown): string[] =>
  Array.isArray(blocks) ? blocks.map(block => piecesIn(block, 0).join(' ')) : [];

const piecesIn = (value: unknown, depth: number): string[] => {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([key, inner]): string[] =>
    typeof inner === 'string' ? (TEXTS.has(key) ? [inner] : []) : piecesIn(inner, depth + 1),
  );
};

const TEXTS = new Set(['text', 'title', 'pretext', 'fallback']);
const DEEPEST = 8;

/** The most characters that Slack keeps of a message. */
const LONGEST_MESSAGE = 40_000;

const loose = z.unknown().optional();

/** docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
const Body = z.object({
  channel: z.object({ id: z.string() }),
  response_url: z.string().catch(''),
  message: z.object({
    ts: z.string(),
    thread_ts: z.string().nullish(),
    text: z.string().nullish().catch(null),
    user: z.string().nullish(),
    bot_id: z.string().nullish(),
    blocks: loose,
    attachments: loose,
    files: loose,
  }),
});
