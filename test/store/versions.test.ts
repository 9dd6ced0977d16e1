import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { articleOf } from '../corpus/article-builder.ts';

const first = articleOf('001_a.txt', 'One\n\nIt rained all day 🚢 in the town.');
const second = articleOf('001_a.txt', 'One\n\nIt rained all night in the town.');
const at = (day: number) => new Date(Date.UTC(2026, 2, day));

describe('the versions of articles', () => {
  it('are kept once, with the day they were first read, and found by the first digits of their hash', async () => {
    const { versions, close } = await openStore(':memory:');
    expect(await versions.keep([first], at(1))).toBe(1);
    expect(await versions.keep([first, second, { ...second, file: '002_copy.txt' }], at(2))).toBe(1);
    expect(await versions.find(first.sha256.slice(0, 8))).toEqual([
      {
        sha256: first.sha256,
        file: '001_a.txt',
        number: '001',
        text: first.text,
        readAt: '2026-03-01T00:00:00.000Z',
      },
    ]);
    expect(await versions.find(second.sha256.toUpperCase())).toMatchObject([{ text: second.text }]);
    await close();
  });

  it('are all found that begin with the digits, and none by what are no digits', async () => {
    const { versions, close } = await openStore(':memory:');
    const hashes = ['ab0', 'abf', 'ac0', 'aa9'].map(prefix => prefix.padEnd(64, '0'));
    await versions.keep(
      hashes.map(sha256 => ({ ...first, sha256 })),
      at(1),
    );
    const found = async (prefix: string) =>
      (await versions.find(prefix)).map(({ sha256 }) => sha256.slice(0, 3));
    expect(await found('ab')).toEqual(['ab0', 'abf']);
    expect(await found('ad')).toEqual([]);
    expect(await found('%')).toEqual([]);
    expect(await found('')).toEqual([]);
    await close();
  });

  it('are kept all or none', async () => {
    const { versions, close } = await openStore(':memory:');
    const broken = {
      ...second,
      get text(): string {
        throw new Error('broken');
      },
    };
    await expect(versions.keep([first, broken], at(1))).rejects.toThrow('broken');
    expect(await versions.find(first.sha256)).toEqual([]);
    await close();
  });

  it('of 2,000 articles are kept within two seconds, while other work goes on', async () => {
    const { versions, close } = await openStore(':memory:');
    const articles = Array.from({ length: 2_000 }, (_, n) => ({
      ...first,
      sha256: n.toString(16).padStart(64, '0'),
      text: `${n} ${'It rained all day in the town. '.repeat(200)}`,
    }));
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 1);
    const start = performance.now();
    expect(await versions.keep(articles, at(1))).toBe(2_000);
    expect(performance.now() - start).toBeLessThan(2_000);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(3);
    expect(await versions.keep(articles, at(2))).toBe(0);
    await close();
  });
});
