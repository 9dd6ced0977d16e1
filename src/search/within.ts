import type { Article } from '../corpus/article.ts';

/**
 * Where is looked: in some of the articles, given by their places in the folder's order, and of these in some of their sentences,
 * given by the ids of their passages.
 */
export type Within = {
  /** In how many of the articles some sentence is looked for. */
  readonly articles: number;
  hasArticle(place: number): boolean;
  /** Whether the sentence's article is looked in, whatever the sentence says. */
  hasArticleOf(id: number): boolean;
  /** Whether the sentence is looked for: its article is looked in, and it holds what it has to and nothing that it must not. */
  has(id: number): boolean;
  /** Whether the sentence may stand beside one that is looked for: it holds nothing that it must not. */
  mayAccompany(id: number): boolean;
};

/** Flags, 1 for yes: one for each article or for each passage. */
export type Flags = Uint8Array;

/** The sentences of the articles flagged that are in each of the `wanted` sets of ids and in none of the `unwanted`. */
export const withinOf = (
  articles: readonly Article[],
  flagged: Flags,
  wanted: readonly ReadonlySet<number>[],
  unwanted: readonly ReadonlySet<number>[],
): Within => {
  const inside = insideOf(articles, flagged);
  const looked = wanted.length === 0 && unwanted.length === 0 ? inside : lookedFor(inside, wanted, unwanted);
  return {
    articles: countOf(articles, looked),
    hasArticle: place => flagged[place] === 1,
    hasArticleOf: id => inside[id] === 1,
    has: id => looked[id] === 1,
    mayAccompany: id => !unwanted.some(ids => ids.has(id)),
  };
};

/** Flags the passages of the articles flagged; those of an article follow one another, in the order of the articles. */
const insideOf = (articles: readonly Article[], flagged: Flags): Flags => {
  const inside = new Uint8Array(articles.reduce((count, { sentences }) => count + sentences.length, 0));
  let start = 0;
  for (let place = 0; place < articles.length; place += 1) {
    const end = start + (articles[place]?.sentences.length ?? 0);
    if (flagged[place] === 1) inside.fill(1, start, end);
    start = end;
  }
  return inside;
};

/** How many articles have a flagged passage. */
const countOf = (articles: readonly Article[], looked: Flags): number => {
  let count = 0;
  let start = 0;
  for (const { sentences } of articles) {
    const end = start + sentences.length;
    for (let id = start; id < end; id += 1)
      if (looked[id] === 1) {
        count += 1;
        break;
      }
    start = end;
  }
  return count;
};

const lookedFor = (
  inside: Flags,
  [first, ...others]: readonly ReadonlySet<number>[],
  unwanted: readonly ReadonlySet<number>[],
): Flags => {
  const looked = first ? new Uint8Array(inside.length) : inside.slice();
  for (const id of first ?? []) looked[id] = others.every(ids => ids.has(id)) ? (inside[id] ?? 0) : 0;
  for (const ids of unwanted) for (const id of ids) looked[id] = 0;
  return looked;
};
