import type { SoughtTerm } from '../search/passage-index.ts';
import type { Question } from '../search/question.ts';
import { termsOf } from '../search/terms.ts';

/** Those of the outlets that the question names, by the whole name or by a first word long enough to be its own. */
export const outletsNamed = (question: Question, outlets: readonly string[]): string[] => {
  const asked = compact(question.asked);
  return [...new Set(outlets)].filter(outlet => {
    const first = compact(outlet.split(/\s/u)[0] ?? '');
    return asked.includes(compact(outlet)) || (first.length >= LONG_WORD && asked.includes(first));
  });
};

/**
 * The terms, with the words of outlets' names weighing little: they say where to look and not for what, and what an outlet prints
 * seldom names it. One that no article prints is left out. With nothing else to look for all of them stay as they are.
 */
export const apartFromOutlets = (
  sought: readonly SoughtTerm[],
  question: Question,
  outlets: readonly string[],
): readonly SoughtTerm[] => {
  const names = new Set(
    outletsNamed(question, outlets).flatMap(outlet => termsOf(outlet).map(({ term }) => term)),
  );
  const ofOutlets = sought.map(
    ({ term }, at) => names.has(term) || (REPORTING.test(term) && names.has(sought[at - 1]?.term ?? '')),
  );
  if (ofOutlets.every(Boolean)) return sought;
  return sought.flatMap((term, at) => {
    if (!ofOutlets[at]) return [term];
    return term.forms.length > 0 ? [{ ...term, idf: term.idf * LITTLE, rarity: term.rarity * LITTLE }] : [];
  });
};

/** What an outlet does: `what does the Gazette report about …`. */
const REPORTING = /^(?:report|write|wrote|print|publish|cover|mention)$/u;
const LITTLE = 0.2;

const compact = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const LONG_WORD = 5;
