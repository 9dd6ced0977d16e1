import { describe, expect, it } from 'vitest';
import countries from '../../src/search/countries.json' with { type: 'json' };
import everyday from '../../src/search/everyday.json' with { type: 'json' };
import { compatriotsOf, isOfCountry, kinOf } from '../../src/search/kin.ts';
import phrases from '../../src/search/phrases.json' with { type: 'json' };
import { termOf, termsOf } from '../../src/search/terms.ts';

const entries = [...Object.entries(everyday), ...Object.entries(phrases)];
const names = countries.map(group => group.filter(name => !name.includes(' ')));

describe('the word lists', () => {
  it('have words parted by one blank, each of which folds to one term', () => {
    const broken = entries.filter(([, means]) => {
      if (means === '') return false;
      const words = means.split(' ');
      return (
        termsOf(means)
          .map(({ word }) => word)
          .join(' ') !== means || words.map(termOf).includes('')
      );
    });
    expect(broken).toEqual([]);
  });

  it('name each word of everyday speech and each phrase once, in lower case', () => {
    for (const list of [everyday, phrases]) {
      const heads = Object.keys(list);
      expect(heads.filter(head => head !== head.toLowerCase())).toEqual([]);
      expect(new Set(heads).size).toBe(heads.length);
    }
  });

  it('name no country, people or capital twice', () => {
    const terms = names.flatMap(group => [...new Set(group.map(termOf))]);
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  });
});

describe('kinOf', () => {
  it('gives for every listed word the terms of all its others', () => {
    const missing = Object.entries(everyday).flatMap(([word, others]) => {
      const [term, kin] = [termOf(word), kinOf(termOf(word))];
      return others.split(' ').filter(other => termOf(other) !== term && !kin.includes(termOf(other)));
    });
    expect(missing).toEqual([]);
  });

  it('lets no word stand for itself, and names each once', () => {
    const terms = Object.keys(everyday).map(termOf);
    expect(terms.filter(term => kinOf(term).includes(term))).toEqual([]);
    expect(terms.filter(term => new Set(kinOf(term)).size < kinOf(term).length)).toEqual([]);
  });

  it('knows none for a word that is not listed', () => {
    expect(kinOf('zelmar')).toEqual([]);
    expect(kinOf('constructor')).toEqual([]);
  });
});

describe('compatriotsOf', () => {
  it.each(names)('lets %s and its people stand for one another, both ways', (...group) => {
    for (const one of group.map(termOf)) {
      expect(isOfCountry(one)).toBe(true);
      expect(compatriotsOf(one)).not.toContain(one);
      for (const other of group.map(termOf)) if (other !== one) expect(compatriotsOf(one)).toContain(other);
    }
  });

  it.each([
    ['Norway', 'Sweden'],
    ['Oslo', 'Stockholm'],
    ['China', 'Japanese'],
  ])('never lets %s stand for %s', (one, other) => {
    expect(compatriotsOf(termOf(one))).not.toContain(termOf(other));
  });

  it('knows none for a place that is no country', () => {
    expect(compatriotsOf('velbrook')).toEqual([]);
    expect(isOfCountry('velbrook')).toBe(false);
  });
});
