import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

type Ended = { readonly code: number; readonly out: string; readonly err: string };

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'));
  await writeFile(
    join(folder, '001.txt'),
    'Bridge opens at last\n\nThe new bridge cost the city 40 million euros, the council said. Trams will cross it from May.\n',
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ask = (words: readonly string[], input = '', articles = folder): Promise<Ended> =>
  new Promise(resolve => {
    const child = execFile(
      process.execPath,
      ['src/ask.ts', ...words],
      { env: { ...process.env, ARTICLES_DIR: articles } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(input);
  });

describe('npm run ask', () => {
  it('prints the cited answer for people and exits with 0', async () => {
    const { code, out } = await ask(['what did the bridge cost']);
    expect(code).toBe(0);
    expect(out).toContain(' 1. The new bridge cost the city 40 million euros, the council said.');
    expect(out).toMatch(
      /001 · Bridge opens at last · outlet not stated · author not stated · undated · paragraph 1 · 001:22-\d+@[0-9a-f]{8}$/m,
    );
  });

  it('prints one JSON object with exact slices', async () => {
    const { code, out } = await ask(['--json', 'when', 'do', 'trams', 'cross?']);
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      question: 'when do trams cross?',
      outcome: 'answered',
      excerpts: [{ file: '001.txt', text: 'Trams will cross it from May.', also: [] }],
      nearest: [],
    });
    expect(answer.excerpts[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('exits with 3 when the articles do not say', async () => {
    const { code, out } = await ask(['--json', 'who won the champions league?']);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'not_in_articles', reason: 'off_topic', excerpts: [] });
  });

  it('says how it understood the filters of a question', async () => {
    const { code, out } = await ask(['what does the bridge cost -trams "40 million"']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Only without the word “trams”; with “40 million”: 1 of 1 article\n\n 1\. The new bridge cost/u,
    );
  });

  it('says what is wrong with a filter, and what there is instead', async () => {
    const { code, out } = await ask(['--json', 'before:soon what did the bridge cost?']);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      reason: 'filter_not_understood',
      filters: { list: [{ typed: 'before:soon', problem: 'not_understood' }], of: 1 },
      suggestions: [],
    });
  });

  it('goes by the origins of the articles where a filter names one', async () => {
    const { out } = await ask(['--json', 'origin:wsj what did the FCC do?'], '', 'seeds');
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'answered',
      filters: { list: [{ kind: 'origin', matched: ['Wall Street Journal'] }] },
    });
    const lines = await ask(['--stdin'], 'origin:wsj what did the FCC do?\n', 'seeds');
    expect(JSON.parse(lines.out)).toEqual(JSON.parse(out));
  });

  it('answers one line of JSON for each line of standard input, and exits with 0', async () => {
    const { code, out } = await ask(['--json', '--stdin'], 'bridge cost?\n\nhello\r\nchampions league\n');
    expect(code).toBe(0);
    const outcomes = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).outcome);
    expect(outcomes).toEqual(['answered', 'help', 'help', 'not_in_articles']);
  });

  it.each([[[]], [['--nonsense']], [['--stdin', 'a question']], [['']]])(
    'exits with 2 and prints nothing on standard output for %j',
    async words => {
      const { code, out, err } = await ask(words);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('Usage:');
    },
  );

  it('takes a line for a line only where it ends', async () => {
    const { out } = await ask(['--stdin'], 'bridge\u2028 cost\rnow\nhelp');
    expect(
      out
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line).question),
    ).toEqual(['bridge\u2028 cost\rnow', 'help']);
  });

  it('prints nothing that could steer a terminal', async () => {
    await writeFile(
      join(folder, '\u001b[31mred\n.txt'),
      'The \u001b[31mred\u001b[0m ferry sank in the harbour on Monday.\n',
    );
    const { out } = await ask(['ferry harbour']);
    expect(out).toContain('ferry sank');
    expect(out).not.toContain('\u001b');
  });

  it('has nothing to do with Slack settings, and bears a reader that stops reading', async () => {
    const run = `yes bridge cost | head -2000 | "$0" src/ask.ts --stdin | head -1`;
    const env = { ...process.env, ARTICLES_DIR: folder, SLACK_MODE: 'http' };
    const ended = await new Promise<Ended>(resolve => {
      execFile('bash', ['-c', run, process.execPath], { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ended.out).outcome).toBe('answered');
  });

  it('names a folder that cannot be served in one line', async () => {
    const { code, out, err } = await ask(['bridge'], '', join(folder, 'nowhere'));
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('nowhere');
  });

  it('warns on standard error of what it skips, and answers from the rest', async () => {
    await writeFile(join(folder, '002.txt'), '');
    const { code, err } = await ask(['bridge cost']);
    expect(code).toBe(0);
    expect(err).toBe('Skipped: 002.txt is empty.\n');
  });
});
