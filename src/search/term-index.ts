import { setImmediate as breath } from 'node:timers/promises';
import MiniSearch from 'minisearch';

/** A term of the index that may stand for a term of a question, as `weight` (above 0, at most 1) says. */
export type Form = { readonly term: string; readonly weight: number };

/** The constants of BM25: how soon more of a term says nothing more, and how much a long text is held against it. */
export type Bm25 = { readonly k: number; readonly b: number };

type Document = { readonly id: number; readonly text: string };

/**
 * A MiniSearch index over texts that are terms already, numbered from 0 in the order of their adding. It is searched
 * by plain BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", equation 3.15) over MiniSearch's
 * postings: its own search multiplies a score by the number of matched terms, builds an object for each match and sorts
 * them all, which costs quality on long texts and most of the time.
 */
export class TermIndex extends MiniSearch<Document> {
  readonly #lengths: number[] = [];
  #total = 0;
  readonly #postings = new Map<string, Postings>();
  readonly #bm25: Bm25;

  constructor(bm25: Bm25) {
    super({
      fields: ['text'],
      tokenize: text => text.split(' ').filter(term => term !== ''),
      processTerm: term => term,
    });
    this.#bm25 = bm25;
  }

  /** Adds the texts in steps of `chunkSize`, so that other work of the process goes on between them. */
  async fill(texts: readonly (readonly string[])[], chunkSize: number): Promise<void> {
    for (const text of texts) {
      this.#lengths.push(text.length);
      this.#total += text.length;
    }
    await this.addAllAsync(
      texts.map((text, id) => ({ id, text: text.join(' ') })),
      { chunkSize },
    );
    await this.#weigh();
  }

  /** The weight of a term that stands in `frequency` texts: never negative, higher for rarer ones. */
  idf(frequency: number): number {
    const count = this.#lengths.length;
    return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
  }

  /** The texts in which the term stands, in order. */
  textsWith(term: string): Uint32Array {
    return (this.#postings.get(term) ?? NONE).ids;
  }

  /**
   * The BM25 scores of the texts. Each entry of `sought` are the forms of one term; of several forms in one text the
   * best counts.
   */
  scores(sought: readonly (readonly Form[])[]): Scores {
    const scores = new Float64Array(this.#lengths.length);
    const best = new Float64Array(this.#lengths.length);
    const matched: number[] = [];
    for (const forms of sought) {
      const reached: number[] = [];
      for (const { term, weight } of forms) {
        const { ids, parts } = this.#postings.get(term) ?? NONE;
        for (let at = 0; at < ids.length; at += 1) {
          const id = ids[at] ?? 0;
          const score = weight * (parts[at] ?? 0);
          const before = best[id] ?? 0;
          if (before === 0) reached.push(id);
          if (score > before) best[id] = score;
        }
      }
      for (const id of reached) {
        if (scores[id] === 0) matched.push(id);
        scores[id] = (scores[id] ?? 0) + (best[id] ?? 0);
        best[id] = 0;
      }
    }
    return new Scores(scores, matched);
  }

  /** What each posting of MiniSearch's is worth, so that a question has only to add up. In steps, as the filling. */
  async #weigh(): Promise<void> {
    const { k, b } = this.#bm25;
    const average = this.#total / Math.max(1, this.#lengths.length);
    let terms = 0;
    for (const [term, fields] of this._index) {
      terms += 1;
      if (terms % STEP === 0) await breath();
      const found = fields.get(0) ?? new Map<number, number>();
      const rarity = this.idf(found.size) * (k + 1);
      this.#postings.set(term, {
        ids: Uint32Array.from(found.keys()),
        parts: Float64Array.from(found, ([id, count]) => {
          const length = 1 - b + (b * (this.#lengths[id] ?? 0)) / average;
          return (rarity * count) / (count + k * length);
        }),
      });
    }
  }
}

/** The texts of a term, and the BM25 that it gives to each. */
type Postings = { readonly ids: Uint32Array; readonly parts: Float64Array };

const NONE: Postings = { ids: new Uint32Array(), parts: new Float64Array() };

/** Terms that are weighed at a time. */
const STEP = 2_000;

/** The scores of all texts for one question. */
export class Scores {
  readonly #scores: Float64Array;
  readonly #matched: readonly number[];

  constructor(scores: Float64Array, matched: readonly number[]) {
    this.#scores = scores;
    this.#matched = matched;
  }

  /** The score of one text; 0 where nothing matches. */
  of(id: number): number {
    return this.#scores[id] ?? 0;
  }

  /**
   * The `most` best of the texts that match, best first, of equals the earlier first; only those that `counts` lets through. With a
   * score of one's own it is asked of the `considered` best only.
   */
  best(
    most: number,
    {
      scoreOf,
      considered = most,
      counts,
    }: {
      readonly scoreOf?: (id: number) => number;
      readonly considered?: number;
      readonly counts?: (id: number) => boolean;
    } = {},
  ): { id: number; score: number }[] {
    const matched = counts ? this.#matched.filter(counts) : this.#matched;
    const ids = this.#top(matched, considered);
    return ids
      .map(id => ({ id, score: scoreOf ? scoreOf(id) : this.of(id) }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, most);
  }

  /** The `most` of these texts with the highest scores, in no order; of equals the earlier ones. */
  #top(ids: readonly number[], most: number): number[] {
    const all = this.#scores;
    if (ids.length <= most) return [...ids];
    if (most < 1) return [];
    const scores = new Float64Array(ids.length);
    for (let at = 0; at < ids.length; at += 1) scores[at] = all[ids[at] ?? 0] ?? 0;
    const least = leastOfTop(scores, most);
    const found: number[] = [];
    for (let at = 0; at < ids.length; at += 1) if ((scores[at] ?? 0) >= least) found.push(ids[at] ?? 0);
    if (found.length > most) found.sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || a - b).length = most;
    return found;
  }
}

/** The least of the `most` highest of these, by a heap of that size with the least on top. */
const leastOfTop = (scores: Float64Array, most: number): number => {
  const heap = scores.slice(0, most).sort();
  for (let at = most; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score <= (heap[0] ?? 0)) continue;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const child =
        (heap[left + 1] ?? Number.POSITIVE_INFINITY) < (heap[left] ?? Number.POSITIVE_INFINITY)
          ? left + 1
          : left;
      if (child >= most || (heap[child] ?? 0) >= score) break;
      heap[place] = heap[child] ?? 0;
      place = child;
    }
    heap[place] = score;
  }
  return heap[0] ?? 0;
};
