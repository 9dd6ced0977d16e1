import { BEING, isDenying, isOngoing } from './grammar.ts';
import { clauseStart, holds, isConditional, isUntold, LONGEST_BACK, matches } from './said.ts';
import type { Claim, Supposition } from './supposition.ts';
import type { Told } from './told.ts';

/** Whether the sentence tells the supposed fact itself. */
export const affirms = (told: Told, supposed: Supposition): boolean =>
  supposed.claims.some(claim => told.words.some((_, at) => isAffirmed(told, supposed, claim, at)));

const isAffirmed = (told: Told, { tense, open }: Supposition, claim: Claim, at: number): boolean => {
  const { words } = told;
  if (!matches(words[at], claim.verb, 0) || isConditional(words, at)) return false;
  if (isUntold(words, at) && !(tense === 'future' && words[at - 1]?.plain === 'will')) return false;
  const led = clauseStart(words, at);
  if (words.slice(led, at).some((word, step) => isDenying(word) || told.negated.has(led + step)))
    return false;
  const start = Math.max(0, at - LONGEST_BACK);
  const end = Math.max(at + 1, nextNegated(told, at) - NEAR);
  const passive = BEING.has(words[at - 1]?.plain ?? '') && !isOngoing(words[at]?.plain ?? '');
  const ordered = open !== 'doer' && passive === claim.passive;
  return (
    holds(words, claim.subject, start, ordered ? at : end, 0) &&
    holds(words, claim.rest, ordered && !passive ? at + 1 : start, end, 0)
  );
};

/** The place of the next negation after the word, or where it is looked for no further. */
const nextNegated = ({ words, negated }: Told, of: number): number => {
  let at = of + 1;
  while (at < words.length + NEAR && at - of < LONGEST_BACK && !negated.has(at)) at += 1;
  return at;
};

/** Words before a negation that may belong to it. */
const NEAR = 2;
