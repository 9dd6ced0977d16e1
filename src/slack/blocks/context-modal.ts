import type { types } from '@slack/bolt';
import type { Article } from '../../corpus/article.ts';
import type { Span } from '../../corpus/span.ts';
import type { FoundExcerpt } from '../excerpt-reference.ts';
import { oneLine, shortened } from '../mrkdwn.ts';
import { english } from '../words/english.ts';
import type { Words } from '../words/words.ts';
import { citationInside } from './citation-line.ts';
import { contextBlock } from './excerpt.ts';
import { modalOf, plainModal } from './modal.ts';
import { richWords } from './rich-words.ts';

/**
 * An excerpt among the paragraphs around it: whole paragraphs of the article's body, about 6,000 characters of them,
 * the excerpt bold in its quoted paragraphs, and said how much of the body is not shown.
 */
export const contextModal = ({ article, citation }: FoundExcerpt, words: Words): types.ModalView => {
  const { context } = words.sourcing;
  const body = article.lines.filter(({ role }) => role === 'body');
  const { first, last } = windowAround(body, citation);
  const [before, after] = [first, body.length - 1 - last];
  const blocks = [
    header(citation.title ?? context.untitled(citation.number)),
    contextBlock(citationInside(citation, 2900, words)),
    ...(before > 0 ? [contextBlock(context.before(before))] : []),
    ...body.slice(first, last + 1).flatMap(one => paragraphBlocks(article, one, citation, words)),
    ...(after > 0 ? [contextBlock(context.after(after))] : []),
  ];
  return modalOf(context.title, blocks, words);
};

/** What is said when the article of an excerpt is not the one that was cited. */
export const changedModal = (words: Words): types.ModalView => {
  const { title, changed } = words.sourcing.context;
  return plainModal(title, changed, words);
};

/** What is shown instead of a view beyond what a modal can hold; in English where nobody's language is known, as on the way out. */
export const tooLargeModal = (words: Words = english): types.ModalView => {
  const { title, tooLarge } = words.sourcing.context;
  return plainModal(title, tooLarge, words);
};

/** What is said to a form that the desk does not know any more. */
export const olderVersionModal = (words: Words): types.ModalView =>
  plainModal(words.sourcing.context.title, words.notice.olderForm, words);

/** The headline, cut where it is too long for a header; the citation below has all of it. */
const header = (headline: string): types.HeaderBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: shortened(oneLine(headline), 150), emoji: false },
});

/**
 * The paragraphs that the excerpt touches, some before, so that the excerpt is near the top where a modal opens, and
 * as many after as there is room for.
 */
const windowAround = (body: readonly Span[], excerpt: Span): { first: number; last: number } => {
  const length = (i: number) => (body[i] ? body[i].end - body[i].start : Number.POSITIVE_INFINITY);
  let first = Math.max(
    0,
    body.findIndex(paragraph => touches(paragraph, excerpt)),
  );
  let last = Math.max(
    first,
    body.findLastIndex(paragraph => touches(paragraph, excerpt)),
  );
  let room = mostCharacters;
  for (let i = first; i <= last; i += 1) room -= length(i);
  const justBefore = length(first - 1) <= longestBefore ? length(first - 1) : 0;
  let before = Math.min(Math.max(mostBefore, justBefore), room);
  for (; length(first - 1) <= before && last - first < mostParagraphs; first -= 1) {
    before -= length(first - 1);
    room -= length(first - 1);
  }
  for (; length(last + 1) <= room && last - first < mostParagraphs; last += 1) room -= length(last + 1);
  return { first, last };
};

const paragraphBlocks = (
  article: Article,
  paragraph: Span,
  excerpt: Span,
  { sourcing: { context } }: Words,
): types.KnownBlock[] => {
  const { start, end } = clipped(article, paragraph, excerpt);
  const struck = article.sentences.flatMap(({ inlineChrome }) => inlineChrome);
  const elements = richWords(article.text, { start, end }, { struck, bold: [excerpt] });
  return [
    ...(start > paragraph.start ? [contextBlock(context.beginningCut)] : []),
    {
      type: 'rich_text',
      elements: [
        touches(paragraph, excerpt)
          ? { type: 'rich_text_quote', elements }
          : { type: 'rich_text_section', elements },
      ],
    },
    ...(end < paragraph.end ? [contextBlock(context.endCut)] : []),
  ];
};

/** A paragraph longer than all the room is shown from sentence to sentence around the excerpt. */
const clipped = ({ sentences }: Article, paragraph: Span, excerpt: Span): Span => {
  if (paragraph.end - paragraph.start <= mostCharacters) return paragraph;
  const near = sentences.filter(
    ({ start, end }) =>
      start >= paragraph.start &&
      end <= paragraph.end &&
      end > excerpt.start - mostCharacters / 3 &&
      start < excerpt.end + mostCharacters / 3,
  );
  return { start: near[0]?.start ?? paragraph.start, end: near.at(-1)?.end ?? paragraph.end };
};

const touches = (paragraph: Span, excerpt: Span): boolean =>
  paragraph.start < excerpt.end && excerpt.start < paragraph.end;

const mostCharacters = 6000;
/** Characters before the excerpt: few, for a modal opens at its top; but the paragraph before it, unless it is long. */
const mostBefore = 500;
const longestBefore = 1200;
const mostParagraphs = 80;
