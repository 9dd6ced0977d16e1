import type { Article } from '../../corpus/article.ts';
import type { Comparison } from '../comparison.ts';
import type { Origin } from '../origin.ts';
import { type SentenceOrigins, sentenceOrigins } from '../origins/sentence-origins.ts';
import { type Alignment, alignmentOf } from './aligned-sentences.ts';
import { rowOf, weakestFirst } from './comparison-row.ts';
import { type Substance, substanceOf } from './comparison-substance.ts';
import { type Touching, topicOf, touching, weightsOf } from './comparison-topic.ts';

/**
 * What the retellings of this origin say on the topic, each in its own words, weakest first: one row an article, by its best sentence.
 * A sentence has the topic when it holds most of its weight, a part of it perhaps through its neighbours and the headline; of the other articles, a
 * sentence counts that says the same as such a one. Articles without a row are silent. Null where none has one, and for a topic without a word of substance.
 */
export const comparisonOn = (origin: Origin, topic: string): Comparison | null =>
  compareOn([origin], topic)[0] ?? null;

/**
 * The topic in every origin that has it: those in which two retellings or more speak first, then the others; among each the one with more
 * rows first, then the one that has the topic's own words, then in the order given. An article of several origins has its row in the one that
 * the sentence rests on, and is silent in none where it has one in another. An origin whose best sentence has much less of the topic than the
 * best of all is left out.
 */
export const compareOn = (origins: readonly Origin[], topic: string): readonly Comparison[] => {
  const read = topicOf(topic);
  if (read.length === 0) return [];
  const articles = [
    ...new Set(origins.flatMap(({ retellings }) => retellings.map(({ article }) => article))),
  ];
  const sentences = articles.flatMap(article => substanceOf(article));
  const weights = weightsOf(sentences, read);
  const touched = Map.groupBy(touching(sentences, read, weights), ({ told }) => told.article);
  const rests = sentenceOrigins(origins);
  const found = origins.map(origin => ({
    origin,
    chosen: chosenOf(origin, candidatesIn(origin, touched, rests), read.length),
  }));
  const opened = openedOf(found);
  const speaking = new Set(opened.flatMap(({ chosen }) => chosen.map(({ told }) => told.article)));
  return opened
    .flatMap(({ origin, chosen, coverage }) => {
      const [first, ...rest] = weakestFirst(chosen.map(({ told, matter }) => rowOf(told, matter)));
      if (!first) return [];
      const silent = origin.retellings
        .map(({ article }) => article)
        .filter(article => !speaking.has(article));
      return [
        { coverage, comparison: { origin, topic, rows: [first, ...rest], silent } satisfies Comparison },
      ];
    })
    .sort((a, b) => b.comparison.rows.length - a.comparison.rows.length || b.coverage - a.coverage)
    .map(({ comparison }) => comparison);
};

type Candidate = Touching<Substance>;

type Found = { readonly origin: Origin; readonly chosen: readonly Candidate[] };

/**
 * The origins that are shown: those whose best sentence comes near the best of all, and those with the row of an article that has none under another.
 * An article of several keeps a second row only where it has nearly as much of the topic as its best.
 */
const openedOf = (found: readonly Found[]): readonly (Found & { readonly coverage: number })[] => {
  const coverageOf = ({ chosen }: Found): number => Math.max(0, ...chosen.map(touchOf));
  const best = Math.max(...found.map(coverageOf));
  const near = found.filter(one => coverageOf(one) >= best * (one.chosen.length > 1 ? NEARLY : ALONE));
  const told = new Set(near.flatMap(({ chosen }) => chosen.map(one => one.told.article)));
  const wanted = new Set(near.flatMap(({ origin }) => origin.retellings.map(({ article }) => article)));
  const late = found.flatMap(one => {
    const chosen = one.chosen.filter(({ told: { article } }) => wanted.has(article) && !told.has(article));
    return near.includes(one) || chosen.length === 0 ? [] : [{ ...one, chosen }];
  });
  return [...bestRows(near, SECOND), ...bestRows(late, 1)]
    .map(one => ({ ...one, coverage: coverageOf(one) }))
    .filter(({ coverage }) => coverage >= best * LATE);
};

/** The rows of these origins that have at least such a part of what the best row of their article has of the topic. */
const bestRows = (found: readonly Found[], part: number): readonly Found[] => {
  const most = new Map<Article, number>();
  for (const one of found.flatMap(({ chosen }) => chosen))
    most.set(one.told.article, Math.max(touchOf(one), most.get(one.told.article) ?? 0));
  return found.flatMap(one => {
    const chosen = one.chosen.filter(row => touchOf(row) >= (most.get(row.told.article) ?? 0) * part);
    return chosen.length > 0 ? [{ ...one, chosen }] : [];
  });
};

