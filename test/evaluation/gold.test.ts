import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGold } from '../../src/evaluation/gold.ts';
import { matchesGold, showsChrome } from '../../src/evaluation/gold-match.ts';

const SENTENCE = 'The bridge at Lindau cost forty million euros.';

const question = {
  id: 'a1',
  question: 'what did it cost?',
  gold: [{ file: '001.txt', sentence: SENTENCE }],
};

describe('a match with the gold', () => {
  it.each([
    { what: 'the sentence itself', file: '001.txt', text: SENTENCE, match: true },
    {
      what: 'an excerpt that holds it',
      file: '001.txt',
      text: `It opened in May. ${SENTENCE} So be it.`,
      match: true,
    },
    { what: '60 % of it', file: '001.txt', text: SENTENCE.slice(0, 28), match: true },
    { what: 'less than 60 % of it', file: '001.txt', text: SENTENCE.slice(0, 27), match: false },
    { what: 'the same words in another file', file: '002.txt', text: SENTENCE, match: false },
    { what: 'other capitals', file: '001.txt', text: SENTENCE.toUpperCase(), match: false },
  ])('$what: $match', ({ file, text, match }) => {
    expect(matchesGold({ file, text }, question)).toBe(match);
  });

  it('is one with any of several sentences, and with none when nothing answers', () => {
    const several = {
      ...question,
      gold: [...question.gold, { file: '002.txt', sentence: 'It was 40 million.' }],
    };
    expect(matchesGold({ file: '002.txt', text: 'It was 40 million.' }, several)).toBe(true);
    expect(matchesGold({ file: '001.txt', text: SENTENCE }, { ...question, gold: [] })).toBe(false);
  });
});

it('page chrome is shown when a whole line of it stands in an excerpt of its file', () => {
  const chrome = [{ file: '001.txt', line_no: 3, text: 'Sign up here ', kind: 'ad' }];
  expect(showsChrome({ file: '001.txt', text: `Sign up here\n${SENTENCE}` }, chrome)).toBe(true);
  expect(showsChrome({ file: '002.txt', text: 'Sign up here' }, chrome)).toBe(false);
  expect(showsChrome({ file: '001.txt', text: 'Sign up' }, chrome)).toBe(false);
});

describe('a gold set', () => {
  it('that cannot be read says which line is wrong, and how', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gold-'));
    await writeFile(join(folder, 'chrome.jsonl'), '');
    await writeFile(join(folder, 'questions.jsonl'), `${JSON.stringify(question)}\n{"id": "a2"}\n`);
    expect(() => readGold(folder)).toThrow(/questions\.jsonl: line 2: question: /);
    await writeFile(join(folder, 'questions.jsonl'), `${JSON.stringify(question)}\n\n{oops\n`);
    expect(() => readGold(folder)).toThrow(/questions\.jsonl: line 3: is not JSON/);
    await writeFile(join(folder, 'questions.jsonl'), `${JSON.stringify(question)}\n`);
    expect(readGold(folder)).toEqual({ questions: [question], chrome: [] });
    await rm(folder, { recursive: true });
  });
});
