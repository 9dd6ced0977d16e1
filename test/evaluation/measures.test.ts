import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaUnderCurve,
  mean,
  ndcg,
  percentile,
  reciprocalRank,
  success,
} from '../../src/evaluation/measures.ts';

const [yes, no] = [true, false];

describe('success and reciprocal rank', () => {
  it.each([
    { hits: [], at1: 0, at3: 0, rank: 0 },
    { hits: [yes], at1: 1, at3: 1, rank: 1 },
    { hits: [no, no, yes, yes], at1: 0, at3: 1, rank: 1 / 3 },
    { hits: [no, no, no, yes], at1: 0, at3: 0, rank: 0.25 },
    { hits: [no, no], at1: 0, at3: 0, rank: 0 },
  ])('of $hits', ({ hits, at1, at3, rank }) => {
    expect(success(hits, 1)).toBe(at1);
    expect(success(hits, 3)).toBe(at3);
    expect(reciprocalRank(hits)).toBe(rank);
  });

  it('have their mean over the questions', () => {
    expect(mean([1, 1 / 2, 0])).toBe(0.5);
    expect(mean([])).toBe(0);
  });
});

describe('nDCG', () => {
  // Discounts by rank: 1, 1/log2(3) = .63093, 1/log2(4) = .5, 1/log2(5) = .43068.
  it.each([
    { hits: [yes], relevant: 1, most: 10, value: 1 },
    { hits: [no, yes], relevant: 1, most: 10, value: 0.63093 },
    { hits: [no, yes, yes], relevant: 3, most: 10, value: (0.63093 + 0.5) / (1 + 0.63093 + 0.5) },
    { hits: [yes, no, no, yes], relevant: 2, most: 10, value: (1 + 0.43068) / (1 + 0.63093) },
    { hits: [no, no, yes], relevant: 5, most: 2, value: 0 },
    { hits: [yes, yes], relevant: 5, most: 2, value: 1 },
    { hits: [], relevant: 2, most: 10, value: 0 },
    { hits: [], relevant: 0, most: 10, value: 0 },
  ])('of $hits among $relevant relevant, at $most', ({ hits, relevant, most, value }) => {
    expect(ndcg(hits, relevant, most)).toBeCloseTo(value, 4);
  });

  it('stays between 0 and 1, whatever is said to be relevant', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), fc.nat(20), (hits, relevant) => {
        const value = ndcg(hits, relevant, 10);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the area under the curve', () => {
  it.each([
    { above: [0.9, 0.8], below: [0.1], value: 1 },
    { above: [0.1], below: [0.8, 0.9], value: 0 },
    { above: [0.5, 0.5], below: [0.5, 0.5, 0.5], value: 0.5 },
    // .9 beats both; each .5 ties with one and beats the other: (2 + 1.5 + 1.5) of 6 pairs.
    { above: [0.9, 0.5, 0.5], below: [0.5, 0.1], value: 5 / 6 },
    { above: [0.7, 0.3], below: [0.5], value: 0.5 },
  ])('of $above over $below', ({ above, below, value }) => {
    expect(areaUnderCurve(above, below)).toBeCloseTo(value, 12);
  });

  it('cannot be said when one side is empty', () => {
    expect(areaUnderCurve([], [1])).toBeNull();
    expect(areaUnderCurve([1], [])).toBeNull();
  });

  it('is what counting every pair gives', () => {
    const values = fc.array(
      fc.integer({ min: 0, max: 6 }).map(value => value / 6),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(values, values, (above, below) => {
        const pairs = above.flatMap(high => below.map(low => (high > low ? 1 : high === low ? 0.5 : 0)));
        expect(areaUnderCurve(above, below)).toBeCloseTo(mean(pairs), 9);
      }),
    );
  });
});

describe('a percentile', () => {
  it.each([
    { numbers: [3, 1, 2], share: 0.5, value: 2 },
    { numbers: [4, 1, 3, 2], share: 0.5, value: 2 },
    { numbers: [1, 2, 3], share: 0.99, value: 3 },
    { numbers: Array.from({ length: 200 }, (_, index) => index + 1), share: 0.99, value: 198 },
    { numbers: [], share: 0.5, value: 0 },
  ])('at $share is $value', ({ numbers, share, value }) => {
    expect(percentile(numbers, share)).toBe(value);
  });
});
