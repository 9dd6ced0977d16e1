import { Temporal } from 'temporal-polyfill';
import type { DigestRule } from './subscription.ts';

/**
 * The first instant strictly after `after` at which the rule's wall time comes round in its zone: once on every
 * local date that the zone has. A time that the clocks skip comes at the first instant after the gap; one that
 * they repeat comes at its first pass. Throws a RangeError for a time or zone that does not exist.
 */
export const nextDue = (rule: DigestRule, after: Date): Date => {
  let date = dateAt(rule.zone, after).subtract({ days: 1 });
  for (let days = 0; days < LONGEST_LOOK; days += 1) {
    const due = dueOn(rule, date);
    if (due && due.getTime() > after.getTime()) return due;
    date = date.add({ days: 1 });
  }
  throw new RangeError(`No due time after ${after.toISOString()} for ${rule.time} in ${rule.zone}`);
};

/**
 * The local date (`YYYY-MM-DD`) that an edition at this instant belongs to. It is the rule's own date, not the
 * clock's: where clocks jump over 23:30 that day's edition comes at 00:00 of the next and is still that day's.
 */
export const editionDate = (rule: DigestRule, at: Date): string => {
  const date = dateAt(rule.zone, at);
  const dayBefore = date.subtract({ days: 1 });
  return (dueOn(rule, dayBefore)?.getTime() === at.getTime() ? dayBefore : date).toString();
};

/** The calendar date (`YYYY-MM-DD`) that clocks in the zone show at this instant. */
export const localDateAt = (zone: string, instant: Date): string => dateAt(zone, instant).toString();

const dateAt = (zone: string, instant: Date): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate();

/** The rule's instant on this local date; null for a date that the zone left out (Samoa, 30 December 2011). */
const dueOn = ({ time, zone }: DigestRule, date: Temporal.PlainDate): Date | null => {
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return null;
  const wanted = date.toPlainDateTime(Temporal.PlainTime.from(time));
  const compatible = wanted.toZonedDateTime(zone, { disambiguation: 'compatible' });
  const skipped = !compatible.toPlainDateTime().equals(wanted);
  const gapEnd = skipped ? compatible.add({ nanoseconds: 1 }).getTimeZoneTransition('previous') : null;
  const due = gapEnd ?? compatible;
  return new Date(due.epochMilliseconds);
};

/** From the day before to the day after tomorrow, and one day that a zone may leave out. */
const LONGEST_LOOK = 5;
