import { slice } from '../../corpus/span.ts';
import type { SoughtTerm } from '../../search/passage-index.ts';
import type { Passage } from '../../search/passages.ts';
import { isDenying } from './grammar.ts';
import { setOf } from './words.ts';

/** A word of a sentence; `clause` counts the clauses before its own, and `ends` says that a mark or the end follows. */
export type Said = {
  readonly plain: string;
  readonly term: string;
  readonly clause: number;
  readonly ends: boolean;
};

/** The words of the sentence. */
export const wordsOf = ({ article, sentence, terms }: Passage): Said[] => {
  const text = slice(article.text, sentence);
  let clause = 0;
  return terms.map(({ plain, term, start, word }, at) => {
    if (CLAUSE_WORDS.has(plain)) clause += 1;
    const gap = text.slice(start + word.length, terms[at + 1]?.start ?? text.length);
    const said = { plain, term, clause, ends: at + 1 === terms.length || MARK.test(gap) };
    if (CLAUSE_MARK.test(gap) || (gap.includes(',') && JOINING.has(terms[at + 1]?.plain ?? ''))) clause += 1;
    return said;
  });
};

/** Whether the word stands for the term, by a form that weighs at least so much. */
export const matches = (word: Said | undefined, { term, forms }: SoughtTerm, least: number): boolean =>
  word !== undefined &&
  (word.term === term || forms.some(form => form.term === word.term && form.weight >= least));

/** The first place of the term from `start` up to `end`, or -1. */
export const placeOf = (
  words: readonly Said[],
  term: SoughtTerm,
  start: number,
  end: number,
  least: number = SURE,
): number => {
  for (let at = Math.max(0, start); at < Math.min(end, words.length); at += 1)
    if (matches(words[at], term, least)) return at;
  return -1;
};

/** Whether all the terms stand from `start` up to `end`. */
export const holds = (
  words: readonly Said[],
  terms: readonly SoughtTerm[],
  start: number,
  end: number,
  least: number = SURE,
): boolean => terms.every(term => placeOf(words, term, start, end, least) >= 0);

/** The clause of the word, looked for within {@link LONGEST_BACK} words. */
export const clauseStart = (words: readonly Said[], of: number): number => {
  let at = of;
  while (at > 0 && of - at < LONGEST_BACK && words[at - 1]?.clause === words[of]?.clause) at -= 1;
  return at;
};

/** The end of its clause, looked for as far. */
export const clauseEnd = (words: readonly Said[], of: number): number => {
  let at = of + 1;
  while (at < words.length && at - of < LONGEST_BACK && words[at]?.clause === words[of]?.clause) at += 1;
  return at;
};

/** Whether a condition leads the clause, so that it tells of nothing that is. */
export const isConditional = (words: readonly Said[], at: number): boolean =>
  words.slice(Math.max(0, clauseStart(words, at)), at).some(({ plain }) => CONDITIONS.has(plain));

/** Whether what stands before the verb makes it no told fact: a negation, `to`, or a verb of possibility. */
export const isUntold = (words: readonly Said[], verb: number): boolean =>
  words.slice(Math.max(0, verb - 3), verb).some(isDenying) ||
  words.slice(Math.max(0, verb - 2), verb).some(({ plain }) => POSSIBLE.has(plain));

/** The least weight of a form by which a sentence denies; any form affirms. */
export const SURE = 0.5;

/** How far is looked within a sentence, in words. */
export const LONGEST_BACK = 30;

/** What begins a clause: a word, a mark, or a word after a comma. */
const CLAUSE_WORDS = setOf(
  'but while although though whereas because since unless if whether when who whom which where after before until so',
);
const JOINING = setOf('and or nor yet as with unlike like instead');
const CLAUSE_MARK = /[;:()—–“”"]/u;

/** Any mark but those inside words and around them. */
const MARK = /[^\s'’‘“”"-]/u;

/** Words that make a clause a condition, and that make it a possibility. */
const CONDITIONS = setOf('if whether unless until');
const POSSIBLE = setOf('to would could should may might must can will if whether');
