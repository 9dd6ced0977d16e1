import { isDenying } from '../../answer/premise/grammar.ts';
import { termsIn } from '../../answer/premise/words.ts';
import { type Term, termsOf } from '../../search/terms.ts';
import { closenessTo, OWN } from '../wording/likeness.ts';
import { type ClaimWord, isPlain, nearness } from './claim-words.ts';
import { opposedTo } from './opposed.ts';

/** Whether a claim says that something is, is not (`negated`), or is over (`undone`). */
export type Polarity = 'said' | 'negated' | 'undone';

/** The polarity of these words. */
export const polarityOf = (claim: string, words: readonly ClaimWord[]): Polarity => {
  if (termsOf(claim).some(isDenying)) return 'negated';
  return words.some(({ terms }) => terms.some(term => UNDOING.has(term))) ? 'undone' : 'said';
};

/** Whether only one of the two has a negation beside the words that they share, or the sentence has the opposite of a word that it lacks. */
export const isTurnedBy = (
  claim: readonly ClaimWord[],
  polarity: Polarity,
  printed: readonly Term[],
): boolean => {
  if (polarity === 'undone') return false;
  const told = claim.filter(isPlain).flatMap(({ terms }) => terms.map(closenessTo));
  const shared = printed.flatMap(({ term }, at) =>
    told.some(closeness => closeness(term) >= SAME_WORD) ? [at] : [],
  );
  const after = polarity === 'negated' ? AFTER : 0;
  const own = new Set(claim.flatMap(({ terms }) => terms));
  const turns = (word: Term): boolean => isTurning(word) && !own.has(word.term);
  const isNegated = shared.some(at => printed.slice(Math.max(0, at - BEFORE), at + after).some(turns));
  return polarity === 'negated' ? !isNegated : isNegated || isOpposed(claim, printed);
};

const isOpposed = (claim: readonly ClaimWord[], printed: readonly Term[]): boolean =>
  claim.some(({ terms }) => {
    const opposed = terms.flatMap(term => [...opposedTo(term)]);
    return printed.some(({ term }) => opposed.includes(term)) && nearness(terms, printed) < OWN;
  });

/** Whether the word takes back what follows it. */
const isTurning = (word: Term): boolean => isDenying(word) || UNDOING.has(word.term);

/** Verbs that end, or never begin, what they stand before (`dropped plans to sell`). */
const UNDOING = termsIn('drop abandon cancel scrap halt end quit deny reject');

const SAME_WORD = 0.6;

/** In words. */
const BEFORE = 3;
const AFTER = 2;
