import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideOf, evidenceOf, heldIn } from '../../src/answer/confidence.ts';
import { findIn } from '../../src/answer/finding.ts';
import { englishWords } from '../../src/search/english.ts';
import { articleOf } from '../corpus/article-builder.ts';

const english = englishWords();

const TRAM =
  'The tram of Velbrook opened on Tuesday after nine years of work. The mayor, Ada Quill, rode it first. The city paid $40 million for it.';
const FERRY =
  'Zelmar sold its ferries because fuel was dear. Anglers by the quay of Orsk were glad. The harbour is quiet at night.';
const BAKER = 'Bakers in the old town met in June. They want lower rents, and a fair price for flour.';

const findAmong = (texts: readonly string[]) =>
  findIn(
    texts.map((text, at) => articleOf(`00${at + 1}.txt`, text)),
    english,
  );
const [all, none] = [await findAmong([TRAM, FERRY, BAKER]), await findAmong([])];

describe('the confidence', () => {
  it.each([
    ['when did the tram of Velbrook open', TRAM],
    ['how much did the city pay for the tram', TRAM],
    ['who rode the tram first', TRAM],
    ['why did Zelmar sell its ferries', FERRY],
    ['were the anglers by the quay glad', FERRY],
    ['what do bakers in the old town want', BAKER],
  ])('is higher for "%s" with the article that answers than without', async (question, text) => {
    const without = await findAmong([TRAM, FERRY, BAKER].filter(other => other !== text));
    expect(all(question).confidence).toBeGreaterThan(without(question).confidence + 0.1);
  });

  it('is higher for a question of which more stands in one sentence', () => {
    expect(all('why did Zelmar sell its ferries').confidence).toBeGreaterThan(
      all('why did the mayor sell the flour').confidence,
    );
  });

  it('is 0 where nothing is found', () => {
    expect(none('why did Zelmar sell its ferries').confidence).toBe(0);
    expect(all('').confidence).toBe(0);
    expect(all('glaciers on Xanthar').confidence).toBe(0);
  });

  it('is from 0 to 1 whatever is asked', () => {
    const words = [TRAM, FERRY, BAKER].join(' ').split(' ');
    const word = fc.oneof(
      fc.constantFrom(...words, 'why', 'did', 'Xanthar', 'glacier'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 15 }), asked => {
        const { confidence } = all(asked.join(' '));
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('evidenceOf', () => {
  const evidence = (question: string) => {
    const found = all(question);
    return evidenceOf({ ...found, isName: () => false }, found.ranked);
  };

  it('is whole when one sentence holds all that was asked for', () => {
    const { around, strict, strictAround, absent, absentNames } = evidence('Zelmar sold its ferries');
    expect([around, strict, strictAround, absent, absentNames]).toEqual([1, 1, 1, 0, 0]);
  });

  it('lacks what stands in no article', () => {
    const { absent, absentNames, strict } = evidence('Zelmar sold its ferries to Xanthar');
    expect(absent).toBeGreaterThan(0);
    expect(absent).toBeLessThan(1);
    expect(absentNames).toBe(0.5);
    expect(strict).toBeLessThan(1);
  });

  it('takes a name of several words for one thing', () => {
    const [half, whole] = [evidence('Ada Xanthar'), evidence('Ada Quill')];
    expect(whole.strict).toBe(1);
    expect(half.strict).toBeCloseTo(0.5, 9);
  });

  it('speaks of names only when some are asked for', () => {
    expect(evidence('sold ferries')).toMatchObject({ names: 1, strictNames: 1 });
    expect(evidence('who met Ada Quill by the harbour at night').strictNames).toBeLessThan(1);
  });

  it('misses a kind of thing only when one is asked for', () => {
    expect(evidence('when did Zelmar sell its ferries').kindMissing).toBe(1);
    expect(evidence('when did the tram of Velbrook open').kindMissing).toBe(0);
    expect(evidence('Zelmar ferries').kindMissing).toBe(0);
  });

  it('counts what is missing against a question that supposes, or asks for yes or no', () => {
    expect(evidence('why did Zelmar sell flour')).toMatchObject({ yesNo: 0 });
    expect(evidence('why did Zelmar sell flour').supposed).toBeGreaterThan(0);
    expect(evidence('did Zelmar sell flour')).toMatchObject({ supposed: 0 });
    expect(evidence('did Zelmar sell flour').yesNo).toBeGreaterThan(0);
    expect(evidence('Zelmar flour')).toMatchObject({ supposed: 0, yesNo: 0 });
  });

  it('has less to go by the fewer words there are', () => {
    expect(evidence('ferries').few).toBe(1 / 2);
    expect(evidence('ferries of Zelmar').few).toBe(1 / 3);
  });
});

describe('heldIn', () => {
  it('is for each term the best weight in the sentence and the two beside it, in the same article', () => {
    const found = all('Zelmar anglers harbour bakers');
    const shares = found.passages.map(passage => heldIn(found, besideOf(found, passage)));
    const ferry = found.passages.findIndex(({ article }) => article.text === FERRY);
    expect(shares.slice(ferry, ferry + 4)).toEqual([
      [1, 1, 0, 0],
      [1, 1, 1, 0],
      [0, 1, 1, 0],
      [0, 0, 0, 1],
    ]);
  });
});
