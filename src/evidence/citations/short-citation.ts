import type { Span } from '../../corpus/span.ts';

/**
 * A citation in its short form, `002:2674-2859@6ca4ea45`, as somebody typed it: the article's number as it was then, the place
 * in UTF-16 code units (which need not be a place of any file) and 8 to 64 lower-case hex digits of the file's SHA-256.
 */
export type ShortCitation = Span & { readonly number: string; readonly hash: string };

/**
 * The short citation in what somebody typed or pasted, or null. It is read from its right end, because a number may be any
 * file's name; a whole citation line will do, any dash, and marks of quoting around it.
 */
export const readShortCitation = (typed: string): ShortCitation | null => {
  const { 0: tail, index = 0, groups } = unwrapped(typed).match(SHORT_FORM) ?? {};
  if (tail === undefined || !groups) return null;
  const number = afterLine(unwrapped(typed).slice(0, index)).trim();
  if (number === '') return null;
  const { start, end, hash = '' } = groups;
  return { number, start: Number(start), end: Number(end), hash: hash.toLowerCase() };
};

/** What is typed without what people put around a citation: quotes, brackets and Markdown's marks in pairs, stops after it. */
const unwrapped = (typed: string): string => {
  let text = typed.trim();
  for (;;) {
    const opening = OPENINGS.get(text.at(-1) ?? '');
    if (opening === undefined) return text;
    text = text.slice(0, -1).trimEnd();
    if (opening !== '' && text.startsWith(opening)) text = text.slice(opening.length).trimStart();
  }
};

/** The number alone, when a whole citation line stands before it. */
const afterLine = (before: string): string => {
  const lead = before.lastIndexOf(PARAGRAPH);
  const [, number] = lead < 0 ? [] : (before.slice(lead + PARAGRAPH.length).match(/^\d+ · (.*)$/su) ?? []);
  return number ?? before;
};

const PARAGRAPH = ' · paragraph ';

/** The end of a short citation. Every dash that a keyboard or an editor may put for a hyphen will do. */
const SHORT_FORM = /\s?:\s?(?<start>\d{1,9})\s?[-‐‑‒–—−]\s?(?<end>\d{1,9})\s?@\s?(?<hash>[0-9a-f]{8,64})$/iu;

/** What may be left out at the end, and what opens it, if anything. */
const OPENINGS: ReadonlyMap<string, string> = new Map([
  ['`', '`'],
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
  ['"', '"'],
  ["'", "'"],
  ['”', '“'],
  ['’', '‘'],
  ['»', '«'],
  ['*', '*'],
  ['_', '_'],
  ['~', '~'],
  ['.', ''],
  [',', ''],
  [';', ''],
  ['!', ''],
  ['?', ''],
]);
