import { describe, expect, it } from 'vitest';
import { articlesFound } from '../../src/answer/articles-found.ts';
import { findIn } from '../../src/answer/finding.ts';
import type { Ranked } from '../../src/answer/ranking.ts';
import { englishWords } from '../../src/search/english.ts';
import { articleOf } from '../corpus/article-builder.ts';

const articles = ['Velbrook has a tram.', 'Orsk has a tram.', 'Zelmar has a tram.'].map((text, at) =>
  articleOf(`00${at + 1}.txt`, text),
);
const found = (await findIn(articles, englishWords()))('trams');

/** The sentences of the articles with these scores, best first. */
const rankedWith = (scores: readonly number[]): Ranked[] =>
  found.ranked
    .flatMap(item => scores.map((score, at) => ({ ...item, score, at })))
    .filter(({ passage, at }) => passage.article === found.passages[at]?.article)
    .sort((a, b) => b.score - a.score);

/** The number and the score of each article found. */
const files = (ranked: readonly number[], own: readonly number[], sentences: number): [string, number][] =>
  articlesFound(
    rankedWith(ranked),
    own.flatMap((score, at) => {
      const article = found.passages[at]?.article;
      return article ? [{ article, score }] : [];
    }),
    sentences,
  ).map(({ article, score }) => [article.number, score]);

describe('articlesFound', () => {
  it('goes by the best sentence where articles are of one sentence', () => {
    expect(files([1, 3, 2], [9, 1, 2], 1).map(([number]) => number)).toEqual(['002', '003', '001']);
  });

  it('goes by the article’s own score where articles are long', () => {
    expect(files([1, 3, 2], [9, 1, 2], 500).map(([number]) => number)).toEqual(['001', '003', '002']);
  });

  it('counts both alike at ten sentences', () => {
    const scores = new Map(files([4, 2, 0], [1, 2, 0], 10));
    expect(scores.get('001')).toBeCloseTo(0.5 * 0.5 + 0.5 * 1, 9);
    expect(scores.get('002')).toBeCloseTo(0.5 * 1 + 0.5 * 0.5, 9);
    expect(scores.get('003')).toBeCloseTo(0, 9);
  });

  it('gives scores from 0 to 1, for sentences below 0 too', () => {
    for (const sentences of [1, 10, 500])
      for (const [, score] of files([-3, -1, -2], [0, 4, 1], sentences)) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
  });

  it('holds an article of which no sentence is ranked for one whose sentence is the least', () => {
    const ranked = rankedWith([-2, 0, 3]).filter(({ score }) => score !== 0);
    const candidates = articles.map(article => ({ article, score: 1 }));
    const scores = articlesFound(ranked, candidates, 1).map(({ score }) => score);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 1);
    expect(scores[1]).toBe(scores[2]);
  });

  it('counts of several sentences of an article the best', () => {
    const ranked = rankedWith([4, 3, 0]);
    const [first] = ranked;
    if (!first) throw new Error('a sentence is needed');
    const candidates = articles.map(article => ({ article, score: 1 }));
    const more = [...ranked, { ...first, score: 1 }];
    expect(articlesFound(more, candidates, 1)).toEqual(articlesFound(ranked, candidates, 1));
  });

  it('finds the articles that share a word with the question, and none without one', async () => {
    const find = await findIn(articles, englishWords());
    expect(find('tram of Orsk').articles.map(({ article }) => article.number)).toEqual(['002', '001', '003']);
    expect(find('Zelmar').articles.map(({ article }) => article.number)).toEqual(['003']);
    expect(find('glacier').articles).toEqual([]);
    expect(articlesFound([], [], 0)).toEqual([]);
  });
});
