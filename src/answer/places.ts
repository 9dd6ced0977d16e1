import type { Passage } from '../search/passages.ts';
import type { Term } from '../search/terms.ts';

/** For each term sought, in order, the places in the passage's terms at which one of its forms stands. */
export type Places = readonly (readonly number[])[];

/** The share of the neighbouring terms that stand near one another, in their order. */
export const nearShare = (places: Places): number => {
  if (places.length < 2) return 0;
  const near = places
    .slice(1)
    .filter((later, at) =>
      later.some(place => places[at]?.some(earlier => place > earlier && place - earlier <= NEAR)),
    );
  return near.length / (places.length - 1);
};

/** The share of the terms that stand together in the best window of {@link WINDOW} words. */
export const tightness = (places: Places): number => {
  const inWindow = (start: number): number =>
    places.filter(list => list.some(place => place >= start && place < start + WINDOW)).length;
  return Math.max(0, ...places.flat().map(inWindow)) / Math.max(1, places.length);
};

/** Pairs of neighbouring words, each first word with the words that follow it. */
export type Pairs = { readonly count: number; readonly following: ReadonlyMap<string, ReadonlySet<string>> };

/** The pairs of these words. */
export const pairsOf = (words: readonly Term[]): Pairs => {
  const following = new Map<string, Set<string>>();
  for (const [at, { term }] of words.slice(1).entries()) {
    const first = words[at]?.term ?? '';
    following.set(first, (following.get(first) ?? new Set()).add(term));
  }
  return { count: Math.max(0, words.length - 1), following };
};

/** The share of the pairs that are neighbours in the passage, in the same order. */
export const sharedPairs = ({ count, following }: Pairs, { terms }: Passage): number => {
  if (count === 0) return 0;
  const shared = new Set<string>();
  for (let place = 1; place < terms.length; place += 1) {
    const [first, second] = [terms[place - 1]?.term ?? '', terms[place]?.term ?? ''];
    if (following.get(first)?.has(second)) shared.add(`${first} ${second}`);
  }
  return shared.size / count;
};

const NEAR = 4;
const WINDOW = 12;
