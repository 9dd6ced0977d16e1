import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

type Ended = { readonly code: number; readonly out: string; readonly err: string };

const run = (
  program: string,
  words: readonly string[],
  articles = 'seeds',
  data = 'nowhere',
): Promise<Ended> =>
  new Promise(resolve => {
    execFile(
      process.execPath,
      [`src/${program}.ts`, ...words],
      { env: { ...process.env, ARTICLES_DIR: articles, DATA_DIR: data }, maxBuffer: 1e8 },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

const Span = { start: z.int(), end: z.int(), text: z.string().min(1) };
const known = z.string().min(1).nullable();

/** The object that scripts get; what is not known is null, and nothing else is in it. */
const Json = z.strictObject({
  articles: z.array(
    z.strictObject({
      file: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      title: known,
      outlet: known,
      author: known,
      published: known,
      basis: z.enum(['stated', 'inferred', 'unknown']),
    }),
  ),
  origins: z.array(
    z.strictObject({
      id: z.string(),
      name: known,
      inCorpus: z.boolean(),
      articles: z.array(
        z.strictObject({
          file: z.string(),
          via: known,
          firstHand: z.boolean(),
          basis: z.enum(['found', 'stated', 'both']),
          cues: z.array(z.strictObject(Span)),
        }),
      ),
    }),
  ),
  statements: z.array(
    z.strictObject({
      id: z.string(),
      speaker: known,
      role: known,
      segments: z.array(z.strictObject({ file: z.string(), ...Span, toldTo: known, cue: known })),
    }),
  ),
  differences: z.array(
    z.strictObject({
      origin: z.string(),
      topic: z.string().min(1),
      rows: z.array(z.strictObject({ file: z.string(), ...Span, strength: known })).min(2),
    }),
  ),
  timeline: z.array(
    z.strictObject({
      file: z.string(),
      ...Span,
      basis: z.enum(['stated', 'absolute', 'relative']),
      date: known,
    }),
  ),
  chrome: z.array(z.strictObject({ file: z.string(), line: z.int().min(1) })),
});

describe('npm run evidence', () => {
  let json: z.infer<typeof Json>;
  beforeAll(async () => {
    const { code, out } = await run('evidence', ['--json']);
    expect(code).toBe(0);
    json = Json.parse(JSON.parse(out));
  });

  it('prints every span as the exact words of its file', async () => {
    const spans = [
      ...json.origins.flatMap(({ articles }) =>
        articles.flatMap(({ file, cues }) => cues.map(cue => ({ file, ...cue }))),
      ),
      ...json.statements.flatMap(({ segments }) => segments),
      ...json.differences.flatMap(({ rows }) => rows),
      ...json.timeline,
    ];
    expect(spans.length).toBeGreaterThan(30);
    for (const { file, start, end, text } of spans)
      expect((await readFile(join('seeds', file), 'utf8')).slice(start, end)).toBe(text);
  });

  it('tells the four retellings of one report from the retelling of another', () => {
    const groups = json.origins.map(({ articles }) => articles.map(({ file }) => file.slice(0, 3)));
    expect(groups).toEqual([['001', '002', '003', '004'], ['000']]);
    expect(json.origins.map(({ inCorpus }) => inCorpus)).toEqual([false, false]);
  });

  it('has the reply that stands in three articles as one statement, told to three', () => {
    const reply = json.statements.filter(({ segments }) =>
      segments.some(({ file }) => file.startsWith('001')),
    );
    expect(reply).toHaveLength(1);
    expect(new Set(reply[0]?.segments.map(({ file }) => file.slice(0, 3)))).toEqual(
      new Set(['001', '002', '004']),
    );
    expect(new Set(reply[0]?.segments.map(({ toldTo }) => toldTo)).size).toBe(3);
  });

  it('takes no date from the sidebars', () => {
    expect(json.timeline.filter(({ text }) => text.includes('2021'))).toEqual([]);
    expect(json.timeline.map(({ date }) => date).filter(date => date !== null)).toEqual(['2012', '2019']);
  });

  it('compares what three say of financial aid, weakest first, and names the fourth', async () => {
    const { code, out } = await run('evidence', ['compare', 'financial', 'aid']);
    expect(code).toBe(0);
    const places = [
      '  004 ·',
      'possible',
      '  001 ·',
      'considered',
      '  003 ·',
      'under way',
      '  002 ·',
      'does not mention it',
    ];
    expect(places.map(words => out.indexOf(words))).toEqual(
      places.map(words => out.indexOf(words)).toSorted((a, b) => a - b),
    );
    expect(out.indexOf('  004 ·')).toBeGreaterThan(0);
  });

  it.each([
    [['sources'], 'not in the corpus) · 4 articles'],
    [['quotes'], 'Sean Sullivan, security advisor at F-Secure · 1 statement'],
    [['quotes', 'sullivan'], 'way beyond'],
    [['adds', '2'], '002 · ITPro'],
    [['timeline'], '2012 · named in the text'],
    [[], 'WHERE RETELLINGS DIFFER'],
  ])('%j prints a report for people', async (words, part) => {
    const { code, out } = await run('evidence', words);
    expect(code).toBe(0);
    expect(out).toContain(part);
  });

  it.each([
    [['quotes', 'nobody'], 3, 'Nobody called "nobody" is quoted'],
    [['compare', 'zeppelins'], 3, 'No article touches on "zeppelins"'],
    [['compare'], 2, 'compare needs a topic'],
    [['timeline', 'foo'], 2, 'timeline stands alone'],
    [['--export', 'csv', 'quotes', 'nobody'], 3, 'Nobody called "nobody" is quoted'],
    [['dance'], 2, 'I do not know "dance"'],
    [['--export', 'docx'], 2, 'There is no format "docx"'],
  ])('%j ends with %d and says why', async (words, code, part) => {
    const ended = await run('evidence', words);
    expect(ended.code).toBe(code);
    expect(ended.out + ended.err).toContain(part);
  });

  it('exports statements as CSV that another reader reads', async () => {
    const { out } = await run('evidence', ['--export', 'csv', 'quotes', 'sullivan']);
    const { data, errors } = papaparse.parse<Record<string, string>>(out.replace(/^\uFEFF/u, '').trim(), {
      header: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ speaker }) => speaker)).toEqual(['Sean Sullivan', 'Sean Sullivan', 'Sean Sullivan']);
  });
});

describe('npm run ask -- --verify', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'articles-'));
    await cp('seeds', folder, { recursive: true });
    const file = join(folder, '002_ff4edaab3fbeabc9.txt');
    await writeFile(file, (await readFile(file, 'utf8')).replace('is surprised', 'was surprised'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('says that a citation matches, and exits with 0', async () => {
    const { code, out } = await run('ask', ['--verify', '002:2674-2859@6ca4ea45']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Matches\n/u);
    expect(out).toContain('"Huawei is surprised by the behaviours');
  });

  it('says what stands there now when the article has changed, and exits with 3', async () => {
    const { code, out } = await run('ask', ['--verify', '002:2674-2859@6ca4ea45'], folder);
    expect(code).toBe(3);
    expect(out).toMatch(/^Changed since, or mistyped\n/u);
    expect(out).toContain('Huawei was surprised');
  });

  it('refuses what is no citation, and exits with 2', async () => {
    expect(await run('ask', ['--verify', 'hello'])).toMatchObject({
      code: 2,
      out: expect.stringMatching(/^That is no citation/u),
    });
  });
});
