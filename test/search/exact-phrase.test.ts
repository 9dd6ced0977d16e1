import { describe, expect, it } from 'vitest';
import { foldedForPhrases, holdsPhrase } from '../../src/search/exact-phrase.ts';

const holds = (text: string, phrase: string) => holdsPhrase(foldedForPhrases(text), foldedForPhrases(phrase));

describe('holdsPhrase', () => {
  it.each([
    ['They must Rip and Replace it.', 'rip and replace'],
    ['as part of a broader "cold war" between', 'broader cold war'],
    ['Huawei’s gear', "huawei's gear"],
    ['Huawei’s gear', 'huawei'],
    ['Italy and Japan.The Defense Department', 'japan'],
    ['Sead Fadilpašić said', 'fadilpasic said'],
    ['a long–term  plan', 'long-term plan'],
    ['5G', '5g'],
  ])('is true of “%s” and “%s”', (text, phrase) => {
    expect(holds(text, phrase)).toBe(true);
  });

  it.each([
    ['They rip-and-replace it.', 'rip and replace'],
    ['They replaced and ripped', 'rip'],
    ['the U.S. government', 'us government'],
    ['the 25G band', '5G'],
    ['bases and one base', 'base and'],
    ['nothing', ''],
  ])('is false of “%s” and “%s”', (text, phrase) => {
    expect(holds(text, phrase)).toBe(false);
  });

  it('goes on after a place where the phrase is only part of a word', () => {
    expect(holds('unbanned, then banned', 'banned')).toBe(true);
  });
});
