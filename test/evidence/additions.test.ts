import { describe, expect, it } from 'vitest';
import { additionsOf, retellingsNamed } from '../../src/evidence/wording/additions.ts';
import { articleOf } from '../corpus/article-builder.ts';
import { firstCorpus, harbour, originOf } from './retellings.ts';

describe('additionsOf', () => {
  it('tells what one retelling alone says, in order', () => {
    const origin = harbour();
    const added = origin.retellings.map(({ article }) =>
      additionsOf(origin, article).map(({ text }) => text),
    );
    expect(added[0]).toEqual([
      'Fishermen have protested in the square for weeks about the noise of the trucks.',
    ]);
    expect(added[2]).toEqual(['The mayor of Tarn, a former diver, collects antique clocks.']);
    expect(added[3]).toHaveLength(2);
  });

  it('leaves out what two outlets print of one statement, and keeps what one alone was told', async () => {
    const { origin, articles } = await firstCorpus();
    const added = additionsOf(origin, articles[2]!).map(({ text }) => text);
    expect(added.some(text => text.includes('cloud-brains'))).toBe(true);
    expect(added.some(text => text.includes('own judgment and experience'))).toBe(false);
    expect(added.some(text => text.includes('Germany, Italy and Japan'))).toBe(false);
  });

  it('tells all of an article that has no fellow', async () => {
    const { other, articles } = await firstCorpus();
    expect(additionsOf(other, articles[0]!)).toHaveLength(articles[0]!.sentences.length);
  });

  it.each([
    [
      'says the same in two sentences',
      'The port bought scanners. In May the scanners were bought for $40 million.',
      [],
    ],
    ['has a number that nobody else has', 'The port bought scanners for $52 million in May.', [0]],
    [
      'has a name that nobody else has',
      'The port bought scanners for $40 million in May from Kessendael.',
      [0],
    ],
    ['has a fragment', 'The money. The port bought scanners for $40 million in May.', []],
  ])('lists what is new of a retelling that %s', (_, text, listed) => {
    const told = articleOf('001.txt', `A headline on a port\n\n${text}\n`);
    const other = articleOf(
      '002.txt',
      'A headline on a port\n\nThe port bought scanners for $40 million in May. The mayor of Tarn collects antique clocks.\n',
    );
    const sentences = told.sentences.map(({ start, end }) => told.text.slice(start, end));
    expect(additionsOf(originOf('The Ledger', [told, other]), told).map(one => one.text)).toEqual(
      listed.map(at => sentences[at]),
    );
  });

  it('adds nothing where two retellings print the same', () => {
    const [first] = harbour().retellings;
    const twin = { ...first.article, file: '009.txt' };
    const origin = originOf('The Morning Ledger', [first.article, twin]);
    expect(origin.retellings.map(({ article }) => additionsOf(origin, article))).toEqual([[], []]);
  });
});

describe('retellingsNamed', () => {
  it.each([
    ['002', ['002']],
    ['2', ['002']],
    ['no. 2', ['002']],
    ['itpro', ['002']],
    ['LIGHT READING', ['003']],
    ['the Light Reading', ['003']],
    ['reading', ['003']],
    ['0', ['000']],
    ['20', []],
    ['', []],
    ['the moon', []],
  ])('takes "%s" for %j', async (asked, numbers) => {
    const { origin, other } = await firstCorpus();
    expect(retellingsNamed([other, origin], asked).map(({ article }) => article.number)).toEqual(numbers);
  });
});
