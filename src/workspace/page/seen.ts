import type { State } from '../state.ts';

/** Up to which message each person has seen each conversation. */
export type Seen = ReadonlyMap<string, number>;

/** The conversations in which others wrote what this person has not seen; what was there before the page opened is seen. */
export const unreadIn = (
  { person, lines }: Pick<State, 'person' | 'lines'>,
  seen: Seen,
  opened: number,
): ReadonlySet<string> =>
  new Set(
    lines
      .filter(
        ({ user, ts, channel }) =>
          user !== person.id && Number(ts) > (seen.get(keyOf(person.id, channel)) ?? opened),
      )
      .map(({ channel }) => channel),
  );

/** The same map when nothing in the conversation is newer than what was seen. */
export const withSeen = (
  seen: Seen,
  { person, lines }: Pick<State, 'person' | 'lines'>,
  channel: string,
): Seen => {
  const key = keyOf(person.id, channel);
  const newest = Math.max(0, ...lines.filter(line => line.channel === channel).map(({ ts }) => Number(ts)));
  return newest > (seen.get(key) ?? 0) ? new Map(seen).set(key, newest) : seen;
};

const keyOf = (person: string, channel: string) => `${person}/${channel}`;
