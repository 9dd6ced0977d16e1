import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { calledIn } from './called.ts';
import { run } from './running.ts';
import { surfaces } from './surfaces.ts';

describe('whatever articles, people and Slack say', () => {
  it.each(surfaces)('$name is fit for Slack, escaped, and quotes exactly', async surface => {
    const { failure } = await run(surface, { seed: 6, runs: runsOf(surface.name) });
    expect(failure).toBeNull();
  });
});

/** What gathers evidence or composes an edition takes ten times as long as what only shows something. */
const runsOf = (name: string): number =>
  /found in|edition|preview|by itself|Enterprise/u.test(name) ? 20 : 60;

it('no surface has the name of another', () => {
  expect(new Set(surfaces.map(({ name }) => name)).size).toBe(surfaces.length);
});

const BLOCKS = new URL('../../../src/slack/blocks/', import.meta.url);

/** The functions that the files of blocks export, each as `file#name`. */
const exportedFunctions = async (): Promise<string[]> => {
  const files = (await readdir(BLOCKS)).filter(file => file.endsWith('.ts'));
  const found = await Promise.all(
    files.map(async file => {
      const module: object = await import(new URL(file, BLOCKS).href);
      return Object.entries(module).flatMap(([name, value]) =>
        typeof value === 'function' ? [`${file}#${name}`] : [],
      );
    }),
  );
  return found.flat();
};

it('the surfaces reach everything that makes blocks, so that none is forgotten', async () => {
  const exported = await exportedFunctions();
  expect(exported.length).toBeGreaterThan(100);
  const called = await calledIn('/slack/blocks/', async () => {
    for (const surface of surfaces) await run(surface, { seed: 3, runs: 10 });
  });
  expect(exported.filter(one => !called.has(one))).toEqual([]);
}, 60_000);
