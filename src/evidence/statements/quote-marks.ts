import { visibleSpan } from '../../corpus/blocks.ts';
import type { Span } from '../../corpus/span.ts';

/**
 * Words between a pair of quotation marks. The span covers the words without the marks and the blanks beside them; `outer` takes
 * the marks in. `closed` is false where the paragraph ends before a closing mark; `mark` is the kind of the opening one.
 */
export type Quotation = Span & { readonly outer: Span; readonly closed: boolean; readonly mark: Mark };

/** The kinds of marks: curly and straight, double and single, and the angled ones. */
export type Mark = '“' | '"' | '‘' | "'" | '«';

/**
 * The outermost quotations of a paragraph, in order and not overlapping; marks inside a quotation belong to its words. Apostrophes
 * are no marks: a single mark opens only before a word and after a blank, and only when another closes it. Only the last quotation can be open.
 * Offsets are the text's, in UTF-16 code units.
 */
export const quotationsIn = (text: string, paragraph: Span): Quotation[] => {
  const places = placesIn(text, paragraph);
  const found: Quotation[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const opening = places[at];
    const mark = opening && openingMark(text, opening);
    if (!opening || !mark) continue;
    const closing = closingPlace(text, places, at, mark);
    if (closing === 'none' && isSingle(mark) && !isParagraphStart(opening, paragraph)) continue;
    if (closing === 'another') continue;
    const end = closing === 'none' ? paragraph.end : (places[closing]?.at ?? paragraph.end);
    const words = visibleSpan(text, { start: opening.at + 1, end });
    const outer = { start: opening.at, end: closing === 'none' ? end : end + 1 };
    if (words) found.push({ ...words, outer, closed: closing !== 'none', mark });
    if (closing === 'none') break;
    at = closing;
  }
  return found;
};

/** The mark that this paragraph begins with when it begins with a quotation. */
export const leadingMark = (text: string, { start, end }: Span): Mark | null => {
  if (start >= end) return null;
  return openingMark(text, { at: start, mark: text[start] ?? '' });
};

type Place = { readonly at: number; readonly mark: string };

const placesIn = (text: string, { start, end }: Span): Place[] =>
  Array.from(text.slice(start, end).matchAll(MARKS), ({ 0: mark, index }) => ({ at: start + index, mark }));

const openingMark = (text: string, { at, mark }: Place): Mark | null => {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (mark === '«') return mark;
  if (/\s/u.test(after) || WORD.test(before)) return null;
  if (mark === '“' || mark === '‘') return mark;
  if (mark === '”' && /\s/u.test(before)) return '“';
  if (mark === '"' && (!CLOSED_BEFORE.test(before) || at === 0)) return '"';
  if (
    mark === "'" &&
    OPENED_BEFORE.test(before) &&
    /^(?:[\p{L}“"]|\d(?!0s))/u.test(text.slice(at + 1, at + 4))
  )
    return "'";
  return null;
};

/** The index of the place that closes, `another` when a further quotation opens first, or `none`. */
const closingPlace = (
  text: string,
  places: readonly Place[],
  from: number,
  mark: Mark,
): number | 'another' | 'none' => {
  for (let at = from + 1; at < places.length; at += 1) {
    const place = places[at];
    if (!place) break;
    if (isClosing(text, places, at, mark)) return at;
    if (place.mark === mark && mark !== '«' && openingMark(text, place) === mark) return 'another';
    if (isSingle(mark) && place.at - (places[from]?.at ?? 0) > LONGEST_SINGLE) return 'none';
  }
  return 'none';
};

const isClosing = (text: string, places: readonly Place[], at: number, mark: Mark): boolean => {
  const place = places[at];
  if (!place || place.mark !== CLOSES[mark]) return false;
  if (mark === '«') return true;
  const before = text[place.at - 1] ?? ' ';
  const after = text[place.at + 1] ?? ' ';
  if (mark === '“') return !(/\s/u.test(before) && WORD.test(after));
  if (/\s/u.test(before) || (isSingle(mark) && WORD.test(after))) return false;
  return !isSingle(mark) || !(isPossessive(text, places, at) || isPluralAtEnd(text, place));
};

/** `farmers’ groups` inside single marks: a plural with a word after it, when a later mark can still close. */
const isPossessive = (text: string, places: readonly Place[], at: number): boolean => {
  const place = places[at];
  const next = places
    .slice(at + 1, at + 1 + FURTHEST)
    .find(other => /['’‘]/u.test(other.mark) && !isInWord(text, other));
  if (!place || !next || next.at - place.at > LONGEST_SINGLE) return false;
  if (!/s/iu.test(text[place.at - 1] ?? '') || !/^\s\p{Ll}/u.test(text.slice(place.at + 1, place.at + 3)))
    return false;
  return openingMark(text, next) === null;
};

/** `not the farmers’.’`: a stop and one more mark stand behind the possessive. */
const isPluralAtEnd = (text: string, { at }: Place): boolean =>
  /s/iu.test(text[at - 1] ?? '') && /^[.,!?]?['’](?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 4));

/** The apostrophe of `it’s`. */
const isInWord = (text: string, { at }: Place): boolean =>
  WORD.test(text[at - 1] ?? ' ') && WORD.test(text[at + 1] ?? ' ');

const isSingle = (mark: Mark): boolean => mark === '‘' || mark === "'";

const isParagraphStart = (place: Place, { start }: Span): boolean => place.at === start;

const CLOSES: Readonly<Record<Mark, string>> = { '“': '”', '"': '"', '‘': '’', "'": "'", '«': '»' };
const MARKS = /[“”"‘’'«»]/gu;
const WORD = /[\p{L}\p{N}]/u;
const OPENED_BEFORE = /[\s([{—–"“-]/u;
const CLOSED_BEFORE = /[\p{L}\p{N}.,!?…]/u;
const LONGEST_SINGLE = 3_000;
/** In marks: how many apostrophes are passed over between a possessive and the mark that closes. */
const FURTHEST = 12;
