import type { Article } from '../../corpus/article.ts';
import type { Span } from '../../corpus/span.ts';
import type { Origin, Retelling } from '../origin.ts';

/** One article's part in one origin. */
export type Share = { readonly origin: Origin; readonly retelling: Retelling };

/** Tells which of an article's origins a span of it rests on; undefined for an article of no origin. */
export type SentenceOrigins = (article: Pick<Article, 'file'>, span: Span) => Share | undefined;

/**
 * Ties the words of articles to origins: those of an article of several rest on the one whose cue stands in them, else on the one whose
 * cue came last before them, else on the article's own reporting, else on the origin whose cue comes first.
 */
export const sentenceOrigins = (origins: readonly Origin[]): SentenceOrigins => {
  const shares = Map.groupBy(
    origins.flatMap(origin => origin.retellings.map((retelling): Share => ({ origin, retelling }))),
    ({ retelling }) => retelling.article.file,
  );
  return ({ file }, span) => {
    const all = shares.get(file) ?? [];
    if (all.length < 2) return all[0];
    const cued = all
      .flatMap(share => share.retelling.cues.map(cue => ({ share, cue })))
      .sort((a, b) => a.cue.start - b.cue.start);
    const inside = cued.find(({ cue }) => cue.start < span.end && span.start < cue.end);
    const before = cued.findLast(({ cue }) => cue.end <= span.start);
    const own = all.find(({ retelling }) => retelling.firstHand && retelling.cues.length === 0);
    return inside?.share ?? before?.share ?? own ?? cued[0]?.share ?? all[0];
  };
};
