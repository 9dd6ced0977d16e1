import type { types } from '@slack/bolt';
import type { Excerpt } from '../../answer/answer.ts';
import { limits } from '../limits.ts';
import { shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { citationInside } from './citation-line.ts';
import { contextBlock, contextButton, openButton, quoteBlock } from './excerpt.ts';

/** An excerpt in a modal: the quote, its citation and where else it stands, and its context, which opens over the modal. */
export const viewExcerptBlocks = (
  excerpt: Excerpt,
  place: number,
  words: Words,
  address: string | null,
): types.KnownBlock[] => [
  quoteBlock(excerpt),
  contextBlock(
    [
      citationInside(excerpt, LONGEST_CITATION, words),
      ...(excerpt.also.length > 0 ? [shortened(alsoLine(excerpt, words), LONGEST_ALSO)] : []),
    ].join('\n'),
  ),
  {
    type: 'actions',
    elements: [
      contextButton(excerpt, shortened(words.answer.contextLabel(place), limits.element.accessibilityLabel), {
        text: words.answer.context,
        action_id: 'view_context',
      }),
      ...openButton(address, words.answer.openArticle),
    ],
  },
];

const alsoLine = ({ also }: Excerpt, { answer }: Words): string =>
  answer.also(also.map(({ number, outlet }) => `${number} (${outlet ?? answer.citation.outlet})`));

const LONGEST_CITATION = 900;
const LONGEST_ALSO = 900;
