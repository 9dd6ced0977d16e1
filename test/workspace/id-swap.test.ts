import fc from 'fast-check';
import { expect, it } from 'vitest';
import { swapping } from '../../src/workspace/id-swap.ts';

const swap = swapping([
  ['T2', 'T1'],
  ['U1', 'U1'],
  ['C2', 'C1'],
]);

it('exchanges ids wherever they stand in strings, and nothing that only looks alike', () => {
  const told = { channel: 'C2', blocks: [{ text: 'In <#C2|news> of T2, by U1' }], C2: 1, none: null };
  expect(swap(told)).toEqual({ ...told, channel: 'C1', blocks: [{ text: 'In <#C1|news> of T1, by U1' }] });
  expect(swap('C22 xC2')).toBe('C22 xC2');
});

it('hides an id that was exchanged away from who still uses it', () => {
  expect(swap('C1')).toBe('C2');
});

it('changes nothing when it is done twice', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('T1', 'C2', 'a C1 and <@U1>', 'T2,T1'));
  const value = fc.letrec(tie => ({
    value: fc.oneof({ maxDepth: 3 }, text, fc.integer(), fc.constant(null), tie('list'), tie('record')),
    list: fc.array(tie('value')),
    record: fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
  })).value;
  fc.assert(
    fc.property(value, one => {
      expect(swap(swap(one))).toEqual(one);
    }),
  );
});
