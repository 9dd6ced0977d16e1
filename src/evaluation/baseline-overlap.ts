import type { Article } from '../corpus/article.ts';
import { bodyOf } from '../evidence/origins/report-words.ts';
import { termsOf } from '../search/terms.ts';
import { once } from './baseline-words.ts';
import type { Judgement } from './origin-pairs.ts';

/**
 * Whether two articles are copies by the usual measure: the share of the shorter one's runs of {@link RUN} words that the other has too
 * (Broder's containment, "On the resemblance and containment of documents", 1997). His resemblance (Jaccard's) is never higher, so that it
 * would find fewer.
 */
export const overlapping = (): Judgement => {
  const runs = once<Article, ReadonlySet<string>>(article => runsOf(bodyOf(article)));
  return (one, other) => {
    const [mine, yours] = [runs(one), runs(other)];
    const shorter = Math.min(mine.size, yours.size);
    return shorter > 0 && mine.intersection(yours).size >= OVERLAP * shorter;
  };
};

const runsOf = (text: string): ReadonlySet<string> => {
  const words = termsOf(text).map(({ plain }) => plain);
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '));
  return runs;
};

export const OVERLAP = 0.85;
const RUN = 5;
