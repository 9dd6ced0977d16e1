import type { Citation } from '../../answer/citation.ts';
import type { Article, Sentence } from '../../corpus/article.ts';
import { slice } from '../../corpus/span.ts';
import { termsOf } from '../../search/terms.ts';
import { OWN } from '../wording/likeness.ts';
import { isTurnedBy, type Polarity } from './claim-polarity.ts';
import { type ClaimWord, isPlain, nearness } from './claim-words.ts';

/**
 * How much of a claim a sentence prints. `said` is the share of its plain words that stand there, themselves or by words of near
 * meaning, from 0 to 1; those right before it, which its "he" or "the deal" may refer to, count for half. `details` are its names and
 * numbers that stand neither there nor, for names, right before it or in the headline, and `words` the plain words that nothing
 * stands for. `isTurned` tells that only one of the two has a negation, or that it prints the opposite of a word.
 */
export type Coverage = {
  readonly said: number;
  readonly details: readonly string[];
  readonly words: readonly string[];
  readonly hasVerb: boolean;
  readonly isTurned: boolean;
};

/** Compares a claim's words with the sentences of an excerpt of this article; of these, the one that prints most of it. */
export const coverageOf = (
  claim: readonly ClaimWord[],
  polarity: Polarity,
  { start, end, title }: Citation,
  article: Article,
): Coverage | null => {
  const [best] = article.sentences
    .filter(sentence => sentence.start >= start && sentence.end <= end)
    .map(sentence => coverageBy(claim, polarity, sentence, { title, article }))
    .sort((a, b) => worthOf(b) - worthOf(a));
  return best ?? null;
};

/** By what the better of two is told. */
export const worthOf = ({ said, details, isTurned, hasVerb }: Coverage): number =>
  said - details.length - (isTurned ? 0.5 : 0) - (hasVerb ? 0 : 0.5);

const coverageBy = (
  claim: readonly ClaimWord[],
  polarity: Polarity,
  sentence: Sentence,
  { title, article }: { title: string | null; article: Article },
): Coverage => {
  const printed = termsOf(slice(article.text, sentence));
  const before = termsOf(textBefore(sentence, article));
  const headline = termsOf(title ?? '');
  const plain = claim.filter(isPlain).map(({ word, kind, terms }) => {
    const near = nearness(terms, printed);
    return {
      word,
      near: Math.max(near, nearness(terms, before) * REFERRED),
      isVerbAway: kind === 'verb' && near < NEAR,
    };
  });
  const isThere = ({ kind, terms }: ClaimWord): boolean =>
    kind === 'number'
      ? printed.some(({ term }) => terms.includes(term))
      : [printed, before, headline].some(words => nearness(terms, words) >= OWN);
  return {
    said: plain.length === 0 ? 1 : plain.reduce((sum, { near }) => sum + near, 0) / plain.length,
    details: claim.filter(word => !isPlain(word) && !isThere(word)).map(({ word }) => word),
    words: plain.filter(({ near }) => near < NEAR).map(({ word }) => word),
    hasVerb: !plain.some(({ isVerbAway }) => isVerbAway),
    isTurned: isTurnedBy(claim, polarity, printed),
  };
};

const textBefore = ({ start }: Sentence, { text, sentences }: Article): string =>
  sentences
    .filter(({ end }) => end <= start)
    .slice(-SENTENCES_BEFORE)
    .map(sentence => slice(text, sentence))
    .join(' ');

const NEAR = 0.4;
const REFERRED = 0.5;
const SENTENCES_BEFORE = 2;
