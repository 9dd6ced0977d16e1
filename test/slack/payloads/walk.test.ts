import { expect, it } from 'vitest';
import { walk } from './walk.ts';

it.each([3, 20])(
  'whatever people of two teams do, nothing fails or crosses, and nobody is spoken to unasked (seed %i)',
  async seed => {
    const { faults, deeds, calls, slowest } = await walk(seed, 500);
    expect(faults).toEqual([]);
    expect(slowest).toBeLessThan(3000);
    expect(calls).toBeGreaterThan(250);
    expect([...deeds.keys()].filter(name => name.startsWith('presses ')).length).toBeGreaterThan(25);
    expect([...deeds.keys()].filter(name => name.startsWith('sends ')).length).toBe(3);
  },
  60_000,
);
