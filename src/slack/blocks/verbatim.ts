import type { types } from '@slack/bolt';
import type { Citation } from '../../answer/citation.ts';
import type { Article } from '../../corpus/article.ts';
import type { Span } from '../../corpus/span.ts';
import { type CuesInPlace, placeWords, sentencesAt } from '../article-span.ts';
import { citeSentences } from '../excerpt-reference.ts';
import { shortened, wholeCharacters } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { contextBlock, contextButton, openButton } from './excerpt.ts';
import { richWords } from './rich-words.ts';

/** The words of a span as a quote, character for character, with parts of it bold; spans count into the article. */
export const spanBlock = (
  { text }: Article,
  span: Span,
  marks: { readonly bold?: readonly Span[]; readonly struck?: readonly Span[] } = {},
): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements: richWords(text, span, marks) }],
});

/** Cues in their sentence, and where that stands; a place too long for one block is shown by the cues alone. */
export const cueBlocks = (article: Article, { place, struck, cues }: CuesInPlace): types.KnownBlock[] => {
  const marks = { bold: cues, struck };
  const quotes =
    place.end - place.start <= longestPlace
      ? [spanBlock(article, place, marks)]
      : cues.map(cue => spanBlock(article, firstOf(article.text, cue), marks));
  return [...quotes, contextBlock(placeWords(article, place))];
};

/** A span in pieces of at most 1,500 code units, none cut within a character: joined, they are the span. */
export const piecesOf = (text: string, { start, end }: Span): Span[] => {
  const pieces: Span[] = [];
  for (let at = start; at < end; ) {
    const cut = end - at <= longestPiece ? end : wholeCharacters(text, at + longestPiece);
    pieces.push({ start: at, end: cut });
    at = cut;
  }
  return pieces;
};

/** The citation of the body sentences that a span touches; null when it lies outside the body, or page chrome between them. */
export const citationAt = (article: Article, span: Span): Citation | null => {
  const touched = sentencesAt(article, span);
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return null;
  return citeSentences(article, { start: first.start, end: last.end }) ?? citeSentences(article, first);
};

/** The ways from a citation to its context and, where its address is known, to the article itself. */
export const placeButtons = (
  citation: Citation,
  address: string | null,
  name: string | null,
  { answer, lists }: Words,
): types.Button[] => {
  const called = name === null ? null : shortened(name, 30);
  const text = called === null ? answer.context : lists.inContextOf(called);
  const label = lists.placeLabel(text, shortened(citation.number, 30));
  const open = openButton(address, called === null ? answer.openArticle : lists.openNamed(called));
  return [contextButton(citation, label, { text }), ...open];
};

const firstOf = (text: string, span: Span): Span => piecesOf(text, span)[0] ?? span;

const longestPiece = 1500;
/** A sentence has 1,000 code units at most, and a cue may lie across two. */
const longestPlace = 2100;
