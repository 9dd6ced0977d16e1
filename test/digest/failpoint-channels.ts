import type { Poster, Posting } from '../../src/digest/digests.ts';

/** A message that stands in a channel, or under the one called `thread`. */
export type Standing = {
  readonly channel: string;
  readonly message: string;
  readonly key: string;
  readonly thread: string | null;
  readonly ts: string;
};

/** What Slack does to a post: it takes it and says so, takes it in silence, never gets it, or answers something else. */
export type Reply = 'taken' | 'lost answer' | 'lost message' | Posting;

/** Where messages stand, whatever becomes of the desk, and a clock in epoch milliseconds. */
export type Board = {
  all(): readonly Standing[];
  put(message: Standing): void;
  now(): number;
};

/** How Slack behaves: the script of its replies, after which it takes everything, and whether it lets its histories be read. */
export type Weather = {
  readonly script: readonly Reply[];
  readonly readable: boolean;
  /** What it says to every post to a channel, people excepted. */
  readonly always?: Reply;
};

/** Slack in such weather. Its histories lag behind by a minute, and a person's own is never readable. */
export const channelsIn = ({ script, readable, always }: Weather, board: Board): Poster => {
  const replies = [...script];
  return {
    everywhere: [],
    post: async ({ channel }, message, key, thread) => {
      const reply = (isPerson(channel) ? null : always) ?? replies.shift() ?? 'taken';
      if (typeof reply === 'object') return reply;
      if (reply === 'lost message') return { outcome: 'unknown', error: 'timeout' };
      const ts = `${Math.floor(board.now() / 1000)}.${String(board.all().length + 1).padStart(6, '0')}`;
      board.put({ channel, message, key, thread, ts });
      return reply === 'taken'
        ? { outcome: 'posted', messageTs: ts }
        : { outcome: 'unknown', error: 'timeout' };
    },
    find: async ({ channel }, key, { since, until }, thread) => {
      if (!readable || isPerson(channel)) return { outcome: 'unreadable' };
      const seen = board
        .all()
        .filter(
          ({ ts }) =>
            Number(ts) * 1000 >= since.getTime() &&
            Number(ts) * 1000 <= Math.min(until.getTime(), board.now() - LAG),
        )
        .find(one => one.channel === channel && one.key === key && one.thread === thread);
      return seen ? { outcome: 'found', messageTs: seen.ts } : { outcome: 'absent' };
    },
  };
};

export const isPerson = (channel: string): boolean => channel.startsWith('U');

/** Milliseconds. */
const LAG = 60_000;
