import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Versions } from '../../src/store/versions.ts';
import { articleOf } from '../corpus/article-builder.ts';
import { type StoreHome, stores } from './stores.ts';

const first = articleOf('001_a.txt', '\uFEFFOne\n\nIt rained all day 🚢 in the town.');
const second = articleOf('001_a.txt', 'One\n\nIt rained all night in the town.');
const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const hash = (n: number) => n.toString(16).padStart(64, '0');
const many = (count: number, text: string) =>
  Array.from({ length: count }, (_, n) => ({ ...first, sha256: hash(n), text: `${n} ${text}` }));

describe.each(stores)('the versions of articles on $name', ({ fresh }) => {
  let home: StoreHome;
  let versions: Versions;
  beforeEach(async () => {
    home = await fresh();
    ({ versions } = await home.open());
  });
  afterEach(() => home.drop());

  it('are kept once, with the day they were first read, and found by the first digits of their hash', async () => {
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
  });

  it('are all found that begin with the digits, and none by what are no digits', async () => {
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
  });

  it('that a fault left out are kept the next time', async () => {
    const texts = many(60, 'It rained.');
    const broken = {
      ...second,
      get text(): string {
        throw new Error('broken');
      },
    };
    await expect(versions.keep([...texts, broken], at(1))).rejects.toThrow('broken');
    expect(await versions.keep([...texts, second], at(1))).toBe(11);
    expect(await versions.keep([...texts, second], at(1))).toBe(0);
  });

  it('are counted once by all who keep the same at the same time', async () => {
    const { versions: theirs } = home.where.startsWith('postgres') ? await home.open() : { versions };
    const texts = many(300, 'It rained.');
    const kept = await Promise.all([versions, theirs, versions].map(one => one.keep(texts, at(1))));
    expect(kept.reduce((sum, count) => sum + count)).toBe(300);
  });

  it('of 2,000 articles are kept while other work goes on between', async () => {
    const articles = many(2_000, 'It rained all day in the town. '.repeat(200));
    let isOver = false;
    const keeping = versions.keep(articles, at(1)).finally(() => {
      isOver = true;
    });
    let between = 0;
    for (; !isOver; between += 1) {
      await versions.find('ff');
      await turn();
    }
    expect(await keeping).toBe(2_000);
    expect(between).toBeGreaterThan(10);
    expect(await versions.keep(articles, at(2))).toBe(0);
  });
});
