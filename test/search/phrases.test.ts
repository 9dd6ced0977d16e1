import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import phrases from '../../src/search/phrases.json' with { type: 'json' };
import { phrasesIn } from '../../src/search/phrases.ts';
import { termOf, termsOf } from '../../src/search/terms.ts';

/** The words of each phrase found, and what it means. */
const found = (asked: string): [string, readonly string[]][] => {
  const words = termsOf(asked);
  return phrasesIn(words).map(({ places, means }) => [
    places.map(place => words[place]?.word).join(' '),
    means,
  ]);
};

const wordsFound = (asked: string): string[] => found(asked).map(([words]) => words);

describe('phrasesIn', () => {
  it.each([
    ['did they kick the vendor out', ['kick out']],
    ['why kick the old vendor out', ['kick out']],
    ['who kicked out the vendor', ['kicked out']],
    ['who rules ferries out', ['rules out']],
    ['do they keep an eye on the ferries', ['keep an eye on']],
    ['is it shut out or locked out', ['shut out', 'locked out']],
    ['will they phase the ferries out and back out', ['phase out', 'back out']],
  ])('finds in "%s" %j', (asked, expected) => {
    expect(wordsFound(asked)).toEqual(expected);
  });

  it.each([
    ['a particle more than three words away', 'kick the old grey vendor out'],
    ['a particle before its verb', 'out they kick'],
    ['a phrase of three words parted by others', 'get the tram rid of'],
    ['a phrase of three words whose second is a particle, parted', 'stand the mayor up'],
    ['a phrase parted that ends in no particle', 'red paper tape'],
    ['a phrase cut short', 'keep an eye'],
  ])('finds nothing in %s', (_, asked) => {
    expect(wordsFound(asked)).toEqual([]);
  });

  it('takes the longest phrase that begins with a word', () => {
    expect(wordsFound('do they keep tabs on out of town crews')).toEqual(['keep tabs on']);
    expect(wordsFound('the bigger picture of a no big deal')).toEqual(['bigger picture', 'no big deal']);
  });

  it('never lets two phrases share a word', () => {
    expect(found('back up back down').map(([phrase]) => phrase)).toEqual(['back up', 'back down']);
  });

  it('gives the terms that news prints for the phrase', () => {
    expect(found('kick the vendor out')).toEqual([
      ['kick out', ['exclude', 'ban', 'expel', 'remove', 'bar', 'barrier', 'block'].map(termOf)],
    ]);
  });

  it('finds every phrase whole, wherever it stands, with a meaning unless it adds nothing', () => {
    const missed = Object.entries(phrases).filter(([phrase, means]) => {
      const [first, ...others] = found(`Zelmar ${phrase} Orsk`);
      return others.length > 0 || first?.[0] !== phrase || (first[1].length === 0) !== (means === '');
    });
    expect(missed).toEqual([]);
  });

  it('gives places that stand in the words, each phrase in order', () => {
    const words = [...new Set(Object.keys(phrases).flatMap(phrase => phrase.split(' '))), 'Zelmar'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), said => {
        const terms = termsOf(said.join(' '));
        for (const { places } of phrasesIn(terms)) {
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(new Set(places).size).toBe(places.length);
          expect(places.every(place => terms[place] !== undefined)).toBe(true);
        }
      }),
    );
  });
});
