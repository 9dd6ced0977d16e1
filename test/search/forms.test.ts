import { describe, expect, it } from 'vitest';
import { englishWords } from '../../src/search/english.ts';
import { formsOf, isName, isSlipOfStopWord, nearFormsOf } from '../../src/search/forms.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { type QuestionTerm, readQuestion } from '../../src/search/question.ts';
import { termOf, termsOf } from '../../src/search/terms.ts';
import { type Vocabulary, vocabularyOf } from '../../src/search/vocabulary.ts';
import { articleOf } from '../corpus/article-builder.ts';

const english = englishWords();

const vocabularyIn = async (text: string): Promise<Vocabulary> =>
  vocabularyOf(await passagesOf([articleOf('001.txt', text)]), []);

const firstTerm = (asked: string): QuestionTerm => {
  const [term] = readQuestion(asked).terms;
  if (!term) throw new Error(`"${asked}" must have a word of substance`);
  return term;
};

/** The forms of the question's first word in a text, each with its weight. */
const forms = async (asked: string, text: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    formsOf(firstTerm(asked), await vocabularyIn(text), english).map(({ term, weight }) => [term, weight]),
  );

describe('formsOf', () => {
  it('keeps a word that the articles hold at weight 1, before all others', async () => {
    const vocabulary = await vocabularyIn('The wage rose, the salary fell and the pay stayed.');
    const [first, ...others] = formsOf(firstTerm('wage'), vocabulary, english);
    expect(first).toEqual({ term: 'wage', weight: 1 });
    expect(others.map(({ term }) => term)).toContain(termOf('salary'));
    expect(Math.max(...others.map(({ weight }) => weight))).toBeLessThan(1);
  });

  it.each([
    ['kin', 'officer', 'The officer met the police.', 'The police came.', 'police'],
    [
      'words of nearly its meaning',
      'ferry',
      'The ferry and the barge sank by the dock.',
      'It sank by the dock.',
      'dock',
    ],
    [
      'its family',
      'respond',
      'They respond late; a response took days.',
      'The response took days.',
      'response',
    ],
    [
      'names of the same country',
      'Oslo',
      'The talks in Oslo went on; Norway was glad.',
      'We hear that Norway was glad.',
      'Norway',
    ],
    [
      'what a phrase means',
      'kick the vendor out',
      'They kick balls and exclude vendors.',
      'They exclude vendors.',
      'exclude',
    ],
  ])('lets %s count for less beside the word itself than alone', async (_, asked, beside, alone, form) => {
    const [held, absent] = [await forms(asked, beside), await forms(asked, alone)];
    expect(held[firstTerm(asked).term]).toBe(1);
    expect(held[termOf(form)]).toBeLessThan(absent[termOf(form)] ?? 0);
    expect(held[termOf(form)]).toBeGreaterThan(0);
  });

  it('takes a word that no article holds and no dictionary knows for a slip', async () => {
    expect(await forms('harbuor', 'The harbour is deep.')).toEqual({ [termOf('harbour')]: 1 });
    expect(await forms('Velbrok', 'The tram in Velbrook is new.')).toEqual({ velbrook: 1 });
  });

  it('never takes a word for a slip that the articles hold, or that is English', async () => {
    expect(await forms('harbuor', 'The harbuor is no harbour.')).toEqual({ harbuor: 1 });
    expect(await forms('train', 'The tram is new and the trail is steep.')).toEqual({});
  });

  it('never widens by meaning what the articles write as a name', async () => {
    const word = await forms('swift', 'The clerk was swift. A speed of nine knots was fast.');
    const name = await forms('swift', 'The clerk was Swift. A speed of nine knots was fast.');
    expect(Object.keys(word)).toContain('fast');
    expect(name).toEqual({ swift: 1 });
  });

  it('has no form for what nothing stands for', async () => {
    expect(await forms('Zelmar', 'The harbour is deep.')).toEqual({});
  });

  it('gives each form once, with a weight above 0 and at most 1', async () => {
    const vocabulary = await vocabularyIn(
      'The agency of the bureau asked; the department and its ministry told the agencies to ask.',
    );
    const found = formsOf(firstTerm('agency'), vocabulary, english);
    expect(found.length).toBeGreaterThan(2);
    expect(new Set(found.map(({ term }) => term)).size).toBe(found.length);
    expect(found.every(({ weight }) => weight > 0 && weight <= 1)).toBe(true);
  });
});

describe('nearFormsOf', () => {
  it('gives what means nearly the same and stands for less, or for nothing, as a form', async () => {
    const vocabulary = await vocabularyIn('The ferry and the boat sank by the dock.');
    const ferry = firstTerm('ferry');
    const near = nearFormsOf(ferry, formsOf(ferry, vocabulary, english), vocabulary);
    expect(near.map(({ term }) => term).sort()).toEqual(['boat', 'dock']);
    expect(near.every(({ weight }) => weight >= 0.5 && weight < 1)).toBe(true);
  });

  it('leaves out what stands for the word as well already', async () => {
    const vocabulary = await vocabularyIn('The salary fell, and so did the earnings.');
    const wage = firstTerm('wage');
    const near = nearFormsOf(wage, formsOf(wage, vocabulary, english), vocabulary).map(({ term }) => term);
    expect(near).toContain(termOf('earnings'));
    expect(near).not.toContain(termOf('salary'));
  });

  it.each(['who met Swift', '9th'])('gives none for a name or a figure: %s', async asked => {
    const vocabulary = await vocabularyIn('The fast clerk met a tenth of them at speed.');
    const term = readQuestion(asked).terms.at(-1);
    if (!term) throw new Error('a word of substance is needed');
    expect(nearFormsOf(term, [], vocabulary)).toEqual([]);
  });
});

describe('isSlipOfStopWord', () => {
  it.each([
    ['wich', true],
    ['abuot', true],
    ['harbour', false],
    ['tram', false],
  ])('tells of "%s": %s', async (typed, expected) => {
    const [term] = termsOf(typed);
    if (!term) throw new Error('a word is needed');
    expect(isSlipOfStopWord(term, await vocabularyIn('The harbour is deep.'), english)).toBe(expected);
  });

  it('leaves alone what the articles hold', async () => {
    const [term] = termsOf('wich');
    if (!term) throw new Error('a word is needed');
    expect(isSlipOfStopWord(term, await vocabularyIn('The wich is a town.'), english)).toBe(false);
  });
});

describe('isName', () => {
  it.each([
    ['what about Fog', 'Fog', true],
    ['Fog', 'Fog', false],
    ['velbrookers', 'velbrookers', true],
    ['zgq', 'zgq', false],
    ['margaret', 'margaret', true],
    ['harbours', 'harbours', false],
  ])('takes in "%s" the word "%s" for a name: %s', (asked, word, expected) => {
    const term = termsOf(asked).find(one => one.word === word);
    if (!term) throw new Error('the word must stand in the question');
    expect(isName(term, english)).toBe(expected);
  });
});
