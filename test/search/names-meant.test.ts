import { describe, expect, it } from 'vitest';
import { namesMeant, nearestNames } from '../../src/search/names-meant.ts';

const outlets = [
  'TechRadar Pro',
  'ITPro',
  'Light Reading',
  'FierceWireless',
  'The Wall Street Journal',
  'BBC',
  'BBC News',
];

describe('namesMeant', () => {
  it.each([
    ['itpro', ['ITPro']],
    ['IT Pro', ['ITPro']],
    ['fierce', ['FierceWireless']],
    ['wireless', ['FierceWireless']],
    ['techradar', ['TechRadar Pro']],
    ['tech', ['TechRadar Pro']],
    ['light read', ['Light Reading']],
    ['reading', ['Light Reading']],
    ['pro', ['TechRadar Pro', 'ITPro']],
    ['wall street journal', ['The Wall Street Journal']],
    ['the wall street', ['The Wall Street Journal']],
    ['wsj', ['The Wall Street Journal']],
    ['lr', ['Light Reading']],
    ['bbc', ['BBC']],
    ['news', ['BBC News']],
    ['adar', []],
    ['li', []],
    ['reading light', []],
    ['guardian', []],
    ['?', []],
  ])('takes "%s" for %j', (typed, meant) => {
    expect(namesMeant(typed, outlets)).toEqual(meant);
  });

  it.each([
    ['fadilpasic', 'Sead Fadilpašić'],
    ['FADILPAŠIĆ', 'Sead Fadilpašić'],
    ['lukasz', 'Łukasz Żak'],
    ['soren', 'Søren Æble'],
  ])('minds no diacritics: "%s" is %s', (typed, author) => {
    expect(namesMeant(typed, ['Steve McCaskill', author])).toEqual([author]);
  });
});

describe('nearestNames', () => {
  it.each([
    ['itpo', 'ITPro'],
    ['firce', 'FierceWireless'],
    ['lightreeding', 'Light Reading'],
  ])('has for "%s" %s first', (typed, name) => {
    expect(nearestNames(typed, outlets, 3)[0]).toBe(name);
    expect(nearestNames(typed, outlets, 3)).toHaveLength(3);
  });
});
