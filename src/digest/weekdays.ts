import type { DigestRule, Weekday } from './subscription.ts';

/** Some days of the week, ascending and each once. */
export type Weekdays = DigestRule['weekdays'];

/** All seven days. */
export const EVERY_DAY: Weekdays = [1, 2, 3, 4, 5, 6, 7];

/** The days that a text names, null for none; `contradictory` when it names every day and some days too; and the text without them. */
export type DaysTaken = {
  readonly weekdays: Weekdays | null;
  readonly contradictory: boolean;
  readonly rest: string;
};

/**
 * Reads `weekdays`, `weekends`, `every day`, `daily`, `mon-fri`, `Monday to Friday`, `Mon, Wed and Fri`, `Sundays` out of a text; a bar
 * stands in the rest for what was read. Days have their English names, whole or of three letters; no other is guessed at.
 */
export const takeWeekdays = (words: string): DaysTaken => {
  const read = [...words.matchAll(DAYS)].map(({ groups = {} }) => daysOf(groups));
  const [all, fewer] = [read.filter(isWholeWeek), read.filter(days => !isWholeWeek(days))];
  const named = EVERY_DAY.filter(day => read.some(days => days.includes(day)));
  return {
    weekdays: someDays(named),
    contradictory: all.length > 0 && fewer.length > 0,
    rest: words.replace(DAYS, ' | '),
  };
};

/** Days of two letters as they would be read, `Mon-Fri` for `Mo-Fr`; null where the words are anything else. */
export const shortDaysWritten = (words: string): string | null => {
  if (!words.split(/[^\p{L}]+/u).every(word => word === '' || word.length === 2)) return null;
  const longer = words.replace(SHORT, short => NAMES[dayNamed(short)].slice(0, 3));
  return longer.match(DAYS)?.join(', ') ?? null;
};

/** The days as one says them: `every day`, `every weekday`, `on Mondays and Thursdays`. */
export const weekdayWords = (weekdays: Weekdays): string => {
  if (isWholeWeek(weekdays)) return 'every day';
  if (weekdays.join() === WORKDAYS.join()) return 'every weekday';
  return `on ${AND.format(weekdays.map(day => `${NAMES[day]}s`))}`;
};

/** These days ascending and each once; null for none. */
export const someDays = (days: readonly Weekday[]): Weekdays | null => {
  const [first, ...others] = EVERY_DAY.filter(day => days.includes(day));
  return first ? [first, ...others] : null;
};

const isWholeWeek = (days: readonly Weekday[]): boolean => days.length === EVERY_DAY.length;

const daysOf = ({ from, to, workdays, weekend }: Record<string, string | undefined>): readonly Weekday[] => {
  if (from) return daysBetween(dayNamed(from), dayNamed(to ?? from));
  if (workdays) return WORKDAYS;
  return weekend ? WEEKEND : EVERY_DAY;
};

/** From the one day on up to and with the other, over the end of the week where need be. */
const daysBetween = (first: Weekday, last: Weekday): readonly Weekday[] =>
  first <= last
    ? EVERY_DAY.filter(day => first <= day && day <= last)
    : EVERY_DAY.filter(day => day >= first || day <= last);

const dayNamed = (word: string): Weekday =>
  EVERY_DAY.find(day => NAMES[day].toLowerCase().startsWith(word.slice(0, 3).toLowerCase())) ?? 1;

const NAMES: Record<Weekday, string> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

const WORKDAYS: Weekdays = [1, 2, 3, 4, 5];
const WEEKEND: Weekdays = [6, 7];

const NAME =
  '(?:mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:r(?:s(?:days?)?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)\\.?';

/** The names of two letters. */
const SHORT = /(?<!\p{L})(?:mo|tu|we|th|fr|sa|su)(?!\p{L})/giu;

/** Days, spans of days and sets of days that stand by themselves, not within a word or the name of a zone. */
const DAYS = new RegExp(
  [
    '(?<![\\p{L}\\p{N}_/+-])(?:',
    `(?<from>${NAME})(?:(?:\\s*[-–—]\\s*|\\s+(?:to|thru|through|until|till)\\s+)(?<to>${NAME}))?`,
    '|(?:every\\s+)?(?<workdays>(?:week|work)days?)',
    '|(?:every\\s+)?(?<weekend>weekends?)',
    '|daily|everyday|(?:every|each)\\s+day|all\\s+days',
    ')(?![\\p{L}\\p{N}_/+-])',
  ].join(''),
  'giu',
);

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });
