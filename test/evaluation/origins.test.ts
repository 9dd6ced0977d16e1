import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import { fallenBelow, fallenLine, readFloor } from '../../src/evaluation/floor.ts';
import { readOptions } from '../../src/evaluation/options.ts';
import { evaluateSets, type OriginFigures, originFigures } from '../../src/evaluation/origin-evaluation.ts';
import { readOriginSets } from '../../src/evaluation/origin-labels.ts';
import { OTHERS } from '../../src/evaluation/origin-methods.ts';
import { countPairs, pairFigures, pooled } from '../../src/evaluation/origin-pairs.ts';
import { byWordsAlone, statedSet } from '../../src/evaluation/origin-set.ts';
import { originTable } from '../../src/evaluation/origin-table.ts';
import { articleOf } from '../corpus/article-builder.ts';

const SETS = 'test/evidence/origins';

describe('the figures of the sets in the repository', () => {
  let figures: OriginFigures[] = [];
  beforeAll(async () => {
    const { articles } = await readFolder('seeds');
    figures = await evaluateSets(statedSet('seeds', articles), await readOriginSets([SETS]), SETS);
  });

  it('do not fall below the committed floor', () => {
    const floor = readFloor('test/evaluation/floor.json');
    const measured = originFigures(figures);
    const bounded = Object.keys(floor).filter(name => name.startsWith('origins of '));
    expect(bounded).toHaveLength(2);
    for (const name of bounded) expect([...measured.keys()]).toContain(name);
    expect(fallenBelow(floor, measured).map(fallenLine)).toEqual([]);
  });

  it('are of the seeds, by their catalogue, of each labelled set, and of these together', () => {
    const [seeds, ...sets] = figures;
    expect(seeds).toMatchObject({ name: 'seeds', articles: 5, desk: { pairs: 10, same: 6 } });
    const total = sets.at(-1);
    expect(total).toMatchObject({ name: SETS, stated: null });
    expect(total?.desk.pairs).toBe(sets.slice(0, -1).reduce((sum, { desk }) => sum + desk.pairs, 0));
    expect(total?.articles).toBeGreaterThanOrEqual(40);
  });

  it('put every method to the same pairs', () => {
    for (const { desk, others } of figures) {
      expect(others.map(({ name }) => name)).toEqual(OTHERS.map(({ name }) => name));
      for (const other of others) expect([other.pairs, other.same]).toEqual([desk.pairs, desk.same]);
    }
  });

  it('are told in one table, no line wider than 110 characters, a row for each method and set', () => {
    const lines = originTable(figures).split('\n');
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(110);
    expect(lines.filter(line => line.startsWith('  the desk, by the words alone '))).toHaveLength(
      figures.length,
    );
    expect(lines.filter(line => line.startsWith('  the desk, with the catalogue '))).toHaveLength(1);
    expect(lines).toContain('seeds: 5 articles, 10 pairs, 6 of one origin');
  });
});

describe('pairs', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(file =>
    articleOf(`${file}.txt`, 'A headline\n\nSome words.\n'),
  );
  const articles = [a!, b!, c!, d!];
  const labels = new Map([
    ['a.txt', new Set(['one'])],
    ['b.txt', new Set(['one', 'two'])],
    ['c.txt', new Set(['two'])],
  ]);
  const joining =
    (...pairs: readonly string[]) =>
    (one: Article, other: Article) =>
      pairs.includes(`${one.file[0]}${other.file[0]}`);

  it('are of one origin when they share a label, and of an article without labels there are none', () => {
    const counts = countPairs(articles, labels, joining('ab', 'ac', 'ad'));
    expect(counts).toEqual({ pairs: 3, same: 2, joined: 2, rightly: 1 });
    expect(pairFigures(counts)).toEqual({
      precision: 1 / 2,
      recall: 1 / 2,
      f1: 1 / 2,
      echo: 1 / 3,
      pairsRight: 1 / 3,
    });
  });

  it('of one origin that nobody joins are echo taken for corroboration, and precision says nothing', () => {
    const figures = pairFigures(countPairs(articles, labels, joining()));
    expect(figures).toEqual({ precision: null, recall: 0, f1: 0, echo: 2 / 3, pairsRight: 1 / 3 });
  });

  it('of several sets add up', () => {
    const counts = countPairs(articles, labels, joining('ab'));
    expect(pooled([counts, counts])).toEqual({ pairs: 6, same: 4, joined: 2, rightly: 2 });
    expect(pairFigures(pooled([]))).toEqual({
      precision: null,
      recall: null,
      f1: null,
      echo: null,
      pairsRight: null,
    });
  });

  it('give shares from 0 to 1, whatever is joined', () => {
    const labelled = fc.dictionary(
      fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt'),
      fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
    );
    fc.assert(
      fc.property(labelled, fc.func(fc.boolean()), (found, judge) => {
        const labels = new Map(Object.entries(found).map(([file, ids]) => [file, new Set(ids)]));
        const counts = countPairs(articles, labels, (one, other) => judge(one.file, other.file));
        for (const figure of Object.values(pairFigures(counts)))
          if (figure !== null) expect(figure >= 0 && figure <= 1).toBe(true);
        expect(counts.rightly).toBeLessThanOrEqual(Math.min(counts.same, counts.joined));
      }),
    );
  });
});

