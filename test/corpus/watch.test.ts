import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '../../src/corpus/library.ts';
import { type Watch, watchFolder } from '../../src/corpus/watch.ts';

const STORY = 'A short story about nothing much, told in one sentence for the test.\n';

let parent = '';
let folder = '';
let watch: Watch | undefined;
let seen: string[][] = [];
let faults: unknown[] = [];

const names = (library: Library): string[] =>
  library.articles.map(({ file, text }) => `${file} ${text.length}`);
const open = (): Promise<Watch> =>
  watchFolder(
    folder,
    async library => void seen.push(names(library)),
    fault => faults.push(fault),
  );

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'articles-'));
  folder = join(parent, '.hidden');
  await mkdir(folder);
  [seen, faults, watch] = [[], [], undefined];
  await writeFile(join(folder, 'a.txt'), STORY);
});
afterEach(async () => {
  await watch?.close();
  await rm(parent, { recursive: true, force: true });
});

describe('watchFolder', () => {
  it('reads the folder, then hands on every reading in which a file was added, changed or removed', async () => {
    watch = await open();
    expect(names(watch.first)).toEqual(['a.txt 69']);
    await writeFile(join(folder, 'b.md'), STORY);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a.txt 69', 'b.md 69']), 5_000);
    await writeFile(join(folder, 'b.md'), STORY + STORY);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a.txt 69', 'b.md 138']), 5_000);
    await rm(join(folder, 'b.md'));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a.txt 69']), 5_000);
  });

  it('loses no file that is written while it opens', async () => {
    const opening = open();
    for (let file = 0; file < 20; file += 1) {
      await writeFile(join(folder, `more-${file}.txt`), STORY);
      await new Promise(resolve => setTimeout(resolve, 2));
    }
    watch = await opening;
    const { first } = watch;
    await vi.waitFor(() => expect(seen.at(-1) ?? names(first)).toHaveLength(21), 5_000);
  });

  it('reads a burst once, and a burst without end after two seconds, whatever else is written beside it', async () => {
    watch = await open();
    for (let file = 0; file < 10; file += 1) await writeFile(join(folder, `more-${file}.txt`), STORY);
    await vi.waitFor(() => expect(seen).toHaveLength(1), 5_000);
    expect(seen[0]).toHaveLength(11);
    let length = 0;
    const busy = setInterval(() => {
      length += 1;
      void writeFile(join(folder, 'live.txt'), STORY.repeat(length));
      void writeFile(join(folder, 'feed.log'), STORY.repeat(length));
    }, 50);
    try {
      await vi.waitFor(() => expect(seen.length).toBeGreaterThan(1), 5_000);
    } finally {
      clearInterval(busy);
    }
  });

  it('takes no notice of files that it does not read', async () => {
    watch = await open();
    await writeFile(join(folder, 'feed.log'), STORY);
    await writeFile(join(folder, '.a.txt.swp'), STORY);
    await new Promise(resolve => setTimeout(resolve, 700));
    expect(seen).toEqual([]);
  });

  it('reports a folder that cannot be served any more and hands nothing on', async () => {
    watch = await open();
    await writeFile(join(folder, 'catalogue.json'), '{');
    await vi.waitFor(() => expect(faults).toHaveLength(1), 5_000);
    expect(seen).toEqual([]);
  });

  it('does not open on a folder that cannot be served', async () => {
    await rm(join(folder, 'a.txt'));
    await expect(open()).rejects.toThrow(/holds no/);
  });
});
