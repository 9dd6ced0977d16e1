import type { Article, Sentence } from '../corpus/article.ts';
import { type Span, slice } from '../corpus/span.ts';
import { type Cue, cueAt } from './cue.ts';

/** The numbers that the sentence gives, in order, with currency and magnitude; dates and names such as `5G` are none. */
export const numbersIn = (article: Article, sentence: Sentence, dates: readonly Span[]): Cue[] =>
  Array.from(slice(article.text, sentence).matchAll(NUMBER), ({ 0: words, index }) =>
    cueAt(article, { start: sentence.start + index, end: sentence.start + index + words.length }),
  ).filter(
    ({ start, end }) =>
      !dates.some(date => date.start < end && start < date.end) &&
      !sentence.inlineChrome.some(note => note.start < end && start < note.end),
  );

/** The number in one spelling, for telling whether two outlets give the same: `10,000` and `10K`, `three` and `3`. */
export const amountOf = (number: string): string => {
  const plain = number.toLowerCase().replace(/[,\s]/gu, '');
  const digits = plain.match(/\d+(?:\.\d+)?/u)?.[0];
  if (digits === undefined) return String(COUNTS.indexOf(plain) >= 0 ? COUNTS.indexOf(plain) + 2 : plain);
  const unit = plain.slice(plain.indexOf(digits) + digits.length);
  const factor = FACTORS.get(unit) ?? 1;
  return `${plain.match(/^[$€£¥]/u)?.[0] ?? ''}${Number(digits) * factor}${/^(?:%|percent)$/u.test(unit) ? '%' : ''}`;
};

const COUNTS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

const NUMBER =
  /(?<![\p{L}\p{N}.,-])(?:[$€£¥]\s?)?\d[\d,]{0,20}(?:\.\d{1,9})?(?:\s?%|\s?(?:percent|per cent|thousand|million|billion|trillion|bn|tn|k|m)\b)?(?![\p{L}\p{N}-])|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens?|hundreds?|thousands?|millions?|billions?)\b(?:\s(?:dozen|hundred|thousand|million|billion)s?\b)?/giu;

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
