import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scores, TermIndex } from '../../src/search/term-index.ts';

const TEXTS = ['tram tram mayor', 'tram ferry', 'harbour'].map(text => text.split(' '));

const indexOf = async (texts: readonly string[][], k = 1.2, b = 0.75): Promise<TermIndex> => {
  const index = new TermIndex({ k, b });
  await index.fill(texts, 2);
  return index;
};

const scoresOf = (scores: Scores): number[] => TEXTS.map((_, id) => scores.of(id));
const one = (term: string) => [{ term, weight: 1 }];

/** Three texts of two words on average; the values are worked out by hand from equation 3.15. */
describe('TermIndex', () => {
  it.each([
    ['tram', [0.5665797174469143, 0.47000362924573563, 0]],
    ['ferry', [0, 0.9808292530117263, 0]],
    ['mayor', [0.8142733421229427, 0, 0]],
    ['harbour', [0, 0, 1.233042489500456]],
    ['barge', [0, 0, 0]],
  ])('scores "%s" by BM25', async (term, expected) => {
    const scores = scoresOf((await indexOf(TEXTS)).scores([one(term)]));
    for (const [id, score] of expected.entries()) expect(scores[id]).toBeCloseTo(score, 9);
  });

  it('adds what the terms of a question come to', async () => {
    const scores = scoresOf((await indexOf(TEXTS)).scores([one('tram'), one('ferry')]));
    expect(scores[0]).toBeCloseTo(0.5665797174469143, 9);
    expect(scores[1]).toBeCloseTo(0.47000362924573563 + 0.9808292530117263, 9);
    expect(scores[2]).toBe(0);
  });

  it('counts of several forms of one term the best in each text, by its weight', async () => {
    const forms = [
      { term: 'tram', weight: 1 },
      { term: 'ferry', weight: 0.6 },
      { term: 'harbour', weight: 0.5 },
    ];
    for (const order of [forms, forms.toReversed()]) {
      const scores = scoresOf((await indexOf(TEXTS)).scores([order]));
      expect(scores[0]).toBeCloseTo(0.5665797174469143, 9);
      expect(scores[1]).toBeCloseTo(0.6 * 0.9808292530117263, 9);
      expect(scores[2]).toBeCloseTo(0.5 * 1.233042489500456, 9);
    }
  });

  it('gives the same scores when it is asked again, and after another question', async () => {
    const index = await indexOf(TEXTS);
    const first = scoresOf(index.scores([one('tram'), one('ferry')]));
    index.scores([one('mayor'), one('tram')]);
    expect(scoresOf(index.scores([one('tram'), one('ferry')]))).toEqual(first);
  });

  it('holds the length of a text against it only as far as b says', async () => {
    const even = scoresOf((await indexOf(TEXTS, 1.2, 0)).scores([one('mayor')]));
    expect(even[0]).toBeCloseTo(0.9808292530117263, 9);
  });

  it('weighs a term by its rarity, never below 0', async () => {
    const index = await indexOf(TEXTS);
    expect(index.idf(2)).toBeCloseTo(0.47000362924573563, 9);
    expect(index.idf(1)).toBeCloseTo(0.9808292530117263, 9);
    expect(index.idf(0)).toBeGreaterThan(index.idf(1));
    expect(index.idf(3)).toBeGreaterThan(0);
  });

  it('finds terms that are names of an object’s own parts', async () => {
    const index = await indexOf([['constructor'], ['__proto__'], ['tram']]);
    expect(index.scores([one('constructor')]).best(3)).toEqual([{ id: 0, score: expect.any(Number) }]);
    expect(index.scores([one('__proto__')]).best(3)).toEqual([{ id: 1, score: expect.any(Number) }]);
  });

  it('scores nothing when it holds no text', async () => {
    expect((await indexOf([])).scores([one('tram')]).best(5)).toEqual([]);
  });
});

describe('Scores', () => {
  const scored = fc
    .array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 })
    .chain(values =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray([...values.keys()], { minLength: 0 })),
    );

  const sorted = (ids: readonly number[], scoreOf: (id: number) => number) =>
    ids.map(id => ({ id, score: scoreOf(id) })).sort((a, b) => b.score - a.score || a.id - b.id);

  it('gives the same best as sorting all, of equals the earlier first', () => {
    fc.assert(
      fc.property(scored, fc.integer({ min: 0, max: 70 }), ([values, matched], most) => {
        const scores = new Scores(Float64Array.from(values), matched);
        expect(scores.best(most)).toEqual(sorted(matched, id => scores.of(id)).slice(0, most));
      }),
    );
  });

  it('orders the best considered ones anew by a score of one’s own', () => {
    const own = (id: number): number => (id * 7) % 5;
    fc.assert(
      fc.property(
        scored,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 40 }),
        ([values, matched], most, considered) => {
          const scores = new Scores(Float64Array.from(values), matched);
          const first = sorted(matched, id => scores.of(id)).slice(0, considered);
          const expected = sorted(
            first.map(({ id }) => id),
            own,
          ).slice(0, most);
          expect(scores.best(most, { scoreOf: own, considered })).toEqual(expected);
        },
      ),
    );
  });

  it('knows 0 for a text that is not there', () => {
    expect(new Scores(new Float64Array(2), []).of(7)).toBe(0);
  });
});
