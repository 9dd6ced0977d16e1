import type { Article, Sentence } from '../../corpus/article.ts';
import { type Span, slice } from '../../corpus/span.ts';
import { type Cue, cueAt } from '../cue.ts';

/**
 * The numbers that the sentence gives, in order, with currency and magnitude; dates, times of day, names such as `5G`, and numbers that name a
 * thing ("Route 9", "Section 301") are none.
 */
export const numbersIn = (article: Article, sentence: Sentence, dates: readonly Span[]): Cue[] => {
  const text = slice(article.text, sentence);
  return Array.from(text.matchAll(NUMBER), found =>
    isTimeOfDay(text, found.index, found[0]) || isName(text, found.index, found[0])
      ? []
      : [
          cueAt(article, {
            start: sentence.start + found.index,
            end: sentence.start + found.index + found[0].length,
          }),
        ],
  )
    .flat()
    .filter(
      ({ start, end }) =>
        !dates.some(date => date.start < end && start < date.end) &&
        !sentence.inlineChrome.some(note => note.start < end && start < note.end),
    );
};

/** "22:00", "4.15am", "4 p.m.". */
const isTimeOfDay = (text: string, index: number, words: string): boolean =>
  /\d[:.]$/u.test(text.slice(Math.max(0, index - 2), index)) ||
  /^(?::\d|(?:[.:]\d\d)?\s?[ap]\.?m\b)/iu.test(text.slice(index + words.length, index + words.length + 8)) ||
  /^\s?[ap]\.?m\b/iu.test(text.slice(index + words.length, index + words.length + 5));

/** A bare number behind a capitalised word inside the sentence names something. */
const isName = (text: string, index: number, words: string): boolean =>
  /^\d{1,4}$/u.test(words) && /[^\s.“"(]\s+\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, index - 30), index));

/** The number in one spelling, for telling whether two outlets give the same: `10,000` and `10K`, `three` and `3`. */
export const amountOf = (number: string): string => {
  const plain = number.toLowerCase().replace(/[,\s-]/gu, '');
  const digits = plain.match(/\d+(?:\.\d+)?/u)?.[0];
  if (digits === undefined) return String(COUNTS.indexOf(plain) >= 0 ? COUNTS.indexOf(plain) + 2 : plain);
  const unit = plain.slice(plain.indexOf(digits) + digits.length);
  const factor = FACTORS.get(unit) ?? 1;
  return `${plain.match(/^[$€£¥]/u)?.[0] ?? ''}${Number(digits) * factor}${/^(?:%|percent)$/u.test(unit) ? '%' : ''}`;
};

const COUNTS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

const NUMBER =
  /(?<![\p{L}\p{N}.,-])(?:(?:[$€£¥]|(?:US|HK|NZ|A|C|S)\$|RM|NKr|SKr|DKr|Rs|CHF|EUR|USD|GBP)\s?)?\d(?:\d|,\d{3}(?!\d)){0,20}(?:\.\d{1,9})?(?:\s?%|[\s-]?(?:percent|per cent|thousand|million|billion|trillion|bn|tn|k|m)\b)?(?![\p{L}\p{N}])(?!-\p{N}|-year-old)|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens?|hundreds|thousands|millions|billions)\b(?:\s(?:dozen|hundred|thousand|million|billion)s?\b)?/giu;

const FACTORS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
  ['tn', 1e12],
  ['trillion', 1e12],
]);
