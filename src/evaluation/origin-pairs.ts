import type { Article } from '../corpus/article.ts';
import type { OriginSet } from './origin-set.ts';

/** Whether two articles tell one report, as a method holds it. */
export type Judgement = (one: Article, other: Article) => boolean;

/**
 * How a method judged the pairs of labelled articles: `same` are the pairs of one origin, `joined` those that it held for that, `rightly`
 * those that are both.
 */
export type PairCounts = {
  readonly pairs: number;
  readonly same: number;
  readonly joined: number;
  readonly rightly: number;
};

/**
 * What the counts come to. `echo` is the share of all pairs that are one origin and were held for independent, so that a reader would take
 * an echo for corroboration. A share of nothing is null.
 */
export type PairFigures = {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly echo: number | null;
  readonly pairsRight: number | null;
};

/** Puts every pair of labelled articles to the judgement once. */
export const countPairs = (
  articles: readonly Article[],
  labels: OriginSet['labels'],
  judge: Judgement,
): PairCounts => {
  const known = articles.flatMap(article => {
    const origins = labels.get(article.file);
    return origins ? [{ article, origins }] : [];
  });
  let [pairs, same, joined, rightly] = [0, 0, 0, 0];
  for (const [at, one] of known.entries())
    for (const other of known.slice(at + 1)) {
      const isSame = !one.origins.isDisjointFrom(other.origins);
      const isJoined = judge(one.article, other.article);
      pairs += 1;
      if (isSame) same += 1;
      if (isJoined) joined += 1;
      if (isSame && isJoined) rightly += 1;
    }
  return { pairs, same, joined, rightly };
};

/** The counts of several sets as those of one; pairs across sets are not judged. */
export const pooled = (counts: readonly PairCounts[]): PairCounts => {
  const total = (part: keyof PairCounts): number => counts.reduce((sum, count) => sum + count[part], 0);
  return { pairs: total('pairs'), same: total('same'), joined: total('joined'), rightly: total('rightly') };
};

export const pairFigures = ({ pairs, same, joined, rightly }: PairCounts): PairFigures => ({
  precision: part(rightly, joined),
  recall: part(rightly, same),
  f1: part(2 * rightly, joined + same),
  echo: part(same - rightly, pairs),
  pairsRight: part(pairs - same - joined + 2 * rightly, pairs),
});

const part = (some: number, all: number): number | null => (all === 0 ? null : some / all);
