/**
 * A zone's calendar as Intl's clocks show it, found by looking at them all the time: the local dates that they show, and for
 * every quarter of an hour of those dates (local milliseconds, counted as if they were UTC) the first instant at which they show that
 * time or a later one.
 */
export type QuarterHours = { readonly dates: readonly number[]; readonly first: ReadonlyMap<number, number> };

/** The calendar of a zone from one instant (epoch milliseconds) to another, both on a full hour, told to the minute. */
export const quarterHours = (zone: string, from: number, until: number): QuarterHours => {
  const shown = wallClock(zone);
  const dates = new Set<number>();
  const first = new Map<number, number>();
  let next = Math.ceil(shown(from) / QUARTER) * QUARTER;
  for (const [instant, local] of looks(shown, from, until)) {
    dates.add(Math.floor(local / DAY) * DAY);
    for (; next <= local; next += QUARTER) first.set(next, instant);
  }
  return { dates: [...dates], first };
};

/** The clocks at every minute of an hour at whose ends they are off UTC differently, else at every fifth, which nobody asks. */
const looks = function* (shown: (instant: number) => number, from: number, until: number) {
  for (let hour = from; hour < until; hour += HOUR) {
    const local = shown(hour);
    const even = shown(hour + HOUR) - local === HOUR;
    const step = even ? 5 * MINUTE : MINUTE;
    for (let part = 0; part < HOUR; part += step)
      yield [hour + part, even ? local + part : shown(hour + part)] as const;
  }
};

const wallClock = (zone: string): ((instant: number) => number) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return instant => {
    const [month = 0, day, year = 0, hour, minute, second] = (
      format.format(instant).match(/\d+/gu) ?? []
    ).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
};

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
