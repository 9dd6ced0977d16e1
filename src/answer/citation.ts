import type { Article, Sentence } from '../corpus/article.ts';
import type { Fact } from '../corpus/catalogue.ts';
import { type Span, slice } from '../corpus/span.ts';

/**
 * A span of an article's body with all that is needed to find and to check it. `text` is exactly
 * `article.text.slice(start, end)`; `sha256` (64 hex digits) pins the file that was read. Facts that are not
 * known are null; `published` is what the catalogue states or infers, told apart by `publishedBasis`.
 */
export type Citation = Span & {
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
  readonly number: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly publishedBasis: Fact<string>['basis'];
  /** Where the article stands on the web. */
  readonly address: string | null;
  /** The body paragraph that the span starts in, from 1. */
  readonly paragraph: number;
  /** Page notes such as "(opens in new tab)" inside the span, in the file's offsets. */
  readonly inlineChrome: readonly Span[];
};

/** Cites the body from the first of these neighbouring sentences to the last. */
export const cite = (article: Article, sentences: readonly [Sentence, ...Sentence[]]): Citation =>
  citation(article, { start: sentences[0].start, end: sentences.at(-1)?.end ?? sentences[0].end }, sentences);

/** Cites exactly this span, which may begin and end inside sentences; null when it touches no sentence of the body. */
export const citeSpan = (article: Article, span: Span): Citation | null => {
  const [head, ...rest] = article.sentences.filter(({ start, end }) => start < span.end && span.start < end);
  return head ? citation(article, span, [head, ...rest]) : null;
};

const citation = (
  article: Article,
  { start, end }: Span,
  sentences: readonly [Sentence, ...Sentence[]],
): Citation => {
  const { title, outlet, author, published, address } = article.facts;
  return {
    start,
    end,
    file: article.file,
    text: slice(article.text, { start, end }),
    sha256: article.sha256,
    number: article.number,
    title: title.value,
    outlet: outlet.value,
    author: author.value,
    published: published.value,
    publishedBasis: published.basis,
    address: address.value,
    paragraph: sentences[0].paragraph,
    inlineChrome: sentences
      .flatMap(sentence => sentence.inlineChrome)
      .filter(note => start <= note.start && note.end <= end),
  };
};

/** The short form that people can paste: `002:2674-2859@6ca4ea45`. */
export const shortCitation = ({
  number,
  start,
  end,
  sha256,
}: Pick<Citation, 'number' | 'start' | 'end' | 'sha256'>): string =>
  `${number}:${start}-${end}@${sha256.slice(0, 8)}`;

/** The date as it can be told: what is stated, what is only inferred (said so), or "undated". */
const publishedWords = ({ published, publishedBasis }: Citation): string => {
  if (published === null) return 'undated';
  return publishedBasis === 'inferred' ? `undated (inferred: ${published})` : published;
};

/**
 * The citation in full, one line of plain text without control characters, with what is missing said to be missing. It ends
 * with the short form, so that the whole line can be pasted to be checked.
 */
export const citationLine = (citation: Citation): string =>
  [
    citation.number,
    citation.title ?? 'title not stated',
    citation.outlet ?? 'outlet not stated',
    citation.author ?? 'author not stated',
    publishedWords(citation),
    `paragraph ${citation.paragraph}`,
    shortCitation(citation),
  ]
    .join(' · ')
    .replace(/\p{Cc}+/gu, ' ');

/** The citation line in at most `most` UTF-16 code units: what is too long is cut before the short form, which stays whole where it fits. */
export const citationWithin = (citation: Citation, most: number): string => {
  const line = citationLine(citation);
  if (line.length <= most) return line;
  const tail = `… · ${shortCitation(citation).replace(/\p{Cc}+/gu, ' ')}`;
  const room = Math.max(0, most - tail.length);
  return `${line.slice(0, room).replace(/[\uD800-\uDBFF]$/u, '')}${tail}`.slice(0, most);
};