describe('the figures that a floor is held against', () => {
  const judged = (name: string, joined: number, rightly: number) => {
    const counts = { pairs: 20, same: 4, joined, rightly };
    return { name, ...counts, ...pairFigures(counts) };
  };
  const set = { name: 'quay', articles: 5, desk: judged('the desk', 4, 4), stated: null };

  it('are the desk’s, and how far it is ahead of the best of the others', () => {
    const others = [judged('nothing', 0, 0), judged('some', 4, 2), judged('all', 20, 4)];
    expect(originFigures([{ ...set, others }]).get('origins of quay')).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
      echo: 0,
      pairsRight: 1,
      aheadF1: 1 / 2,
    });
  });
});

describe('what a catalogue says', () => {
  const entry = {
    title: { basis: 'unknown', value: null },
    outlet: { basis: 'stated', value: 'The Harbour Post', line: 1 },
    author: { basis: 'unknown', value: null },
    published: { basis: 'unknown', value: null },
    retells: { basis: 'stated', value: { source: 'The Daily Crane', report: 'berths' }, line: 1 },
  } as const;
  const known = articleOf('a.txt', 'The Daily Crane, says The Harbour Post\n\nSome words.\n', entry);
  const unknown = articleOf('b.txt', 'A headline\n\nSome words.\n');

  it('is the label of an article that it says retells a report, and of no other', () => {
    expect([...statedSet('quay', [known, unknown]).labels.keys()]).toEqual(['a.txt']);
  });

  it('of outlets and reports is hidden from methods that go by the words', () => {
    const [hidden] = byWordsAlone([known]);
    expect(hidden?.facts).toMatchObject({ outlet: { value: null }, retells: { value: null } });
    expect(hidden?.text).toBe(known.text);
  });
});

describe('the methods beside the desk', () => {
  const body = (words: string) =>
    `${words} The board of the port met on Monday and argued for six hours over the price of a berth for trawlers.`;
  const of = (file: string, headline: string, ...paragraphs: string[]) =>
    articleOf(file, `${headline}\n\n${paragraphs.join('\n\n')}\n`);
  const judge = async (name: RegExp, one: Article, other: Article) => {
    const method = OTHERS.find(other => name.test(other.name));
    return (await method!.judging([one, other]))(one, other);
  };
  const other = of(
    '002.txt',
    'Sheep graze on the roof',
    'A farmer let twelve sheep up to a green roof in the old town.',
  );

  it.each([
    {
      name: /^same title/,
      alike: [
        of('1.txt', 'Port’s berths cost more', 'One thing.'),
        of('2.txt', "PORT'S BERTHS COST MORE", 'Another.'),
      ],
    },
    {
      name: /^titles alike/,
      alike: [
        of('1.txt', 'Berths at the port cost more', 'One.'),
        of('2.txt', 'Port raises cost of berths', 'Two.'),
      ],
    },
    {
      name: /^text overlap/,
      alike: [
        of('1.txt', 'Berths cost more', body('')),
        of('2.txt', 'A port and its price', body('Later it rained.')),
      ],
    },
    {
      name: /^same source/,
      alike: [
        of('1.txt', 'Berths cost more', 'Berths will cost more, the Harbour Courier reported on Monday.'),
        of('2.txt', 'Bridge to close', 'The bridge will close in June, according to the Harbour Courier.'),
      ],
    },
    {
      name: /^openings alike/,
      alike: [of('1.txt', 'Berths cost more', body('One.')), of('2.txt', 'A port', body('Two.'))],
    },
    {
      name: /^texts alike/,
      alike: [of('1.txt', 'Berths cost more', body('One.')), of('2.txt', 'A port', body('Two.'))],
    },
  ])('$name joins what is alike by it, and not what is not', async ({ name, alike: [one, same] }) => {
    // Words that all articles hold weigh nothing, so that rarity takes a third to be told by.
    const method = OTHERS.find(other => name.test(other.name))!;
    const judging = await method.judging([one!, same!, other]);
    expect([judging(one!, same!), judging(one!, other), judging(same!, one!)]).toEqual([true, false, true]);
  });

  it('hold two articles without a title for two', async () => {
    const [one, two] = ['1.txt', '2.txt'].map(file => articleOf(file, `${body('')}\n`));
    expect(await judge(/^same title/, one!, two!)).toBe(false);
    expect(await judge(/^titles alike/, one!, two!)).toBe(false);
  });

  it('hold two articles of hardly any words for two', async () => {
    const [one, two] = ['1.txt', '2.txt'].map(file => of(file, 'Berths at the port', 'Berths cost more.'));
    expect(await judge(/^text overlap/, one!, two!)).toBe(false);
    expect(await judge(/^openings alike/, one!, two!)).toBe(false);
    expect(await judge(/^titles alike/, one!, two!)).toBe(true);
  });

  it('hold an article for one with what it names, when that is its outlet', async () => {
    const outlet = { basis: 'stated', value: 'Harbour Courier', line: 1 } as const;
    const printed = of('1.txt', 'Berths cost more', body('One.'));
    const own = { ...printed, facts: { ...printed.facts, outlet } };
    const naming = of(
      '2.txt',
      'Bridge to close',
      'The bridge will close in June, the Harbour Courier reported.',
    );
    expect(await judge(/^same source/, own, naming)).toBe(true);
    expect(await judge(/^same source/, naming, own)).toBe(true);
    expect(await judge(/^same source/, printed, naming)).toBe(false);
  });

  it('begin with what joins nothing, which every other has to be better than', async () => {
    expect(OTHERS[0]?.name).toBe('each article by itself');
    expect(await judge(/^each article/, other, { ...other, file: '003.txt' })).toBe(false);
  });
});

