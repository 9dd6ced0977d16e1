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

const substance = (passage: Passage): ReadonlySet<string> => {
  const known = SUBSTANCES.get(passage);
  if (known) return known;
  const terms = new Set(passage.terms.map(({ term }) => term).filter(term => !isStopTerm(term)));
  SUBSTANCES.set(passage, terms);
  return terms;
};

/** Kept as long as the passages are: the sentences that answer are the same again and again. */
const SUBSTANCES = new WeakMap<Passage, ReadonlySet<string>>();

const FEWEST = 4;
const SAME = 0.6;
const ALIKE = 0.4;
