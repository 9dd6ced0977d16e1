import { type Alignment, alignmentOf } from './aligned-sentences.ts';
import type { Comparison } from './comparison.ts';
import { rowOf, weakestFirst } from './comparison-row.ts';
import { type Substance, substanceOf } from './comparison-substance.ts';
import { type Topic, type Touching, topicOf, touching } from './comparison-topic.ts';
import type { Origin } from './origin.ts';

/**
 * What the retellings of this origin say on the topic, each in its own words, weakest first: one row an article, by its best sentence.
 * A sentence has the topic's words, some perhaps in near ones; one with only near words or a part of them counts where it says the same as a
 * sentence that has them. Articles without such a sentence are silent. Null where none has one, and for a topic without a word of substance.
 */
export const comparisonOn = (origin: Origin, topic: string): Comparison | null =>
  found(origin, topic, topicOf(topic))?.comparison ?? null;

/**
 * The topic in every origin that has it: those in which two retellings or more speak first, then the others; among each the one with more
 * rows first, then the one that has the topic's own words, then in the order given.
 */
export const compareOn = (origins: readonly Origin[], topic: string): readonly Comparison[] => {
  const read = topicOf(topic);
  return origins
    .flatMap(origin => found(origin, topic, read) ?? [])
    .sort((a, b) => b.comparison.rows.length - a.comparison.rows.length || b.coverage - a.coverage)
    .map(({ comparison }) => comparison);
};

type Found = { readonly comparison: Comparison; readonly coverage: number };

const found = (origin: Origin, asked: string, topic: Topic): Found | null => {
  if (topic.length === 0) return null;
  const sentences = origin.retellings.flatMap(({ article }) => substanceOf(article));
  const candidates = touching(sentences, topic).filter(({ coverage }) => coverage >= PARTLY);
  const sure = candidates.filter(isSure);
  if (sure.length === 0) return null;
  const chosen = chosenOf(origin, candidates, sure);
  const [first, ...rest] = weakestFirst(chosen.map(({ told, anchor }) => rowOf(told, anchor)));
  if (!first) return null;
  const speaking = new Set(chosen.map(({ told }) => told.article));
  const silent = origin.retellings.map(({ article }) => article).filter(article => !speaking.has(article));
  return {
    comparison: { origin, topic: asked, rows: [first, ...rest], silent },
    coverage: Math.max(...chosen.map(({ coverage }) => coverage)),
  };
};

type Candidate = Touching<Substance>;

/** Whether the sentence has the topic by itself: most of its words, and one of them in its own form. */
const isSure = ({ coverage, own }: Candidate): boolean => own && coverage >= SURELY;

/** The best sentence of each article: one that surely has the topic, or one that says the same as such a sentence. */
const chosenOf = (
  origin: Origin,
  candidates: readonly Candidate[],
  sure: readonly Candidate[],
): Candidate[] => {
  const agreement = origin.retellings.length > 1 ? agreementWith(alignmentOf(origin), sure) : () => 0;
  const best = new Map<Substance['article'], { candidate: Candidate; score: number }>();
  for (const candidate of candidates) {
    const agreed = agreement(candidate.told);
    if (!isSure(candidate) && agreed === 0) continue;
    const score = candidate.coverage + (candidate.together ? TOGETHER : 0) + agreed * AGREED;
    const { article } = candidate.told;
    if (score > (best.get(article)?.score ?? 0)) best.set(article, { candidate, score });
  }
  return [...best.values()].map(({ candidate }) => candidate);
};

/** How surely a sentence says the same as one of these in another article, 0 where it does not. */
const agreementWith = (alignment: Alignment, sure: readonly Candidate[]): ((told: Substance) => number) => {
  const agreed = new Map<Substance['sentence'], number>();
  const wanted = new Set(sure.slice(0, MOST).map(({ told }) => told.sentence));
  for (const retold of alignment.sentences) {
    if (!wanted.has(retold.sentence)) continue;
    for (const [other, alikeness] of alignment.alike(retold))
      agreed.set(other.sentence, Math.max(alikeness, agreed.get(other.sentence) ?? 0));
  }
  return ({ sentence }) => agreed.get(sentence) ?? 0;
};

/** The coverage from which a sentence has the topic, and from which it may have it with the help of another. */
const SURELY = 0.7;
const PARTLY = 0.35;

/** What closeness of the topic's words, and agreement with other retellings, add when a sentence is chosen. */
const TOGETHER = 0.15;
const AGREED = 0.3;

/** Sentences whose fellows are looked for. */
const MOST = 200;
