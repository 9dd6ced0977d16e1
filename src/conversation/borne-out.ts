import type { Answer } from '../answer/answer.ts';
import { readQuestion } from '../search/question.ts';
import { termsOf } from '../search/terms.ts';

/**
 * Whether an answer speaks of what somebody said themselves, and not only of what was carried over into their words: an excerpt holds a
 * word of substance of theirs.
 */
export const isBorneOut = (said: string, answer: Answer): boolean => {
  if (answer.outcome !== 'answered') return false;
  const shown = new Set(answer.excerpts.flatMap(({ text }) => termsOf(text).map(({ term }) => term)));
  return readQuestion(said).terms.some(({ term, means }) => [term, ...means].some(one => shown.has(one)));
};