const evaluate = (...words: readonly string[]) =>
  new Promise<{ readonly code: number; readonly out: string; readonly err: string }>(resolve => {
    execFile(process.execPath, ['src/evaluate.ts', ...words], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

describe('--origins', () => {
  let folder = '';
  const write = async (set: string, labels: unknown, files: readonly string[]) => {
    await mkdir(join(folder, set), { recursive: true });
    await writeFile(join(folder, set, 'labels.json'), JSON.stringify(labels));
    for (const file of files)
      await writeFile(join(folder, set, file), 'A headline\n\nSome words on berths.\n');
  };
  const labels = { articles: { '1.txt': { origins: ['x'] }, '2.txt': { origins: ['x', 'y'] } } };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'origins-'));
    await write('good/b', labels, ['1.txt', '2.txt']);
    await write('good/a', labels, ['1.txt', '2.txt', '3.txt']);
    await write('absent', labels, ['1.txt']);
    await write('shapeless', { articles: { '1.txt': { origins: [] } } }, ['1.txt']);
    await mkdir(join(folder, 'empty'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is read in the order of its folders, each once, with the labels by file', async () => {
    const sets = await readOriginSets([join(folder, 'good'), join(folder, 'good', 'a')]);
    expect(sets.map(({ name }) => name)).toEqual([join(folder, 'good', 'a'), join(folder, 'good', 'b')]);
    expect(sets[0]?.labels.get('2.txt')).toEqual(new Set(['x', 'y']));
    expect(sets[0]?.articles).toHaveLength(3);
  });

  it('that is one set has no figures of several together', async () => {
    const sets = await readOriginSets([join(folder, 'good', 'a')]);
    const figures = await evaluateSets(statedSet('none', []), sets, 'all');
    expect(figures.map(({ name }) => name)).toEqual([join(folder, 'good', 'a')]);
  });

  it('is the sets of the repository unless others are given, one or several', () => {
    expect(readOptions([])).toMatchObject({ origins: [SETS] });
    expect(readOptions(['--origins', 'a', '--origins', 'b'])).toMatchObject({ origins: ['a', 'b'] });
    expect(readOptions(['--origins', ''])).toHaveProperty('problem');
  });

  it('is measured by npm run evaluate: told beside the other figures, and held against its floor', async () => {
    const floor = join(folder, 'floor');
    const set = join(folder, 'good', 'a');
    const bounds = {
      'origins of seeds': { pairsRight: { min: 1.5 } },
      [`origins of ${set}`]: { recall: { min: 1 } },
    };
    await writeFile(floor, JSON.stringify(bounds));
    const { code, out, err } = await evaluate('--origins', set, '--floor', floor, '--json', '-');
    expect(code).toBe(1);
    expect(err).toContain('Origins: which articles tell one report');
    expect(err).toMatch(/^origins of seeds: pairsRight is \d(?:\.\d+)?, below its floor of 1\.5\.$/m);
    expect(JSON.parse(out).origins.map(({ name }: { name: string }) => name)).toEqual(['seeds', set]);
  });

  it.each([
    ['nowhere', /nowhere: cannot be read as a folder of labelled articles/],
    ['empty', /empty: holds no labels\.json/],
    ['absent', /labels\.json: 2\.txt is not among the readable articles/],
    ['shapeless', /labels\.json: articles → 1\.txt → origins: /],
  ])('that cannot be used says why: %s', async (set, says) => {
    await expect(readOriginSets([join(folder, set)])).rejects.toThrow(says);
  });
});
