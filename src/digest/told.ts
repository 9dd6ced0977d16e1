import type { Article } from '../corpus/article.ts';
import type { Place } from './subscription.ts';

/** That a channel was told an article: the file's name and the hash (64 hex digits) of what stood in it. */
export type Telling = { readonly file: string; readonly sha256: string };

/** What each channel was told; written by the ledger alone, together with how the edition ended. */
export type Told = { of(place: Place): Promise<Telling[]> };

/**
 * The articles that the channel knows and those that are new to it, in their order. An article is known when its
 * name or its content was told: neither a corrected file nor a renamed one is news. Of several new ones with the
 * same content only the first is listed. Articles without a sentence are on neither list.
 */
export const byNews = (
  articles: readonly Article[],
  told: readonly Telling[],
): { readonly known: readonly Article[]; readonly fresh: readonly Article[] } => {
  const files = new Set(told.map(({ file }) => file));
  const contents = new Set(told.map(({ sha256 }) => sha256));
  const readable = articles.filter(({ sentences }) => sentences.length > 0);
  const known = readable.filter(({ file, sha256 }) => files.has(file) || contents.has(sha256));
  const fresh = new Map<string, Article>();
  for (const article of readable)
    if (!files.has(article.file) && !contents.has(article.sha256) && !fresh.has(article.sha256))
      fresh.set(article.sha256, article);
  return { known, fresh: [...fresh.values()] };
};
