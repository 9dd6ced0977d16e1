import type { Passage } from '../search/passages.ts';
import { isStopTerm } from '../search/stop-words.ts';

/**
 * Whether two sentences of different articles print the same statement: of the shorter one's words of substance,
 * at least {@link SAME} stand in the other, and it has enough of them for that not to be chance.
 */
export const isEcho = (one: Passage, other: Passage): boolean => {
  if (one.article.file === other.article.file) return false;
  const [a, b] = [substance(one), substance(other)];
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size < FEWEST) return false;
  const shared = [...shorter].filter(term => longer.has(term)).length;
  return shared / shorter.size >= SAME && shorter.size / longer.size >= ALIKE;
};

/** Whether two sentences of one article are word for word the same. */
export const isRepeat = (one: Passage, other: Passage): boolean =>
  one.article === other.article &&
  one.terms.length === other.terms.length &&
  one.terms.every(({ term }, place) => term === other.terms[place]?.term);

const substance = (passage: Passage): Set<string> =>
  new Set(passage.terms.map(({ term }) => term).filter(term => !isStopTerm(term)));

const FEWEST = 4;
const SAME = 0.6;
const ALIKE = 0.4;
