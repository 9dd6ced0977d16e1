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
 * The terms without the words of an outlet's name that no article prints: they say where to look and not for what. With
 * nothing else to look for all of them stay.
 */
export const withoutOutlets = (
  sought: readonly SoughtTerm[],
  question: Question,
  outlets: readonly string[],
): readonly SoughtTerm[] => {
  const names = new Set(
    outletsNamed(question, outlets).flatMap(outlet => termsOf(outlet).map(({ term }) => term)),
  );
  const subject = sought.filter(({ term, forms }) => forms.length > 0 || !names.has(term));
  return subject.length > 0 ? subject : sought;
};

const compact = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const LONG_WORD = 5;
