import type { types } from '@slack/bolt';
import { citationWithin } from '../../answer/citation.ts';
import type { Article } from '../../corpus/article.ts';
import type { Span } from '../../corpus/span.ts';
import type { FoundExcerpt } from '../excerpt-reference.ts';
import { oneLine, shortened } from '../mrkdwn.ts';
import { contextBlock } from './excerpt.ts';
import { modalOf } from './modal.ts';
import { richWords } from './rich-words.ts';

/**
 * An excerpt among the paragraphs around it: whole paragraphs of the article's body, about 6,000 characters of them,
 * the excerpt bold in its quoted paragraphs, and said how much of the body is not shown.
 */
export const contextModal = ({ article, citation }: FoundExcerpt): types.ModalView => {
  const body = article.lines.filter(({ role }) => role === 'body');
  const { first, last } = windowAround(body, citation);
  return modal([
    header(citation.title ?? `Article ${citation.number} (title not stated)`),
    contextBlock(citationWithin(citation, 2900)),
    ...notShown(first, 'before'),
    ...body.slice(first, last + 1).flatMap(paragraph => paragraphBlocks(article, paragraph, citation)),
    ...notShown(body.length - 1 - last, 'after'),
  ]);
};

/** What is said when the article of an excerpt is not the one that was cited. */
export const changedModal = (): types.ModalView =>
  modal([
    section(
      'The article that this excerpt is from has changed or is gone since. Ask again to see what it says now.',
    ),
  ]);

/** What is shown instead of a context beyond what a modal can hold. */
export const tooLargeModal = (): types.ModalView =>
  modal([section('This part of the article is too large to show here.')]);

/** What is said to a form that the desk does not know any more. */
export const olderVersionModal = (): types.ModalView =>
  modal([section('This form is from an older version. Please ask again.')]);

const modal = (blocks: types.KnownBlock[]): types.ModalView => modalOf('In context', blocks);

/** The headline, cut where it is too long for a header; the citation below has all of it. */
const header = (headline: string): types.HeaderBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: shortened(oneLine(headline), 150), emoji: false },
});

const section = (text: string): types.SectionBlock => ({
  type: 'section',
  text: { type: 'plain_text', text, emoji: false },
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

const paragraphBlocks = (article: Article, paragraph: Span, excerpt: Span): types.KnownBlock[] => {
  const { start, end } = clipped(article, paragraph, excerpt);
  const struck = article.sentences.flatMap(({ inlineChrome }) => inlineChrome);
  const elements = richWords(article.text, { start, end }, { struck, bold: [excerpt] });
  return [
    ...(start > paragraph.start ? [contextBlock('The beginning of this paragraph is not shown')] : []),
    {
      type: 'rich_text',
      elements: [
        touches(paragraph, excerpt)
          ? { type: 'rich_text_quote', elements }
          : { type: 'rich_text_section', elements },
      ],
    },
    ...(end < paragraph.end ? [contextBlock('The end of this paragraph is not shown')] : []),
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

const notShown = (count: number, where: 'before' | 'after'): types.KnownBlock[] =>
  count > 0 ? [contextBlock(`${count} paragraph${count === 1 ? '' : 's'} ${where} not shown`)] : [];

const mostCharacters = 6000;
/** Characters before the excerpt: few, for a modal opens at its top; but the paragraph before it, unless it is long. */
const mostBefore = 500;
const longestBefore = 1200;
const mostParagraphs = 80;
