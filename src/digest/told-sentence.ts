import type { Article, Sentence } from '../corpus/article.ts';
import { slice } from '../corpus/span.ts';
import { isStopTerm } from '../search/stop-words.ts';
import { termsOf } from '../search/terms.ts';

/** A sentence of an article with the words of substance it is made of; `index` is its place in the body, from 0. */
export type ToldSentence = {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly index: number;
  readonly text: string;
  readonly words: ReadonlySet<string>;
};

/** Every sentence of the body with its words, in file order. */
export const toldSentencesOf = (article: Article): ToldSentence[] =>
  article.sentences.map((sentence, index) => {
    const text = slice(article.text, sentence);
    return { article, sentence, index, text, words: substanceOf(text) };
  });

/** The words of substance of a text, folded and stemmed. */
export const substanceOf = (text: string): Set<string> =>
  new Set(
    termsOf(text)
      .map(({ term }) => term)
      .filter(term => !isStopTerm(term)),
  );

/**
 * Whether a sentence says the same as another: of the words of substance of the shorter one, at least {@link SAME}
 * stand in the longer (the overlap coefficient of Szymkiewicz and Simpson). One without such words says nothing that
 * another says. Erring here leaves an excerpt out, no more.
 */
export const sayTheSame = (one: Pick<ToldSentence, 'words'>, other: Pick<ToldSentence, 'words'>): boolean => {
  if (other.words.size === 0) return one.words.size === 0;
  const [shorter, longer] =
    one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  const shared = [...shorter].filter(word => longer.has(word)).length;
  return shared >= leastShared(shorter.size);
};

/** Whether both give the same number, one that tells: of two digits or more, and no year. */
export const giveSameNumber = (one: { readonly text: string }, other: { readonly text: string }): boolean => {
  const numbers = numbersOf(one.text);
  return [...numbersOf(other.text)].some(number => numbers.has(number));
};

const numbersOf = (text: string): Set<string> =>
  new Set(
    Array.from(text.matchAll(/(?<![\p{L}\p{N}.,-])\d[\d.,]*\d(?!\p{N})/gu), ([number]) =>
      number.replaceAll(',', ''),
    ).filter(number => !/^(?:1[89]|20)\d\d$/u.test(number)),
  );

/** How many words of a sentence with so many the other must have for the two to say the same. */
const leastShared = (words: number): number => Math.ceil(SAME * words);

/**
 * Whether two sentences are nearly one: of the words of substance of the longer one, at least {@link NEARLY} stand in the other. What is
 * worded alike in two stories is mostly said of two events, so that only this counts as one fact there.
 */
export const areNearlyOne = (
  { words }: Pick<ToldSentence, 'words'>,
  other: Pick<ToldSentence, 'words'>,
): boolean =>
  [...words].filter(word => other.words.has(word)).length >=
  leastRepeated(Math.max(words.size, other.words.size));

/** How many words two sentences must share, of which the longer has so many, to be nearly one. */
export const leastRepeated = (words: number): number => Math.ceil(NEARLY * words);

const SAME = 0.6;
const NEARLY = 0.75;
