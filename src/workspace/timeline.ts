import type { Line, Publish } from './state.ts';

/** The messages that the page shows, ephemeral ones among them, in the order in which they came. */
export type Timeline = {
  all(): readonly Line[];
  find(channel: string, ts: string): Line | undefined;
  /** Adds a message, or replaces the one with its channel and timestamp. */
  put(line: Line): void;
  remove(channel: string, ts: string): void;
};

export const openTimeline = (publish: Publish): Timeline => {
  const lines = new Map<string, Line>();
  return {
    all: () => [...lines.values()],
    find: (channel, ts) => lines.get(keyOf(channel, ts)),
    put(line) {
      lines.set(keyOf(line.channel, line.ts), line);
      publish({ type: 'line', line });
    },
    remove(channel, ts) {
      if (lines.delete(keyOf(channel, ts))) publish({ type: 'gone', channel, ts });
    },
  };
};

const keyOf = (channel: string, ts: string) => `${channel} ${ts}`;
