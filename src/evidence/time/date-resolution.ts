import { monthOf } from './date-grammar.ts';
import { isDay } from './date-words.ts';

/**
 * The date that relative words mean in an article published on this day (ISO 8601), as exact as is sure, else null: days counted from it,
 * its month and year and those before and after, the year for "three years ago", and the last such month for "back in". Weeks, weekdays and vague words stay unresolved.
 */
export const resolved = (words: string, published: string): string | null => {
  if (!isDay(published)) return null;
  const said = words.toLowerCase().replace(/['’]s$/u, '');
  const day = dayOffset(said);
  if (day !== null) return daysFrom(published, day);
  const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
  const period = said.match(/\b(this|last|next) (month|year)$/u);
  if (period) {
    const step = STEPS.get(period[1] ?? '') ?? 0;
    return period[2] === 'year' ? String(year + step) : monthFrom(year, month + step);
  }
  const ago = countOf(said.match(/^(\S+) years? ago$/u)?.[1]);
  if (ago !== null) return String(year - ago);
  const named = said.match(/^back in (\p{L}+)$/u)?.[1];
  const back = named === undefined ? 0 : monthOf(named);
  if (back > 0) return monthFrom(back < month ? year : year - 1, back);
  return null;
};

/** How many days before (negative) or after publication the words mean, or null. */
const dayOffset = (said: string): number | null => {
  if (/^(?:(?:earlier |later )?today|tonight|this (?:morning|afternoon|evening))/u.test(said)) return 0;
  if (/^(?:(?:earlier |later )?yesterday|last night$)/u.test(said)) return -1;
  if (/^tomorrow/u.test(said)) return 1;
  const days = countOf(said.match(/^(\S+) days? ago$/u)?.[1]);
  return days === null ? null : -days;
};

/** The number that a word or digits say, or null. */
const countOf = (count: string | undefined): number | null => {
  if (count === undefined) return null;
  const number = COUNTS.get(count) ?? Number(count);
  return Number.isInteger(number) ? number : null;
};

const daysFrom = (published: string, days: number): string =>
  new Date(Date.parse(`${published}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const monthFrom = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 7);

/** Whether the words before a count make it no exact one: "nearly 30 years ago". */
export const isRough = (before: string): boolean =>
  /\b(?:nearly|almost|about|some|over|than|around|roughly|least|approximately|under|perhaps|maybe|within|only)\s$/iu.test(
    before,
  );

const STEPS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['last', -1],
  ['next', 1],
]);
const COUNTS: ReadonlyMap<string, number> = new Map(
  'a one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((count, at) => [count, Math.max(1, at)] as const),
);
const DAY = 86_400_000;
