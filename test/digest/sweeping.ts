import { editionDate, nextDue } from '../../src/digest/due.ts';
import type { DigestRule } from '../../src/digest/subscription.ts';
import { zoneClock } from '../../src/digest/zone-clock.ts';
import { type QuarterHours, quarterHours } from './quarter-hours.ts';

/**
 * How many editions came, and what was wrong: dates that had none, dates that had more than one, dates that the zone does not have or the
 * rule does not name, and instants that are not the first at which the clocks show the time or do not follow the one before.
 */
export type Swept = {
  editions: number;
  missed: number;
  doubled: number;
  strange: number;
  misplaced: number;
  firstFault: string | null;
};

/** From the first of January of this year, for this many years, in local dates; every quarter of an hour when nothing else is said. */
export type Sweep = {
  readonly year: number;
  readonly years: number;
  readonly times: readonly string[];
  readonly weekdays: readonly DigestRule['weekdays'][];
};

/** Lets the clock walk from due to due, as the desk does, through all rules of one zone, and holds each edition against the clocks of Intl. */
export const sweepZone = (zone: string, { year, years, times, weekdays }: Sweep): Swept => {
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + years, 0, 1)];
  const calendar = quarterHours(zone, start - 2 * DAY, end + 2 * DAY);
  const clock = zoneClock(zone);
  const swept = nothingSwept();
  for (const days of weekdays)
    for (const time of times) {
      const rule = { time, zone, weekdays: days };
      const expected = expectedEditions(rule, calendar, start, end);
      const due = dues(rule, new Date(start - DAY - 1), clock);
      holdAgainst(expected, due, isoDate(end), swept, rule);
    }
  return swept;
};

export const nothingSwept = (): Swept => ({
  editions: 0,
  missed: 0,
  doubled: 0,
  strange: 0,
  misplaced: 0,
  firstFault: null,
});

/** Each quarter of an hour of a day. */
export const everyQuarter: readonly string[] = Array.from(
  { length: 96 },
  (_, quarter) =>
    `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
);

const expectedEditions = (
  { time, weekdays }: DigestRule,
  { dates, first }: QuarterHours,
  start: number,
  end: number,
): Map<string, number | undefined> => {
  const [hours, minutes] = time.split(':').map(Number);
  const named = new Set(weekdays.map(weekday => weekday % 7));
  const wanted = dates.filter(date => date >= start && date < end && named.has(new Date(date).getUTCDay()));
  return new Map(
    wanted.map(date => [isoDate(date), first.get(date + ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000)]),
  );
};

const dues = function* (rule: DigestRule, from: Date, clock: ReturnType<typeof zoneClock>) {
  for (let due = nextDue(rule, from, clock); ; due = nextDue(rule, due, clock))
    yield { due: due.getTime(), date: editionDate(rule, due, clock) };
};

const holdAgainst = (
  expected: Map<string, number | undefined>,
  editions: Iterable<{ due: number; date: string }>,
  endDate: string,
  swept: Swept,
  rule: DigestRule,
): void => {
  const fault = (kind: 'missed' | 'doubled' | 'strange' | 'misplaced', date: string) => {
    swept[kind] += 1;
    swept.firstFault ??= `${rule.time} ${rule.zone} ${rule.weekdays.join('')}: ${date} ${kind}`;
  };
  const had = new Set<string>();
  const [firstDate = ''] = expected.keys();
  let before = Number.NEGATIVE_INFINITY;
  for (const { due, date } of editions) {
    if (date >= endDate) break;
    if (due <= before) {
      fault('misplaced', date);
      break;
    }
    before = due;
    if (date < firstDate) continue;
    swept.editions += 1;
    if (had.has(date)) fault('doubled', date);
    else if (!expected.has(date)) fault('strange', date);
    else if (expected.get(date) !== due) fault('misplaced', date);
    had.add(date);
  }
  for (const date of expected.keys()) if (!had.has(date)) fault('missed', date);
};

const isoDate = (date: number): string => new Date(date).toISOString().slice(0, 10);

const DAY = 24 * 3_600_000;
