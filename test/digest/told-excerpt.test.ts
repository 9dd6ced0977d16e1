import { expect, it } from 'vitest';
import { excerptOf } from '../../src/digest/told-excerpt.ts';
import { toldSentencesOf } from '../../src/digest/told-sentence.ts';
import { article } from './articles.ts';

const NOTE = '(opens in new tab)';

const cited = (words: string) => {
  const plain = article('1.txt', [[words]]);
  const notes = [...plain.text.matchAll(/\(opens in new tab\)/gu)].map(({ index }) => ({
    start: index,
    end: index + NOTE.length,
  }));
  const sentences = plain.sentences.map(sentence => ({ ...sentence, inlineChrome: notes }));
  const [told] = toldSentencesOf({ ...plain, sentences });
  return told && excerptOf(told, 'core');
};

it.each([
  ['without a note', 'Acme closes a plant.', 'Acme closes a plant.'],
  ['with a note at its end', `Acme closes a plant ${NOTE}.`, 'Acme closes a plant'],
  ['with two notes at its end', `Acme closes a plant ${NOTE} ${NOTE}.`, 'Acme closes a plant'],
  ['with a note in its middle', `Acme ${NOTE} closes a plant.`, `Acme ${NOTE} closes a plant.`],
  ['with a note before its closing mark', `“Acme closes ${NOTE}.”`, `“Acme closes ${NOTE}.”`],
  ['that is a note', `${NOTE}.`, `${NOTE}.`],
])('a sentence %s', (_which, words, shown) => {
  const excerpt = cited(words);
  expect(excerpt?.citation.text).toBe(shown);
  expect(excerpt?.sentence.text).toBe(words);
});
