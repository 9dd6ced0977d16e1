import type { Passage } from './passages.ts';
import type { Form } from './term-index.ts';
import type { Term } from './terms.ts';

/** How one passage holds the terms of a question; one entry a term, in the question's order. */
type Match = {
  /** How well the term stands there: from 0 (not) to 1 (itself), by the best of its forms. */
  readonly weights: readonly number[];
  /** The same where words of nearly the same meaning count too, by how near they are. */
  readonly meaning: readonly number[];
};

/** The terms of a question in the passages, which are given by their ids. */
export type Matches = {
  /** How the passage holds the terms. */
  of(id: number): Match;
  /** For each term, in order, the places in the passage's terms at which one of its forms stands. */
  places(id: number): readonly (readonly number[])[];
};

type Sought = { readonly forms: readonly Form[]; readonly near: readonly Form[] };
type Stand = { readonly at: number; readonly weight: number; readonly isForm: boolean };

/** Reads passages for these terms, each when it is first asked for. */
export const matchesOf = (sought: readonly Sought[], passages: readonly Passage[]): Matches => {
  const stands = new Map<string, Stand[]>();
  for (const [at, { forms, near }] of sought.entries())
    for (const [list, isForm] of [
      [forms, true],
      [near, false],
    ] as const)
      for (const { term, weight } of list) {
        const others = stands.get(term);
        if (others) others.push({ at, weight, isForm });
        else stands.set(term, [{ at, weight, isForm }]);
      }
  const read = new Map<number, Match>();
  return {
    of: id => {
      const known = read.get(id);
      if (known) return known;
      const match = matchIn(passages[id]?.terms ?? [], stands, sought.length);
      read.set(id, match);
      return match;
    },
    places: id => placesIn(passages[id]?.terms ?? [], stands, sought.length),
  };
};

const matchIn = (terms: readonly Term[], stands: ReadonlyMap<string, Stand[]>, count: number): Match => {
  const weights: number[] = new Array(count).fill(0);
  const meaning: number[] = new Array(count).fill(0);
  for (const { term } of terms) {
    const found = stands.get(term);
    if (!found) continue;
    for (const { at, weight, isForm } of found) {
      if (weight > (meaning[at] ?? 0)) meaning[at] = weight;
      if (isForm && weight > (weights[at] ?? 0)) weights[at] = weight;
    }
  }
  return { weights, meaning };
};

const placesIn = (
  terms: readonly Term[],
  stands: ReadonlyMap<string, Stand[]>,
  count: number,
): readonly (readonly number[])[] => {
  const places: number[][] = Array.from({ length: count }, () => []);
  for (let place = 0; place < terms.length; place += 1)
    for (const { at, isForm } of stands.get(terms[place]?.term ?? '') ?? NONE)
      if (isForm) places[at]?.push(place);
  return places;
};

const NONE: readonly Stand[] = [];
