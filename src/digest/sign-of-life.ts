/**
 * Whether a digest with nothing new is to say so on this local date: when none of the seven local dates before it, counting from the
 * one on which something was posted last, brought anything. Dates are `YYYY-MM-DD`.
 */
export const isQuietWeek = (localDate: string, postedLast: string): boolean =>
  daysOf(localDate) - daysOf(postedLast) >= QUIET_DAYS;

const daysOf = (localDate: string): number => Date.parse(localDate) / 86_400_000;

const QUIET_DAYS = 7;
