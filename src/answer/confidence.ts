import type { SoughtTerm } from '../search/passage-index.ts';
import type { Passage } from '../search/passages.ts';
import weights from './confidence.json' with { type: 'json' };
import type { Ranked } from './ranking.ts';
import type { Weighing } from './signals.ts';
import { neighbour } from './surroundings.ts';

/** What speaks for believing that the articles answer, each from 0 to 1 (`strength` to 2). */
export type Evidence = {
  /** The share of the question's idf mass around the best sentence, around the best of three, and in its paragraph. */
  readonly around: number;
  readonly bestAround: number;
  readonly paragraph: number;
  readonly rare: number;
  readonly meaning: number;
  /** The share of names around it; 1 when none was asked for. */
  readonly names: number;
  /**
   * The share, a name of several words being one thing and an absent word at its full weight, that stands in the
   * best sentence itself or in words as good; around the best of three; and of names alone.
   */
  readonly strict: number;
  readonly strictAround: number;
  readonly strictNames: number;
  /** What is missing of that when the question supposes a fact ("why did …"), and when it asks for yes or no. */
  readonly supposed: number;
  readonly yesNo: number;
  /** The share of the mass for which nothing stands in any article, and such names. */
  readonly absent: number;
  readonly absentNames: number;
  /** BM25 of the best sentence against the question's idf mass. */
  readonly strength: number;
  readonly phrase: number;
  readonly near: number;
  /** Whether the kind of thing asked for is missing from the best sentence. */
  readonly kindMissing: number;
  /** How few terms there are to go by. */
  readonly few: number;
};

/**
 * How far the articles can be believed to answer, from 0 to 1: a logistic regression on the evidence, fitted to
 * questions whose articles were there, were taken away, or were never there.
 */
export const confidenceIn = (weighing: Weighing, ranked: readonly Ranked[]): number => {
  if (ranked.length === 0) return 0;
  const evidence = evidenceOf(weighing, ranked);
  let sum = weights.bias;
  for (const [name, value] of Object.entries(evidence)) sum += value * weights[name as keyof Evidence];
  return 1 / (1 + Math.exp(-sum));
};

/** The evidence in the best three sentences. */
export const evidenceOf = (weighing: Weighing, ranked: readonly Ranked[]): Evidence => {
  const { question, sought, matches } = weighing;
  const top = ranked.slice(0, 3);
  const [first] = top;
  const best = first?.signals;
  const mass = Math.max(Number.MIN_VALUE, sum(sought.map(({ idf }) => idf)));
  const absent = sought.filter(({ forms }) => forms.length === 0);
  const hasNames = sought.some(({ name }) => name);
  const most = (pick: (item: Ranked) => number): number => Math.max(0, ...top.map(pick));
  const strictly = (passage: Passage | undefined, terms = sought): number =>
    passage ? strictShare(terms, heldIn(weighing, besideOf(weighing, passage))) : 0;
  const strictAround = most(({ passage }) => strictly(passage));
  const asksKind = question.wants !== 'any' && question.wants !== 'summary';
  return {
    around: best?.around ?? 0,
    bestAround: most(({ signals }) => signals.around),
    paragraph: best?.paragraph ?? 0,
    rare: best?.rare ?? 0,
    meaning: best?.meaningAround ?? 0,
    names: hasNames ? (best?.namesAround ?? 0) : 1,
    strict: first ? strictShare(sought, matches.of(first.passage.id).weights) : 0,
    strictAround,
    strictNames: hasNames ? strictNamesShare(weighing, first?.passage) : 1,
    supposed: SUPPOSES.test(question.asked) ? 1 - strictAround : 0,
    yesNo: YES_NO.test(question.asked) ? 1 - strictAround : 0,
    absent: sum(absent.map(({ idf }) => idf)) / mass,
    absentNames: Math.min(1, absent.filter(({ name }) => name).length / 2),
    strength: Math.min(2, (first?.bm25 ?? 0) / mass),
    phrase: best?.phrase ?? 0,
    near: best?.near ?? 0,
    kindMissing: Number(asksKind && best?.kindNew !== 1),
    few: 1 / (1 + sought.length),
  };
};

type Place = Pick<Weighing, 'passages' | 'matches'>;

/** The ids of the sentence and of the two beside it. */
export const besideOf = ({ passages }: Place, passage: Passage): readonly number[] => [
  passage.id,
  ...neighbour(passages, passage, -1),
  ...neighbour(passages, passage, 1),
];

/** For each term, its best weight in these sentences. */
export const heldIn = ({ matches }: Place, ids: readonly number[]): readonly number[] => {
  const [own = [], ...others] = ids.map(id => matches.of(id).weights);
  return own.map((weight, at) => Math.max(weight, ...others.map(other => other[at] ?? 0)));
};

const strictNamesShare = (weighing: Weighing, passage: Passage | undefined): number => {
  if (!passage) return 0;
  const weights = heldIn(weighing, besideOf(weighing, passage));
  const names = weighing.sought.map(({ name, rarity }) => (name ? rarity : 0));
  const held = names.filter((_, at) => (weights[at] ?? 0) >= STRICT);
  return sum(names) === 0 ? 0 : sum(held) / sum(names);
};

/** The share of the terms' full weight that is held strictly; a name of several words is one thing. */
const strictShare = (sought: readonly SoughtTerm[], weights: readonly number[]): number => {
  let total = 0;
  let found = 0;
  for (let at = 0; at < sought.length; ) {
    let end = at + 1;
    while (sought[end]?.continues) end += 1;
    const mass = Math.max(...sought.slice(at, end).map(({ rarity }) => rarity));
    const held = weights.slice(at, end).filter(weight => weight >= STRICT).length;
    total += mass;
    found += (mass * held) / (end - at);
    at = end;
  }
  return total === 0 ? 0 : found / total;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A form of at least this weight is as good as the word. */
export const STRICT = 0.6;

const SUPPOSES =
  /\b(?:why|when|how|where|what|who|whom|which)\b.*?\b(?:did|does|do|is|was|were|are|has|have|had|will|would)\b/iu;
const YES_NO =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|will|would|can|could|should|may|might|must)\b/iu;
