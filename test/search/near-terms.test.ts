import { expect, test } from 'vitest';
import { nearTerms } from '../../src/search/near-terms.ts';
import { termOf } from '../../src/search/terms.ts';

const nearness = (one: string, other: string): number => nearTerms(termOf(one)).get(termOf(other)) ?? 0;

test.for([
  ['spying', 'espionage'],
  ['ban', 'prohibition'],
  ['buy', 'bought'],
  ['phone', 'handset'],
  ['worried', 'fear'],
] as const)('%s is near %s, both ways', ([one, other]) => {
  expect(nearness(one, other)).toBeGreaterThanOrEqual(0.5);
  expect(nearness(other, one)).toBe(nearness(one, other));
});

test.for([
  ['buy', 'sell'],
  ['two', 'three'],
  ['red', 'blue'],
  ['Germany', 'France'],
  ['Monday', 'Tuesday'],
  ['2018', '2019'],
] as const)('%s never stands for %s', ([one, other]) => {
  expect(nearness(one, other)).toBe(0);
});

test('a term that nothing is near has none', () => {
  expect(nearTerms('huawei').size).toBe(0);
  expect(nearTerms('constructor').has('__proto__')).toBe(false);
});
