import { Temporal } from 'temporal-polyfill';

/**
 * A time through which the clocks of a zone keep one offset from UTC: from `start` on and up to, but not with, `end`, both epoch
 * milliseconds, infinite where the zone knows no change. Local time is UTC and `offset`, in milliseconds.
 */
type Season = { readonly start: number; readonly end: number; readonly offset: number };

/** The clocks of one zone: the season that an instant (epoch milliseconds) lies in. */
export type ZoneClock = (instant: number) => Season;

/**
 * The clocks of this IANA zone, as the system's own zone data have them. It remembers the seasons it was asked for, so that one
 * who asks often does well to keep it. Throws a RangeError for a zone that does not exist.
 */
export const zoneClock = (zone: string): ZoneClock => {
  const known: Season[] = [];
  return instant => {
    const found = known.find(({ start, end }) => start <= instant && instant < end);
    if (found) return found;
    const season = seasonAt(zone, instant);
    known.push(season);
    return season;
  };
};

const seasonAt = (zone: string, instant: number): Season => {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const start = local.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const end = local.getTimeZoneTransition('next');
  return {
    start: start?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    end: end?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: local.offsetNanoseconds / 1_000_000,
  };
};
