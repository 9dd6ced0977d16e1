import { z } from 'zod';
import { type Citation, cite } from '../answer/citation.ts';
import type { Article } from '../corpus/article.ts';
import type { Library } from '../corpus/library.ts';
import type { Span } from '../corpus/span.ts';

/** Names an excerpt in a button: the first 16 hex digits of the file's SHA-256 and the span, `6ca4ea4512345678:2674-2859`. */
export const referenceOf = ({ sha256, start, end }: Citation): string =>
  `${sha256.slice(0, 16)}:${start}-${end}`;

/** The value of a button that names an excerpt. */
export const Reference = z
  .string()
  .regex(/^[0-9a-f]{16}:\d{1,9}-\d{1,9}$/u)
  .transform(value => {
    const [prefix = '', span = ''] = value.split(':');
    const [start, end] = span.split('-').map(Number);
    return { prefix, start: start ?? 0, end: end ?? 0 };
  });

export type Reference = z.infer<typeof Reference>;

/** An excerpt as the library of this moment has it. */
export type FoundExcerpt = { readonly article: Article; readonly citation: Citation };

/**
 * The excerpt that a reference names, or null when no article has this hash any more. Only whole sentences of the
 * body are found, so that a forged reference shows nothing that an answer could not show.
 */
export const findExcerpt = (library: Library, { prefix, start, end }: Reference): FoundExcerpt | null => {
  for (const article of library.articles) {
    if (!article.sha256.startsWith(prefix)) continue;
    const citation = citeSentences(article, { start, end });
    if (citation) return { article, citation };
  }
  return null;
};

/** Cites a span when it is whole sentences of the body with no page chrome between them, else null. */
export const citeSentences = (article: Article, span: Span): Citation | null => {
  const first = article.sentences.findIndex(({ start }) => start === span.start);
  const last = article.sentences.findIndex(({ end }) => end === span.end);
  if (first < 0 || last < first || touchesChrome(article, span)) return null;
  const [head, ...rest] = article.sentences.slice(first, last + 1);
  return head ? cite(article, [head, ...rest]) : null;
};

const touchesChrome = ({ lines }: Article, { start, end }: Span): boolean =>
  lines.some(line => line.role === 'chrome' && line.start < end && start < line.end);
