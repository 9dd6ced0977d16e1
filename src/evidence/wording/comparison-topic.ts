import type { Article } from '../../corpus/article.ts';
import type { Span } from '../../corpus/span.ts';
import { isStopWord } from '../../search/stop-words.ts';
import { termsOf } from '../../search/terms.ts';
import { topicTermOf } from './comparison-roots.ts';
import type { Substance } from './comparison-substance.ts';
import { tellingOf } from './comparison-weights.ts';
import { closenessTo, OWN } from './likeness.ts';

/** The words of a topic, ready to be looked for; none where the topic has no word of substance. */
export type Topic = readonly TopicWord[];

/** A word of a topic: how near another term comes to it, and how much it tells of any matter ({@link tellingOf}). */
type TopicWord = {
  readonly term: string;
  readonly telling: number;
  closeness(other: string): number;
};

/**
 * A sentence that touches a topic. `coverage` is the share of the topic's weight that it holds (1: every word itself), `support` the share that it
 * holds with the help of its neighbours in the paragraph and, less, of the headline. `matter` are the words of the sentence that are the
 * topic's, `together` whether they stand close to one another, `own` the share that it has in the topic's words and not only in near ones, and
 * `headed` the share that its article's headline has so.
 */
export type Touching<Told extends Substance> = {
  readonly told: Told;
  readonly coverage: number;
  readonly support: number;
  readonly matter: readonly Span[];
  readonly together: boolean;
  readonly own: number;
  readonly headed: number;
};

/** Reads a topic; words that carry no subject are left out. */
export const topicOf = (topic: string): Topic =>
  [...new Set(termsOf(topic).flatMap(term => (isStopWord(term) ? [] : [topicTermOf(term)])))].map(term => {
    const closeness = closenessTo(term);
    return {
      term,
      telling: tellingOf(term),
      closeness: other => (closeness(other) >= CLOSE ? closeness(other) : 0),
    };
  });

/** How much each word of the topic weighs among these sentences: its idf over them, by how much it tells of any matter. */
export const weightsOf = (sentences: readonly Substance[], topic: Topic): readonly number[] =>
  topic.map(({ telling, closeness }) => {
    let frequency = 0;
    for (const { terms } of sentences) if (terms.some(({ term }) => closeness(term) > 0)) frequency += 1;
    return telling * Math.log(1 + sentences.length / (frequency + 0.5));
  });

/** The sentences that hold something of the topic by themselves or through what stands beside them, in their order. */
export const touching = <Told extends Substance>(
  sentences: readonly Told[],
  topic: Topic,
  weights: readonly number[] = weightsOf(sentences, topic),
): Touching<Told>[] => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const held = sentences.map(told => topic.map(({ closeness }) => placeOf(told, closeness)));
  const above = headlineCloseness(topic);
  const share = (closeness: readonly number[]): number =>
    closeness.reduce((sum, close, at) => sum + close * (weights[at] ?? 0), 0) / whole;
  return sentences.flatMap((told, index) => {
    const found = held[index] ?? [];
    const beside = [index - 1, index + 1].flatMap(at => (neighbours(told, sentences[at]) ? [held[at]] : []));
    const heading = above(told.article);
    const inside = found.map(place => place?.closeness ?? 0);
    const helped = inside.map((close, at) =>
      Math.max(
        close,
        ...beside.map(other => owned(other?.[at]?.closeness ?? 0) * BESIDE),
        owned(heading[at] ?? 0) * ABOVE,
      ),
    );
    const support = share(helped);
    if (support === 0) return [];
    const own = share(inside.map(owned));
    return [
      { told, coverage: share(inside), support, ...matterOf(found), own, headed: share(heading.map(owned)) },
    ];
  });
};

/** The closeness, or nothing for a word that is only near. */
const owned = (closeness: number): number => (closeness >= OWN ? closeness : 0);

const neighbours = (one: Substance, other: Substance | undefined): boolean =>
  other !== undefined && other.article === one.article && other.sentence.paragraph === one.sentence.paragraph;

/** How near the words of an article's headline come to each word of the topic; told once for each article. */
const headlineCloseness = (topic: Topic): ((article: Article) => readonly number[]) => {
  const read = new Map<Article, readonly number[]>();
  return article => {
    const known = read.get(article);
    if (known) return known;
    const terms = headlineTerms(article);
    const closeness = topic.map(word => Math.max(0, ...terms.map(word.closeness)));
    read.set(article, closeness);
    return closeness;
  };
};

const headlineTerms = (article: Article): readonly string[] => {
  const known = HEADLINES.get(article);
  if (known) return known;
  const terms = substanceIn(article.facts.title.value ?? '');
  HEADLINES.set(article, terms);
  return terms;
};

const substanceIn = (text: string): string[] =>
  termsOf(text).flatMap(term => (isStopWord(term) ? [] : [term.term]));

type Place = { readonly closeness: number; readonly spans: readonly Span[] };

/** Where the sentence has the word or, failing it, what comes nearest to it. */
const placeOf = ({ terms }: Substance, closeness: (other: string) => number): Place | null => {
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

/** One place for each word found, as close to one another as they stand; that of the word matched best comes first. */
const matterOf = (found: readonly (Place | null)[]): { matter: Span[]; together: boolean } => {
  const held = found.flatMap(place => (place ? [place] : [])).sort((a, b) => b.closeness - a.closeness);
  let best: { readonly matter: Span[]; readonly length: number } | null = null;
  for (const first of held[0]?.spans ?? []) {
    const matter = [first];
    let run = first;
    for (const { spans } of held.slice(1)) {
      const nearest = spans.reduce((a, b) => (distance(run, b) < distance(run, a) ? b : a));
      matter.push(nearest);
      run = { start: Math.min(run.start, nearest.start), end: Math.max(run.end, nearest.end) };
    }
    if (!best || run.end - run.start < best.length) best = { matter, length: run.end - run.start };
  }
  return { matter: best?.matter ?? [], together: best !== null && best.length <= NEAR };
};

const distance = (a: Span, b: Span): number => Math.max(0, b.start - a.end, a.start - b.end);

const HEADLINES = new WeakMap<Article, readonly string[]>();

/** From here on a word is near enough to one of the topic to stand for it. */
const CLOSE = 0.5;

/** How far a word of the topic in a neighbouring sentence, and one in the headline, helps a sentence without it. */
const BESIDE = 0.6;
const ABOVE = 0.5;

/** Code units within which the words of a topic stand together. */
const NEAR = 60;
