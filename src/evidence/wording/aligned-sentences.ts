import type { Article } from '../../corpus/article.ts';
import { termsOf } from '../../search/terms.ts';
import type { Origin } from '../origin.ts';
import { type Substance, substanceOf } from './comparison-substance.ts';
import { type StandIns, standInsIn } from './likeness.ts';

/** A sentence of a retelling with its terms of substance; `id` counts the sentences of the origin from 0. */
export type Retold = Substance & { readonly id: number };

/**
 * The sentences of all retellings of one origin, arranged for finding those that say the same. `weightOf` is how much a term tells here
 * (its idf over these sentences; little for one of `names`, which say who tells it), `near` the sentences of other retellings that have much in common with this one, each with how
 * much ({@link NEAR} to 1), `holding` the ids of the sentences that hold a term, and `alike` those of them that say the same (from {@link ALIKE}).
 */
export type Alignment = {
  readonly sentences: readonly Retold[];
  readonly standIns: StandIns;
  readonly names: ReadonlySet<string>;
  of(article: Article): readonly Retold[];
  weightOf(term: string): number;
  holding(term: string): readonly number[];
  near(sentence: Retold): ReadonlyMap<Retold, number>;
  alike(sentence: Retold): ReadonlyMap<Retold, number>;
};

/** The alignment of an origin's retellings; kept while the origin is. */
export const alignmentOf = (origin: Origin): Alignment => {
  const known = ALIGNMENTS.get(origin);
  if (known) return known;
  const alignment = aligned(origin);
  ALIGNMENTS.set(origin, alignment);
  return alignment;
};

const aligned = (origin: Origin): Alignment => {
  const byArticle = new Map<Article, Retold[]>();
  const sentences: Retold[] = [];
  for (const { article } of origin.retellings) {
    const own = substanceOf(article).map((told, at) => ({ ...told, id: sentences.length + at }));
    byArticle.set(article, own);
    for (const told of own) sentences.push(told);
  }
  const postings = postingsOf(sentences);
  const names = namesIn(origin);
  const weights = new Map(
    [...postings].map(([term, { length }]) => {
      const idf = Math.log(1 + sentences.length / (length + 0.5));
      return [term, names.has(term) ? idf * LITTLE : idf] as const;
    }),
  );
  const weightOf = (term: string): number => weights.get(term) ?? 0;
  const standIns = standInsIn(postings);
  const near = nearIn({ sentences, postings, standIns, weightOf });
  return {
    sentences,
    standIns,
    names,
    weightOf,
    holding: term => postings.get(term) ?? [],
    of: article => byArticle.get(article) ?? [],
    near,
    alike: told => new Map([...near(told)].filter(([, alikeness]) => alikeness >= ALIKE)),
  };
};

type Postings = ReadonlyMap<string, readonly number[]>;

type Index = {
  readonly sentences: readonly Retold[];
  readonly postings: Postings;
  readonly standIns: StandIns;
  weightOf(term: string): number;
};

/** Finds what is alike to a sentence by walking the postings of its terms and of their stand-ins, with sums kept from one look to the next. */
const nearIn = ({ sentences, postings, standIns, weightOf }: Index): Alignment['near'] => {
  const masses = sentences.map(({ terms }) => massOf(terms, weightOf));
  const sums = {
    own: new Float64Array(sentences.length),
    other: new Float64Array(sentences.length),
    words: new Float64Array(sentences.length),
  };
  const counted = new Int32Array(sentences.length);
  let look = 0;
  return told => {
    const touched: number[] = [];
    for (const term of distinct(told.terms)) {
      look += 1;
      const own = weightOf(term);
      for (const [standIn, closeness] of standIns(term)) {
        const other = weightOf(standIn);
        for (const id of postings.get(standIn) ?? []) {
          if (counted[id] === look) continue;
          counted[id] = look;
          if (sums.words[id] === 0) touched.push(id);
          add(sums.own, id, own * closeness);
          add(sums.other, id, other * closeness);
          add(sums.words, id, closeness);
        }
      }
    }
    const alike = new Map<Retold, number>();
    for (const id of touched) {
      const other = sentences[id];
      const alikeness = score(
        taken(sums.own, id),
        taken(sums.other, id),
        taken(sums.words, id),
        masses[told.id] ?? 0,
        masses[id] ?? 0,
      );
      if (other && other.article !== told.article && alikeness >= NEAR) alike.set(other, alikeness);
    }
    return alike;
  };
};

const add = (sums: Float64Array, id: number, amount: number): void => {
  sums[id] = (sums[id] ?? 0) + amount;
};

/** The sum, which is nought from now on. */
const taken = (sums: Float64Array, id: number): number => {
  const sum = sums[id] ?? 0;
  sums[id] = 0;
  return sum;
};

/** How much of two sentences is the same: what they share against the weight of both (Dice 1945), or of the one that lies inside the other. */
const score = (own: number, other: number, words: number, ownMass: number, otherMass: number): number => {
  const even = (own + other) / (ownMass + otherMass);
  const inside = words < FEWEST ? 0 : Math.max(Math.min(1, own / ownMass), Math.min(1, other / otherMass));
  return Math.min(1, Math.max(even, inside * INSIDE));
};

/** The terms of the origin's and the outlets' names and of reporting, which say who tells it and not what. */
const namesIn = ({ name, retellings }: Origin): ReadonlySet<string> =>
  new Set(
    [name ?? '', ...retellings.map(({ article }) => article.facts.outlet.value ?? ''), REPORTING]
      .flatMap(names => termsOf(names))
      .map(({ term }) => term),
  );

/** For each term the sentences that hold it. */
const postingsOf = (sentences: readonly Retold[]): Postings => {
  const postings = new Map<string, number[]>();
  for (const { id, terms } of sentences)
    for (const term of distinct(terms)) {
      const ids = postings.get(term);
      if (ids) ids.push(id);
      else postings.set(term, [id]);
    }
  return postings;
};

const massOf = (terms: Substance['terms'], weightOf: (term: string) => number): number => {
  let mass = 0;
  for (const term of distinct(terms)) mass += weightOf(term);
  return mass;
};

const distinct = (terms: Substance['terms']): ReadonlySet<string> => new Set(terms.map(({ term }) => term));

const ALIGNMENTS = new WeakMap<Origin, Alignment>();

const REPORTING =
  'report story article newspaper paper site source claim suggest cite spokesperson told statement';
const LITTLE = 0.2;

/** From here on two sentences have much in common, and from here on they are taken to say the same. */
const NEAR = 0.2;
const ALIKE = 0.35;

/** A sentence inside a longer one counts as alike by its own weight, a little less surely, when it shares so many words. */
const INSIDE = 0.6;
const FEWEST = 4;
