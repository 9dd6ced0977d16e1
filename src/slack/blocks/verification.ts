import type { types } from '@slack/bolt';
import { slice } from '../../corpus/span.ts';
import type { VerificationWords } from '../../evidence/citations/verification-words.ts';
import type { Entry, Listing } from '../listing.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { contextBlock, quoted } from './excerpt.ts';
import { richWords } from './rich-words.ts';
import { piecesOf } from './verbatim.ts';

/** What was found of a citation: whether it matches, and the words that stand or stood there, whole. */
export const verificationListing = (
  { heading, lines, quotes, article }: VerificationWords,
  { sourcing }: Words,
): Listing => ({
  heading: oneLine(heading),
  sections: [
    {
      title: null,
      entries: [...lines, ...(article === null ? [] : [sourcing.verifiedArticle(article)])].flatMap(
        lineEntries,
      ),
    },
    ...quotes.map(({ label, text }) => ({
      title: shortened(oneLine(label), 200),
      entries: piecesOf(text, whole(text)).map(piece => () => quoteEntry(slice(text, piece))),
    })),
  ],
  empty: escaped(shortened(oneLine(heading), 600)),
});

const lineEntries = (line: string): (() => Entry)[] =>
  piecesOf(line, whole(line)).map(piece => () => {
    const words = slice(line, piece);
    return { text: escaped(words), blocks: [contextBlock(words)] };
  });

const quoteEntry = (text: string): Entry => ({
  text: escaped(quoted(text)),
  blocks: [quoteOf(text)],
});

const quoteOf = (text: string): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements: richWords(text, whole(text)) }],
});

const whole = (text: string) => ({ start: 0, end: text.length });
