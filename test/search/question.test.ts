import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/search/question.ts';
import { termOf } from '../../src/search/terms.ts';

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
    ['which countries banned ferries', 'country'],
    ['what other nations joined', 'country'],
    ['which country was the ferry from', 'country'],
    ['where was the tram built', 'place'],
    ['which coastal towns have trams', 'place'],
    ['what city is it in', 'place'],
    ['which company builds ferries', 'name'],
    ['name the ferry operators', 'name'],
    ['what bank paid', 'name'],
    ['which ferry sank', 'name'],
    ['who first reported the sinking', 'source'],
    ['what is the source of the claim', 'source'],
    ['where does this story come from', 'source'],
    ['what are the names of the reporters', 'any'],
    ['tldr', 'summary'],
    ['please summarise the tram story', 'summary'],
    ['what happened to the ferry', 'summary'],
    ['catch me up on the trams', 'summary'],
    ['did they say where it sank', 'place'],
    ['did it sink in the harbour', 'any'],
    ['how long ago was it built', 'time'],
    ['what did the mayor say', 'statement'],
    ['how did the mayor respond?', 'statement'],
    ['bridge', 'any'],
  ])('knows what "%s" asks for', (typed, wants) => {
    expect(readQuestion(typed).wants).toBe(wants);
  });

  it.each([
    ['is it likely that trams return', ['trams', 'return']],
    ['will it be possible to ride', ['ride']],
    ['is the bridge easier to cross', ['bridge', 'cross']],
    ['are the trams able to climb', ['trams', 'climb']],
    ['was the bridge strong', ['bridge', 'strong']],
  ])('leaves aside in "%s" how likely or easy a thing is', (typed, expected) => {
    expect(words(typed)).toEqual(expected);
  });

  it.each([
    ['which year was the tram built', ['tram', 'built']],
    ['what was the reason for the delay', ['delay']],
    ['how many people run it', ['people', 'run']],
    ['what is the number of trams', ['trams']],
    ['what year', ['year']],
  ])('leaves aside in "%s" the word for what is asked, if another is left', (typed, expected) => {
    expect(words(typed)).toEqual(expected);
  });

  it('looks for words that name a source, beside the subject, when the source is asked for', () => {
    expect(words('who broke the story on trams')).toEqual(['trams', 'report']);
    const source = readQuestion('what is the source of the tram story').terms.at(-1);
    expect(source?.means).toEqual(['according', 'source', 'cite', 'story'].map(termOf));
  });

  it('lets one word stand for a phrase, with what the phrase means', () => {
    const means = (typed: string) =>
      readQuestion(typed).terms.map(({ word, means }) => [word, means.length > 0]);
    expect(means('did the mayor kick the vendor out of Velbrook')).toEqual([
      ['mayor', false],
      ['kick', true],
      ['vendor', false],
      ['Velbrook', false],
    ]);
    expect(means('is a level playing field likely')).toEqual([['level', true]]);
    expect(means('are ferries at stake')).toEqual([
      ['ferries', false],
      ['stake', true],
    ]);
    expect(means('did they come up with a tram')).toEqual([
      ['come', true],
      ['tram', false],
    ]);
  });

  it.each([
    ['Orsk Ferry Line', [false, true, true]],
    ['Orsk, Ferry', [false, false]],
    ['Orsk of Ferry', [false, false]],
    ['Orsk-Ferry', [false, false]],
    ['the Orsk ferry and the tram line', [false, true, false, true]],
  ])('tells of "%s" which words only a blank parts from the one before', (typed, expected) => {
    expect(readQuestion(typed).terms.map(({ joined }) => joined)).toEqual(expected);
  });

  it('names each term once, at its place in what was asked', () => {
    const { asked, terms } = readQuestion('Hi! Do trams meet the tram of Velbrook, or do trams not?');
    expect(terms.map(({ start, end }) => asked.slice(start, end))).toEqual(['trams', 'meet', 'Velbrook']);
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

  it('drops phrases that add nothing, and keeps words whose stem a stop word shares', () => {
    const words = (typed: string): string[] => readQuestion(typed).terms.map(({ word }) => word);
    expect(words('why is there such urgency right now?')).toEqual(['urgency']);
    expect(words('who quit over the new concerns?')).toEqual(['quit', 'new', 'concerns']);
    expect(words('what does it say concerning the news')).toEqual([]);
  });

  it('takes no capitals for names in a question that is typed in capitals', () => {
    expect(readQuestion('WHAT DID THE MAYOR SIGN').terms.map(({ word }) => word)).toEqual(['mayor', 'sign']);
  });
});
