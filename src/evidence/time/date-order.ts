import { type Span, slice } from '../../corpus/span.ts';

/**
 * Words of the sentence that set the date at `date` before or after something, as printed: "prior to a damaging report", "ready for 2019
 * rollout", "since 2012". They stand in the clause of the date and are at most {@link LONGEST_ORDER} code units. Null where none do.
 */
export const orderOf = (text: string, date: Span): string | null => {
  const clause = clauseOf(text, date);
  const said = slice(text, clause);
  const phrases = Array.from(said.matchAll(ORDER), ({ 0: words, index }) => ({
    start: clause.start + index,
    words,
  })).filter(({ start, words }) => !isIdiom(text, start, words, date));
  const nearest = phrases.sort((a, b) => distance(a.start, date) - distance(b.start, date))[0];
  return nearest ? fitting(text.slice(nearest.start, clause.end)) : null;
};

const distance = (start: number, date: Span): number =>
  start <= date.start ? date.start - start : start - date.start;

/** The clause: what stands between marks and joining words around the date. */
const clauseOf = (text: string, date: Span): Span => {
  let [start, end] = [0, text.length];
  for (const { 0: mark, index } of text.matchAll(CLAUSE_EDGE)) {
    if (index + mark.length <= date.start) start = index + mark.length;
    else if (index >= date.end) {
      end = index;
      break;
    }
  }
  return { start, end };
};

/** "since" is of time only before a date, and "after all", "named after" and "long before" order nothing. */
const isIdiom = (text: string, start: number, words: string, date: Span): boolean => {
  const before = text.slice(Math.max(0, start - 12), start);
  if (/^since/iu.test(words)) return date.start > start + words.length + 6;
  return (
    /\b(?:named|looks?|looking|looked|sought|takes?|took|go|goes|soon)\s$/iu.test(before) ||
    /^\s*(?:all\b|long\b|that\b|which\b|it\b|then\b)/iu.test(text.slice(start + words.length))
  );
};

/** The words cut between words so that they are no longer than {@link LONGEST_ORDER}. */
const fitting = (words: string): string => {
  const whole = words
    .trimEnd()
    .replace(/[.!?,;:]+["”’')]*$/u, '')
    .trimEnd();
  if (whole.length <= LONGEST_ORDER) return whole;
  const cut = whole.lastIndexOf(' ', LONGEST_ORDER);
  return whole.slice(0, cut > 0 ? cut : LONGEST_ORDER);
};

const ORDER =
  /\b(?:prior to|ahead of|in advance of|in the run-up to|leading up to|in the wake of|in time for|ready for|shortly before|shortly after|before|after|since|until|following)\b(?=\s)/giu;
const CLAUSE_EDGE = /[,;:()—–“”"]|\b(?:while|although|though|whereas|because|which|who|whom|whose|but)\b/giu;

/** The most UTF-16 code units of an order. */
const LONGEST_ORDER = 80;
