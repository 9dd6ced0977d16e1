import type { Article } from '../corpus/article.ts';
import type { ArticleCandidate } from '../search/passage-index.ts';
import type { Ranked } from './ranking.ts';

/** An article with a score from 0 to 1 that is comparable within one question only. */
export type ArticleFound = { readonly article: Article; readonly score: number };

/**
 * The articles, best first, by their own BM25 and by their best sentence. The longer articles are (`sentences`, on average), the
 * less one sentence tells about the whole.
 */
export const articlesFound = (
  ranked: readonly Ranked[],
  candidates: readonly ArticleCandidate[],
  sentences: number,
): ArticleFound[] => {
  const best = new Map<Article, number>();
  for (const { passage, score } of ranked) if (!best.has(passage.article)) best.set(passage.article, score);
  const highest = Math.max(Number.MIN_VALUE, ...candidates.map(({ score }) => score));
  const least = Math.min(0, ...best.values());
  const spread = Math.max(Number.MIN_VALUE, Math.max(0, ...best.values()) - least);
  const own = sentences ** 2 / (sentences ** 2 + LONG ** 2);
  return candidates
    .map(({ article, score }) => ({
      article,
      score: own * (score / highest) + (1 - own) * (((best.get(article) ?? least) - least) / spread),
    }))
    .sort((a, b) => b.score - a.score);
};

/** At this many sentences an article's own score and its best sentence's count alike. */
const LONG = 10;
