import type { Answer, Excerpt } from '../../answer/answer.ts';
import type { Article } from '../../corpus/article.ts';
import type { English } from '../../search/english.ts';
import { type Coverage, coverageOf, worthOf } from './claim-coverage.ts';
import { polarityOf } from './claim-polarity.ts';
import { type ClaimWord, claimWords, isPlain } from './claim-words.ts';
import { supposingQuestion } from './supposing.ts';

/**
 * What the articles print on a claim, which is no judgement whether it is true. `printed`: they say it; `partly`: they say it but for
 * the `missing` names and numbers, or for some of its words; `otherwise`: a sentence denies it; `absent`: nothing of the kind is
 * printed, and `excerpts` are the nearest passage, if any is near.
 */
export type CheckedClaim = {
  readonly claim: string;
  readonly outcome: 'printed' | 'partly' | 'otherwise' | 'absent';
  readonly missing: readonly string[];
  /** Of `partly`: whether only one of the two has a negation. */
  readonly isTurned: boolean;
  readonly excerpts: readonly Excerpt[];
};

/** What a check needs: answers from the articles, which read no filters in a claim, each article by its file, and the dictionary. */
export type ClaimParts = {
  ask(question: string): Answer;
  articleOf(file: string): Article | undefined;
  readonly english: English;
};

/** Looks up what the articles print on a claim. */
export const checkClaim = (claim: string, parts: ClaimParts): CheckedClaim => {
  const answers = [parts.ask(supposingQuestion(claim)), parts.ask(claim)];
  const against = answers.find(isContradicted);
  if (against) return { ...NOTHING, claim, outcome: 'otherwise', excerpts: excerptsOf(against).slice(0, 1) };
  const words = claimWords(claim, parts.english);
  const found = foundIn(claim, words, answers.flatMap(excerptsOf), parts);
  const printed = found.filter(({ coverage }) => isPrinted(coverage, words));
  if (printed.length > 0) return { ...NOTHING, claim, outcome: 'printed', excerpts: unrepeated(printed, 3) };
  const partly = found.filter(({ coverage }) => isPartly(coverage, words));
  const [best] = partly;
  if (!best)
    return {
      ...NOTHING,
      claim,
      outcome: 'absent',
      excerpts: unrepeated(
        found.filter(({ coverage }) => isNear(coverage, words)),
        1,
      ),
    };
  const { details, words: unsaid, isTurned } = best.coverage;
  const missing = [...details, ...unsaid];
  return { claim, outcome: 'partly', missing, isTurned, excerpts: unrepeated(partly, 2) };
};

const NOTHING = { missing: [], isTurned: false } as const;

/** The excerpts with how much of the claim each prints, the most first. */
const foundIn = (
  claim: string,
  words: readonly ClaimWord[],
  excerpts: readonly Excerpt[],
  { articleOf }: ClaimParts,
): Found[] => {
  const polarity = polarityOf(claim, words);
  return excerpts
    .flatMap(excerpt => {
      const article = articleOf(excerpt.file);
      const coverage = article ? coverageOf(words, polarity, excerpt, article) : null;
      return coverage ? [{ excerpt, coverage }] : [];
    })
    .sort((a, b) => worthOf(b.coverage) - worthOf(a.coverage));
};

type Found = { readonly excerpt: Excerpt; readonly coverage: Coverage };

const isContradicted = (answer: Answer): boolean =>
  answer.outcome === 'not_in_articles' && answer.reason.kind === 'premise_contradicted';

const excerptsOf = (answer: Answer): readonly Excerpt[] => {
  switch (answer.outcome) {
    case 'answered':
      return answer.excerpts;
    case 'not_in_articles':
      return answer.nearest;
    case 'help':
      return [];
  }
};

/** What is said stands there with all names and numbers; names alone say nothing. */
const isPrinted = (
  { said, details, words, hasVerb, isTurned }: Coverage,
  claim: readonly ClaimWord[],
): boolean => {
  const plain = claim.filter(isPlain).length;
  const isSaid = plain > 0 && said >= MOST_SAID && words.length <= plain * MOST_UNSAID;
  return isSaid && hasVerb && !isTurned && details.length === 0;
};

/** What is said, or most of it, of one at least of those whom the claim names, or all of it of another; names alone, which a passage happens to share, are nothing. */
const isPartly = ({ said, words, details }: Coverage, claim: readonly ClaimWord[]): boolean => {
  const plain = claim.filter(isPlain).length;
  if (plain === 0) return details.length === 0;
  const named = claim.length - plain;
  const someAreThere = named === 0 || details.length < named || said >= ALL_SAID;
  return plain > words.length && said >= LEAST_SAID && someAreThere && details.length <= MOST_MISSING;
};

/** One of those whom the claim names stands there, or much of what it says; a passage that shares an odd word is not even near. */
const isNear = ({ said, details }: Coverage, claim: readonly ClaimWord[]): boolean =>
  details.length < claim.filter(word => !isPlain(word)).length || said >= LEAST_SAID;

/** Each passage once, so many at most. */
const unrepeated = (found: readonly Found[], most: number): Excerpt[] => {
  const places = new Map(found.map(({ excerpt }) => [`${excerpt.file}:${excerpt.start}`, excerpt]));
  return [...places.values()].slice(0, most);
};

const MOST_SAID = 0.6;
const MOST_UNSAID = 1 / 3;
const LEAST_SAID = 0.45;
const ALL_SAID = 0.9;
const MOST_MISSING = 2;
