import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCollections, relevantTo } from '../../src/evaluation/collection.ts';
import { UnusableCollection } from '../../src/evaluation/unusable-collection.ts';
import { RIVER } from './river.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collections-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (file: string, content: unknown): Promise<void> =>
  writeFile(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));

const fault = (): string => {
  try {
    readCollections(folder);
  } catch (cause) {
    expect(cause).toBeInstanceOf(UnusableCollection);
    return cause instanceof Error ? cause.message : '';
  }
  return 'none';
};

describe('a folder of collections', () => {
  it('is read in the order of its files, and other files are left alone', async () => {
    await put('b.json', RIVER);
    await put('a.json', { ...RIVER, name: 'lake', unanswerable: undefined });
    await put('README.md', '# Not a collection');
    const [lake, river, ...others] = readCollections(folder);
    expect(others).toEqual([]);
    expect(lake).toMatchObject({ name: 'lake', unanswerable: [] });
    expect(river).toMatchObject({ name: 'river', docs: { length: 5 }, queries: { length: 5 } });
  });

  it('names the relevant documents of a query, and not those graded 0', async () => {
    await put('a.json', RIVER);
    const [river] = readCollections(folder);
    expect(relevantTo(river!, river!.queries[1]!)).toEqual(['a2']);
  });

  it.each([
    { what: 'no JSON', content: '{"name": ', says: /a\.json: is not JSON/ },
    { what: 'no documents', content: { ...RIVER, docs: [] }, says: /a\.json: docs: / },
    {
      what: 'a document without text',
      content: { ...RIVER, docs: [{ id: 'a1' }] },
      says: /a\.json: docs → 0 → text: /,
    },
    {
      what: 'one id twice',
      content: { ...RIVER, docs: [...RIVER.docs, RIVER.docs[0]] },
      says: /a\.json: docs: two documents have the same id/,
    },
    {
      what: 'a query that nothing answers',
      content: { ...RIVER, qrels: { ...RIVER.qrels, q3: { b1: 0 } } },
      says: /a\.json: qrels → q3: names no relevant document/,
    },
    {
      what: 'a relevant document that is not there',
      content: { ...RIVER, qrels: { ...RIVER.qrels, q3: { z9: 1 } } },
      says: /a\.json: qrels → q3: names "z9", which is no document/,
    },
  ])('says in one line which file has $what', async ({ content, says }) => {
    await put('a.json', content);
    expect(fault()).toMatch(says);
    expect(fault()).not.toContain('\n');
  });

  it('says so when it holds no collection, two of one name, or is not there', async () => {
    expect(fault()).toMatch(/holds no \.json file/);
    await put('a.json', RIVER);
    await put('b.json', RIVER);
    expect(fault()).toMatch(/two collections have the name "river"/);
    await rm(folder, { recursive: true });
    expect(fault()).toMatch(/cannot be read as a folder of collections \(ENOENT/);
  });
});
