import type { Article } from '../../corpus/article.ts';
import { type Span, slice } from '../../corpus/span.ts';
import type { LongCitation } from './long-citation.ts';
import { cutsPair, type Quote } from './quote.ts';
import type { ShortCitation } from './short-citation.ts';

/**
 * What a citation claims of an article, whatever its form: the first digits of the file's hash, how the article is called, and a place.
 * `quote` is what is said to stand there, null in the short form, which does not say; its `at` is as exact as code points tell code units.
 */
export type Claim = {
  readonly hash: string;
  readonly name: string | null;
  names(version: Named): boolean;
  /** The claimed place in this text, in UTF-16 code units; null when it is none of it, cuts a character, or has other words. */
  placeIn(text: string): Span | null;
  readonly quote: Quote | null;
  /** The claimed place as it was written, in the units of the form. */
  readonly place: Span;
};

type Named = Pick<Article, 'file' | 'number'> & Partial<Pick<Article, 'facts'>>;

/** What a citation in either form claims. */
export const claimOf = (cited: ShortCitation | LongCitation): Claim =>
  'exact' in cited ? longClaim(cited) : shortClaim(cited);

const shortClaim = ({ number, hash, start, end }: ShortCitation): Claim => ({
  hash,
  name: number,
  names: version => shown(version.number) === shown(number),
  placeIn: text => within(text, { start, end }),
  quote: null,
  place: { start, end },
});

const longClaim = ({ exact, prefix, suffix, start, end, sha256, file, address }: LongCitation): Claim => ({
  hash: sha256,
  name: file,
  names: version =>
    file === null
      ? address !== null && version.facts?.address.value === address
      : shown(version.file) === shown(file),
  placeIn: text => {
    const place = within(text, codeUnits(text, { start, end }));
    const quoted =
      place !== null &&
      slice(text, place) === exact &&
      text.slice(0, place.start).endsWith(prefix) &&
      text.startsWith(suffix, place.end);
    return quoted ? place : null;
  },
  quote: { exact, prefix, suffix, at: start },
  place: { start, end },
});

/** The name as a citation line shows it. */
const shown = (name: string): string => name.replace(/\p{Cc}+/gu, ' ').trim();

const within = (text: string, span: Span): Span | null =>
  span.start < span.end && span.end <= text.length && !cutsPair(text, span.start) && !cutsPair(text, span.end)
    ? span
    : null;

/** This span of Unicode code points as one of UTF-16 code units; what lies beyond the text stays beyond it. */
const codeUnits = (text: string, { start, end }: Span): Span => ({
  start: codeUnit(text, start),
  end: codeUnit(text, end),
});

const codeUnit = (text: string, codePoint: number): number => {
  if (codePoint > text.length) return text.length + 1;
  let offset = 0;
  for (let at = 0; at < codePoint; at += 1) offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
};
