import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RIVER } from './river.ts';

type Ended = { readonly code: number; readonly out: string; readonly err: string };

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
  await writeFile(join(folder, 'river.json'), JSON.stringify(RIVER));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const evaluate = (...words: readonly string[]): Promise<Ended> =>
  new Promise(resolve => {
    execFile(process.execPath, ['src/evaluate.ts', ...words], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

const floor = async (content: unknown): Promise<string> => {
  await writeFile(join(folder, 'floor'), JSON.stringify(content));
  return join(folder, 'floor');
};

describe('npm run evaluate', () => {
  it('says how it is called', async () => {
    const { code, out, err } = await evaluate('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: npm run evaluate/);
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(110);
  });

  it.each([
    { words: ['--collection', 'x'], says: "Unknown option '--collection'" },
    { words: ['everything'], says: "Unexpected argument 'everything'" },
    { words: ['--split', 'half'], says: '--split: Invalid option' },
    { words: ['--sample', '0'], says: '--sample: must be a whole number from 1.' },
  ])('refuses $words with the usage', async ({ words, says }) => {
    const { code, out, err } = await evaluate(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err).toContain('Usage: npm run evaluate');
  });

  it.each([
    ['--collections', 'cannot be read as a folder of collections'],
    ['--gold', 'questions.jsonl: cannot be read'],
    ['--articles', 'no-such'],
    ['--floor', 'cannot be read'],
    ['--json', 'the report cannot be written'],
  ])('says in one line that what %s names cannot be used', async (option, says) => {
    const { code, out, err } = await evaluate(option, join(folder, 'no-such', 'place'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('measures another folder of collections, and writes a report', async () => {
    const report = join(folder, 'report');
    const { code, out } = await evaluate(
      ...['--collections', folder, '--json', report, '--misses', '--floor', await floor({})],
    );
    expect(code).toBe(0);
    expect(out).toContain('river: 5 documents of 3 titles, 5 questions');
    expect(out).toMatch(/^rank (?:none|\d) {2}dev-a/m);
    const { tasks } = JSON.parse(await readFile(report, 'utf8'));
    expect(tasks.map(({ name }: { name: string }) => name)).toEqual(['seeds', 'river']);
    expect(tasks[1].others).toHaveLength(5);
  });

  it('exits with 1 and names the figure that fell, with nothing but the report on standard output', async () => {
    const high = await floor({ seeds: { successAt1: { min: 1 } } });
    const { code, out, err } = await evaluate('--floor', high, '--json', '-');
    expect(code).toBe(1);
    expect(err).toMatch(/^seeds: successAt1 is 0\.\d+, below its floor of 1\.$/m);
    expect(JSON.parse(out)).toMatchObject({ fallen: [{ task: 'seeds', figure: 'successAt1', bound: 1 }] });
  });
});
