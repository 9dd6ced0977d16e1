/** How many questions one person may ask: `most` in any span of `per` milliseconds. */
export type Limit = { readonly most: number; readonly per: number };

/**
 * A question that comes too soon. It may be asked again after so many whole seconds, at least one. `isToldNow` once a minute for each
 * person, so that a flood of messages is not answered by a flood of refusals.
 */
type TooSoon = { readonly seconds: number; readonly isToldNow: boolean };

/** How fast each person asks, in the memory of this process: every replica counts for itself. */
export type Pace = {
  /** Counts a question of a person of a team; null when it may be answered. What is refused is not counted. */
  take(team: string, person: string, now: Date): TooSoon | null;
};

/** Remembers what was asked of late, of {@link MOST_PEOPLE} people who asked last. */
export const openPace = (limits: readonly Limit[] = usualLimits): Pace => {
  const people = new Map<string, Asker>();
  const longest = Math.max(...limits.map(({ per }) => per));

  return {
    take: (team, person, now) => {
      const key = JSON.stringify([team, person]);
      const at = now.getTime();
      const { asked, toldAt } = people.get(key) ?? { asked: [], toldAt: null };
      // What lies ahead of the clock was asked before somebody set it back.
      const recent = asked.filter(time => time <= at && at - time < longest);
      const wait = Math.max(0, ...limits.map(limit => waitFor(limit, recent, at)));
      const isToldNow = wait > 0 && (toldAt === null || toldAt > at || at - toldAt >= TOLD_EVERY);
      people.delete(key);
      people.set(key, { asked: wait > 0 ? recent : [...recent, at], toldAt: isToldNow ? at : toldAt });
      for (const oldest of people.keys()) if (people.size > MOST_PEOPLE) people.delete(oldest);
      return wait > 0 ? { seconds: Math.ceil(wait / 1000), isToldNow } : null;
    },
  };
};

/** When a person's questions of late were answered, ascending, and when it was last told that they ask too fast. */
type Asker = { readonly asked: readonly number[]; readonly toldAt: number | null };

/** Milliseconds until the oldest of the last `most` questions is out of the span; 0 when there were fewer. */
const waitFor = ({ most, per }: Limit, asked: readonly number[], at: number): number => {
  const oldest = asked.at(-most);
  return oldest === undefined ? 0 : Math.max(0, oldest + per - at);
};

/** Nobody reads this fast; a script does. */
const usualLimits: readonly Limit[] = [
  { most: 20, per: 60_000 },
  { most: 200, per: 3_600_000 },
];

const TOLD_EVERY = 60_000;
const MOST_PEOPLE = 5000;
