import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../src/corpus/catalogue.ts';
import { datesOf } from '../../src/evidence/time/date-words.ts';
import { timelineOf } from '../../src/evidence/time/timeline.ts';
import { articleOf } from '../corpus/article-builder.ts';
import { DATE_SENTENCES } from './date-sentences.ts';
import { firstCorpus } from './retellings.ts';

const UNKNOWN = { basis: 'unknown', value: null } as const;
const entry = (published: CatalogueEntry['published']): CatalogueEntry => ({
  title: UNKNOWN,
  outlet: UNKNOWN,
  author: UNKNOWN,
  retells: UNKNOWN,
  published,
});
const page = (body: string, published: CatalogueEntry['published'] = UNKNOWN) =>
  articleOf('001.txt', `A headline that stands above\n\nPublished 2018-11-22\n\n${body}\n`, entry(published));

describe('datesOf', () => {
  it.each(DATE_SENTENCES)('reads "%s"', (text, dates) => {
    expect(datesOf(text).map(({ start, end, date }) => [text.slice(start, end), date])).toEqual(dates);
  });

  it('finds spans in order that never overlap', () => {
    const word = fc.constantFrom(
      'in',
      '2012',
      'March',
      '6',
      'the',
      'last',
      'week',
      'year',
      'ago',
      'three',
      '-',
      ',',
      'on',
      'Monday',
      'early',
      'this',
      '1990s',
      'May',
      'of',
      'late',
      'days',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), words => {
        const text = words.join(' ');
        let last = 0;
        for (const { start, end } of datesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

describe('timelineOf', () => {
  it('names the dates of the bodies of the first corpus and none of the sidebars', async () => {
    const { articles } = await firstCorpus();
    const moments = await timelineOf(articles);
    expect(
      moments.map(({ article, basis, date, text, order }) => [article.number, basis, date, text, order]),
    ).toEqual([
      ['004', 'absolute', '2012', '2012', null],
      ['002', 'absolute', '2019', '2019', 'ready for 2019 rollout'],
      ['000', 'relative', null, 'in the past months', null],
      ['001', 'relative', null, 'this week', null],
      ['002', 'relative', null, 'Back in August', null],
      ['003', 'relative', null, "this week's", null],
      ['004', 'relative', null, 'of late', null],
      ['004', 'relative', null, 'earlier this year', null],
      [
        '004',
        'relative',
        null,
        'for years',
        'prior to a damaging report issued by the Permanent Select Committee on',
      ],
    ]);
    for (const { article, sentence, start, end, text } of moments) {
      expect(article.text.slice(start, end)).toBe(text);
      expect(article.sentences).toContain(sentence);
    }
  });

  it('shows a stated publication on its line, and dates by it what is sure', async () => {
    const article = page(
      'The mill burnt yesterday. It opened last year. Back in August it closed for a week. The court rules on Tuesday.',
      {
        basis: 'stated',
        value: '2018-11-22',
        line: 3,
      },
    );
    expect((await timelineOf([article])).map(({ basis, date, text }) => [basis, date, text])).toEqual([
      ['relative', '2017', 'last year'],
      ['relative', '2018-08', 'Back in August'],
      ['relative', '2018-11-21', 'yesterday'],
      ['stated', '2018-11-22', '2018-11-22'],
      ['relative', null, 'on Tuesday'],
    ]);
  });

  it('counts years and nights back from a stated publication, where the count is exact', async () => {
    const article = page(
      'The mill burnt last night. It opened 30 years ago. It shut three years ago. It was sold nearly five years ago.',
      {
        basis: 'stated',
        value: '2018-11-22',
        line: 3,
      },
    );
    expect((await timelineOf([article])).map(({ date, text }) => [date, text])).toEqual([
      ['1988', '30 years ago'],
      ['2015', 'three years ago'],
      ['2018-11-21', 'last night'],
      ['2018-11-22', '2018-11-22'],
      [null, 'five years ago'],
    ]);
  });

  it('dates nothing by a publication that is only inferred', async () => {
    const article = page('The mill burnt yesterday.', {
      basis: 'inferred',
      value: '2018-11-22',
      evidence: [{ file: '001.txt', quote: 'yesterday' }],
    });
    expect((await timelineOf([article])).map(({ date }) => date)).toEqual([null]);
  });

  it('leaves out a stated publication that its line does not show', async () => {
    const article = page('The mill is old.', { basis: 'stated', value: '2018-11-22', line: 1 });
    expect(await timelineOf([article])).toEqual([]);
  });

  it.each([
    [
      'The firm grew in 2015 ahead of the merger with a rival, and shrank.',
      'ahead of the merger with a rival',
    ],
    ['The law has stood since 2003.', 'since 2003'],
    ['After the flood, the town was rebuilt in 1953.', null],
    ['It was named after the king in 1921.', null],
    ['After all, it was built in 1953.', null],
    ['Since the town has no port, ships left in 1953.', null],
    ['It closed in 1953 after the flood.', 'after the flood'],
  ])('reads the order of "%s"', async (text, order) => {
    expect((await timelineOf([page(text)])).map(moment => moment.order)).toEqual([order]);
  });
});
