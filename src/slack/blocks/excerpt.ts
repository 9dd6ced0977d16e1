import type { types } from '@slack/bolt';
import type { Excerpt } from '../../answer/answer.ts';
import type { Citation } from '../../answer/citation.ts';
import { referenceOf } from '../excerpt-reference.ts';
import { limits } from '../limits.ts';
import { escaped, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { citationIn, citationInside } from './citation-line.ts';
import { richWords } from './rich-words.ts';

/**
 * One excerpt: the quote, character for character, its citation and where else it stands, the way to its context and,
 * where the article's address is known, to the article.
 */
export const excerptBlocks = (
  excerpt: Excerpt,
  place: number,
  words: Words,
  address: string | null = null,
): types.KnownBlock[] => [
  quoteBlock(excerpt),
  contextBlock(
    [
      citationInside(excerpt, lineLimit, words),
      ...alsoLine(excerpt, words).map(line => shortened(line, lineLimit)),
    ].join('\n'),
  ),
  placeBlock(excerpt, place, words, address),
];

/** An excerpt that does not fit into its message: said to be too long, cited, and to be read in its context. */
export const longExcerptBlocks = (excerpt: Excerpt, place: number, words: Words): types.KnownBlock[] => {
  const citation = citationInside(excerpt, briefLimit, words);
  return [contextBlock(words.answer.tooLong(place, citation)), placeBlock(excerpt, place, words, null)];
};

const placeBlock = (
  excerpt: Excerpt,
  place: number,
  { answer }: Words,
  address: string | null,
): types.ActionsBlock => ({
  type: 'actions',
  elements: [
    contextButton(excerpt, answer.contextLabel(place), { text: answer.context }),
    ...openButton(address, answer.openArticle),
  ],
});

/** The quote itself; its text elements joined are exactly `citation.text`. */
export const quoteBlock = ({ text, start, inlineChrome }: Citation): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_quote',
      elements: richWords(
        text,
        { start: 0, end: text.length },
        { struck: inlineChrome.map(note => ({ start: note.start - start, end: note.end - start })) },
      ),
    },
  ],
});

/** Small print, shown as it is. */
export const contextBlock = (text: string): types.ContextBlock => ({
  type: 'context',
  elements: [{ type: 'plain_text', text, emoji: false }],
});

/** The button that opens the article's body around an excerpt. */
export const contextButton = (
  citation: Citation,
  accessibility_label: string,
  { text, action_id = 'show_context' }: { readonly text: string; readonly action_id?: string },
): types.Button => ({
  type: 'button',
  action_id,
  text: { type: 'plain_text', text, emoji: false },
  accessibility_label: shortened(accessibility_label, 75),
  value: referenceOf(citation),
});

/** The button that opens the article where it was published; none unless the address is one of the web and fits a button. */
export const openButton = (address: string | null, text: string): types.Button[] => {
  const isSound =
    address !== null &&
    address.length <= limits.element.buttonUrl &&
    /^https?:\/\/\S+$/u.test(address) &&
    URL.canParse(address);
  if (!isSound) return [];
  return [
    {
      type: 'button',
      action_id: 'open_article',
      text: { type: 'plain_text', text, emoji: false },
      url: address,
    },
  ];
};

/** The excerpt as mrkdwn text, whole. */
export const excerptText = (excerpt: Excerpt, place: number, words: Words): string =>
  escaped(
    [
      `${place}. ${quoted(excerpt.text)}`,
      `— ${citationIn(excerpt, words)}`,
      ...alsoLine(excerpt, words),
    ].join('\n'),
  );

/** In quotation marks, unless it brings its own. */
export const quoted = (text: string): string => (/^["“]/u.test(text) ? text : `“${text}”`);

const alsoLine = ({ also }: Excerpt, { answer }: Words): string[] =>
  also.length > 0
    ? [answer.also(also.map(({ number, outlet }) => `${number} (${outlet ?? answer.citation.outlet})`))]
    : [];

const lineLimit = 900;
const briefLimit = 195;
