import { setImmediate as breath } from 'node:timers/promises';
import type { Article } from '../../corpus/article.ts';
import { slice } from '../../corpus/span.ts';
import { isStopWord } from '../../search/stop-words.ts';
import { termsOf } from '../../search/terms.ts';
import common from './common-terms.json' with { type: 'json' };

/** The words of substance of a text, each with its weight. */
export type Weighed = ReadonlyMap<string, number>;

/** Weighs the words of a text; those of `without` (the name of a source) are left out. */
export type Weighing = (text: string, without?: ReadonlySet<string>) => Weighed;

/**
 * Weighs words as these articles use them: by their rarity among them and {@link BACKGROUND} articles on other matters (common-terms.json),
 * so that in a handful of articles on one matter its words still count and those of every matter do not; names and numbers {@link NAMES}
 * times as much.
 */
export const weighingIn = async (articles: readonly Article[]): Promise<Weighing> => {
  const counts = new Map<string, number>();
  for (const article of articles) {
    await breath();
    for (const word of new Set(substanceOf(bodyOf(article)).map(({ term }) => term)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const all = articles.length + BACKGROUND;
  return (text, without) => {
    const weighed = new Map<string, number>();
    for (const { term, word } of substanceOf(text)) {
      if (without?.has(term)) continue;
      const others = (BACKGROUND * (COMMON.get(term) ?? 0)) / 100;
      const rarity = Math.log(all / ((counts.get(term) ?? 0) + others + 1));
      const weight = rarity * (/^[\p{Lu}\p{N}]/u.test(word) ? NAMES : 1);
      if (weight > (weighed.get(term) ?? 0)) weighed.set(term, weight);
    }
    return weighed;
  };
};

/** The article's body as one text. */
export const bodyOf = ({ text, sentences }: Article): string =>
  sentences.map(sentence => slice(text, sentence)).join('\n');

/**
 * The share of the one's weight that the other has too, from 0 to below 1. {@link CHANCE} is added to the one's weight, so that
 * a few words, which may stand in any long article, do not count as much as many.
 */
export const coverage = (one: Weighed, other: Weighed): number => {
  let [shared, sum] = [0, 0];
  for (const [word, weight] of one) {
    sum += weight;
    if (other.has(word)) shared += weight;
  }
  return shared / (sum + CHANCE);
};

/** The cosine of the two, from 0 to 1. */
export const cosine = (one: Weighed, other: Weighed): number => {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let product = 0;
  for (const [word, weight] of few) product += weight * (many.get(word) ?? 0);
  return product === 0 ? 0 : product / Math.sqrt(squares(one) * squares(other));
};

const squares = (words: Weighed): number => {
  const known = SQUARES.get(words);
  if (known !== undefined) return known;
  let sum = 0;
  for (const weight of words.values()) sum += weight * weight;
  SQUARES.set(words, sum);
  return sum;
};

const SQUARES = new WeakMap<Weighed, number>();

const substanceOf = (text: string) =>
  termsOf(text).filter(word => !isStopWord(word) && !OF_THE_TRADE.has(word.term));

/** Words that any two news reports share. */
const OF_THE_TRADE: ReadonlySet<string> = new Set(
  termsOf(
    'report reporter newspaper paper according source story article journal magazine agency news told statement spokesperson spokesman spokeswoman comment Monday Tuesday Wednesday Thursday Friday Saturday Sunday week month year day people',
  ).map(({ term }) => term),
);

/** In how many of a hundred articles on other matters a term stands. */
const COMMON: ReadonlyMap<string, number> = new Map(Object.entries(common));

const BACKGROUND = 50;
const CHANCE = 30;
const NAMES = 1.5;
