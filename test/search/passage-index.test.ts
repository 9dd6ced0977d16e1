import { describe, expect, it } from 'vitest';
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

  it('knows names that no article holds, and common words that are none', () => {
    const names = (typed: string): string[] =>
      index.seek(readQuestion(typed)).flatMap(({ word, name }) => (name ? [word] : []));
    expect(names('what about ericsson and nokia')).toEqual(['ericsson', 'nokia']);
    expect(names('is it easier, unnamed or cheaper')).toEqual([]);
    expect(names('what did the Zorgs say')).toEqual(['Zorgs']);
  });
});
