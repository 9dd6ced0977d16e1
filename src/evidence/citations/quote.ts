import { type Span, slice } from '../../corpus/span.ts';

/**
 * Words with what stands round them, as the W3C's TextQuoteSelector has them, and where they stood. `prefix` and `suffix` are up to
 * {@link SURROUNDINGS} UTF-16 code units and never hold half a surrogate pair; `at` is an offset in UTF-16 code units.
 */
export type Quote = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly at: number;
};

/** The words of this span, which cuts no surrogate pair, with what stands round them. */
export const quoteAt = (text: string, span: Span): Quote => {
  const from = Math.max(0, span.start - SURROUNDINGS);
  const to = Math.min(text.length, span.end + SURROUNDINGS);
  return {
    exact: slice(text, span),
    prefix: text.slice(cutsPair(text, from) ? from + 1 : from, span.start),
    suffix: text.slice(span.end, cutsPair(text, to) ? to - 1 : to),
    at: span.start,
  };
};

/**
 * Where the quoted words stand in this text, exactly, or null: of several places the one with most of the quote's surroundings, of
 * those the one nearest to where they stood. Places do not overlap, so that the search is linear.
 */
export const findQuote = (text: string, { exact, prefix, suffix, at }: Quote): Span | null => {
  let best: { start: number; kept: number } | null = null;
  if (exact === '') return null;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + exact.length)) {
    const kept = sameEnd(text, start, prefix) + sameStart(text, start + exact.length, suffix);
    const nearer = best !== null && Math.abs(start - at) < Math.abs(best.start - at);
    if (best === null || kept > best.kept || (kept === best.kept && nearer)) best = { start, kept };
  }
  return best && { start: best.start, end: best.start + exact.length };
};

/** Where the quoted words would stand if they still stood there: between their surroundings, else where they stood. */
export const placeOf = (text: string, { exact, prefix, suffix, at }: Quote): Span => {
  const before = prefix.length > FEW ? text.indexOf(prefix) : -1;
  const after = suffix.length > FEW ? text.indexOf(suffix, Math.max(0, before)) : -1;
  if (before >= 0) {
    const start = before + prefix.length;
    return { start, end: after >= start ? after : start + exact.length };
  }
  return after >= 0
    ? { start: Math.max(0, after - exact.length), end: after }
    : { start: at, end: at + exact.length };
};

/** Whether this offset stands between the two halves of a surrogate pair. */
export const cutsPair = (text: string, offset: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));

/** How many of the last code units before this offset are the prefix's last ones. */
const sameEnd = (text: string, offset: number, prefix: string): number => {
  let same = 0;
  while (same < prefix.length && same < offset && text[offset - 1 - same] === prefix.at(-1 - same)) same += 1;
  return same;
};

const sameStart = (text: string, offset: number, suffix: string): number => {
  let same = 0;
  while (same < suffix.length && text[offset + same] === suffix[same]) same += 1;
  return same;
};

/** The most UTF-16 code units that are kept on each side of a quote. */
const SURROUNDINGS = 32;

/** Surroundings of no more code units than this stand in too many places to tell one. */
const FEW = 8;
