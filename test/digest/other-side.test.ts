import { describe, expect, it } from 'vitest';
import { isSilence, otherSide } from '../../src/digest/other-side.ts';
import { materialFrom } from '../../src/digest/story-material.ts';
import { toldSentencesOf } from '../../src/digest/told-sentence.ts';
import { storiesOf } from '../../src/evidence/origins/stories.ts';
import { article } from './articles.ts';

const CORE = 'Acme sold faulty valves to Borland for two years, the Anytown Gazette reported.';

/** What is found in a story of this core and these sentences, retold after one newspaper. */
const otherSideOf = (...sentences: string[]): string | undefined => {
  const told = article('1.txt', [[CORE, ...sentences]]);
  const facts = { ...told.facts, outlet: { basis: 'stated', value: 'The Wire', line: 1 } } as const;
  const [story] = storiesOf([{ ...told, facts }]);
  if (!story) return undefined;
  const material = materialFrom({ origins: [] })(story);
  const [core, ...others] = toldSentencesOf(story.articles[0]);
  return core && otherSide(material, core, others)?.text;
};

describe('the other side', () => {
  it.each([
    'Acme denied the allegations.',
    'Acme said in a statement that it had “acted on every finding”.',
    'A spokeswoman for Acme, Jane Doe, called the story “a collage of half-sentences”.',
    'Acme, which is not listed, told the newspaper that its valves comply with the law.',
    '“The figures are misleading,” said John Roe, chief engineer at Acme.',
    'Acme told The Wire it had replaced every valve in March.',
  ])('is what a party says to it: %s', sentence => {
    expect(otherSideOf('Valves are sold by the dozen in Ohio.', sentence)).toBe(sentence);
  });

  it.each([
    ['somebody else says it', 'A spokesman for the Ohio port said ships were late.'],
    ['it is done to the party', 'Acme was denied a licence in Ohio last year.'],
    ['it is no answer', '“Sales were better than ever,” said John Roe, chief engineer at Acme.'],
    ['it was said to somebody else', 'Acme told Ohio suppliers to deliver two weeks earlier.'],
    ['it is a refusal to comment', 'Acme declined to comment on the allegations.'],
    ['nobody says anything', 'A law makes Acme store so-called metadata for two years.'],
    ['it cannot be read alone', 'It denied the allegations of Acme.'],
  ])('is nothing where %s', (_why, sentence) => {
    expect(otherSideOf(sentence)).toBeUndefined();
  });

  it('is rather another party than the one whose doing is told', () => {
    expect(
      otherSideOf(
        'Acme said in a statement that it was reviewing this.',
        'A Borland spokesman was surprised, he said.',
        'Borland said in a statement that it had asked for the money back.',
      ),
    ).toBe('Borland said in a statement that it had asked for the money back.');
  });

  it('is rather a denial than a statement', () => {
    expect(
      otherSideOf('Acme said in a statement that it was reviewing this.', 'Acme rejected the account.'),
    ).toBe('Acme rejected the account.');
  });
});

it.each([
  ['Acme did not respond to a request for comment.', true],
  ['Representatives of both firms declined to comment.', true],
  ["Acme couldn't be reached.", true],
  ["Acme complies with all laws and doesn't comment on customers.", false],
  ['Acme will not sell the plant in Ohio.', false],
])('tells a refusal to comment: %s', (text, silence) => {
  expect(isSilence(text)).toBe(silence);
});
