import { setImmediate as breath } from 'node:timers/promises';
import type { Passage } from './passages.ts';
import type { Term } from './terms.ts';
import { FAMILY_HEAD } from './typos.ts';

/** The terms of all passages, arranged for looking up a term and what is like it. */
export type Vocabulary = {
  /** In how many passages the term stands; 1 for a term of headlines only, 0 for a term of neither. */
  frequency(term: string): number;
  /** Whether the texts mostly write the term with a capital where no sentence begins: it is a name to them. */
  isName(term: string): boolean;
  /** Terms that begin with the same letters as this one. */
  family(term: string): readonly string[];
  /** Words, folded but not stemmed, that begin with the same letter as this one. */
  neighbours(word: string): readonly string[];
  /** The term of one of those words. */
  termOfWord(word: string): string;
};

/** Counts and arranges the terms of these passages, and of headlines, so that what one names is not taken for unknown. */
export const vocabularyOf = async (
  passages: readonly Passage[],
  headlines: readonly Term[],
): Promise<Vocabulary> => {
  const frequencies = new Map<string, number>();
  const words = new Map<string, string>();
  const capitals = new Map<string, number>();
  const inside = new Map<string, number>();
  for (const { id, terms } of passages) {
    if (id % STEP === 0) await breath();
    for (const { term, plain } of terms) words.set(plain, term);
    for (const term of new Set(terms.map(one => one.term)))
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    if (terms.filter(({ word }) => CAPITAL.test(word)).length > terms.length * SHOUTED) continue;
    for (const { term, word, start } of terms) {
      if (start === 0) continue;
      inside.set(term, (inside.get(term) ?? 0) + 1);
      if (CAPITAL.test(word)) capitals.set(term, (capitals.get(term) ?? 0) + 1);
    }
  }
  for (const { term, plain } of headlines) {
    if (!words.has(plain)) words.set(plain, term);
    if (!frequencies.has(term)) frequencies.set(term, 1);
  }
  const families = grouped(frequencies.keys(), term => term.slice(0, FAMILY_HEAD));
  const initials = grouped(words.keys(), word => word.slice(0, 1));
  return {
    isName: term => (capitals.get(term) ?? 0) > (inside.get(term) ?? 0) / 2,
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

/** With more of its words in capitals a sentence is a heading, or all the text is: capitals tell nothing there. */
const SHOUTED = 0.7;
const CAPITAL = /^\p{Lu}/u;

/** Passages that are counted at a time. */
const STEP = 500;
