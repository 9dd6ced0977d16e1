import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../src/search/matches.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { articleOf } from '../corpus/article-builder.ts';

const passages = await passagesOf([
  articleOf('001.txt', 'The tram met the ferry and the tram. The barge sank by the quay.'),
  articleOf('002.txt', 'Anglers like the harbour.'),
]);

const matches = matchesOf(
  [
    { forms: [{ term: 'tram', weight: 1 }], near: [{ term: 'ferri', weight: 0.7 }] },
    {
      forms: [
        { term: 'ferri', weight: 1 },
        { term: 'barg', weight: 0.6 },
        { term: 'quai', weight: 0.3 },
      ],
      near: [{ term: 'harbor', weight: 0.5 }],
    },
  ],
  passages,
);

describe('matchesOf', () => {
  it('weighs each term by the best of its forms in the passage', () => {
    expect(passages.map(({ id }) => matches.of(id).weights)).toEqual([
      [1, 1],
      [0, 0.6],
      [0, 0],
    ]);
  });

  it('counts words of nearly the same meaning for the meaning alone, never for less than the form', () => {
    expect(passages.map(({ id }) => matches.of(id).meaning)).toEqual([
      [1, 1],
      [0, 0.6],
      [0, 0.5],
    ]);
    const nearOnly = matchesOf([{ forms: [], near: [{ term: 'ferri', weight: 0.7 }] }], passages);
    expect(nearOnly.of(0)).toEqual({ weights: [0], meaning: [0.7] });
  });

  it('gives all places of all forms, and none of what is only near', () => {
    expect(matches.places(0)).toEqual([[1, 7], [4]]);
    expect(matches.places(1)).toEqual([[], [1, 5]]);
    expect(matches.places(2)).toEqual([[], []]);
  });

  it('lets one word stand for several terms', () => {
    const forms = [{ term: 'tram', weight: 1 }];
    const both = matchesOf(
      [
        { forms, near: [] },
        { forms, near: [] },
      ],
      passages,
    );
    expect(both.of(0).weights).toEqual([1, 1]);
    expect(both.places(0)).toEqual([
      [1, 7],
      [1, 7],
    ]);
  });

  it('holds nothing of a question in a passage that is not there', () => {
    expect(matches.of(99)).toEqual({ weights: [0, 0], meaning: [0, 0] });
    expect(matches.places(-1)).toEqual([[], []]);
  });

  it('answers the same when it is asked again', () => {
    expect(matches.of(0)).toEqual(matches.of(0));
    expect(matchesOf([], passages).of(0)).toEqual({ weights: [], meaning: [] });
  });
});
