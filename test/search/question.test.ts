import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/search/question.ts';

const words = (typed: string): string[] => readQuestion(typed).terms.map(({ word }) => word);

describe('readQuestion', () => {
  it.each([
    ['who is Ann Example', ['Ann', 'Example']],
    ['<@U123> what did the mayor build?', ['mayor', 'build']],
    ['@desk whats the bridge made of', ['bridge', 'made']],
    ['hey, can someone pls tell me if the bridge is open? thx!', ['bridge', 'open']],
    ['Hi there! Could you tell me what the bridge cost? Thank you :)', ['bridge', 'cost']],
    ['bridge steel', ['bridge', 'steel']],
    ['thanks to whom was the bridge built?', ['bridge', 'built']],
    ['is the bridge open :D', ['bridge', 'open']],
    ['is the bridge open 👍🙏', ['bridge', 'open']],
    ['do they say thanks or no thanks to bridges', ['bridges']],
    ['see <https://example.org/a|the report> on bridges', ['see', 'report', 'bridges']],
  ])('finds the words of substance in "%s"', (typed, expected) => {
    expect(words(typed)).toEqual(expected);
  });

  it.each([
    '',
    '   ',
    'hello',
    'Hi there!',
    'thanks!',
    'thank you so much :)',
    '<@U123>',
    '???',
    'good morning all',
    'please',
    'help',
    'what can you do?',
  ])('has nothing to search in "%s"', typed => {
    expect(words(typed)).toEqual([]);
  });

  it.each([
    ['when was it signed', 'time'],
    ['how many trams run', 'count'],
    ['how long did it take to build', 'duration'],
    ['what percentage of people use it', 'share'],
    ['does it increase costs?', 'any'],
    ['do you know what it costs? how much does it cost?', 'money'],
    ['how much money was spent', 'money'],
    ['who built it', 'person'],
    ['why was it built', 'reason'],
    ['what did the mayor say', 'statement'],
    ['how did the mayor respond?', 'statement'],
    ['bridge', 'any'],
  ])('knows what "%s" asks for', (typed, wants) => {
    expect(readQuestion(typed).wants).toBe(wants);
  });

  it('reads a question of any length and shape at once', () => {
    const marks = [
      ' ',
      '!',
      '.',
      '?',
      ',',
      '-',
      ':',
      '(',
      '<',
      '@',
      "'",
      '"',
      '👍',
      'please ',
      'thanks ',
      'hi ',
      'hi! ',
      'ok, ',
      '<@',
    ];
    const shapes = marks.flatMap(mark => [
      mark.repeat(500),
      `${mark.repeat(500)}x`,
      `hi ${mark.repeat(450)}x!!!!y`,
      `${'hi '.repeat(25)}x${mark.repeat(420)}y`,
      mark.repeat(100_000),
    ]);
    for (const typed of shapes) {
      const began = performance.now();
      readQuestion(typed);
      expect(performance.now() - began, typed.slice(0, 40)).toBeLessThan(100);
    }
  });
});
