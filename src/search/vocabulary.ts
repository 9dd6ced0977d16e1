import type { Passage } from './passages.ts';
import { plainOf } from './terms.ts';
import { FAMILY_HEAD } from './typos.ts';

/** The terms of all passages, arranged for looking up a term and what is like it. */
export type Vocabulary = {
  /** In how many passages the term stands; 0 for a term of none. */
  frequency(term: string): number;
  /** Terms that begin with the same letters as this one. */
  family(term: string): readonly string[];
  /** Words, folded but not stemmed, that begin with the same letter as this one. */
  neighbours(word: string): readonly string[];
  /** The term of one of those words. */
  termOfWord(word: string): string;
};

/** Counts and arranges the terms of these passages. */
export const vocabularyOf = (passages: readonly Passage[]): Vocabulary => {
  const frequencies = new Map<string, number>();
  const words = new Map<string, string>();
  for (const { terms } of passages) {
    for (const { term, word } of terms) words.set(plainOf(word), term);
    for (const term of new Set(terms.map(one => one.term)))
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  const families = grouped(frequencies.keys(), term => term.slice(0, FAMILY_HEAD));
  const initials = grouped(words.keys(), word => word.slice(0, 1));
  return {
    frequency: term => frequencies.get(term) ?? 0,
    family: term => families.get(term.slice(0, FAMILY_HEAD)) ?? [],
    neighbours: word => initials.get(word.slice(0, 1)) ?? [],
    termOfWord: word => words.get(word) ?? word,
  };
};

const grouped = (
  names: Iterable<string>,
  keyOf: (name: string) => string,
): ReadonlyMap<string, readonly string[]> => Map.groupBy(names, keyOf);
