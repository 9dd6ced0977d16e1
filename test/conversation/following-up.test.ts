import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFrom } from '../../src/answer/answering.ts';
import { isBorneOut } from '../../src/conversation/borne-out.ts';
import { type FollowUp, readAddressed, readFollowUp } from '../../src/conversation/following-up.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import { heldOutFollowUps, type LabelledFollowUp, laterFollowUps, tuningFollowUps } from './follow-ups.ts';
import { otherTopicFollowUps, otherTopicTalk } from './other-topics.ts';
import { askedBefore, heldOutTalk, likeFollowUps, tuningTalk } from './thread-talk.ts';

const tokens = (text: string): string[] =>
  text.toLowerCase().match(/\S+:"[^"]*"|"[^"]*"|[^\s,?:()’…]+(?::\S+)?/gu) ?? [];

const isRead = ({ want }: LabelledFollowUp, followUp: FollowUp): boolean => {
  if (followUp.kind !== 'question' || want.kind !== 'question') return followUp.kind === want.kind;
  const held = tokens(followUp.readAs.question);
  return (
    tokens(want.has).every(one => held.includes(one)) &&
    !tokens(want.lacks ?? '').some(one => held.includes(one))
  );
};

const missed = (labelled: readonly LabelledFollowUp[], read: typeof readFollowUp): string[] =>
  labelled.filter(one => !isRead(one, read(one.said, one.last))).map(({ last, said }) => `${last} ${said}`);

describe('a follow-up', () => {
  it.each(tuningFollowUps)('“$said” after “$last” is read as it is meant', labelled => {
    const { said, last } = labelled;
    expect([isRead(labelled, readFollowUp(said, last)), readFollowUp(said, last)]).toEqual([
      true,
      expect.anything(),
    ]);
    expect(isRead(labelled, readAddressed(said, last))).toBe(true);
  });

  it('is read as it is meant in 43 of 46 that the rules were not made by; in 44 when said to the desk', () => {
    expect(heldOutFollowUps).toHaveLength(46);
    expect(missed(heldOutFollowUps, readFollowUp).length).toBeLessThanOrEqual(3);
    expect(missed(heldOutFollowUps, readAddressed).length).toBeLessThanOrEqual(2);
  });

  it('is read as it is meant in 26 of 30 of a second set when said to the desk', () => {
    expect(laterFollowUps).toHaveLength(30);
    expect(missed(laterFollowUps, readAddressed).length).toBeLessThanOrEqual(4);
  });

  it('is read as it is meant in 39 of 40 on other topics', () => {
    expect(otherTopicFollowUps).toHaveLength(40);
    expect(missed(otherTopicFollowUps, readFollowUp).length).toBeLessThanOrEqual(1);
    expect(missed(otherTopicFollowUps, readAddressed).length).toBeLessThanOrEqual(1);
  });

  it.each([
    [
      'Why is the US worried about cars in Germany?',
      'and Italy?',
      'Why is the US worried about cars in Italy?',
    ],
    [
      'Why is the US worried about cars in Germany?',
      'and the UK?',
      'Why is the US worried about cars in the UK?',
    ],
    ['Is the US banning cars?', 'and Germany?', 'Is Germany banning cars?'],
    ['Is Germany banning cars?', 'and UK?', 'Is the UK banning cars?'],
    ['Did the US government ban cars?', 'and Germany?', 'Did the German government ban cars?'],
    ['Did Germany ban US cars?', 'and Italy?', 'Did Italy ban US cars?'],
    ['Did Spain sell cars to Germany, Italy and Japan?', 'and Qatar?', 'Did Spain sell cars to Qatar?'],
    ['How many cars did Norway sell in Beijing?', 'and Sweden?', 'How many cars did Sweden sell in Beijing?'],
    ['What did the BBC report?', 'and Reuters?', 'What did Reuters report?'],
    ['Is the US government late?', 'and the French government?', 'Is the French government late?'],
    ['Is Tesla building an engine for trucks?', 'who pays for it?', 'Who pays for the engine for trucks?'],
    ['Do Dutch shops sell cars?', 'which ones?', 'Which Dutch shops sell cars?'],
    ['How many shops sold cars in Rome?', 'which ones?', 'Which shops sold cars in Rome?'],
    [
      'Which countries host US bases?',
      'why are they of interest?',
      'Why are the countries that host US bases of interest?',
    ],
    ['Is Germany banning cars?', 'why not?', "Why isn't Germany banning cars?"],
  ])('after “%s”, “%s” is “%s”: one part goes for its like, and the words fit', (last, said, question) => {
    expect(readFollowUp(said, last)).toMatchObject({ kind: 'question', readAs: { question } });
  });

  it.each([
    ['and Canada?', 'Is Germany banning cars?', true],
    ['and Qatar?', 'Is Germany banning cars?', true],
    ['and the US?', 'Is Germany banning cars?', true],
    ['and BT?', 'Is Vodafone cutting jobs?', true],
    ['and in Toronto?', 'Is Uber banned in Montreal?', true],
    ['and the German government?', 'Is the US government building cars?', true],
    ['and HR?', 'Is Vodafone cutting jobs?', false],
    ['and Anna?', 'Is Vodafone cutting jobs?', false],
    ['and Jordan?', 'Is Vodafone cutting jobs?', false],
  ])('“%s” after “%s” is plainly for the desk: %s', (said, last, sure) => {
    expect(readFollowUp(said, last)).toMatchObject({ kind: 'question', sure });
  });

  it.each([
    ['and Italy?', 'Is Italy banning diesel cars?', 'is … banning diesel cars'],
    ['when?', 'When is Germany banning diesel cars?', 'Germany banning diesel cars'],
    ['only from the BBC', 'Is Germany banning diesel cars? from:BBC', 'Is Germany banning diesel cars?'],
    ['who decided it?', 'Who decided that Germany banning diesel cars?', 'that Germany banning diesel cars'],
  ])('“%s” says what it carries over', (said, question, carried) => {
    expect(readFollowUp(said, 'Is Germany banning diesel cars?')).toMatchObject({
      kind: 'question',
      readAs: { question, carried },
    });
  });

  it.each([
    ['from:reuters', 'When? from:bbc -taxis before:2019', 'When? -taxis before:2019 from:reuters'],
    ['before:2012', 'When? before:2010', 'When? before:2012'],
    ['-buses', 'When? -taxis', 'When? -taxis -buses'],
    ['what about "new rules"', 'When did "old rules" end?', 'When did "new rules" end?'],
    ['and Italy? from:bbc', 'Is Germany late? from:reuters', 'Is Italy late? from:bbc'],
  ])('“%s” after “%s” is “%s”: a filter takes the place of its like', (said, last, question) => {
    expect(readFollowUp(said, last)).toMatchObject({ kind: 'question', readAs: { question } });
  });

  it('that stands by itself carries nothing over', () => {
    const asked = 'When did Tesla open its plant in Berlin?';
    expect(readFollowUp(asked, 'Is Germany banning diesel cars?')).toMatchObject({ question: asked });
    expect(readAddressed('hello', 'Is Germany banning diesel cars?')).toMatchObject({
      kind: 'self_standing',
      question: 'hello',
    });
  });

  it.each([
    'lithium prices',
    'Vodafone',
    'Tesla lawsuit',
    'tax',
    'How do bees make honey?',
    '"green zones"',
    'thanks',
  ])('“%s”, said to the desk, stands by itself', said => {
    expect(readAddressed(said, 'Is Germany banning diesel cars?')).toMatchObject({
      kind: 'self_standing',
      question: said,
    });
  });

  it.each(['and the price', 'and Vodafone', 'Italy', '2019', 'why', 'is that true?', 'what about taxis'])(
    '“%s”, said to the desk, carries over',
    said => {
      expect(readAddressed(said, 'Is Germany banning diesel cars?')).toMatchObject({ kind: 'question' });
    },
  );

  it('has nothing to carry over when nothing was asked before', () => {
    for (const said of ['and Italy?', 'when?', 'show more', 'who said that?', 'before 2019?'])
      expect(readFollowUp(said, '')).toEqual({ kind: 'silent' });
    expect(readAddressed('and Italy?', '')).toMatchObject({ kind: 'self_standing', question: 'and Italy?' });
    expect(readAddressed('show more', '')).toEqual({ kind: 'more' });
  });
});

