/** A span of days, both ends included, as ISO dates (`2018-12-03`), which sort as the days do. */
export type Period = { readonly first: string; readonly last: string };

/** The year, month or day that an ISO date names (`2019`, `2018-12`, `2018-12-03`); null for anything else. */
export const periodNamed = (text: string): Period | null => {
  const [, year, month, day] = text.match(/^([1-9]\d{3})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u) ?? [];
  if (year === undefined) return null;
  return periodOf(Number(year), numberOf(month), numberOf(day));
};

/** The day so many days after this one, by a calendar without time zones; null outside of the years that can be named. */
export const dayAfter = (day: string, days: number): string | null => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const iso = new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
  return periodNamed(iso) && iso;
};

/**
 * The days on which an article may have been published, as its date is told: a day, a month, a year, or a part of a year ("late
 * 2018, after August"). Never narrower than the words are; null when they name no year.
 */
export const periodTold = (told: string): Period | null => {
  const [iso, ...others] = new Set(told.match(ISO));
  if (iso !== undefined) return others.length === 0 ? periodNamed(iso) : null;
  const years = [...told.matchAll(/\b[12]\d{3}\b/gu)].map(([year]) => Number(year));
  const [year = Number.NaN] = years;
  if (years.some(other => other !== year) || Number.isNaN(year)) return null;
  if (OPEN.test(told)) return null;
  const day = told.match(DAY_OF_MONTH)?.groups ?? told.match(MONTH_AND_DAY)?.groups;
  if (day) return periodOf(year, monthOf(day.month), numberOf(day.day));
  const month = told.match(MONTH_OF_YEAR)?.groups?.month;
  return month === undefined ? partOf(year, told) : periodOf(year, monthOf(month));
};

/** The part of the year that the words leave: `late` and `early` are its halves. */
const partOf = (year: number, told: string): Period => {
  const after = monthOf(told.match(AFTER_MONTH)?.groups?.month);
  const before = monthOf(told.match(BEFORE_MONTH)?.groups?.month);
  const first = Math.max(1, after === undefined ? 1 : after + 1, /\blate\b/iu.test(told) ? 7 : 1);
  const last = Math.min(12, before === undefined ? 12 : before - 1, /\bearly\b/iu.test(told) ? 6 : 12);
  if (first > last) return wholeYear(year);
  return { first: isoDay(year, first, 1), last: isoDay(year, last, daysIn(year, last)) };
};

const wholeYear = (year: number): Period => ({ first: isoDay(year, 1, 1), last: isoDay(year, 12, 31) });

const periodOf = (year: number, month?: number, day?: number): Period | null => {
  if (month === undefined) return wholeYear(year);
  if (month < 1 || month > 12) return null;
  const length = daysIn(year, month);
  if (day !== undefined && (day < 1 || day > length)) return null;
  return { first: isoDay(year, month, day ?? 1), last: isoDay(year, month, day ?? length) };
};

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

const monthOf = (name: string | undefined): number | undefined =>
  name === undefined ? undefined : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';

const ISO = /(?<!\d)[1-9]\d{3}-\d{1,2}(?:-\d{1,2})?(?!\d)/gu;
const DAY_OF_MONTH = new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+[12]\\d{3}\\b`, 'iu');
const MONTH_AND_DAY = new RegExp(`\\b${MONTH}\\s+${DAY},?\\s+[12]\\d{3}\\b`, 'iu');
const MONTH_OF_YEAR = new RegExp(`\\b${MONTH},?\\s+(?:of\\s+)?[12]\\d{3}\\b`, 'iu');
const AFTER_MONTH = new RegExp(`\\bafter\\s+${MONTH}`, 'iu');
const BEFORE_MONTH = new RegExp(`\\bbefore\\s+${MONTH}`, 'iu');

/** "after 2018" says when it was not. */
const OPEN = /\b(?:before|after|since|until|by|from)\s+(?:(?:early|mid|late)[\s-]+)?[12]\d{3}\b/iu;
