import { describe, expect, it } from 'vitest';
import { kindTold } from '../../src/answer/asked-kind.ts';
import { findIn } from '../../src/answer/finding.ts';
import type { Signals } from '../../src/answer/signals.ts';
import { slice } from '../../src/corpus/span.ts';
import { englishWords } from '../../src/search/english.ts';
import { passagesOf } from '../../src/search/passages.ts';
import type { Asked } from '../../src/search/question.ts';
import { articleOf } from '../corpus/article-builder.ts';

const english = englishWords();

/** Whether the sentence holds the kind of thing asked for by a question of no words. */
const holds = async (text: string, wants: Asked): Promise<boolean> => {
  const [passage] = await passagesOf([articleOf('001.txt', text)]);
  if (!passage) throw new Error('a sentence is needed');
  const question = { asked: '', terms: [], wants };
  return kindTold({ question, isName: () => true }, passage, slice(text, passage.sentence), []).kind === 1;
};

/** What the best sentence of the text tells of the kind of thing that the question asks for. */
const told = async (question: string, text: string): Promise<Signals> => {
  const [best] = (await findIn([articleOf('001.txt', text)], english))(question).ranked;
  if (!best) throw new Error('the sentence must be found');
  return best.signals;
};

describe('the kind of thing asked for', () => {
  it.each<[Asked, string]>([
    ['time', 'Velbrook was founded in 1632.'],
    ['time', 'The bridge is of the 9th century.'],
    ['time', 'It fell between the 9th and 10th centuries.'],
    ['time', 'The harbour was dug in 300 BC.'],
    ['time', 'It burned down in AD 79.'],
    ['time', 'Trams ran in the 1990s.'],
    ['time', 'The tram opens on Tuesday.'],
    ['time', 'The tram opens in June.'],
    ['time', 'The tram opens in May.'],
    ['country', 'Norway banned drones.'],
    ['country', 'The drones are of Japan.'],
    ['time', 'The ferry sank last winter.'],
    ['time', 'It opened three weeks ago.'],
    ['time', 'It opened yesterday.'],
    ['duration', 'The work took nine months.'],
    ['duration', 'It is closed until Monday.'],
    ['share', 'Only 7% of the anglers came.'],
    ['share', 'Only 7 per cent of the anglers came.'],
    ['share', 'Nearly half of them left.'],
    ['share', 'A third of them left.'],
    ['count', 'There were 8 boats.'],
    ['count', 'A dozen boats sank.'],
    ['money', 'The tram cost $9 a ride.'],
    ['money', 'They paid 40 million euros.'],
    ['money', 'They paid €2.'],
    ['reason', 'It closed because of fog.'],
    ['reason', 'It closed in order to save fuel.'],
    ['statement', 'The mayor said so.'],
    ['statement', 'It is “a fine tram”.'],
    ['source', 'According to the Orsk Gazette it sank.'],
    ['source', 'The Gazette first reported it.'],
    ['person', 'There they met Ada Quill.'],
    ['place', 'There they sailed to Velbrook.'],
    ['name', 'The trams of Orsk & Sons run.'],
    ['country', 'She lives in Japan.'],
    ['country', 'She likes Norway and the sea.'],
  ])('is there when a %s is asked for: %s', async (wants, text) => {
    expect(await holds(text, wants)).toBe(true);
  });

  it.each<[Asked, string]>([
    ['time', 'The tram is green.'],
    ['time', 'The ferry may sail, and soldiers march.'],
    ['time', 'Room 4021 is shut, and so is the 9th.'],
    ['duration', 'The tram opened in 1990.'],
    ['share', 'There were 8 boats.'],
    ['count', 'Many boats sank.'],
    ['money', 'There were 40 million boats.'],
    ['reason', 'The tram is green.'],
    ['statement', 'The tram is green.'],
    ['source', 'The tram is green.'],
    ['country', 'They use Chinese equipment.'],
    ['country', 'Italian voters and the US government met.'],
    ['country', 'They sailed to Velbrook.'],
    ['any', 'In 1990 Ada Quill said that 8 boats sank.'],
    ['summary', 'In 1990 Ada Quill said that 8 boats sank.'],
  ])('is not there when a %s is asked for: %s', async (wants, text) => {
    expect(await holds(text, wants)).toBe(false);
  });
});

