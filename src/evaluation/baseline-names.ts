import type { Article } from '../corpus/article.ts';
import { readSources } from '../evidence/origins/sources-read.ts';
import type { Judgement } from './origin-pairs.ts';

/**
 * Whether two articles name one publication, or one names the other's outlet: what the name alone tells, as the desk reads names, with
 * nothing asked of what is reported.
 */
export const sameSource = async (articles: readonly Article[]): Promise<Judgement> => {
  const named = new Map<Article, { readonly own: string | null; readonly sources: ReadonlySet<string> }>();
  for (const { article, outlet, sources } of await readSources(articles))
    named.set(article, { own: outlet?.key ?? null, sources: new Set(sources.map(({ key }) => key)) });
  return (one, other) => {
    const [mine, yours] = [named.get(one), named.get(other)];
    if (!mine || !yours) return false;
    return (
      !mine.sources.isDisjointFrom(yours.sources) ||
      (yours.own !== null && mine.sources.has(yours.own)) ||
      (mine.own !== null && yours.sources.has(mine.own))
    );
  };
};
