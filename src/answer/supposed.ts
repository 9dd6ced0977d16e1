import type { SoughtTerm } from '../search/passage-index.ts';
import type { Question } from '../search/question.ts';

/**
 * Who is supposed to have done what in a question such as "why did the Alphas leave?", "when was Beta founded?" or "was Gamma
 * fined?": the names, and the word after them. None for questions that suppose nothing of a name.
 */
export const supposedDeed = (question: Question, sought: readonly SoughtTerm[]): readonly SoughtTerm[] => {
  const opening = question.asked.match(SUPPOSING);
  if (!opening) return [];
  const from = (opening.index ?? 0) + opening[0].length;
  const after = sought.filter(({ start }) => start >= from);
  const deed = after.findIndex(({ name }) => !name);
  return deed > 0 ? after.slice(0, deed + 1) : [];
};

/** Who is asked about in "what did they say?": the words between the auxiliary and the verb of saying, and their terms. */
export const sayerAsked = (
  question: Question,
  sought: readonly SoughtTerm[],
): { readonly words: string; readonly terms: readonly SoughtTerm[] } | null => {
  const asked = question.asked.match(SAYING);
  const words = asked?.[1];
  if (!asked || words === undefined) return null;
  const from = (asked.index ?? 0) + asked[0].indexOf(words);
  const terms = sought.filter(({ start, end }) => start >= from && end <= from + words.length);
  return terms.length > 0 ? { words, terms } : null;
};

const SUPPOSING =
  /\b(?:how\s+(?:did|was|were|has|had)(?:n['’]?t)?|(?:why|when|where)\s+(?:did|does|do|is|are|was|were|has|have|had|will|would)(?:n['’]?t)?)\s+|^(?:was|were)(?:n['’]?t)?\s+/iu;
const SAYING =
  /\bwhat(?:\s+(?:did|does|do|has|have|had)|['’]?d)\s+(.{2,60}?)\s+(?:say|said|tell|told|think|thought|claim|claimed|argue|argued|warn|warned|comment)\b/iu;
