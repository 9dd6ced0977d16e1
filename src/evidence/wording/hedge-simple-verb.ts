import type { ClauseWord } from './hedge-clauses.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  isIngForm,
  isPastForm,
  PREPOSITIONS,
  verbsOf,
} from './hedge-grammar.ts';
import { isNumber, isParticiple, MODAL } from './hedge-participles.ts';
import { chainAfter, isNegating, listedRung, sayingOf, type VerbGroup } from './hedge-verbs.ts';
import { EVIDENTIAL } from './hedge-words.ts';

/** A verb without auxiliary: a past form, a verb of the ladder or of saying, or a present form before what must be its object. */
export const simpleVerb = (
  words: readonly ClauseWord[],
  at: number,
  last: VerbGroup | undefined,
): VerbGroup | null => {
  const word = words[at];
  const [before, next] = [words[at - 1], words[at + 1]];
  if (
    !word ||
    word.joined ||
    word.capital ||
    !before ||
    next?.joined ||
    (last && last.to === at && words[last.from]?.clause === word.clause)
  )
    return null;
  if (NO_VERBS.has(word.word) || DETERMINERS.has(word.word) || PREPOSITIONS.has(word.word)) return null;
  if (DETERMINERS.has(before.word) || PREPOSITIONS.has(before.word)) return null;
  if (word.word === 'provided' && next?.word === 'that') return null;
  const negated = isNegating(words, at - 1);
  const past = isPastForm(word.word) && (sayingOf(word.word) !== null || !isParticiple(words, at));
  if (past && ((next?.word === 'by' && !/^\d/u.test(words[at + 2]?.word ?? '')) || before.word === 'and'))
    return null;
  const listed = listedRung(words, at);
  const saying = sayingOf(word.word);
  const object = isObject(words, at);
  const governs = object || (next !== undefined && next.clause === word.clause && next.word === 'to');
  const present =
    (/[^s]s$/u.test(word.word) &&
      (object || saying !== null || (listed !== null && governs) || isBehindRelative(words, at))) ||
    isPlural(words, at, governs);
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
    bare: false,
  };
};

/** Whether what follows can only be the object of a verb: a determiner that begins no time ("this year"), a pronoun, or a number after a name's verb. */
const isObject = (words: readonly ClauseWord[], at: number): boolean => {
  const [word, next, after] = [words[at], words[at + 1], words[at + 2]];
  if (!word || !next || next.clause !== word.clause) return false;
  if (next.word === 'it') return after !== undefined && !isVerbal(after.word);
  if (OBJECTS.has(next.word)) return true;
  if (DETERMINERS.has(next.word)) return !(after && TIMES.has(after.word) && DEMONSTRATIVES.has(next.word));
  const counted = ABOUT.has(next.word) ? after : next;
  const subject = words[at - 1]?.capital === true || words[at - 1]?.clause !== word.clause;
  return subject && counted !== undefined && isNumber(counted.word);
};

const isVerbal = (word: string): boolean => AUXILIARIES.has(word) || isPastForm(word) || MODAL.test(word);

/** Whether the word stands behind a relative clause between commas, where the verb of the main clause is due. */
const isBehindRelative = (words: readonly ClauseWord[], at: number): boolean => {
  const clause = words[at - 1]?.clause;
  if (clause === undefined || clause === words[at]?.clause) return false;
  return RELATIVE.has(words.find(word => word.clause === clause)?.word ?? '');
};

const RELATIVE = new Set(['which', 'who', 'whose']);

/** A plain form after a plural, before what can only be its object: "aides oppose the idea". */
const isPlural = (words: readonly ClauseWord[], at: number, governs: boolean): boolean => {
  const [before, word, earlier] = [words[at - 1], words[at], words[at - 2]];
  if (!before || !word || !governs || !/^\p{Ll}{3,}$/u.test(word.word) || /(?:s|ing|ly|ed)$/u.test(word.word))
    return false;
  if (earlier && (AUXILIARIES.has(earlier.word) || earlier.word === 'to') && earlier.clause === word.clause)
    return false;
  return (
    before.clause === word.clause &&
    (PLURALS.has(before.word) ||
      (/[^sui]s$/u.test(before.word) && !before.capital && !AUXILIARIES.has(before.word)))
  );
};

/** Whether a word that could be a verb of the ladder stands as a noun: "plans", "talks" with no object after them. */
const isNoun = (words: readonly ClauseWord[], at: number): boolean => {
  const next = words[at + 1]?.word ?? '';
  if (next === 'that' || ONLY_VERBS(words[at]?.word ?? '')) return false;
  if (!(DETERMINERS.has(next) || next === 'to' || isIngForm(next))) return true;
  let subject = at - 1;
  while (subject > 0 && isAdverb(words[subject]?.word ?? '')) subject -= 1;
  const { word = '', capital = false } = words[subject] ?? {};
  return !capital && !/s$/u.test(word) && !PRONOUNS.has(word);
};

const EVIDENT = new Set(EVIDENTIAL.adverbs);
const EVIDENTIAL_VERBS = verbsOf(EVIDENTIAL.verbs);
const PRONOUNS = new Set('it he she they we you i who which'.split(' '));

/** Verbs of the ladder whose plain form is no noun. */
const ONLY_VERBS = verbsOf(
  `deny reject refute dismiss consider ponder contemplate evaluate assess examine explore discuss want seek intend prepare propose begin continue resume
   decide agree choose commit strive expect anticipate`.split(/\s+/u),
);
const NO_VERBS = new Set(
  'its his hers theirs as was subject due ready able unable similar equal prior less news perhaps always sometimes besides towards afterwards'.split(
    ' ',
  ),
);
const OBJECTS = new Set('them him her us itself themselves'.split(' '));
const DEMONSTRATIVES = new Set('this each every another all most some last'.split(' '));
const TIMES = new Set(
  'year week month quarter day morning evening night spring summer autumn winter weekend time'.split(' '),
);
const ABOUT = new Set('about around nearly roughly almost only over some'.split(' '));
const PLURALS = new Set(
  'people they we you staff police executives researchers men women children'.split(' '),
);
