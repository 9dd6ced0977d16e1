import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Found, findIn } from '../../src/answer/finding.ts';
import { englishWords } from '../../src/search/english.ts';
import { articleOf } from '../corpus/article-builder.ts';

const english = englishWords();

const TEXTS = [
  'The tram of Velbrook opened in June. Ada Quill rode it first. It cost $40 million. The tram is green.',
  'Zelmar sold its ferries because fuel was dear. The company had run them for nine years. The tram is green.',
  'Who sold the ferries? Zelmar did, according to the Orsk Gazette. “It was time,” Quill said.',
];
const articles = TEXTS.map((text, at) => articleOf(`00${at + 1}.txt`, text));
const [find, findAgain, findInNone] = await Promise.all([
  findIn(articles, english),
  findIn(articles, english),
  findIn([], english),
]);

const asked = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...TEXTS.join(' ').split(' '),
        'why',
        'when',
        'which countries',
        'kick',
        'out',
        'wich',
        '<@U1>',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 20 },
  )
  .map(words => words.join(' '));

/** What was found as plain data: ids of sentences and numbers of articles with their scores. */
const plain = ({ ranked, articles: best, confidence, sought }: Found) => ({
  ranked: ranked.map(({ passage, score, signals }) => [passage.id, score, signals]),
  articles: best.map(({ article, score }) => [article.number, score]),
  confidence,
  sought,
});

describe('findIn', () => {
  it('ranks best first, no sentence twice, whatever is asked', () => {
    fc.assert(
      fc.property(asked, question => {
        const { ranked } = find(question);
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(new Set(ranked.map(({ passage }) => passage.id)).size).toBe(ranked.length);
      }),
    );
  });

  it('finds each article once, best first', () => {
    fc.assert(
      fc.property(asked, question => {
        const { articles: best } = find(question);
        const scores = best.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(new Set(best.map(({ article }) => article)).size).toBe(best.length);
        expect(articles).toEqual(expect.arrayContaining(best.map(({ article }) => article)));
      }),
    );
  });

  it('finds the same for the same question, in the same articles, and after any other', () => {
    fc.assert(
      fc.property(asked, asked, (question, other) => {
        const first = plain(find(question));
        find(other);
        expect(plain(find(question))).toEqual(first);
        expect(plain(findAgain(question))).toEqual(first);
      }),
    );
  });

  it('gives every signal from 0 to 1', () => {
    fc.assert(
      fc.property(asked, question => {
        for (const { signals } of find(question).ranked)
          for (const [name, value] of Object.entries(signals)) {
            expect(value, name).toBeGreaterThanOrEqual(0);
            expect(value, name).toBeLessThanOrEqual(1 + 1e-9);
          }
      }),
    );
  });

  it('finds nothing in no articles', () => {
    fc.assert(
      fc.property(asked, question => {
        expect(findInNone(question)).toMatchObject({ ranked: [], articles: [], confidence: 0, passages: [] });
      }),
    );
  });

  it.each([
    ['who rode the tram first', 'Ada Quill rode it first.'],
    ['how much did the tram cost', 'It cost $40 million.'],
    ['why were the ferries sold', 'Zelmar sold its ferries because fuel was dear.'],
    ['when did the tram open', 'The tram of Velbrook opened in June.'],
  ])('ranks first for "%s": %s', (question, expected) => {
    const { passage } = find(question).ranked[0] ?? {};
    expect(passage?.article.text.slice(passage.sentence.start, passage.sentence.end)).toBe(expected);
  });

  it('puts of equal sentences the earlier first', () => {
    const same = find('green').ranked.filter(({ passage }) =>
      passage.terms.some(({ term }) => term === 'green'),
    );
    expect(same.map(({ passage }) => passage.article.number)).toEqual(['001', '002']);
  });
});
