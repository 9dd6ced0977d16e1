import type { ClauseWord } from './hedge-clauses.ts';
import { AUXILIARIES, DETERMINERS, isAdverb, isPastForm, PREPOSITIONS } from './hedge-grammar.ts';
import type { VerbGroup } from './hedge-verbs.ts';

/**
 * Whether a past form only tells more of a noun: behind a comma ("the plan, drafted in May,"), after "with" ("with money meant for debts"), and before a
 * preposition where the verb of the clause is still to come ("firms based abroad would pay").
 */
export const isParticiple = (words: readonly ClauseWord[], at: number): boolean => {
  const clause = words[at]?.clause;
  let first = at;
  while (first > 0 && words[first - 1]?.clause === clause) first -= 1;
  const opener = words[first]?.word ?? '';
  if (opener === 'with' || isDetermined(words, at)) return true;
  if (isNumber(words[at - 1]?.word ?? '') && at > 0 && words[at - 1]?.clause === clause) return true;
  const next = words[at + 1]?.word ?? '';
  if (first === at && at > 0 && /^\d/u.test(next)) return true;
  if (!PREPOSITIONS.has(next) && !PARTICLES.has(next)) return false;
  if (first === at && at > 0) return true;
  for (let later = at + 2; later < words.length && words[later]?.clause === clause; later += 1) {
    const word = words[later]?.word ?? '';
    if (word === 'and' || word === 'or' || word === 'but' || word === 'what' || word === 'how') return false;
    if (MODAL.test(word) || (AUXILIARIES.has(word) && !/^be(?:en|ing)?$/u.test(word))) return true;
  }
  return false;
};

/** Whether a past form only tells more of the object of the verb before it: "raised a loan [secured] on its income". */
export const tellsMore = (
  words: readonly ClauseWord[],
  { from, saying }: VerbGroup,
  last: VerbGroup | undefined,
): boolean => {
  const clause = words[from]?.clause;
  if (saying !== null || !last || last.saying !== null || words[last.from]?.clause !== clause) return false;
  if (
    !isPastForm(words[from]?.word ?? '') ||
    RELATIVE.has(words.find(word => word.clause === clause)?.word ?? '')
  )
    return false;
  return !words.slice(last.to, from).some(({ word }) => JOINING.has(word));
};

/** "an increasingly divided house": behind a determiner, adverbs aside. */
const isDetermined = (words: readonly ClauseWord[], at: number): boolean => {
  let before = at - 1;
  while (before > 0 && isAdverb(words[before]?.word ?? '')) before -= 1;
  return before < at - 1 && DETERMINERS.has(words[before]?.word ?? '');
};

/** Whether the word is a number, in digits or a word. */
export const isNumber = (word: string): boolean => /^\d/u.test(word) || COUNTS.has(word);

/** A modal verb. */
export const MODAL = /^(?:will|would|shall|should|can|could|may|might|must|cannot)$/u;
const PARTICLES = new Set('out up off down away back'.split(' '));
const COUNTS = new Set('two three four five six seven eight nine ten eleven twelve'.split(' '));
const RELATIVE = new Set('who which whom whose that where'.split(' '));
const JOINING = new Set('and or but then that it he she they what how'.split(' '));
