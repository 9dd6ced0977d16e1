import { createHash } from 'node:crypto';
import type { Article, Line, LineRole, Sentence } from './article.ts';
import { type Block, blocksOf, lineSpans } from './blocks.ts';
import type { CatalogueEntry, Fact, LineRange } from './catalogue.ts';
import { rolesOf } from './chrome.ts';
import { type FrontMatter, frontMatterOf } from './front-matter.ts';
import { INLINE_NOTE } from './furniture.ts';
import { sentenceSpans } from './sentences.ts';
import { authorSigned, outletSigned, type Signed } from './signature.ts';
import { type Span, slice } from './span.ts';

/** An article file's text, and the SHA-256 (hex) of its bytes. */
export type Text = { readonly text: string; readonly sha256: string };

/** An article file's bytes as text, or why they are none. */
export type Decoded = Text | { readonly reason: string };

/** Decodes UTF-8 with nothing normalised away: a byte order mark, NBSP and line breaks stay where they are. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes.length > LARGEST_FILE) return { reason: `is larger than ${LARGEST_FILE / 1024 / 1024} MB` };
  if (bytes.length === 0) return { reason: 'is empty' };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { reason: 'is UTF-16, not UTF-8: save it as UTF-8' };
  if (bytes.includes(0)) return { reason: 'is binary: it holds a zero byte' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (/^[\s\uFEFF]*$/u.test(text)) return { reason: 'is empty: it holds only blanks' };
    return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return { reason: 'is not UTF-8: save it as UTF-8' };
  }
};

/** Reads one article from its text; `entry` is what the catalogue knows of it, and may overrule line roles. */
export const readArticle = (
  file: string,
  number: string,
  { text, sha256 }: Text,
  entry: CatalogueEntry | undefined,
): Article => {
  const front = frontMatterOf(text);
  const blocks = blocksOf(text, front.lines);
  const roles = overruled(blocks, rolesOf(blocks), entry);
  const lines = linesOf(text, blocks, roles, front);
  const facts = { ...factsBeside(text, lines.slice(front.lines), front), ...given(entry) };
  return { file, number, text, sha256, lines, sentences: sentencesOf(blocks, roles), facts };
};

const overruled = (
  blocks: readonly Block[],
  roles: readonly LineRole[],
  entry: CatalogueEntry | undefined,
): LineRole[] => {
  const within = (block: Block, ranges: readonly LineRange[] | undefined): boolean =>
    ranges?.some(({ from, to }) => from <= block.firstLine && block.lastLine <= to) ?? false;
  return blocks.map((block, index) => {
    if (within(block, entry?.chrome)) return 'chrome';
    if (within(block, entry?.body)) return 'body';
    return roles[index] ?? 'body';
  });
};

const linesOf = (
  text: string,
  blocks: readonly Block[],
  roles: readonly LineRole[],
  front: FrontMatter,
): Line[] => {
  const byLine = new Map<number, LineRole>();
  for (const [index, { firstLine, lastLine }] of blocks.entries())
    for (let number = firstLine; number <= lastLine; number += 1) byLine.set(number, roles[index] ?? 'body');
  return lineSpans(text).map((span, index) => ({
    ...span,
    number: index + 1,
    role: index < front.lines ? 'chrome' : (byLine.get(index + 1) ?? 'blank'),
  }));
};

const sentencesOf = (blocks: readonly Block[], roles: readonly LineRole[]): Sentence[] => {
  const body = blocks.filter((_, index) => roles[index] === 'body');
  return body.flatMap((block, index) =>
    sentenceSpans(block.text, block.start).map(span => ({
      ...span,
      paragraph: index + 1,
      inlineChrome: inlineNotes(block, span),
    })),
  );
};

const inlineNotes = (block: Block, { start, end }: Span): Span[] =>
  [...block.text.slice(start - block.start, end - block.start).matchAll(INLINE_NOTE)].map(note => ({
    start: start + note.index,
    end: start + note.index + note[0].length,
  }));

/** The facts that a catalogue entry gives. */
const given = (entry: CatalogueEntry | undefined): Partial<Article['facts']> => {
  const { title, outlet, author, published, retells, address } = entry ?? {};
  return {
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(author && { author }),
    ...(published && { published }),
    ...(retells && { retells }),
    ...(address && { address }),
  };
};

/** What the lines beside the text state: the headline, a byline, a signature; and what the front matter says. */
const factsBeside = (text: string, lines: readonly Line[], front: FrontMatter): Article['facts'] => ({
  title: stated(titleOf(text, lines, front)),
  outlet: stated(outletSigned(text, lines)),
  author: stated(authorSigned(text, lines)),
  published: UNKNOWN,
  retells: UNKNOWN,
  address: UNKNOWN,
});

/** The headline; but where it is not marked as a heading, the title that the front matter gives goes before it. */
const titleOf = (text: string, lines: readonly Line[], { title }: FrontMatter): Signed | null => {
  const headline = lines.find(({ role }) => role === 'headline');
  const words = headline ? slice(text, headline).replace(/^[\s\uFEFF]+|\s+$/gu, '') : '';
  const name = words.replace(/^#+\s*/u, '');
  if (!headline || name === '' || (title && name === words)) return title;
  return { name, line: headline.number };
};

const stated = (signed: Signed | null): Fact<string> =>
  signed ? { basis: 'stated', value: signed.name, line: signed.line } : UNKNOWN;

const UNKNOWN = { basis: 'unknown', value: null } as const;

/** The largest article file, in bytes; a 5 MB text is a book, not an article. */
export const LARGEST_FILE = 5 * 1024 * 1024;
