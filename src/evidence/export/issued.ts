import type { CSLDate } from '@citation-js/core';

/**
 * A date that an article states, as CSL has it: in parts when it is written as ISO 8601 or with the month's English name, as exactly as it
 * is written, else the words as they are. A date of numbers alone (`03/04/2019`) stays words, because nobody can tell its month.
 */
export const issuedOn = (stated: string): CSLDate => {
  const words = stated.trim();
  const groups = FORMS.map(form => words.match(form)?.groups).find(found => found);
  const [year, month, day] = [Number(groups?.year), monthOf(groups?.month ?? ''), Number(groups?.day)];
  if (groups?.month === undefined) return groups ? { 'date-parts': [[year]] } : { literal: words };
  if (month === 0) return { literal: words };
  if (groups.day === undefined) return { 'date-parts': [[year, month]] };
  return isDay(year, month, day) ? { 'date-parts': [[year, month, day]] } : { literal: words };
};

/** The month's number, from 1; 0 when it is none. */
const monthOf = (month: string): number => {
  if (/^\d+$/u.test(month)) return Number(month) <= MONTHS.length ? Number(month) : 0;
  return MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
};

const isDay = (year: number, month: number, day: number): boolean =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const FORMS: readonly RegExp[] = [
  /^(?<year>[12]\d{3})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T.*)?)?)?$/u,
  new RegExp(`^(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?${MONTH},? (?<year>[12]\\d{3})$`, 'iu'),
  new RegExp(`^${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>[12]\\d{3})$`, 'iu'),
];
