import { lineSpans } from './blocks.ts';
import type { Signed } from './signature.ts';
import { slice } from './span.ts';

/** The lines a Markdown file begins with for the programs that print it: how many, marks included, and their title. */
export type FrontMatter = { readonly lines: number; readonly title: Signed | null };

/**
 * Reads front matter as YAML has it: keys and values between a first line of three dashes and another such line, or three
 * dots. A file that merely begins with a rule has none, because no key that front matter is known for follows.
 */
export const frontMatterOf = (text: string): FrontMatter => {
  const lines = lineSpans(text.slice(0, LONGEST)).map(span => slice(text, span).trimEnd());
  const end = lines.findIndex((line, at) => at > 0 && END.test(line));
  const inside = lines.slice(1, Math.max(1, end));
  const begins = BEGIN.test(lines[0] ?? '');
  if (!begins || !inside.some(line => KNOWN.test(line)) || !inside.every(line => YAML.test(line)))
    return NONE;
  return { lines: end + 1, title: titleIn(inside) };
};

/**
 * The title is its value without the quotes around it. One that hides letters behind a backslash, or goes on below its
 * line, is none, because it does not stand on that line.
 */
const titleIn = (inside: readonly string[]): Signed | null => {
  const at = inside.findIndex(line => TITLE.test(line));
  const value = TITLE.exec(inside[at] ?? '')?.groups?.value;
  if (value === undefined || /^\s+\S/u.test(inside[at + 1] ?? '')) return null;
  const { double, single, plain } = VALUE.exec(value)?.groups ?? {};
  const name = (double ?? single ?? plain)?.trim();
  return name ? { name, line: at + 2 } : null;
};

const NONE: FrontMatter = { lines: 0, title: null };

const BEGIN = /^\uFEFF?---$/u;
const END = /^(?:---|\.\.\.)$/u;
/** A key, an item, what belongs to either, a remark, or nothing. */
const YAML = /^(?:[\p{L}_][\p{L}\p{N}_ -]{0,40}:(?:\s|$)|- |\s|#|$|[\]}])/u;
const KNOWN =
  /^(?:title|date|authors?|layout|tags|categor(?:y|ies)|slug|url|link|draft|description|source|published|lang|permalink):/iu;
const TITLE = /^title:\s+(?<value>\S.*)$/iu;
const VALUE =
  /^(?:"(?<double>[^"\\]+)"\s*(?:#.*)?|'(?<single>[^']+)'\s*(?:#.*)?|(?<plain>[^\s"'>|&*!%@`{[#](?:[^#]|(?<!\s)#)*)(?:\s#.*)?)$/u;

/** In characters; what goes on beyond is no front matter. */
const LONGEST = 20_000;
