import type { ClauseWord } from './hedge-clauses.ts';
import { isIngForm } from './hedge-grammar.ts';
import { byWord, listedRung, type VerbGroup } from './hedge-verbs.ts';
import type { RungName } from './hedge-words.ts';

/** A rung with the words that set it: from the word `from` to the word `to` (exclusive). */
export type Mark = { readonly name: RungName; readonly from: number; readonly to: number };

/**
 * What weakens the matter beside its verb group: what stands between the two ("plans to", "no"), what a form of "be" says of it ("is a plan to", "is
 * unlikely", "is close to"), a noun that it hangs on ("the prospect of"), and what follows on it ("under study"). `first` and `last` are the
 * places of the first and the last word of the matter.
 */
export const weakeningMarks = (
  words: readonly ClauseWord[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
  first: number,
  last: number,
): Mark[] => [
  ...between(words, group, first, last),
  ...(group.bare ? predicates(words, group) : []),
  ...hangingOn(words, groups, group, first),
  ...following(words, group, last),
];

/** The place of a "no" or "without" right before the matter; none where a verb group stands between the two. */
export const deniedBefore = (
  words: readonly ClauseWord[],
  group: VerbGroup | undefined,
  first: number,
): number | null => {
  for (let at = first - 1; at >= Math.max(0, first - NEAR); at -= 1) {
    if (words[at]?.clause !== words[first]?.clause || (group && group.from <= at && at < group.to))
      return null;
    if (DENYING.has(words[at]?.word ?? '')) return at;
  }
  return null;
};

const between = (words: readonly ClauseWord[], group: VerbGroup, first: number, last: number): Mark[] => {
  const marks: Mark[] = [];
  const { from, to } = group;
  for (let at = to; at <= last; at += 1) {
    const word = words[at]?.word ?? '';
    if (words[at]?.clause !== words[first]?.clause) continue;
    const leads = words[at - 1]?.word === 'to' || isIngForm(word) ? listedRung(words, at) : null;
    const noun = at < first && LINKS.has(words[at + 1]?.word ?? '') ? NOUNS.get(word) : undefined;
    if (at < first && leads) marks.push({ name: leads, from, to: at + 1 });
    if (noun) marks.push({ name: noun, from: at - to <= CLOSE ? from : at, to: at + 1 });
    if (word === 'no' && (at >= first - NEAR || NOUNS.has(words[at + 1]?.word ?? '')))
      marks.push({ name: 'denied', from: at - to <= CLOSE ? from : at, to: at + 1 });
    if (word === 'without' && at < first && at >= first - NEAR)
      marks.push({ name: 'denied', from: at, to: at + 1 });
  }
  return marks;
};

/** What "be" says of its subject: the first word of the ladder after it. */
const predicates = (words: readonly ClauseWord[], { from, to }: VerbGroup): Mark[] => {
  for (
    let at = from + 1;
    at < Math.min(words.length, to + REACH) && words[at]?.clause === words[from]?.clause;
    at += 1
  ) {
    const said = predicateAt(words, at);
    if (said) return [{ name: said.name, from, to: said.to }];
    const noun = NOUNS.get(words[at]?.word ?? '');
    if (noun && linksSoon(words, at)) return [{ name: noun, from, to: at + 1 }];
  }
  return [];
};

/** "The prospect of [a review]": a noun of the ladder that the matter hangs on; one of what may come to pass always, others under a mere "be". */
const hangingOn = (
  words: readonly ClauseWord[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
  first: number,
): Mark[] => {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    if (words[at]?.clause !== words[first]?.clause || groups.some(({ from, to }) => from <= at && at < to))
      return [];
    const noun = NOUNS.get(words[at]?.word ?? '');
    if (noun && LINKS.has(words[at + 1]?.word ?? ''))
      return group.bare || noun === 'possible' ? [{ name: noun, from: at, to: at + 1 }] : [];
  }
  return [];
};

/** "[a waiver] under study", "signed without being read": what follows right away. */
const following = (words: readonly ClauseWord[], group: VerbGroup, last: number): Mark[] => {
  for (let at = group.to; at <= group.to + 1; at += 1)
    if (words[at]?.word === 'without' && /^(?:having|being)$/u.test(words[at + 1]?.word ?? ''))
      return [{ name: 'denied', from: group.from, to: at + 2 }];
  if (!group.bare && group.rungs[0] !== 'under way') return [];
  const said = predicateAt(words, last + 1);
  return said ? [{ name: said.name, from: last + 1, to: said.to }] : [];
};

const predicateAt = (
  words: readonly ClauseWord[],
  at: number,
): { readonly name: RungName; readonly to: number } | null => {
  const word = words[at]?.word ?? '';
  const single = PREDICATES.get(word);
  if (single) return { name: single, to: at + 1 };
  const double = PREDICATES.get(`${word}-${words[at + 1]?.word ?? ''}`);
  return double ? { name: double, to: at + 2 } : null;
};

const linksSoon = (words: readonly ClauseWord[], noun: number): boolean =>
  words
    .slice(noun + 1, noun + 1 + REACH)
    .some(({ word }) => word === 'to' || word === 'of' || word === 'for');

const NOUNS = byWord('nouns');
const PREDICATES = byWord('predicates');
const DENYING = new Set(['no', 'without']);

/** What links a noun of the ladder to the matter. */
const LINKS = new Set('to of for about on over with'.split(' '));

/** How many words before the matter "no" still denies it. */
const NEAR = 3;

/** Words after a verb group that are still told with it, and that may stand between "be" or a noun and what it is about. */
const CLOSE = 2;
const REACH = 8;
