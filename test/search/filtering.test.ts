import { describe, expect, it } from 'vitest';
import { slice } from '../../src/corpus/span.ts';
import { englishWords } from '../../src/search/english.ts';
import { filteringIn } from '../../src/search/filtering.ts';
import { readFilters } from '../../src/search/filters.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { articleOf } from '../corpus/article-builder.ts';

const told = (file: string, outlet: string | null, published: string | null, text: string) =>
  articleOf(file, text, {
    outlet: outlet === null ? { basis: 'unknown', value: null } : { basis: 'stated', value: outlet, line: 1 },
    published:
      published === null
        ? { basis: 'unknown', value: null }
        : published.startsWith('~')
          ? { basis: 'inferred', value: published.slice(1), evidence: [{ file, quote: 'x' }] }
          : { basis: 'stated', value: published, line: 1 },
  });

const articles = [
  told('001.txt', 'City Post', '3 May 2018', 'The tram opened in Velbrook. Nobody rode the tram.'),
  told('002.txt', 'River Times', '~late 2019', 'The ferry of Velbrook sank.The tram did not sink.'),
  told('003.txt', 'River Weekly', 'June 2018', 'Ferries and trams are green. The ferry fleet is slow,old.'),
  told('004.txt', null, null, 'A green tram was seen at last. It was late.'),
];
const index = await indexPassages(articles, englishWords());
const filter = filteringIn(articles, index);
const origins = [{ name: 'The Velbrook Herald', files: new Set(['001.txt', '004.txt']) }];

const left = (typed: string): string[] => {
  const { within } = filter(readFilters(typed).filters, origins);
  return index.passages
    .filter(({ id }) => within.has(id))
    .map(({ article, sentence }) => `${article.number} ${slice(article.text, sentence).slice(0, 10)}`);
};
const files = (typed: string): string => [...new Set(left(typed).map(text => text.slice(0, 3)))].join(' ');

describe('filteringIn', () => {
  it.each([
    ['from:city', '001'],
    ['from:river', '002 003'],
    ['from:city from:times', '001 002'],
    ['-from:river', '001 004'],
    ['from:river -from:weekly', '002'],
    ['origin:herald', '001 004'],
    ['origin:vh from:city', '001'],
    ['-origin:herald', '002 003'],
    ['before:2019', '001 003'],
    ['after:2018', '002'],
    ['after:2018-05-03', '002 003'],
    ['after:2018-05-02', '001 002 003'],
    ['before:2018-06', '001'],
    ['before:2018-06-15', '001'],
    ['-before:2018-06', '002 003'],
    ['after:2017 before:2018-06', '001'],
    ['"green tram"', '004'],
    ['"velbrook" "tram"', '001'],
    ['"the tram"', '001 002'],
    ['"tram"', '001 002 004'],
    ['"old"', '003'],
    ['from:weekly -trams -old', ''],
    ['-trams', '002 003 004'],
    ['-"the tram" from:city', ''],
    ['from:city from:river before:2019 -ferries', '001'],
    ['from:nobody', ''],
  ])('leaves of "%s" the articles %s', (typed, expected) => {
    expect(files(typed)).toBe(expected);
  });

  it('restricts to the sentences that hold a phrase, and takes away those that hold a word in any form', () => {
    expect(left('"nobody rode"')).toEqual(['001 Nobody rod']);
    expect(left('from:weekly -tram')).toEqual(['003 The ferry ']);
  });

  it('counts what a date leaves out for want of a date, among the articles that are looked in otherwise', () => {
    expect(filter(readFilters('before:2019').filters, []).understood).toMatchObject({
      articles: 2,
      of: 4,
      leftOut: 1,
    });
    expect(filter(readFilters('before:2019-11').filters, []).understood).toMatchObject({
      articles: 2,
      leftOut: 2,
    });
    expect(filter(readFilters('before:2019 from:city').filters, []).understood).toMatchObject({ leftOut: 0 });
  });

  it('tells what each filter stands for', () => {
    const { list } = filter(readFilters('from:river after:2018 "ferry" -zebra by:x').filters, []).understood;
    expect(list).toEqual([
      {
        kind: 'outlet',
        value: 'river',
        excluded: false,
        typed: 'from:river',
        matched: ['River Times', 'River Weekly'],
        articles: 2,
        inferred: 0,
        problem: null,
      },
      expect.objectContaining({
        kind: 'after',
        matched: ['2018-12-31'],
        articles: 1,
        inferred: 1,
        problem: null,
      }),
      expect.objectContaining({ kind: 'phrase', matched: [], articles: 2, problem: null }),
      expect.objectContaining({ kind: 'word', articles: 0, problem: null }),
      expect.objectContaining({ kind: 'author', articles: 0, problem: 'matches_nothing' }),
    ]);
  });

  it('does not understand a date that is none', () => {
    const [soon] = filter(readFilters('before:soon').filters, []).understood.list;
    expect(soon).toMatchObject({ problem: 'not_understood', articles: 0 });
  });
});
