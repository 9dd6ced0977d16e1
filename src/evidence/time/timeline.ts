import { setImmediate as breath } from 'node:timers/promises';
import type { Article, Sentence } from '../../corpus/article.ts';
import { slice } from '../../corpus/span.ts';
import type { Moment } from '../moment.ts';
import { orderOf } from './date-order.ts';
import { isRough, resolved } from './date-resolution.ts';
import { datesIn, datesOf, isDay } from './date-words.ts';

/**
 * The dates that the bodies of these articles name, and the dates of publication that their catalogue states and a line of the file shows.
 * Dated ones come first, by date; then the undated ones, in the order of files. Nothing else dates anything: no page furniture, no
 * file time, no day of reading. Relative words are dated only by a stated date of publication.
 */
export const timelineOf = async (articles: readonly Article[]): Promise<readonly Moment[]> => {
  const moments: Moment[] = [];
  for (const article of articles) {
    await breath();
    const stated = statedMoment(article);
    if (stated) moments.push(stated);
    for (const moment of momentsIn(article, publishedOn(article))) moments.push(moment);
  }
  const dated = moments.filter(({ date }) => date !== null);
  const byDate = dated.sort((a, b) =>
    (a.date ?? '') === (b.date ?? '') ? 0 : (a.date ?? '') < (b.date ?? '') ? -1 : 1,
  );
  return [...byDate, ...moments.filter(({ date }) => date === null)];
};

const momentsIn = (article: Article, published: string | null): Moment[] =>
  article.sentences.flatMap(sentence => {
    const text = slice(article.text, sentence);
    return datesIn(article, sentence).map(({ start, end, basis, date }) => {
      const words = slice(article.text, { start, end });
      return {
        start,
        end,
        article,
        sentence,
        text: words,
        basis,
        date:
          date ??
          (basis === 'relative' &&
          published &&
          !isRough(article.text.slice(Math.max(sentence.start, start - 16), start))
            ? resolved(words, published)
            : null),
        order: orderOf(text, { start: start - sentence.start, end: end - sentence.start }),
      };
    });
  });

/** The day of publication that the catalogue states, or null; what is only inferred dates nothing. */
const publishedOn = ({ facts: { published } }: Article): string | null => {
  if (published.basis !== 'stated') return null;
  if (isDay(published.value)) return published.value;
  const [only, ...more] = datesOf(published.value);
  return only?.date && isDay(only.date) && more.length === 0 ? only.date : null;
};

/** The stated publication as an entry of its own, where its line shows it; the words may stand outside the body, as a dateline does. */
const statedMoment = (article: Article): Moment | null => {
  const { published } = article.facts;
  if (published.basis !== 'stated') return null;
  const line = article.lines.find(({ number }) => number === published.line);
  if (!line) return null;
  const printed = slice(article.text, line);
  const at = printed.indexOf(published.value);
  const date = publishedOn(article) ?? datesOf(published.value)[0]?.date ?? null;
  const words =
    at >= 0
      ? { start: at, end: at + published.value.length }
      : datesOf(printed).find(one => one.date !== null && one.date === date);
  if (!words) return null;
  const span = { start: line.start + words.start, end: line.start + words.end };
  return {
    ...span,
    article,
    sentence: sentenceAround(article, span, line),
    text: slice(article.text, span),
    basis: 'stated',
    date,
    order: null,
  };
};

/** The body sentence that holds the span, else the line that it stands on, as paragraph 0. */
const sentenceAround = (
  article: Article,
  { start, end }: { start: number; end: number },
  line: { start: number; end: number },
): Sentence =>
  article.sentences.find(sentence => sentence.start <= start && end <= sentence.end) ?? {
    start: line.start,
    end: line.end,
    paragraph: 0,
    inlineChrome: [],
  };
