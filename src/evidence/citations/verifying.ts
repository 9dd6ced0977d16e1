import { type Citation, citeSpan, shortCitation } from '../../answer/citation.ts';
import type { Article, LineRole } from '../../corpus/article.ts';
import type { Library } from '../../corpus/library.ts';
import { type Span, slice } from '../../corpus/span.ts';
import { type Claim, claimOf } from './claim.ts';
import { likestSentences, sentencesAt } from './likest-sentences.ts';
import type { LongCitation } from './long-citation.ts';
import { findQuote, placeOf, type Quote, quoteAt } from './quote.ts';
import type { ShortCitation } from './short-citation.ts';
import { successorOf } from './succession.ts';

/** An article file as it was once read. `readAt` is when that was first, ISO 8601 in UTC. */
type PastVersion = Pick<Article, 'sha256' | 'file' | 'number' | 'text'> & { readonly readAt: string };

/** What is kept of files that have changed or gone since. */
export type PastVersions = {
  /** The versions whose SHA-256 begins with these hex digits. */
  find(hashPrefix: string): Promise<readonly PastVersion[]>;
};

/**
 * What becomes of a citation when it is held against the articles of this moment. `matches` is only said of a file whose bytes are those
 * that were cited. Words are given whole, however long.
 *
 * - `matches`: the words stand there. `citedAs` is what the citation calls the article (a number, in the long form a
 *   file), if that is called otherwise now.
 * - `moved`: the file has changed, and the cited words stand in it all the same, at the place `found`.
 * - `changed`: the file has changed, and so have the words: they were `was` (when no version of then is kept, what the long form says, or
 *   null); `now` are those that are likest to them, else those that stand at their place; null when nothing stands there.
 * - `gone`: the desk read the article once, and has it no more.
 * - `out_of_place`: the file is known, and the place is none of it or other words stand there than the long form says. `length` is the file's.
 * - `unknown`: no such file was ever read (`never_read`), or the digits of the hash begin that of several (`ambiguous`).
 */
export type Verification =
  | { readonly outcome: 'matches'; readonly found: Found; readonly citedAs: string | null }
  | { readonly outcome: 'moved'; readonly found: Found; readonly citedAs: string | null }
  | {
      readonly outcome: 'changed';
      readonly article: Article;
      readonly was: string | null;
      readonly now: Found | null;
      readonly citedAs: string | null;
    }
  | { readonly outcome: 'gone'; readonly version: PastVersion; readonly was: string }
  | {
      readonly outcome: 'out_of_place';
      readonly file: string;
      readonly number: string;
      readonly length: number;
    }
  | { readonly outcome: 'unknown'; readonly reason: 'never_read' | 'ambiguous' };

/**
 * Words of an article as it is now: `text` is exactly `article.text.slice(start, end)`, `short` their short citation. `place` is `body`
 * when they stand in the body alone, else what else they touch: page chrome first, then the headline and its like.
 * `citation` is null where no sentence of the body is touched.
 */
export type Found = Span & {
  readonly article: Article;
  readonly text: string;
  readonly short: string;
  readonly place: LineRole;
  readonly citation: Citation | null;
};

/** Holds a citation, short or long, against the library and against what is kept of the past. */
export const verify = async (
  cited: ShortCitation | LongCitation,
  library: Library,
  versions: PastVersions,
): Promise<Verification> => {
  const claim = claimOf(cited);
  const past = await versions.find(claim.hash);
  const sha256 = pinned([...library.articles, ...past], claim);
  if (sha256 === 'ambiguous') return { outcome: 'unknown', reason: 'ambiguous' };
  const unchanged = library.articles.filter(article => article.sha256 === sha256);
  const article = unchanged.find(claim.names) ?? unchanged[0];
  return article
    ? inPlace(claim, article)
    : since(
        claim,
        library,
        past.find(one => one.sha256 === sha256),
      );
};

/** The SHA-256 of the one file whose hash begins as claimed; of several, the one that also has the claimed name. */
const pinned = (versions: readonly (Article | PastVersion)[], claim: Claim): string | null | 'ambiguous' => {
  const meant = versions.filter(({ sha256 }) => sha256.startsWith(claim.hash));
  const [first, ...others] = new Set(meant.map(({ sha256 }) => sha256));
  if (others.length === 0) return first ?? null;
  const [named, ...alike] = new Set(meant.filter(claim.names).map(({ sha256 }) => sha256));
  return named !== undefined && alike.length === 0 ? named : 'ambiguous';
};

const inPlace = (claim: Claim, article: Article): Verification => {
  const place = claim.placeIn(article.text);
  return place
    ? { outcome: 'matches', found: foundAt(article, place), citedAs: citedAs(claim, article) }
    : outOfPlace(article);
};

/** What became of a file that has changed or gone; `version` is what is kept of it, if anything. */
const since = (claim: Claim, library: Library, version: PastVersion | undefined): Verification => {
  const place = version && claim.placeIn(version.text);
  if (version && !place) return outOfPlace(version);
  const quote = version && place ? quoteAt(version.text, place) : claim.quote;
  const article = version
    ? successorOf(version, library.articles)
    : library.articles.find(one => claim.names(one));
  if (article) return changed(claim, article, quote);
  return version && quote
    ? { outcome: 'gone', version, was: quote.exact }
    : { outcome: 'unknown', reason: 'never_read' };
};

/** What became of the quoted words in a file that has changed to this; no quote when nobody knows what they were. */
const changed = (claim: Claim, article: Article, quote: Quote | null): Verification => {
  const again = quote && findQuote(article.text, quote);
  const renamed = citedAs(claim, article);
  if (again) return { outcome: 'moved', found: foundAt(article, again), citedAs: renamed };
  const place = quote ? placeOf(article.text, quote) : claim.place;
  const like = quote && likestSentences(article, quote.exact, place.start);
  const now = like ?? sentencesAt(article, place);
  return {
    outcome: 'changed',
    article,
    was: quote?.exact ?? null,
    now: now && foundAt(article, now),
    citedAs: renamed,
  };
};

const outOfPlace = ({ file, number, text }: Article | PastVersion): Verification => ({
  outcome: 'out_of_place',
  file,
  number,
  length: text.length,
});

const citedAs = (claim: Claim, article: Article): string | null => (claim.names(article) ? null : claim.name);

const foundAt = (article: Article, { start, end }: Span): Found => ({
  start,
  end,
  article,
  text: slice(article.text, { start, end }),
  short: shortCitation({ ...article, start, end }),
  place: roleAt(article, { start, end }),
  citation: citeSpan(article, { start, end }),
});

/** The most telling role of the lines that the span touches; `body` when it touches no other. */
const roleAt = ({ lines }: Article, { start, end }: Span): LineRole => {
  const roles = new Set(lines.filter(line => line.start < end && start < line.end).map(({ role }) => role));
  return TELLING.find(role => roles.has(role)) ?? 'blank';
};

const TELLING: readonly LineRole[] = ['chrome', 'headline', 'standfirst', 'subheading', 'body', 'blank'];