/** What of the topic the retellings hold in sentences that rest on this origin. */
const candidatesIn = (
  origin: Origin,
  touched: ReadonlyMap<Article, readonly Candidate[]>,
  rests: SentenceOrigins,
): readonly Candidate[] =>
  origin.retellings.flatMap(({ article }) =>
    (touched.get(article) ?? []).filter(({ told }) => rests(article, told.sentence)?.origin === origin),
  );

/**
 * Whether the sentence has the topic: most of its weight by itself, or a good part of it with the help of what stands beside it, of which a topic of
 * three or more words needs less.
 */
const isSure = ({ coverage, support, own, headed }: Candidate, words: number): boolean => {
  if (coverage >= SURELY && (own >= MOSTLY || (words > 1 && headed >= HEADED))) return true;
  const [partly, supported, owned] = words > 2 ? MANY_WORDS : FEW_WORDS;
  return own >= owned && coverage >= partly && support >= supported;
};

/** How much of the topic a sentence has, what stands beside it counted less. */
const touchOf = ({ coverage, support }: Candidate): number => coverage + (support - coverage) * HELP;

/**
 * The best sentence of each article: first of those that surely have the topic, then, seen beside what the others were found to say, also of those
 * that say the same.
 */
const chosenOf = (origin: Origin, candidates: readonly Candidate[], words: number): readonly Candidate[] => {
  const sure = new Set(candidates.filter(one => isSure(one, words)));
  const first = bestOf([...sure], () => 0);
  if (first.length === 0 || origin.retellings.length < 2) return first;
  const agreement = agreementWith(alignmentOf(origin), first);
  const said = candidates.filter(
    one =>
      sure.has(one) || ALIKE_ENOUGH.some(([much, held]) => agreement(one) >= much && one.support >= held),
  );
  return bestOf(said, agreement);
};

/** Of each article the sentence that agrees most among those that have nearly the most of the topic. */
const bestOf = (
  candidates: readonly Candidate[],
  agreement: (candidate: Candidate) => number,
): readonly Candidate[] =>
  [...Map.groupBy(candidates, ({ told }) => told.article).values()].flatMap(own => {
    const most = Math.max(...own.map(touchOf));
    const scored = own
      .filter(one => touchOf(one) >= most * CLOSE_TO_MOST)
      .map(one => ({
        one,
        score: touchOf(one) + (one.together ? TOGETHER : 0) + agreement(one) * AGREEING,
      }));
    const [first, ...rest] = scored;
    return first ? [rest.reduce((best, next) => (next.score > best.score ? next : best), first).one] : [];
  });

/** How surely a sentence says the same as one of these in another article, 0 where it does not. */
const agreementWith = (
  alignment: Alignment,
  chosen: readonly Candidate[],
): ((candidate: Candidate) => number) => {
  const agreed = new Map<Substance['sentence'], number>();
  const wanted = new Set(chosen.slice(0, MOST).map(({ told }) => told.sentence));
  for (const retold of alignment.sentences) {
    if (!wanted.has(retold.sentence)) continue;
    for (const [other, alikeness] of alignment.near(retold))
      agreed.set(other.sentence, Math.max(alikeness, agreed.get(other.sentence) ?? 0));
  }
  return ({ told }) => agreed.get(told.sentence) ?? 0;
};

/** The share of a topic from which a sentence has it by itself, and that of it which must be in the topic's own words. */
const SURELY = 0.7;
const MOSTLY = 0.38;

/** The share that it needs in itself, with the help of what stands beside it, and in the topic's own words, for topics of one or two words and of more. */
const FEW_WORDS = [0.45, 0.65, 0.35] as const;
const MANY_WORDS = [0.4, 0.45, 0.28] as const;

/** The share of the topic that a headline has above a sentence that says it in near words only. */
const HEADED = 0.6;

/** How like a sentence must be to one that has the topic to count beside it, and how much of the topic must stand in or beside it. */
const ALIKE_ENOUGH = [
  [0.3, 0.25],
  [0.2, 0.5],
] as const;

/** What closeness of the topic's words, help from beside, and agreement with other retellings, add when a sentence is chosen. */
const TOGETHER = 0.15;
const HELP = 0.4;
const AGREEING = 0.5;
const CLOSE_TO_MOST = 0.75;

/** How near the best sentence of an origin must come to the best of all, where several retellings speak and where one does. */
const NEARLY = 0.72;
const ALONE = 0.85;
const LATE = 0.55;

/** How near another sentence of an article, under another of its origins, must come to its best one. */
const SECOND = 0.75;

/** Sentences whose fellows are looked for. */
const MOST = 200;
