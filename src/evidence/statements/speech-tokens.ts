import type { Span } from '../../corpus/span.ts';
import type { Quotation } from './quote-marks.ts';
import { withNicknames } from './speech-nicknames.ts';
import { CALENDAR, TITLES } from './speech-words.ts';

/**
 * A piece of a sentence: a word, a mark, or a whole quotation, which counts as one piece. `plain` is the word in lower case with straight
 * apostrophes and without its possessive ending; `name` says that it begins with a capital or a digit, `dated` that it is a day or a month.
 */
export type Token = Span & {
  readonly kind: 'word' | 'mark' | 'quote';
  readonly text: string;
  readonly plain: string;
  readonly name: boolean;
  readonly owns: boolean;
  readonly dated: boolean;
  readonly quotation: number;
};

/**
 * The tokens of the narration between `start` and `end`, each quotation as one token with its place in `quotations`, of which the first
 * here is `first`. What stands in brackets is left out: a party and a state after a name, a note of the page.
 */
export const tokensIn = (
  text: string,
  { start, end }: Span,
  quotations: readonly Quotation[],
  first: number,
): Token[] => {
  const tokens: Token[] = [];
  let from = start;
  for (let at = first; at < quotations.length; at += 1) {
    const outer = quotations[at]?.outer;
    if (!outer || outer.start >= end) break;
    for (const token of narrationTokens(text, from, outer.start)) tokens.push(token);
    tokens.push({ ...outer, ...BLANK, kind: 'quote', quotation: at });
    from = outer.end;
  }
  for (const token of narrationTokens(text, from, end)) tokens.push(token);
  return withFirstNames(withNicknames(text, withoutBrackets(tokens), quotations));
};

const narrationTokens = (text: string, start: number, end: number): Token[] =>
  Array.from(text.slice(start, Math.max(start, end)).matchAll(PIECE), ({ 0: piece, index }) =>
    tokenOf(piece, start + index),
  );

const tokenOf = (piece: string, start: number): Token => {
  const word = /^[\p{L}\p{N}]/u.test(piece);
  const lower = piece.toLowerCase().replaceAll('’', "'");
  const owner = lower.replace(/(?:'s|(?<=s)')$/u, '');
  const abbreviated = TITLES.has(owner.replace(/\.$/u, '')) ? owner.replace(/\.$/u, '') : owner;
  return {
    start,
    end: start + piece.length,
    kind: word ? 'word' : 'mark',
    text: piece,
    plain: abbreviated,
    name: /^(?:[\p{Lu}\p{N}]|(?:al|el)-\p{Lu}|\p{Ll}\p{Lu})/u.test(piece),
    owns: owner !== lower && !CONTRACTIONS.has(lower),
    dated: CALENDAR.has(abbreviated),
    quotation: -1,
  };
};

const withoutBrackets = (tokens: readonly Token[]): Token[] => {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const close = token.text === '(' ? closingBracket(tokens, at) : -1;
    if (close > 0) at = close;
    else kept.push(token);
  }
  return kept;
};

/** `April Dunn`: a month that people are also called, with a name behind it and nothing before it that leads a date, is a first name. */
const withFirstNames = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => {
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    const called = FIRST_NAMES.has(token.plain) && !token.owns && next?.name && !next.dated;
    const leads = before && (DATE_LEADS.has(before.plain) || /^\d/u.test(before.text));
    return called && !/^\d/u.test(next.text) && !leads ? { ...token, dated: false } : token;
  });

const closingBracket = (tokens: readonly Token[], open: number): number => {
  for (let at = open + 1; at < Math.min(tokens.length, open + LONGEST_BRACKET); at += 1) {
    if (tokens[at]?.kind === 'quote') return -1;
    if (tokens[at]?.text === ')') return at;
  }
  return -1;
};

const BLANK = { text: '', plain: '', name: false, owns: false, dated: false } as const;
const LONGEST_BRACKET = 14;
const FIRST_NAMES = new Set(['april', 'may', 'june', 'august']);
const DATE_LEADS = new Set(
  'in since until till by during from to through last next this each every early late mid of on'.split(' '),
);
const CONTRACTIONS = new Set([
  "it's",
  "he's",
  "she's",
  "that's",
  "there's",
  "what's",
  "who's",
  "let's",
  "here's",
]);

/** Initials and titles with their stop, `&` and `-` inside a name, possessives of plurals; every mark alone. */
const PIECE =
  /(?:\p{Lu}\.)+(?:\p{Lu}(?!\p{L}))?(?:['’]s)?|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|Jr|Sr|Inc|Ltd|Co|Corp|Rev|Hon)\.|[\p{L}\p{N}]+(?:[.&'’‑,-][\p{L}\p{N}]+)*(?:(?<=s)['’](?=\s))?|[^\s\p{L}\p{N}]/gu;
