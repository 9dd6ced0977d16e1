import { describe, expect, it } from 'vitest';
import { loadEngines } from '../../src/evaluation/engines/engines.ts';
import { RIVER } from './river.ts';

const { loaded } = await loadEngines();
const texts = RIVER.docs.map(({ text }) => text);

describe('the engines beside the desk', () => {
  it('are five', () => {
    expect(loaded.map(({ name }) => name)).toEqual([
      'MiniSearch',
      'lunr',
      'FlexSearch',
      'Orama',
      'SQLite FTS5',
    ]);
  });

  it.each(loaded)('$name finds the text that holds the words', async ({ index }) => {
    const search = await index(texts);
    expect((await search('Which captain retired after thirty years?', 10))[0]).toBe(3);
    expect((await search('What cost forty million euros?', 1)).length).toBe(1);
  });

  it.each(loaded)('$name takes any question', async ({ index }) => {
    const search = await index(texts);
    for (const odd of [
      '',
      '?',
      '"the',
      'title:x -y ^3 ~',
      'NEAR(a b) AND OR NOT *',
      '日本',
      "'; --",
      'the of',
    ])
      expect(await search(odd, 10)).toBeInstanceOf(Array);
  });

  it('that are not installed are named and left out; another fault is not hidden', async () => {
    const absent = { name: 'absent', setting: '', load: () => import('no-such-engine' as string) };
    const broken = { name: 'broken', setting: '', load: () => Promise.reject(new Error('is broken')) };
    expect(await loadEngines([absent])).toEqual({ loaded: [], missing: ['absent'] });
    await expect(loadEngines([broken])).rejects.toThrow('is broken');
  });
});
