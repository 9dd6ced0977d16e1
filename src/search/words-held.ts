import { setImmediate as breath } from 'node:timers/promises';
import type { Passage } from './passages.ts';
import type { TermIndex } from './term-index.ts';
import { type Term, termsOf } from './terms.ts';

/** The ids of the passages in which all of these words stand, as themselves or inflected; in order, none for no words. */
export type WordsHeld = (words: readonly Term[]) => readonly number[];

/**
 * Looks words up in the index of the passages. A word that marks join to another (`Huawei's`, `AT&T`, a full stop without a blank) is
 * one term to the index; here its parts stand in the passage too. Done in short steps.
 */
export const wordsHeldIn = async (passages: readonly Passage[], index: TermIndex): Promise<WordsHeld> => {
  const parts = new Map<string, Set<number>>();
  for (const { id, terms } of passages) {
    if (id % STEP === 0) await breath();
    for (const { word, term: whole } of terms)
      if (JOINED.test(word))
        for (const { term } of termsOf(word.replace(JOINTS, ' ')))
          if (term !== whole) parts.set(term, (parts.get(term) ?? new Set()).add(id));
  }
  return words => {
    const terms = [...new Set(words.map(({ term }) => term))];
    const held = new Uint16Array(passages.length);
    for (const [before, term] of terms.entries())
      for (const ids of [index.textsWith(term), parts.get(term) ?? []])
        for (const id of ids) if (held[id] === before) held[id] = before + 1;
    const ids: number[] = [];
    for (let id = 0; id < held.length && terms.length > 0; id += 1)
      if (held[id] === terms.length) ids.push(id);
    return ids;
  };
};

const JOINED = /[&'’‘.,]/u;
const JOINTS = /[&'’‘.,]/gu;

/** Passages that are read at a time. */
const STEP = 500;
