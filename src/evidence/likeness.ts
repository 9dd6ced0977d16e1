import { compatriotsOf, kinOf } from '../search/kin.ts';
import { nearTerms } from '../search/near-terms.ts';
import { cognatesOf, FAMILY_HEAD } from '../search/typos.ts';

/**
 * The terms of a vocabulary that may stand for a term when two outlets tell the same, each with how far (0 to 1), itself first with 1: other
 * names of the same country, terms of near meaning, what news prints for it, and its word family.
 */
export type StandIns = (term: string) => ReadonlyMap<string, number>;

/** Looks stand-ins up in this vocabulary, each term once. */
export const standInsIn = (vocabulary: {
  has(term: string): boolean;
  keys(): Iterable<string>;
}): StandIns => {
  const families = Map.groupBy(vocabulary.keys(), term => term.slice(0, FAMILY_HEAD));
  const found = new Map<string, ReadonlyMap<string, number>>();
  return term => {
    const known = found.get(term);
    if (known) return known;
    const weights = new Map([...akinTo(term)].filter(([other]) => vocabulary.has(other)));
    for (const other of cognatesOf(term, families.get(term.slice(0, FAMILY_HEAD)) ?? []))
      weights.set(other, Math.max(COGNATE, weights.get(other) ?? 0));
    const sorted = new Map([...weights].sort((a, b) => b[1] - a[1]));
    found.set(term, sorted);
    return sorted;
  };
};

/** How far another term may stand for this one, from 0 (not at all) to 1 (it is the same). */
export const closenessTo = (term: string): ((other: string) => number) => {
  const akin = akinTo(term);
  return other => akin.get(other) ?? (cognatesOf(term, [other]).length > 0 ? COGNATE : 0);
};

const akinTo = (term: string): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>();
  const offer = (terms: Iterable<string>, weight: number): void => {
    for (const other of terms) if (weight > (weights.get(other) ?? 0)) weights.set(other, weight);
  };
  offer(compatriotsOf(term), COMPATRIOT);
  for (const [near, weight] of nearTerms(term)) offer([near], weight * NEAR);
  offer(kinOf(term), KIN);
  weights.set(term, 1);
  return weights;
};

/** From here on a word is the same one in another form or another name of the same country, and not only near to it. */
export const OWN = 0.8;

const COMPATRIOT = 0.9;
const COGNATE = OWN;
const NEAR = 0.85;
const KIN = 0.6;
