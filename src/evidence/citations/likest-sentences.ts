import type { Article, Sentence } from '../../corpus/article.ts';
import { type Span, slice } from '../../corpus/span.ts';

/**
 * The body sentence that is most like these words, with those of its neighbours that make it more so, as a span of the article; of several
 * alike, the one nearest to the offset `near`. Null when none has more than a third in common with the words (Dice's coefficient over
 * their sets of words).
 */
export const likestSentences = (article: Article, words: string, near: number): Span | null => {
  const sought = wordsOf(words);
  const sets = article.sentences.map(sentence => wordsOf(slice(article.text, sentence)));
  const distance = (at: number): number => Math.abs((article.sentences[at]?.start ?? 0) - near);
  let best = { at: 0, likeness: LITTLE };
  for (const [at, set] of sets.entries()) {
    const likeness = dice(set, sought);
    if (likeness > best.likeness || (likeness === best.likeness && distance(at) < distance(best.at)))
      best = { at, likeness };
  }
  return best.likeness > LITTLE ? withNeighbours(article, sets, best.at, sought) : null;
};

const withNeighbours = (
  { sentences }: Article,
  sets: readonly ReadonlySet<string>[],
  best: number,
  sought: ReadonlySet<string>,
): Span | null => {
  let run = { first: best, last: best, set: sets[best] ?? sought };
  for (;;) {
    const { first, last, set } = run;
    const longer = [
      { first: first - 1, last, set: set.union(sets[first - 1] ?? set) },
      { first, last: last + 1, set: set.union(sets[last + 1] ?? set) },
    ].find(next => dice(next.set, sought) > dice(set, sought));
    if (!longer) return extent(sentences.slice(first, last + 1));
    run = longer;
  }
};

/** The body sentences that this place touches, as one span; null when it touches none. */
export const sentencesAt = ({ sentences }: Article, place: Span): Span | null =>
  extent(sentences.filter(({ start, end }) => start < place.end && place.start < end));

const extent = (run: readonly Sentence[]): Span | null => {
  const [first, last] = [run[0], run.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
};

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

const dice = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  (2 * one.intersection(other).size) / (one.size + other.size);

const LITTLE = 1 / 3;
