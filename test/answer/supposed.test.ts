import { describe, expect, it } from 'vitest';
import { sayerAsked, supposedDeed } from '../../src/answer/supposed.ts';
import { englishWords } from '../../src/search/english.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { readQuestion } from '../../src/search/question.ts';
import { articleOf } from '../corpus/article-builder.ts';

const { seek } = await indexPassages(
  [
    articleOf(
      '001.txt',
      'In June the firm Zelmar left town. There Ada Quill of Zelmar said so to the mayor.',
    ),
  ],
  englishWords(),
);

const deed = (typed: string): string | undefined => {
  const question = readQuestion(typed);
  return supposedDeed(question, seek(question)).at(-1)?.word;
};

const sayer = (typed: string): [string, string[]] | null => {
  const question = readQuestion(typed);
  const asked = sayerAsked(question, seek(question));
  return asked && [asked.words, asked.terms.map(({ word }) => word)];
};

describe('supposedDeed', () => {
  it.each([
    ['why did Zelmar leave town', 'leave'],
    ['when was Zelmar founded', 'founded'],
    ['where did Ada Quill hide the papers', 'hide'],
    ['how has Zelmar grown', 'grown'],
    ['so why didn’t Zelmar pay', 'pay'],
    ['tell me when did Zelmar close', 'close'],
    ['why did zelmar leave', 'leave'],
    ['was Zelmar fined', 'fined'],
  ])('is in "%s" the word after the name', (typed, expected) => {
    expect(deed(typed)).toBe(expected);
  });

  it.each([
    ['of no name', 'why did the ferry leave'],
    ['about the name alone', 'where is Zelmar'],
    ['of a name that stands before it', 'after Zelmar left why did the mayor pay'],
    ['for yes or no', 'did Zelmar leave'],
    ['of keywords', 'Zelmar leave'],
    ['for somebody', 'who left Zelmar'],
  ])('is none in a question %s', (_, typed) => {
    expect(deed(typed)).toBeUndefined();
  });
});

describe('sayerAsked', () => {
  it.each([
    ['what did Ada Quill say', 'Ada Quill', ['Ada', 'Quill']],
    ['what did Zelmar tell the mayor', 'Zelmar', ['Zelmar']],
    ['what has the mayor said about trams', 'the mayor', ['mayor']],
    ['what’d Zelmar warn of', 'Zelmar', ['Zelmar']],
    ['hi! what does the old mayor think', 'the old mayor', ['old', 'mayor']],
  ])('is in "%s" who stands between the auxiliary and the verb of saying: %s', (typed, words, terms) => {
    expect(sayer(typed)).toEqual([words, terms]);
  });

  it.each([
    ['points back', 'what did they say'],
    ['asks for a deed', 'what did Zelmar sell'],
    ['asks who said it', 'who said that Zelmar left'],
    ['asks for yes or no', 'did Zelmar say why'],
  ])('is nobody when the question %s', (_, typed) => {
    expect(sayer(typed)).toBeNull();
  });
});
