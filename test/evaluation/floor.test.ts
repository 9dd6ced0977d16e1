import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fallenBelow, fallenLine, readFloor } from '../../src/evaluation/floor.ts';

const figures = new Map([['river', { successAt1: 0.75, falseAnswers: 3, areaForeign: null }]]);

describe('a floor', () => {
  it('is kept by figures that reach it', () => {
    const floor = { river: { successAt1: { min: 0.75 }, falseAnswers: { min: 0, max: 3 } } };
    expect(fallenBelow(floor, figures)).toEqual([]);
  });

  it('names the figure that fell, its value and the bound', () => {
    const floor = { river: { successAt1: { min: 0.8 }, falseAnswers: { max: 2 } } };
    expect(fallenBelow(floor, figures).map(fallenLine)).toEqual([
      'river: successAt1 is 0.75, below its floor of 0.8.',
      'river: falseAnswers is 3, above its ceiling of 2.',
    ]);
  });

  it('holds nothing against what was not measured', () => {
    const floor = {
      lake: { successAt1: { min: 1 } },
      river: { areaForeign: { min: 1 }, ndcgAt10: { min: 1 } },
    };
    expect(fallenBelow(floor, figures)).toEqual([]);
  });

  it.each([
    { content: '{"river": {"succesAt1": {"min": 1}}}', says: /floor\.json: river: .*succesAt1/ },
    {
      content: '{"river": {"successAt1": {}}}',
      says: /floor\.json: river → successAt1: needs "min" or "max"/,
    },
    { content: '[', says: /floor\.json: is not JSON/ },
  ])('that cannot be read says why: $content', async ({ content, says }) => {
    const folder = await mkdtemp(join(tmpdir(), 'floor-'));
    await writeFile(join(folder, 'floor.json'), content);
    expect(() => readFloor(join(folder, 'floor.json'))).toThrow(says);
    await rm(folder, { recursive: true });
  });
});
