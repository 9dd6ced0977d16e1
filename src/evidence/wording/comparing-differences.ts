import type { Article } from '../../corpus/article.ts';
import type { Comparison, ComparisonRow } from '../comparison.ts';
import type { Origin } from '../origin.ts';
import { type Alignment, alignmentOf, type Retold } from './aligned-sentences.ts';
import { comparisonOn } from './comparing.ts';
import { amountOf } from './comparison-numbers.ts';
import { rowOf, weakestFirst } from './comparison-row.ts';
import { touching } from './comparison-topic.ts';
import { rankOf } from './ladder.ts';
import { closenessTo } from './likeness.ts';

/**
 * Where the retellings of this origin differ: sentences of two or more that say the same, with another strength, other numbers or
 * another source named. `topic` are words that the rows share, as the first of them prints them. The most told come first.
 */
export const differencesIn = (origin: Origin): readonly Comparison[] => {
  if (origin.retellings.length < 2) return [];
  const alignment = alignmentOf(origin);
  return clustersOf(alignment)
    .flatMap(cluster => comparisonOf(origin, alignment, cluster) ?? [])
    .sort((a, b) => b.rows.length - a.rows.length);
};

/** Sentences that say the same as the first of them, at most one an article. */
const clustersOf = (alignment: Alignment): Retold[][] => {
  const taken = new Set<Retold>();
  const clusters: Retold[][] = [];
  for (const leader of alignment.sentences) {
    if (taken.has(leader)) continue;
    const best = new Map<Article, Retold>([[leader.article, leader]]);
    for (const [other] of [...alignment.alike(leader)].sort((a, b) => b[1] - a[1] || a[0].id - b[0].id))
      if (!taken.has(other) && !best.has(other.article)) best.set(other.article, other);
    if (best.size < 2) continue;
    const cluster = [...best.values()].sort((a, b) => a.id - b.id);
    for (const told of cluster) taken.add(told);
    clusters.push(cluster);
  }
  return clusters;
};

const comparisonOf = (
  origin: Origin,
  alignment: Alignment,
  cluster: readonly Retold[],
): Comparison | null => {
  const shared = sharedTerms(alignment, cluster);
  const topic = shared.map(term => ({ term, telling: 1, closeness: closenessTo(term) }));
  const anchors = touching(cluster, topic).filter(({ coverage }) => coverage > 0);
  const [first, ...rest] = weakestFirst(anchors.map(({ told, matter }) => rowOf(told, matter)));
  if (!first || rest.length === 0 || !differ([first, ...rest])) return null;
  const topicWords = printed(cluster[0], shared);
  const clustered = new Set(anchors.map(({ told }) => told.article));
  const others =
    comparisonOn(origin, topicWords)?.rows.filter(({ article }) => !clustered.has(article)) ?? [];
  const [weakest = first, ...stronger] = [first, ...rest, ...others].sort((a, b) => rankIn(a) - rankIn(b));
  const speaking = new Set([weakest, ...stronger].map(({ article }) => article));
  return {
    origin,
    topic: topicWords,
    rows: [weakest, ...stronger],
    silent: origin.retellings.map(({ article }) => article).filter(article => !speaking.has(article)),
  };
};

const rankIn = ({ strength }: ComparisonRow): number =>
  strength === null ? Number.POSITIVE_INFINITY : rankOf(strength);

/** The terms of the first sentence that most of the others have too, the telling ones, in the order of the sentence. */
const sharedTerms = (alignment: Alignment, [leader, ...others]: readonly Retold[]): string[] => {
  if (!leader) return [];
  const held = others.map(({ terms }) => new Set(terms.map(({ term }) => term)));
  const terms = [...new Set(leader.terms.map(({ term }) => term))].filter(term => !alignment.names.has(term));
  const strength = new Map(
    terms.map(term => {
      const standIns = alignment.standIns(term);
      const share = held.reduce(
        (sum, own) =>
          sum + Math.max(0, ...[...standIns].map(([other, close]) => (own.has(other) ? close : 0))),
        0,
      );
      return [term, (share / Math.max(1, others.length)) ** 2 * alignment.weightOf(term)] as const;
    }),
  );
  const telling = new Set(
    terms
      .filter(term => (strength.get(term) ?? 0) > 0)
      .sort((a, b) => (strength.get(b) ?? 0) - (strength.get(a) ?? 0))
      .slice(0, TOPIC_WORDS),
  );
  return terms.filter(term => telling.has(term));
};

/** These terms as the sentence prints them first. */
const printed = (leader: Retold | undefined, shared: readonly string[]): string =>
  shared
    .flatMap(term => leader?.terms.find(one => one.term === term) ?? [])
    .map(({ start, end }) => leader?.article.text.slice(start, end) ?? '')
    .join(' ');

/** Whether the rows differ in strength, in the numbers that they give, or in whom they name. */
const differ = (rows: readonly ComparisonRow[]): boolean =>
  distinct(rows.flatMap(({ strength }) => strength ?? [])) > 1 ||
  distinct(rows.map(({ numbers }) => numbers.map(({ text }) => amountOf(text)).join(' ')).filter(Boolean)) >
    1 ||
  distinct(rows.flatMap(({ source }) => source?.text.toLowerCase() ?? [])) > 1;

const distinct = (values: readonly string[]): number => new Set(values).size;

const TOPIC_WORDS = 4;
