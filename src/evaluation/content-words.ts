import { isStopTerm } from '../search/stop-words.ts';
import { termOf } from '../search/terms.ts';

/** The words of a question without its stop words, the desk's own list, for an engine that has none. */
export const contentWords = (question: string): string[] =>
  (question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !isStopTerm(termOf(word)));
