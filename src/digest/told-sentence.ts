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
    const words = termsOf(text).map(({ term }) => term);
    return { article, sentence, index, text, words: new Set(words.filter(word => !isStopTerm(word))) };
  });

/**
 * Whether a sentence says the same as another: of the words of substance of the shorter one, at least {@link SAME}
 * stand in the longer (the overlap coefficient of Szymkiewicz and Simpson). One without such words says nothing that
 * another says. Erring here leaves an excerpt out, no more.
 */
export const sayTheSame = (one: ToldSentence, other: ToldSentence): boolean => {
  if (other.words.size === 0) return one.words.size === 0;
  const [shorter, longer] =
    one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  const shared = [...shorter].filter(word => longer.has(word)).length;
  return shared >= leastShared(shorter.size);
};

/** How many words of a sentence with so many the other must have for the two to say the same. */
export const leastShared = (words: number): number => Math.ceil(SAME * words);

/**
 * Whether the sentence can be read without the one before it: its quotation marks and brackets pair, it begins
 * with a capital, a digit or a quotation, and not with a word that points back ("He added", "This also", "The report").
 */
export const standsAlone = ({ text }: ToldSentence): boolean =>
  /^["“‘']?[\p{Lu}\p{N}]/u.test(text) &&
  !POINTS_BACK.test(text) &&
  count(text, /“/gu) === count(text, /”/gu) &&
  count(text, /"/gu) % 2 === 0 &&
  count(text, /\(/gu) === count(text, /\)/gu);

/**
 * How much the sentence looks like somebody's answer to what is reported, from 0: words of denial weigh most, then
 * words of response and of spokespeople, then a direct quotation or a verb of saying. From {@link REPLY} on it is
 * taken for one.
 */
export const replyWeight = ({ text }: ToldSentence): number =>
  (DENIAL.test(text) ? 3 : 0) +
  (RESPONSE.test(text) ? 2 : 0) +
  (QUOTATION.test(text) ? 1 : 0) +
  (SAYING.test(text) ? 1 : 0);

/** The least weight of a reply. */
export const REPLY = 2;

const SAME = 0.6;

const POINTS_BACK =
  /^["“‘']?(?:he|she|it|its|they|their|his|her|this|that|these|those|such|there|but|and|so|yet|or|however|instead|also|meanwhile|still|then|here|both|another|similarly|in addition|for example|as a result|(?:in )?the (?:report|site|newspaper|paper|article|story|sources?|company|firm|move|latter|former|two))\b/iu;

const DENIAL =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|rebut(?:s|ted)?)\b/iu;

const RESPONSE =
  /\b(?:in response|respond(?:s|ed|ing)?|repl(?:y|ies|ied)|counter(?:s|ed)|insist(?:s|ed)?|statement|spokes(?:man|woman|person|people))\b/iu;

/** At least three words between quotation marks; fewer are a name or a single expression. */
const QUOTATION = /“(?:[^”\s]+\s+){2,}[^”]*”|"(?:[^"\s]+\s+){2,}[^"]*"/u;

const SAYING = /\b(?:said|says|say|told|tells|added|adds|stated|argued|argues|commented)\b/iu;

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;
