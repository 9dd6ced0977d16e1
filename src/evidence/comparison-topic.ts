import type { Span } from '../corpus/span.ts';
import { isStopWord } from '../search/stop-words.ts';
import { termsOf } from '../search/terms.ts';
import type { Substance } from './comparison-substance.ts';
import { closenessTo, OWN } from './likeness.ts';

/** The words of a topic, ready to be looked for; none where the topic has no word of substance. */
export type Topic = readonly { readonly term: string; closeness(other: string): number }[];

/**
 * A sentence that touches a topic. `coverage` is the share of the topic's weight that it holds (1: every word itself), `anchor` the words of the
 * sentence that do, `together` whether they stand close to one another,
 * and `own` whether one of them is a word of the topic itself and not only near to it.
 */
export type Touching<Told extends Substance> = {
  readonly told: Told;
  readonly coverage: number;
  readonly anchor: Span;
  readonly together: boolean;
  readonly own: boolean;
};

/** Reads a topic; words that carry no subject are left out. */
export const topicOf = (topic: string): Topic =>
  [...new Set(termsOf(topic).flatMap(term => (isStopWord(term) ? [] : [term.term])))].map(term => ({
    term,
    closeness: closenessTo(term),
  }));

/** The sentences that hold something of the topic, in their order; rare words of the topic weigh more, by their idf over these sentences. */
export const touching = <Told extends Substance>(
  sentences: readonly Told[],
  topic: Topic,
): Touching<Told>[] => {
  const held = sentences.map(told => topic.map(({ closeness }) => places(told, closeness)));
  const weights = topic.map((_, at) => {
    const frequency = held.filter(terms => terms[at] !== null).length;
    return Math.log(1 + sentences.length / (frequency + 0.5));
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return sentences.flatMap((told, index) => {
    const found = held[index] ?? [];
    const coverage =
      found.reduce((sum, place, at) => sum + (place?.closeness ?? 0) * (weights[at] ?? 0), 0) / whole;
    const anchor = anchorOf(found);
    const own = found.some(place => place !== null && place.closeness >= OWN);
    return anchor ? [{ told, coverage, ...anchor, own }] : [];
  });
};

type Place = { readonly closeness: number; readonly spans: readonly Span[] };

/** Where the sentence has the word or, failing it, what comes nearest to it. */
const places = ({ terms }: Substance, closeness: (other: string) => number): Place | null => {
  let best = 0;
  let spans: Span[] = [];
  for (const { term, start, end } of terms) {
    const close = closeness(term);
    if (close === 0 || close < best) continue;
    if (close > best) spans = [];
    best = close;
    spans.push({ start, end });
  }
  return best > 0 ? { closeness: best, spans } : null;
};

/** The closest run of one place for each word found; where they lie far apart, the place of the word that is matched best. */
const anchorOf = (found: readonly (Place | null)[]): { anchor: Span; together: boolean } | null => {
  const held = found.flatMap(place => (place ? [place] : [])).sort((a, b) => b.closeness - a.closeness);
  let best: Span | null = null;
  for (const first of held[0]?.spans ?? []) {
    let run = first;
    for (const { spans } of held.slice(1)) {
      const nearest = spans.reduce((a, b) => (distance(run, b) < distance(run, a) ? b : a));
      run = { start: Math.min(run.start, nearest.start), end: Math.max(run.end, nearest.end) };
    }
    if (!best || run.end - run.start < best.end - best.start) best = run;
  }
  const alone = held[0]?.spans[0];
  if (!best || !alone) return null;
  const together = best.end - best.start <= NEAR;
  return { anchor: together ? best : alone, together };
};

const distance = (a: Span, b: Span): number => Math.max(0, b.start - a.end, a.start - b.end);

/** Code units within which the words of a topic stand together. */
const NEAR = 60;
