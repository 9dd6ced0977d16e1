import { describe, expect, it } from 'vitest';
import { type Collection, relevantTo } from '../../src/evaluation/collection.ts';
import { halfOf, portionOf, splitOf } from '../../src/evaluation/split.ts';

/** Forty titles of three documents each, and one question to every document. */
const docs = Array.from({ length: 120 }, (_, n) => ({
  id: `d${n}`,
  title: `title ${n % 40}`,
  text: 'Words.',
}));
const LARGE: Collection = {
  name: 'large',
  docs,
  queries: docs.map(({ id }) => ({ id: `q-${id}`, text: `What of ${id}?` })),
  qrels: Object.fromEntries(docs.map(({ id }) => [`q-${id}`, { [id]: 1 }])),
  unanswerable: docs.map(({ id }) => ({ id: `u-${id}`, text: `Why not ${id}?`, para: id })),
};

const titlesAsked = (collection: Collection): Set<string | undefined> =>
  new Set(
    collection.queries.map(query => docs.find(({ id }) => id === relevantTo(collection, query)[0])?.title),
  );

describe('a split', () => {
  it('gives every question to one half, and leaves the documents', () => {
    const [train, test] = [splitOf(LARGE, 'train'), splitOf(LARGE, 'test')];
    expect(train.queries.length + test.queries.length).toBe(120);
    expect(train.unanswerable.length + test.unanswerable.length).toBe(120);
    expect(train.queries.length).toBeGreaterThan(30);
    expect(test.queries.length).toBeGreaterThan(30);
    expect(train.docs).toBe(LARGE.docs);
  });

  it('never parts the questions of one title, answerable or not', () => {
    const [train, test] = [splitOf(LARGE, 'train'), splitOf(LARGE, 'test')];
    expect(titlesAsked(train).intersection(titlesAsked(test)).size).toBe(0);
    expect(test.unanswerable.map(({ id }) => id.slice(2))).toEqual(test.queries.map(({ id }) => id.slice(2)));
  });

  it('depends on nothing but the name of the group', () => {
    expect(['Normans', 'Rhine', 'Oxygen', 'Warsaw'].map(halfOf)).toEqual(['test', 'test', 'test', 'train']);
  });

  it('goes by the document where there are no titles, and by the question where several documents answer', () => {
    const untitled = { ...LARGE, docs: docs.map(doc => ({ ...doc, title: '' })) };
    for (const { id } of splitOf(untitled, 'train').queries) expect(halfOf(id.slice(2))).toBe('train');
    const several = {
      ...LARGE,
      qrels: Object.fromEntries(LARGE.queries.map(({ id }) => [id, { d0: 1, d1: 1 }])),
    };
    for (const { id } of splitOf(several, 'test').queries) expect(halfOf(id)).toBe('test');
  });
});

describe('a portion', () => {
  it('is the whole under its own name', () => {
    expect(portionOf(LARGE, 'all', 1)).toEqual(LARGE);
  });

  it('takes every n-th question, and says so in its name', () => {
    const portion = portionOf(LARGE, 'all', 50);
    expect(portion.name).toBe('large (1 in 50)');
    expect(portion.queries.map(({ id }) => id)).toEqual(['q-d0', 'q-d50', 'q-d100']);
    expect(portionOf(LARGE, 'test', 2).name).toBe('large (test, 1 in 2)');
  });
});
