import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '../../src/corpus/library.ts';
import { type Watch, watchFolder } from '../../src/corpus/watch.ts';

const STORY = 'A short story about nothing much, told in one sentence for the test.\n';

let folder = '';
let watch: Watch | undefined;
let seen: string[][] = [];
let faults: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'));
  [seen, faults] = [[], []];
  await writeFile(join(folder, 'a.txt'), STORY);
  watch = await watchFolder(
    folder,
    (library: Library) => seen.push(library.articles.map(({ file, text }) => `${file} ${text.length}`)),
    fault => faults.push(fault),
  );
});
afterEach(async () => {
  await watch?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('watchFolder', () => {
  it('hands on a library with every file that was added, changed or removed', async () => {
    await writeFile(join(folder, 'b.md'), STORY);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a.txt 69', 'b.md 69']), 5_000);
    await writeFile(join(folder, 'b.md'), STORY + STORY);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a.txt 69', 'b.md 138']), 5_000);
    await rm(join(folder, 'b.md'));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a.txt 69']), 5_000);
  });

  it('reports a folder that cannot be served any more and hands nothing on', async () => {
    await writeFile(join(folder, 'catalogue.json'), '{');
    await vi.waitFor(() => expect(faults).toHaveLength(1), 5_000);
    expect(seen).toEqual([]);
  });
});
