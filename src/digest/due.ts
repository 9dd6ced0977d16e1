import type { DigestRule } from './subscription.ts';
import { type ZoneClock, zoneClock } from './zone-clock.ts';

/**
 * The first instant strictly after `after` at which the rule's wall time comes round in its zone: once on every local date that the
 * zone has and whose weekday the rule names. A time that the clocks skip comes at the first instant after the gap; one that they
 * repeat comes at its first pass. Throws a RangeError for a time or zone that does not exist. Who asks often for one zone
 * hands on its clock.
 */
export const nextDue = (rule: DigestRule, after: Date, clock = zoneClock(rule.zone)): Date => {
  // A due instant that is still to come has a local time later than now, so its date is today or later.
  const today = dateAt(clock, after.getTime());
  for (let date = today; date <= today + LONGEST_LOOK; date += DAY) {
    const due = dueOn(rule, date, clock);
    if (due !== null && due > after.getTime()) return new Date(due);
  }
  throw new RangeError(`No due time after ${after.toISOString()} for ${rule.time} in ${rule.zone}`);
};

/**
 * The local date (`YYYY-MM-DD`) that an edition at this instant belongs to. It is the rule's own date, not the
 * clock's: where clocks jump over 23:30 that day's edition comes at 00:00 of the next and is still that day's.
 */
export const editionDate = (rule: DigestRule, at: Date, clock = zoneClock(rule.zone)): string => {
  const date = dateAt(clock, at.getTime());
  return isoDate(dueOn(rule, date - DAY, clock) === at.getTime() ? date - DAY : date);
};

/** The calendar date (`YYYY-MM-DD`) that clocks in the zone show at this instant. */
export const localDateAt = (zone: string, instant: Date): string =>
  isoDate(dateAt(zoneClock(zone), instant.getTime()));

/**
 * The rule's instant on this local date; null where the weekday is not the rule's, and for a date that the zone left out
 * (Samoa, 30 December 2011). Dates and local times are counted as if the clocks were those of UTC.
 */
const dueOn = ({ time, weekdays }: DigestRule, date: number, clock: ZoneClock): number | null => {
  const day = new Date(date).getUTCDay();
  if (!weekdays.some(weekday => weekday % WEEK === day)) return null;
  if (dateAt(clock, firstAt(date, clock)) !== date) return null;
  return firstAt(date + millisecondsOf(time), clock);
};

/** The first instant at which the clocks show this local time or a later one. */
const firstAt = (local: number, clock: ZoneClock): number => {
  // No offset is as long as a day, so that a day earlier the clocks surely show less.
  let season = clock(local - DAY);
  let first = local - season.offset;
  while (first >= season.end) {
    season = clock(season.end);
    first = Math.max(season.start, local - season.offset);
  }
  return first;
};

const dateAt = (clock: ZoneClock, instant: number): number => {
  const local = instant + clock(instant).offset;
  return Math.floor(local / DAY) * DAY;
};

const isoDate = (date: number): string => new Date(date).toISOString().slice(0, 'YYYY-MM-DD'.length);

const millisecondsOf = (time: string): number => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) throw new RangeError(`There is no time ${time}`);
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
};

const DAY = 24 * 3_600_000;

/** Days of a week: ISO 8601's Sunday is 7, a Date's is 0. */
const WEEK = 7;

/** One weekday comes again after a week, and after two where a zone leaves that date out. */
const LONGEST_LOOK = 2 * WEEK * DAY;

/** Milliseconds within which every rule comes round, whatever its zone does. */
export const LONGEST_WAIT = LONGEST_LOOK + 2 * DAY;