describe('talk among people', () => {
  const sure = (said: string): string[] => {
    const followUp = readFollowUp(said, askedBefore);
    return followUp.kind === 'silent' || ('sure' in followUp && !followUp.sure) ? [] : [said];
  };

  it.each(tuningTalk)('“%s” is not for the desk', said => {
    expect(sure(said)).toEqual([]);
  });

  it('is not for the desk in 38 of 38 that the rules were not made by, nor when the articles could answer', () => {
    expect(heldOutTalk).toHaveLength(38);
    expect(heldOutTalk.filter(said => readFollowUp(said, askedBefore).kind !== 'silent')).toEqual([]);
  });

  it('is surely not for the desk in 30 of 30 on other topics', () => {
    expect(otherTopicTalk).toHaveLength(30);
    const spoken = otherTopicTalk.filter(([last, said]) => {
      const followUp = readFollowUp(said, last);
      return followUp.kind !== 'silent' && (!('sure' in followUp) || followUp.sure);
    });
    expect(spoken).toEqual([]);
  });

  it('that reads like a follow-up is answered in at most 8 of 41 cases', { timeout: 30_000 }, async () => {
    const ask = await answerFrom((await readFolder('seeds')).articles);
    const last = 'Is Germany banning Huawei?';
    const spoken = likeFollowUps.filter(said => {
      const followUp = readFollowUp(said, last);
      if (followUp.kind === 'silent') return false;
      if (!('sure' in followUp) || followUp.sure) return true;
      const question = followUp.kind === 'question' ? followUp.readAs.question : followUp.question;
      return isBorneOut(said, ask(question));
    });
    expect(spoken.length).toBeLessThanOrEqual(8);
  });
});

describe('any words', () => {
  const words = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          'and',
          'Italy',
          'when',
          'he',
          'it',
          '"a b"',
          'from:x',
          '-y',
          '2019',
          '?',
          'who',
          'is',
          'the',
          'in',
        ),
        { maxLength: 8 },
      )
      .map(parts => parts.join(' ')),
  );

  it('are read without fail, alike each time, and what is read is never empty', () => {
    fc.assert(
      fc.property(words, words, (said, last) => {
        const followUp = readFollowUp(said, last);
        expect(readFollowUp(said, last)).toEqual(followUp);
        for (const one of [followUp, readAddressed(said, last)])
          if (one.kind === 'question') expect(one.readAs.question.trim()).not.toBe('');
      }),
      { numRuns: 2_000 },
    );
  });

  it('that are as long as a message are read at once', () => {
    const long = 'and the '.repeat(5_000);
    const begun = performance.now();
    for (const said of [long, `${long}?`, '('.repeat(40_000), `who ${'in '.repeat(13_000)}`]) {
      readFollowUp(said, long);
      readAddressed(said, 'Is Germany banning diesel cars?');
    }
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
