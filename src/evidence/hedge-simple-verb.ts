import type { ClauseWord } from './hedge-clauses.ts';
import { DETERMINERS, isAdverb, isIngForm, isPastForm, PREPOSITIONS, verbsOf } from './hedge-grammar.ts';
import { chainAfter, isNegating, listedRung, sayingOf, type VerbGroup } from './hedge-verbs.ts';
import { EVIDENTIAL } from './hedge-words.ts';

/** A verb without auxiliary: a past form, a verb of the ladder or of saying, or a form in -s before a determiner. */
export const simpleVerb = (
  words: readonly ClauseWord[],
  at: number,
  last: VerbGroup | undefined,
): VerbGroup | null => {
  const word = words[at];
  const [before, next] = [words[at - 1], words[at + 1]];
  if (!word || word.joined || word.capital || !before || (last && last.to === at)) return null;
  if (DETERMINERS.has(before.word) || PREPOSITIONS.has(before.word)) return null;
  const negated = isNegating(words, at - 1);
  const past = isPastForm(word.word);
  if (past && (next?.word === 'by' || before.word === 'and')) return null;
  const listed = listedRung(words, at);
  const saying = sayingOf(word.word);
  const determined = next !== undefined && next.clause === word.clause && DETERMINERS.has(next.word);
  const governs = determined || (next !== undefined && next.word === 'to');
  const present =
    /[^s]s$/u.test(word.word) && (determined || saying !== null || (listed !== null && governs));
  const named =
    (listed ?? saying) !== null && (governs || word.clause === next?.clause || next?.word === 'that');
  if (!past && !present && !(named && !isIngForm(word.word) && !isNoun(words, at))) return null;
  const chain = chainAfter(words, at);
  return {
    from: negated ? at - 1 : at,
    to: chain.to,
    rungs: [
      ...(negated ? (['denied'] as const) : []),
      ...(listed ? [listed] : []),
      ...chain.rungs,
      past ? 'done' : 'under way',
    ],
    hedged: EVIDENT.has(before.word) || EVIDENTIAL_VERBS(word.word),
    saying,
  };
};

/** Whether a word that could be a verb of the ladder stands as a noun: "plans", "talks" with no object after them. */
const isNoun = (words: readonly ClauseWord[], at: number): boolean => {
  const next = words[at + 1]?.word ?? '';
  if (next === 'that') return false;
  if (!(DETERMINERS.has(next) || next === 'to' || isIngForm(next))) return true;
  let subject = at - 1;
  while (subject > 0 && isAdverb(words[subject]?.word ?? '')) subject -= 1;
  const { word = '', capital = false } = words[subject] ?? {};
  return !capital && !/s$/u.test(word) && !PRONOUNS.has(word);
};

const EVIDENT = new Set(EVIDENTIAL.adverbs);
const EVIDENTIAL_VERBS = verbsOf(EVIDENTIAL.verbs);
const PRONOUNS = new Set('it he she they we you i who which'.split(' '));
