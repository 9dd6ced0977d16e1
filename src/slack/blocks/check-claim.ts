import type { types } from '@slack/bolt';
import type { CheckedClaim } from '../../evidence/claims/claim-check.ts';
import { oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { contextBlock } from './excerpt.ts';
import { textRun as plain } from './rich-words.ts';

/** A statement with what the articles print on it, in a word, and what of it is not in the passage below. */
export const claimBlocks = (claim: CheckedClaim, words: Words): types.KnownBlock[] => {
  const lines = claimLines(claim, words);
  return [
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            plain(words.check.headings[claim.outcome], { bold: true }),
            plain(`\n${claimIn(claim, words)}`, { italic: true }),
          ],
        },
      ],
    },
    ...(lines.length > 0 ? [contextBlock(lines.join('\n'))] : []),
  ];
};

/** The same as lines of plain text. */
export const claimText = (claim: CheckedClaim, words: Words): string =>
  [words.check.headings[claim.outcome], claimIn(claim, words), ...claimLines(claim, words)].join('\n');

const claimIn = ({ claim }: CheckedClaim, { check }: Words): string =>
  check.quoted(shortened(oneLine(claim), LONGEST_CLAIM));

const claimLines = ({ missing, isTurned }: CheckedClaim, { check }: Words): string[] => [
  ...(missing.length > 0
    ? [check.missing(missing.slice(0, MOST_MISSING).map(word => shortened(oneLine(word), LONGEST_WORD)))]
    : []),
  ...(isTurned ? [check.turned] : []),
];

const LONGEST_CLAIM = 300;
const LONGEST_WORD = 60;
const MOST_MISSING = 6;