describe('kindTold', () => {
  it('tells of nothing when no kind of thing is asked for', async () => {
    const { kind, kindNew, kindNear, country } = await told(
      'trams of Velbrook',
      'Velbrook got trams in 1990.',
    );
    expect([kind, kindNew, kindNear, country]).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['when were trams banned', 'Trams were banned in 1990.', 'Trams were banned for good.'],
    ['how long were trams banned', 'Trams were banned for nine weeks.', 'Trams were banned for good.'],
    ['how much did the tram cost', 'The tram cost $9.', 'The tram cost little.'],
    ['why were trams banned', 'Trams were banned because of fog.', 'Trams were banned for good.'],
    ['what percentage of trams stopped', 'Of the trams 7% stopped.', 'Of the trams few stopped.'],
    ['which countries banned trams', 'The tram was banned in Norway.', 'The tram was banned in towns.'],
    ['who runs the tram', 'The tram is run by Ada Quill.', 'The tram is run by a clerk.'],
    ['where does the tram run', 'The tram runs to Velbrook.', 'The tram runs to town.'],
  ])('knows for "%s" the sentence that says it: %s', async (question, saying, silent) => {
    expect(await told(question, saying)).toMatchObject({ kind: 1, kindNew: 1 });
    expect((await told(question, silent)).kindNew).toBe(0);
  });

  it.each([
    [
      'who met Ada Quill at the tram',
      'At the tram they met Ada Quill.',
      'At the tram Bo Fenn met Ada Quill.',
    ],
    [
      'where is the tram of Velbrook',
      'That is the tram of Velbrook.',
      'That is the tram of Velbrook, in Orsk.',
    ],
    [
      'which countries but Norway banned trams',
      'The tram was banned in Norway.',
      'Trams were banned in Norway and Italy.',
    ],
    ['when in 1990 did trams stop', 'Trams did stop in 1990.', 'Trams did stop in June 1990.'],
  ])('takes for "%s" no name that the question itself names for an answer', async (question, named, more) => {
    expect(await told(question, named)).toMatchObject({ kind: 1, kindNew: 0, kindNear: 0 });
    expect(await told(question, more)).toMatchObject({ kind: 1, kindNew: 1 });
  });

  it('takes no other name of the same country for an answer', async () => {
    const { kindNew } = await told('which country but Norway banned trams', 'Trams were banned in Oslo.');
    expect(kindNew).toBe(0);
  });

  it('takes the first word of a sentence for no name, unless the articles write it as one', async () => {
    const question = 'who runs the tram';
    expect((await told(question, 'Clerks still run the tram.')).kindNew).toBe(0);
    expect((await told(question, 'Fenn still runs the tram. They saw Fenn by night.')).kindNew).toBe(1);
  });

  it('is nearer the fewer words part it from what was asked', async () => {
    const near = await told('when did the tram stop', 'In 1990 the tram did stop.');
    const far = await told(
      'when did the tram stop',
      'In 1990, as all in the old town by the sea know, the tram did stop.',
    );
    expect(near.kindNear).toBeGreaterThan(far.kindNear);
    expect(far.kindNear).toBeGreaterThan(0);
    expect(near.kindNear).toBeLessThanOrEqual(1);
  });

  it('is marked for a country only when countries are asked for', async () => {
    const text = 'The tram was banned in Norway.';
    expect((await told('which countries banned the tram', text)).country).toBe(1);
    expect((await told('where was the tram banned', text)).country).toBe(0);
  });
});
