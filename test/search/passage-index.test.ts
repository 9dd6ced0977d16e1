import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { slice } from '../../src/corpus/span.ts';
import { englishWords } from '../../src/search/english.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuestion } from '../../src/search/question.ts';
import { articleOf } from '../corpus/article-builder.ts';

const index = await indexPassages(
  [
    articleOf(
      '001.txt',
      'The government denied the charges on Monday. It called them a theatre of fear (opens in new tab).',
    ),
    articleOf('002.txt', 'The Chinese embassy in London gave no response to the letters from the company.'),
  ],
  englishWords(),
);

const found = (typed: string): string[] =>
  index
    .find(index.seek(readQuestion(typed)), 10)
    .passages.map(({ passage }) => slice(passage.article.text, passage.sentence));

describe('indexPassages', () => {
  it.each([
    ['charge denials by governments', 'The government denied'],
    ['goverment charges', 'The government denied'],
    ['chrages', 'The government denied'],
    ['theater of fears', 'It called them'],
    ['beijing', 'The Chinese embassy'],
    ['did they respond', 'The Chinese embassy'],
  ])('finds for "%s" the sentence that begins "%s"', (typed, opening) => {
    expect(found(typed)[0]).toMatch(new RegExp(`^${opening}`));
  });

  it.each(['tab', 'weather', 'change'])('finds nothing for "%s"', typed => {
    expect(found(typed)).toEqual([]);
  });

  it('scores a sentence with its neighbours in its own article, wherever the article stands', async () => {
    const [tram, ferry] = [
      articleOf('001.txt', 'The harbour is deep. The tram of Velbrook is green.'),
      articleOf('002.txt', 'Zelmar sold the ferries. The tram stopped. Anglers sing.'),
    ];
    const scores = async (articles: readonly Article[]) => {
      const { find, seek } = await indexPassages(articles, englishWords());
      const { passages } = find(seek(readQuestion('green tram and ferries')), 10);
      return new Map(passages.map(({ passage, score }) => [passage.sentence, score]));
    };
    const [one, other] = [await scores([tram, ferry]), await scores([ferry, tram])];
    for (const [sentence, score] of one) expect(other.get(sentence)).toBeCloseTo(score, 9);
    const [sold, , sing] = ferry.sentences.map(sentence => one.get(sentence));
    expect(one.size).toBe(3);
    expect(sing).toBeUndefined();
    expect(sold).toBeGreaterThan(0);
  });

  it('finds articles too, the best first, by their headlines as well', async () => {
    const lead = 'The harbour of Orsk is deep, and anglers like it in June as they do in the cold of winter.';
    const { find, seek } = await indexPassages(
      [
        articleOf('001.txt', lead),
        articleOf('002.txt', `Trams for Velbrook\n\n${lead}\n\n${lead}`),
        articleOf('003.txt', 'Bakers sing. The trams of Orsk run by night.'),
      ],
      englishWords(),
    );
    const { passages, articles } = find(seek(readQuestion('trams')), 10);
    expect(passages.map(({ passage }) => passage.article.number)).toEqual(['003']);
    expect(articles.map(({ article }) => article.number)).toEqual(['003', '002']);
    expect(find(seek(readQuestion('harbour')), 1).articles).toHaveLength(1);
    expect(find(seek(readQuestion('harbour')), 1).passages).toHaveLength(1);
  });

  it('knows names that no article holds, and common words that are none', () => {
    const names = (typed: string): string[] =>
      index.seek(readQuestion(typed)).flatMap(({ word, name }) => (name ? [word] : []));
    expect(names('what about ericsson and nokia')).toEqual(['ericsson', 'nokia']);
    expect(names('is it easier, unnamed or cheaper')).toEqual([]);
    expect(names('what did the Zorgs say')).toEqual(['Zorgs']);
  });
});
