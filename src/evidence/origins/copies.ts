import { setImmediate as breath } from 'node:timers/promises';
import type { Article, Sentence } from '../../corpus/article.ts';
import { slice } from '../../corpus/span.ts';
import { termsOf } from '../../search/terms.ts';
import { type Cue, cueAt } from '../cue.ts';

/** Two articles that print one text, with the first sentence of each that the other has too. */
export type Copy = { readonly one: Article; readonly other: Article; readonly cues: readonly [Cue, Cue] };

/**
 * Pairs of articles of which one holds a good part of the other's own words: copies of one text, cut, reordered or with a paragraph
 * added. Told by the share of the shorter one's runs of {@link RUN} words that the other has too (Broder's containment, "On the
 * resemblance and containment of documents", 1997); words in quotation marks are left out, because anybody may quote them.
 */
export const copiesAmong = async (articles: readonly Article[]): Promise<Copy[]> => {
  const runs: ReadonlySet<number>[] = [];
  const holders = new Map<number, number[]>();
  for (const [at, article] of articles.entries()) {
    await breath();
    const own = new Set(article.sentences.flatMap(sentence => runsOf(article, sentence)));
    runs.push(own);
    for (const run of own) {
      const holding = holders.get(run);
      if (holding) holding.push(at);
      else holders.set(run, [at]);
    }
  }
  return [...sharedRuns([...holders.values()], articles.length)].flatMap(([pair, count]): Copy[] => {
    const [a, b] = [Math.floor(pair / articles.length), pair % articles.length];
    const [mine, yours, one, other] = [runs[a], runs[b], articles[a], articles[b]];
    if (!mine || !yours || !one || !other) return [];
    const shorter = Math.min(mine.size, yours.size);
    if (shorter < FEWEST || count < CONTAINED * shorter) return [];
    return [{ one, other, cues: [firstShared(one, yours), firstShared(other, mine)] }];
  });
};

/** How many runs two articles share, by `a * articles + b` with `a < b`. */
const sharedRuns = (
  holders: readonly (readonly number[])[],
  articles: number,
): ReadonlyMap<number, number> => {
  const shared = new Map<number, number>();
  for (const holding of holders)
    if (holding.length <= MOST_HOLDERS)
      for (const [i, a] of holding.entries())
        for (const b of holding.slice(i + 1)) {
          const pair = a * articles + b;
          shared.set(pair, (shared.get(pair) ?? 0) + 1);
        }
  return shared;
};

const firstShared = (article: Article, others: ReadonlySet<number>): Cue => {
  const most = article.sentences.map(sentence => {
    const runs = runsOf(article, sentence);
    return runs.filter(run => others.has(run)).length / Math.max(FEWEST, runs.length);
  });
  const best = article.sentences[most.indexOf(Math.max(...most))];
  return cueAt(article, best ?? { start: 0, end: 1 });
};

/** The runs of a sentence's words, each as a number: two different ones have the same number once in billions of pairs. */
const runsOf = (article: Article, sentence: Sentence): number[] => {
  const known = RUNS.get(sentence);
  if (known) return known;
  const words = termsOf(slice(article.text, sentence).replace(QUOTED, ' ')).map(({ term }) => numberOf(term));
  const runs: number[] = [];
  for (let at = 0; at + RUN <= words.length; at += 1) runs.push(mixed(words.slice(at, at + RUN)));
  RUNS.set(sentence, runs);
  return runs;
};

/** FNV-1a of the word's code units, in 32 bits (Fowler, Noll and Vo). */
const numberOf = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
};

const mixed = (numbers: readonly number[]): number => {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (const number of numbers) {
    one = Math.imul(one ^ number, 0x01000193);
    other = Math.imul(other + number, 0x85ebca6b) ^ (other >>> 13);
  }
  return (one >>> 0) * 0x200000 + (other >>> 11);
};

const RUNS = new WeakMap<Sentence, number[]>();
const QUOTED = /“[^”]*”|"[^"]*"/gu;
const RUN = 5;
const CONTAINED = 0.25;
const FEWEST = 10;
/** A run of words that more articles have is a phrase of the trade, or of one site's pages. */
const MOST_HOLDERS = 60;
