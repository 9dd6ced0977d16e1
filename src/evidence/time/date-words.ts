import type { Article, Sentence } from '../../corpus/article.ts';
import { type Span, slice } from '../../corpus/span.ts';
import { isNoDate } from './date-context.ts';
import { ABSOLUTE, BARE_YEAR, monthOf, RELATIVE, STRETCH } from './date-grammar.ts';
import { readsAsStretch, readsAsYear } from './date-years.ts';

/**
 * Words of a sentence that name a date, in the article's offsets. `date` is ISO 8601 as exact as they are, null where they are relative or too
 * vague for it; a decade is `199X` and a stretch of years `2012/2018`.
 */
export type DateWords = Span & {
  readonly basis: 'absolute' | 'relative';
  readonly date: string | null;
};

/** The dates that the sentence names, in order, never overlapping; of two that overlap the longer one. Page notes name none. */
export const datesIn = (article: Article, sentence: Sentence): DateWords[] =>
  datesOf(slice(article.text, sentence))
    .map(found => ({ ...found, start: sentence.start + found.start, end: sentence.start + found.end }))
    .filter(({ start, end }) => !sentence.inlineChrome.some(note => note.start < end && start < note.end));

/** The dates that a text names, in its own offsets. */
export const datesOf = (text: string): DateWords[] => {
  if (!MAY_HOLD_DATE.test(text)) return [];
  const found: DateWords[] = [];
  for (const pattern of ABSOLUTE)
    for (const match of text.matchAll(pattern))
      found.push({ ...spanOf(match), basis: 'absolute', date: isoOf(match.groups) });
  for (const match of text.matchAll(STRETCH))
    if (readsAsStretch(text, match))
      found.push({ ...spanOf(match), basis: 'absolute', date: isoOf(match.groups) });
  for (const match of text.matchAll(BARE_YEAR))
    if (readsAsYear(text, match))
      found.push({ ...spanOf(match), basis: 'absolute', date: isoOf(match.groups) });
  for (const pattern of RELATIVE)
    for (const match of text.matchAll(pattern))
      if (!isNoDate(text, match)) found.push({ ...spanOf(match), basis: 'relative', date: null });
  return apart(found);
};

const spanOf = ({ 0: words, index }: RegExpExecArray): Span => {
  const end = index + words.trimEnd().replace(/[.]$/u, '').length;
  return { start: index, end };
};

const isoOf = (groups: Record<string, string> | undefined): string | null => {
  const { year, number, month, day, decade, until, first, second, short, tens } = groups ?? {};
  if (decade !== undefined) return `${decade}X`;
  if (tens !== undefined) return tens === '2' ? null : `${century(tens)}${tens}X`;
  if (short !== undefined) return `${century(short)}${short}`;
  if (year !== undefined && first !== undefined && second !== undefined)
    return numbered(year, Number(first), Number(second));
  if (year === undefined) return null;
  if (until !== undefined) {
    const end = until.length === 2 ? year.slice(0, 2) + until : until;
    return end > year ? `${year}/${end}` : year;
  }
  const of = month === undefined ? number : String(monthOf(month)).padStart(2, '0');
  if (of === undefined) return year;
  const date = `${year}-${of}`;
  if (day === undefined || /[-–]/u.test(day)) return date;
  const full = `${date}-${String(Number.parseInt(day, 10)).padStart(2, '0')}`;
  return isDay(full) ? full : date;
};

/** Of '79 and the '70s the last century, of '05 and the '00s this one. */
const century = (digits: string): string => (Number(digits[0]) >= FIRST_OF_LAST ? '19' : '20');

/** `6/15/2021` and `15/6/2021` are one day; of `6/5/2021` only the year is sure. */
const numbered = (year: string, first: number, second: number): string => {
  const [month, day] = first > 12 ? [second, first] : [first, second];
  const full = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(full) && (first > 12 || second > 12 || first === second) ? full : year;
};

/** Whether there is such a day. */
export const isDay = (date: string): boolean => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
  );
};

/** The spans in order, without those that lie over one with a year, a longer or an earlier one. */
const apart = (found: readonly DateWords[]): DateWords[] => {
  const chosen: DateWords[] = [];
  const byLength = [...found].sort(
    (a, b) =>
      Number(a.basis === 'relative') - Number(b.basis === 'relative') ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  for (const one of byLength)
    if (!chosen.some(other => other.start < one.end && one.start < other.end)) chosen.push(one);
  return chosen.sort((a, b) => a.start - b.start);
};

const FIRST_OF_LAST = 3;

/** What every date has something of, so that most sentences need no more than this look. */
const MAY_HOLD_DATE =
  /\d{4}|['’‘]\d\d|\d0['’]?s|day\b|day['’]s|week|fortnight|month|quarter|year|decade|century|centuries|\bhour|minutes|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|\bfall\b|season|semester|to(?:night|morrow)|morning|afternoon|evening|\bnight|late|[Oo]vernight|\bago\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u;
