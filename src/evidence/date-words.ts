import type { Article, Sentence } from '../corpus/article.ts';
import { type Span, slice } from '../corpus/span.ts';
import { ABSOLUTE, BARE_YEAR, monthOf, RELATIVE } from './date-grammar.ts';
import { readsAsYear } from './date-years.ts';

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
  for (const match of text.matchAll(BARE_YEAR))
    if (readsAsYear(text, match))
      found.push({ ...spanOf(match), basis: 'absolute', date: isoOf(match.groups) });
  for (const pattern of RELATIVE)
    for (const match of text.matchAll(pattern))
      if (!isName(text, match)) found.push({ ...spanOf(match), basis: 'relative', date: null });
  return apart(found);
};

const spanOf = ({ 0: words, index }: RegExpExecArray): Span => {
  const end = index + words.trimEnd().replace(/[.]$/u, '').length;
  return { start: index, end };
};

const isoOf = (groups: Record<string, string> | undefined): string | null => {
  const { year, number, month, day, decade, until } = groups ?? {};
  if (decade !== undefined) return `${decade}X`;
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

/** Whether there is such a day. */
export const isDay = (date: string): boolean => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
  );
};

/** Whether the words are part of a name: "Black Friday", "the Sunday Times", "in May's cabinet", "City Today". */
const isName = (text: string, { 0: words, index }: RegExpExecArray): boolean => {
  const before = text.slice(Math.max(0, index - 12), index).match(/(\p{L}+)[.’']?\s$/u)?.[1] ?? '';
  const after = text.slice(index + words.length, index + words.length + 20);
  if (
    /(?:day)$/u.test(words) &&
    (HOLIDAYS.has(before) ||
      /^ (?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Independent|Star|Night)\b/u.test(after))
  )
    return true;
  if (/^Today/u.test(words)) return /\p{Lu}\p{L}*\s$/u.test(text.slice(Math.max(0, index - 12), index));
  return /\bMay$/u.test(words) && /^['’]s\b/u.test(after);
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

const HOLIDAYS = new Set(
  'Black Good Ash Cyber Giving Super Bloody Easter Palm Man Girl Holy Big Shrove Fat Boxing Maundy Freaky'.split(
    ' ',
  ),
);

/** What every date has something of, so that most sentences need no more than this look. */
const MAY_HOLD_DATE =
  /\d{4}|\d0['’]?s|day\b|day['’]s|week|month|quarter|year|decade|century|centuries|\bhour|minutes|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|\bfall\b|season|semester|to(?:night|morrow)|morning|afternoon|evening|\bnight|late|\bago\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u;
