import { describe, expect, it } from 'vitest';
import { termOf, termsOf } from '../../src/search/terms.ts';

describe('termOf', () => {
  it.each([
    ['U.S.', 'US'],
    ['Huawei’s', "Huawei's"],
    ["Huawei's", 'huawei'],
    ['10,000', '10k'],
    ['behaviour', 'behaviors'],
    ['authorisation', 'authorization'],
    ['defence', 'defense'],
    ['centre', 'centers'],
    ['programme', 'programs'],
    ['travelled', 'traveled'],
    ['café', 'CAFE'],
    ['denied', 'denies'],
    ['selling', 'sell'],
    ['sued', 'sue'],
    ['died', 'die'],
    ['using', 'use'],
  ])('folds %s and %s together', (one, other) => {
    expect(termOf(one)).toBe(termOf(other));
  });

  it.each([
    ['four', 'for'],
    ['5G', '4G'],
    ['used', 'US'],
    ['hour', 'hor'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(termOf(one)).not.toBe(termOf(other));
  });
});

describe('termsOf', () => {
  it('gives each word its place in the text', () => {
    const text = 'AT&T and “third-party” U.S. firms';
    expect(termsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'AT&T',
      'and',
      'third',
      'party',
      'U.S',
      'firms',
    ]);
  });
});
