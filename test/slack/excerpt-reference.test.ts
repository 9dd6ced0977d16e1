import { expect, it } from 'vitest';
import { findExcerpt, Reference } from '../../src/slack/excerpt-reference.ts';
import { article, libraryOf } from './articles.ts';

const page = article('001.txt', [
  ['headline', 'A headline.'],
  ['body', 'The lab opened. It was late.'],
  ['body', 'Engineers moved in.'],
  ['chrome', 'Buy a phone now.'],
  ['body', 'Nobody said why.'],
]);

/** What is found for a reference from the beginning of one string to the end of another. */
const found = (from: string, to: string): string | null => {
  const start = page.text.indexOf(from);
  const end = page.text.indexOf(to) + to.length;
  const reference = Reference.parse(`${page.sha256.slice(0, 16)}:${start}-${end}`);
  return findExcerpt(libraryOf([page]), reference)?.citation.text ?? null;
};

it('finds whole sentences of the body', () => {
  expect(found('It was late.', 'It was late.')).toBe('It was late.');
  expect(found('The lab opened.', 'Engineers moved in.')).toBe(
    'The lab opened. It was late.\nEngineers moved in.',
  );
});

it.each([
  ['page chrome', 'Buy a phone now.', 'Buy a phone now.'],
  ['sentences with page chrome between them', 'Engineers moved in.', 'Nobody said why.'],
  ['all of the body with the chrome in it', 'The lab opened.', 'Nobody said why.'],
  ['the headline', 'A headline.', 'A headline.'],
  ['half a sentence', 'The lab', 'opened'],
  ['sentences backwards', 'Nobody said why.', 'The lab opened.'],
])('a forged reference never shows %s', (_, from, to) => {
  expect(found(from, to)).toBeNull();
});
