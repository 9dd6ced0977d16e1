import { describe, expect, it } from 'vitest';
import { compareOn, comparisonOn } from '../../src/evidence/comparing.ts';
import { differencesIn } from '../../src/evidence/comparing-differences.ts';
import type { Comparison } from '../../src/evidence/comparison.ts';
import { amountOf } from '../../src/evidence/comparison-numbers.ts';
import { substanceOf } from '../../src/evidence/comparison-substance.ts';
import { isStopWord } from '../../src/search/stop-words.ts';
import { termsOf } from '../../src/search/terms.ts';
import { articleOf } from '../corpus/article-builder.ts';
import { firstCorpus, harbour, originOf } from './retellings.ts';

const rowsOf = (comparison: Comparison | null) =>
  comparison?.rows.map(({ article, strength, strengthCue, source }) => [
    article.number,
    strength,
    strengthCue?.text,
    source?.text ?? null,
  ]);

describe('comparisonOn', () => {
  it('sets three outlets on financial aid in the order of strength, and says that the fourth does not mention it', async () => {
    const { origin } = await firstCorpus();
    const comparison = comparisonOn(origin, 'financial aid');
    expect(rowsOf(comparison)).toEqual([
      ['004', 'possible', 'may also be considering increasing', 'according to the WSJ'],
      ['001', 'considered', 'is considering', 'The site also suggests'],
      ['003', 'under way', 'is offering to financially support', 'The sources even suggest'],
    ]);
    expect(comparison?.silent.map(({ number }) => number)).toEqual(['002']);
  });

  it.each(['financial support', 'aid', 'FINANCIAL assistance', 'the financial aid?'])(
    'finds the same rows by "%s"',
    async topic => {
      const { origin } = await firstCorpus();
      expect(comparisonOn(origin, topic)?.rows.map(({ article }) => article.number)).toEqual([
        '004',
        '001',
        '003',
      ]);
    },
  );

  it.each(['military bases', 'Germany'])('has a row of every outlet on %s', async topic => {
    const { origin } = await firstCorpus();
    const comparison = comparisonOn(origin, topic);
    expect(comparison?.rows.map(({ article }) => article.number).sort()).toEqual([
      '001',
      '002',
      '003',
      '004',
    ]);
    expect(comparison?.silent).toEqual([]);
  });

  it.each(['elephants', 'price of oil', 'football', 'the', '', '?!', 'Canada'])(
    'finds nothing on "%s"',
    async topic => {
      const { origin } = await firstCorpus();
      expect(comparisonOn(origin, topic)).toBeNull();
    },
  );

  it('shows each number in the words of its outlet', () => {
    const rows = comparisonOn(harbour(), 'loan')?.rows ?? [];
    expect(
      rows.map(({ article, strength, numbers }) => [
        article.number,
        strength,
        numbers.map(({ text }) => text),
      ]),
    ).toEqual([
      ['001', 'possible', ['$40 million']],
      ['002', 'considered', ['$50 million']],
      ['003', 'done', ['$40m']],
    ]);
  });

  it('quotes the file exactly, in rows and in cues', async () => {
    const { origin } = await firstCorpus();
    for (const { article, citation, strengthCue, numbers, source } of comparisonOn(origin, '5G contracts')
      ?.rows ?? [])
      for (const { start, end, text } of [
        citation,
        ...[strengthCue, source].flatMap(cue => cue ?? []),
        ...numbers,
      ])
        expect(article.text.slice(start, end)).toBe(text);
    expect(comparisonOn(origin, '5G contracts')?.rows.length).toBe(2);
  });
});

describe('compareOn', () => {
  it('sets origins with more rows first and leaves out those without the topic', async () => {
    const { origin, other } = await firstCorpus();
    expect(compareOn([other, harbour(), origin], 'ban').map(({ rows }) => rows.length)).toEqual([3, 1]);
    expect(compareOn([other, harbour(), origin], 'tourists').map(({ origin: { name } }) => name)).toEqual([
      'The Morning Ledger',
    ]);
  });
});

describe('differencesIn', () => {
  it('finds by itself where strength and numbers differ', () => {
    const loan = differencesIn(harbour()).find(({ topic }) => /loan/u.test(topic));
    expect(loan?.rows.map(({ article, strength }) => [article.number, strength])).toEqual([
      ['001', 'possible'],
      ['002', 'considered'],
      ['003', 'done'],
    ]);
    expect(loan?.silent.map(({ number }) => number)).toEqual(['004']);
  });

  it('finds the difference about financial aid in the first corpus', async () => {
    const { origin } = await firstCorpus();
    const aid = differencesIn(origin).find(({ topic }) => /aid/u.test(topic));
    expect(rowsOf(aid ?? null)?.map(([number, strength]) => [number, strength])).toEqual([
      ['004', 'possible'],
      ['001', 'considered'],
      ['003', 'under way'],
    ]);
  });

  it('finds none between retellings that print the same', () => {
    const text = 'A headline about a mill\n\nThe mill may close 3 of its gates, according to the Ledger.\n';
    expect(
      differencesIn(originOf('The Ledger', [articleOf('001.txt', text), articleOf('002.txt', text)])),
    ).toEqual([]);
  });

  it('finds none in an origin that one article tells', async () => {
    const { other } = await firstCorpus();
    expect(differencesIn(other)).toEqual([]);
  });
});

it.each([
  ['10,000', '10K'],
  ['three', '3'],
  ['$40 million', '$40m'],
  ['5 percent', '5%'],
])('takes %s and %s for the same number', (one, other) => {
  expect(amountOf(one)).toBe(amountOf(other));
});

it('reads the same terms as the search', async () => {
  const { articles } = await firstCorpus();
  for (const article of articles)
    for (const { sentence, terms } of substanceOf(article)) {
      const text = article.text.slice(sentence.start, sentence.end);
      if (sentence.inlineChrome.length > 0 || text.startsWith('(')) continue;
      expect(terms.map(({ term }) => term)).toEqual(
        termsOf(text)
          .filter(term => !isStopWord(term))
          .map(({ term }) => term),
      );
    }
});
