import { POSSESSIVES, PREPOSITIONS } from './grammar.ts';
import { LONGEST_BACK, matches, type Said, SURE } from './said.ts';
import type { Claim } from './supposition.ts';
import { setOf } from './words.ts';

/**
 * Whether words after the verb make less of the fact than the question supposes: another word of substance before the
 * next mark (`did not ban cars in parks`), or a reason, a time or an exception after it. One word between two of the
 * question's is let pass, and so are those that take in the `whole` of it: `any` in a denial, `all` in an opposite.
 */
export const isNarrowed = (
  words: readonly Said[],
  verb: number,
  claim: Claim,
  whole: ReadonlySet<string>,
): boolean => {
  const own = (at: number): boolean =>
    [...claim.subject, ...claim.rest].some(term => matches(words[at], term, SURE));
  const isBetween = (at: number): boolean => at - 1 > verb && own(at - 1) && own(at + 1);
  const isFree = ({ plain, term }: Said): boolean =>
    claim.asked.has(term) || whole.has(plain) || FREE.has(plain);
  for (let at = verb, open = true; at < Math.min(words.length, verb + LONGEST_BACK); at += 1) {
    const word = words[at];
    const next = words[at + 1]?.plain ?? '';
    if (!word) break;
    if (word.plain === 'but' && PREPOSITIONS.has(next)) return true;
    if (at > verb && CONFINING.has(word.plain)) return true;
    if (at > verb && open && !isFree(word) && !own(at) && !isBetween(at)) return true;
    if (word.ends || CLOSING.has(next)) open = false;
  }
  return false;
};

/** Words that confine what was said before them. */
const CONFINING = setOf('until unless because except');

/** Words that close what belongs to the verb before them. */
const CLOSING = setOf('and or but although though whereas while');

/** Words that make nothing less of a fact. */
const FREE: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...POSSESSIVES,
  ...['over', 'about', 'against', 'yet', 'up', 'out', 'down', 'off'],
]);
