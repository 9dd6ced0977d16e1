import type { Line, Publish } from './state.ts';

/** The messages of a workspace, ephemeral ones among them, in the order in which they came. Each goes to all or to one person. */
export type Timeline = {
  seenBy(person: string): readonly Line[];
  /** A message that this person sees. */
  find(person: string, channel: string, ts: string): Line | undefined;
  /** A message, whoever sees it. */
  any(channel: string, ts: string): Line | undefined;
  /** Adds a message for `to`, or replaces the one with its channel and timestamp, which goes on to whom it went before. */
  put(line: Line, to: string | null): void;
  remove(channel: string, ts: string): void;
};

export const openTimeline = (publish: Publish): Timeline => {
  const lines = new Map<string, { readonly line: Line; readonly to: string | null }>();
  const sees = (person: string, to: string | null | undefined) => to === null || to === person;
  return {
    seenBy: person => [...lines.values()].filter(({ to }) => sees(person, to)).map(({ line }) => line),
    find(person, channel, ts) {
      const known = lines.get(keyOf(channel, ts));
      return sees(person, known?.to) ? known?.line : undefined;
    },
    any: (channel, ts) => lines.get(keyOf(channel, ts))?.line,
    put(line, to) {
      const key = keyOf(line.channel, line.ts);
      const known = lines.get(key);
      const whom = known ? known.to : to;
      lines.set(key, { line, to: whom });
      publish({ type: 'line', line }, whom);
    },
    remove(channel, ts) {
      const key = keyOf(channel, ts);
      const known = lines.get(key);
      if (lines.delete(key)) publish({ type: 'gone', channel, ts }, known?.to ?? null);
    },
  };
};

const keyOf = (channel: string, ts: string) => `${channel} ${ts}`;
