import { type AskedBefore, type NameFound, namesIn } from './asked-before.ts';
import { isInitials, isSeat } from './countries.ts';
import type { Piece } from './like-typed.ts';

/** A part of a question, as it stands in its text. */
export type Part = { readonly start: number; readonly end: number };

/**
 * The part of a question that a piece takes the place of: what stands after the same preposition, else what is of the same kind; of
 * several the last, because people go on with what they heard last. Null where nothing is like it.
 */
export const likePart = (before: AskedBefore, piece: Piece): Part | null => {
  const { text } = before;
  if (piece.kind === 'year') return lastOf(text, /\b(?:1[89]|20)\d\d\b/gu);
  if (piece.kind === 'noun') return nounPart(before, piece);
  const names = namesIn(text);
  const governed = names.filter(({ start }) => isAfter(text, start, piece.preposition));
  if (piece.kind === 'name')
    return governed.at(-1) ?? likestName(text, names, piece) ?? countryPart(text, names, piece);
  const ofPeople = piece.kind === 'people' ? names.findLast(({ kind }) => kind === 'people') : undefined;
  return (
    ofPeople ??
    countryPart(text, governed, piece) ??
    governed.at(-1) ??
    countryPart(text, names, piece) ??
    placeIn(text, names)
  );
};

/** Whether initials say whose something is (`US equipment`, `the UK government`), as `Italian` does. */
export const isWhose = (text: string, { start, end }: Part): boolean =>
  isInitials(text.slice(start, end)) && (HEAD.test(text.slice(end)) || OBJECT.test(text.slice(0, start)));

/**
 * The last country that is one (`Italy`), no seat of a government for a land, else the last word for what is of one; `Germany, Italy and
 * Japan` are one part.
 */
const countryPart = (text: string, names: readonly NameFound[], piece: Piece): Part | null => {
  const countries = names.filter(({ kind }) => kind !== 'name');
  const lands = countries.filter(one => one.kind === 'country' && !isWhose(text, one));
  const isLike = ({ start, end }: Part) => isSeat(text.slice(start, end)) === isSeat(bareOf(piece));
  const last = lands.findLast(isLike) ?? lands.at(-1) ?? countries.at(-1);
  return last ? listed(text, countries, last) : null;
};

/** With those beside it in its list. */
const listed = (text: string, names: readonly NameFound[], one: NameFound): Part => {
  const at = names.indexOf(one);
  const isListed = (index: number): boolean =>
    LISTED.test(text.slice(names[index - 1]?.end ?? 0, names[index]?.start));
  let [first, last] = [at, at];
  while (first > 0 && isListed(first)) first -= 1;
  while (last + 1 < names.length && isListed(last + 1)) last += 1;
  return { start: names[first]?.start ?? one.start, end: names[last]?.end ?? one.end };
};

const LISTED = /^(?:,|,? (?:and|or))\s(?:the\s)?$/iu;

/** A name after a preposition of place, where no country is named. */
const placeIn = (text: string, names: readonly NameFound[]): Part | null =>
  names.findLast(({ start }) => PLACES.some(one => isAfter(text, start, one))) ?? null;

const PLACES = ['in', 'at', 'to', 'from', 'of'];

const isAfter = (text: string, start: number, preposition: string): boolean =>
  preposition !== '' && new RegExp(`\\b${preposition}\\s+(?:the\\s+)?$`, 'iu').test(text.slice(0, start));

/** The name most like it: as many words, initials or none, no place where it stands. Of those that are alike the last. */
const likestName = (text: string, names: readonly NameFound[], piece: Piece): Part | null => {
  const likeness = ({ start, end }: NameFound): number => {
    const name = text.slice(start, end);
    const isPlace = isAfter(text, start, 'in') || isAfter(text, start, 'at');
    return (
      (wordsOf(name) === wordsOf(bareOf(piece)) ? 2 : 0) +
      (isInitials(name) === isInitials(bareOf(piece)) ? 1 : 0) +
      (isPlace ? 0 : 2)
    );
  };
  const others = names.filter(({ kind }) => kind === 'name');
  const most = Math.max(...others.map(likeness));
  const found = others.findLast(one => likeness(one) === most);
  return found ? listed(text, others, found) : null;
};

const bareOf = ({ text }: Piece): string => text.replace(/^the\s+/iu, '');

const wordsOf = (text: string): number => text.split(/\s+/u).length;

/**
 * What is somebody else's of the same name, what stands after the same preposition (`to churches` for "and to schools?"), what is somebody else's (`the women's` for "the men's"),
 * what was counted or chosen from (`how many ships`), or the last thing of which there are several, for another of that kind.
 */
const nounPart = (
  { text, opening, thing }: AskedBefore,
  { preposition, text: piece }: Piece,
): Part | null => {
  const ofSomebody = headedPart(text, piece);
  if (ofSomebody) return ofSomebody;
  if (preposition !== '')
    return lastOf(text, new RegExp(`(?<=\\s${preposition}\\s+)(?:the\\s+)?[\\p{Ll}-]+`, 'gu'));
  if (OWNERS.test(piece)) return lastOf(text, /(?<=\s)(?:the\s+)?\p{Ll}+(?:['’]s|s['’])(?=\s)/gu);
  const noun = thing.trim();
  if (noun !== '') return { start: opening.length - noun.length, end: opening.length };
  return SEVERAL.test(piece)
    ? lastOf(text, /(?<=\s)(?<!\b(?:who|which|what|that|it|he|she) )\p{Ll}{3,}(?<![siu])s(?=\s|$)/gu)
    : null;
};

/** `US government` for "the Canadian government". */
const headedPart = (text: string, piece: string): Part | null => {
  const [owner] = namesIn(piece);
  const head = owner && piece.slice(owner.end);
  if (!head || !/^ \p{Ll}+$/u.test(head)) return null;
  const found = namesIn(text).findLast(({ end }) => text.startsWith(head, end));
  return found ? { start: found.start, end: found.end + head.length } : null;
};

const OWNERS = /^(?:the )?\p{Ll}+(?:['’]s|s['’])$/u;

const SEVERAL = /^(?:\p{Ll}+ ){0,2}\p{Ll}{3,}(?<![siu])s$/u;

const lastOf = (text: string, pattern: RegExp): Part | null => {
  const found = [...text.matchAll(pattern)].at(-1);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
};

/** Nouns that stand behind a country of which they are. */
const HEAD =
  /^\s(?:governments?|administration|officials?|authorit(?:y|ies)|presidents?|ministers?|ministry|parliament|congress|senate|courts?|judges?|army|military|navy|police|economy|markets?|compan(?:y|ies)|firms?|carriers?|operators?|banks?|embassy|ambassador|citizens?|troops|allies|lawmakers?|senators?|regulators?|intelligence|sanctions?|networks?|telecoms?|equipment|suppliers?|law|laws)\b/iu;

/** A verb and nothing between: "ban US gear", where the country itself would have an article. */
const OBJECT =
  /\b(?!the\b|is\b|are\b|was\b|did\b|does\b|has\b|will\b|in\b|of\b|from\b|to\b|for\b|with\b|by\b|at\b|on\b)\p{Ll}+\s$/u;
