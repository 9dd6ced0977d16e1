import type { SoughtTerm } from '../search/passage-index.ts';
import type { Passage } from '../search/passages.ts';
import type { Question } from '../search/question.ts';
import { affirms } from './premise/affirmed.ts';
import { isDenied, isDoneByNobody, isLeftUndone } from './premise/denied.ts';
import type { Tense } from './premise/grammar.ts';
import { isReversed } from './premise/reversed.ts';
import { type Supposition, suppositionOf } from './premise/supposition.ts';
import { type Told, toldBy } from './premise/told.ts';
import type { Ranked } from './ranking.ts';

/**
 * The best ranked sentence that denies what the question supposes, or null. A question supposes a fact when it asks
 * why, when, where, how or who of it (`why did the town ban cars`); one for yes or no, a few keywords and a question
 * with a negation in it suppose nothing that could be denied. A denial holds every term of the question, its subject
 * at most in the sentence before. Null too when one of the best sentences tells the supposed fact.
 */
export const contradictedBy = (
  question: Question,
  sought: readonly SoughtTerm[],
  ranked: readonly Ranked[],
  before: (passage: Passage) => Passage | undefined,
): Ranked | null => {
  const supposed = suppositionOf(question, sought);
  if (!supposed) return null;
  const best = ranked.slice(0, CONSIDERED).map(candidate => ({
    candidate,
    told: toldBy(candidate.passage, before(candidate.passage)),
  }));
  const found = best.find(({ told }) => denies(told, supposed));
  return found && !best.some(({ told }) => affirms(told, supposed)) ? found.candidate : null;
};

const denies = (told: Told, supposed: Supposition): boolean =>
  supposed.claims.some(
    claim =>
      told.denials.some(
        denial =>
          (denial.tense === null || FITTING[supposed.tense].includes(denial.tense)) &&
          (isDenied(told, supposed.open, claim, denial) || isLeftUndone(told, supposed.open, claim, denial)),
      ) || (supposed.open === 'doer' ? isDoneByNobody(told, claim) : isReversed(told, supposed.open, claim)),
  );

/** Sentences that are looked at, best first. */
const CONSIDERED = 5;

/** The tenses in which a denial meets a fact of the tense. */
const FITTING: Readonly<Record<Tense, readonly Tense[]>> = {
  past: ['past', 'perfect'],
  perfect: ['past', 'perfect'],
  present: ['present', 'perfect', 'future'],
  future: ['future'],
};
