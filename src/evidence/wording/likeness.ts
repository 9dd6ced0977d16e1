import { compatriotsOf, kinOf } from '../../search/kin.ts';
import { nearTerms } from '../../search/near-terms.ts';
import { cognatesOf, FAMILY_HEAD } from '../../search/typos.ts';
import { rootOf } from './comparison-roots.ts';

/**
 * The terms of a vocabulary that may stand for a term when two outlets tell the same, each with how far (0 to 1), itself first with 1: other
 * names of the same country, terms of near meaning, what news prints for it, its word family, and its root.
 */
export type StandIns = (term: string) => ReadonlyMap<string, number>;

/** Looks stand-ins up in this vocabulary, each term once. */
export const standInsIn = (vocabulary: {
  has(term: string): boolean;
  keys(): Iterable<string>;
}): StandIns => {
  const terms = [...vocabulary.keys()];
  const families = Map.groupBy(terms, term => term.slice(0, FAMILY_HEAD));
  const roots = Map.groupBy(terms, rootOf);
  const found = new Map<string, ReadonlyMap<string, number>>();
  return term => {
    const known = found.get(term);
    if (known) return known;
    const weights = new Map([...akinTo(term)].filter(([other]) => vocabulary.has(other)));
    for (const other of cognatesOf(term, families.get(term.slice(0, FAMILY_HEAD)) ?? []))
      weights.set(other, Math.max(COGNATE, weights.get(other) ?? 0));
    const root = rootOf(term);
    for (const other of root === null ? [] : (roots.get(root) ?? []))
      weights.set(other, Math.max(COGNATE, weights.get(other) ?? 0));
    const sorted = new Map([...weights].sort((a, b) => b[1] - a[1]));
    found.set(term, sorted);
    return sorted;
  };
};

/** How far another term may stand for this one, from 0 (not at all) to 1 (it is the same). */
export const closenessTo = (term: string): ((other: string) => number) => {
  const akin = akinTo(term);
  const root = rootOf(term);
  const known = new Map<string, number>();
  return other => {
    const close = known.get(other);
    if (close !== undefined) return close;
    const same = (root !== null && rootOf(other) === root) || cognatesOf(term, [other]).length > 0;
    const found = Math.max(akin.get(other) ?? 0, same ? COGNATE : 0, isCompound(term, other) ? COMPOUND : 0);
    known.set(other, found);
    return found;
  };
};

/** Whether the one is made of something and the other: "photoresist" and "resist". */
const isCompound = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= HEAD && long.length >= short.length + PREFIX && long.endsWith(short);
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
const COMPOUND = 0.7;

/** Letters that the last part of a compound has, and the first, at least. */
const HEAD = 6;
const PREFIX = 3;
