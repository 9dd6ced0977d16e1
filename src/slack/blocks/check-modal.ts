import type { types } from '@slack/bolt';
import type { CheckedClaim } from '../../evidence/claims/claim-check.ts';
import { LONGEST_READ } from '../../evidence/claims/claim-reading.ts';
import type { MessageChecked } from '../claim-check.ts';
import type { Words } from '../words/words.ts';
import type { Behind } from './answer.ts';
import { claimBlocks } from './check-claim.ts';
import { contextBlock } from './excerpt.ts';
import { homeButton, line } from './home-parts.ts';
import { modalOf, plainModal } from './modal.ts';
import { originLineIn } from './origin-line.ts';
import { boldBlock } from './rich-words.ts';
import { viewExcerptBlocks } from './view-excerpt.ts';

/** What stands around a check. `isShared`: it stands in the thread already. */
type CheckFrame = {
  readonly value: string;
  readonly behind: Behind;
  readonly note: string | null;
  readonly isShared?: boolean;
};

/** The check of a message, for whoever asked for it; `value` carries it to "Share into the thread". `note` is mrkdwn, null for none. */
export const checkModal = (
  checked: MessageChecked,
  { value, behind, note, isShared = false }: CheckFrame,
  words: Words,
): types.ModalView => {
  const { check } = words;
  if (checked.outcome !== 'checked')
    return plainModal(check.title, nothingWords(checked.outcome, words), words);
  return modalOf(
    check.title,
    [
      contextBlock(check.about),
      ...(note === null ? [] : [line(note)]),
      ...checked.claims.flatMap((claim, at) => [
        ...statementBlocks(claim, excerptsBefore(checked.claims, at), behind, words),
        { type: 'divider' } as const,
      ]),
      ...restLines(checked, words),
      ...(isShared ? [] : [shareRow(words)]),
    ],
    words,
    { callback_id: CHECK_RESULT, private_metadata: value },
  );
};

const shareRow = ({ check }: Words): types.ActionsBlock => ({
  type: 'actions',
  elements: [homeButton('check_share', check.share, check.shareLabel)],
});

/** The modal's name in what Slack sends. */
const CHECK_RESULT = 'check_result';

/** `before` is how many excerpts stand above, so that each has a number of its own. */
const statementBlocks = (
  claim: CheckedClaim,
  before: number,
  behind: Behind,
  words: Words,
): types.KnownBlock[] => {
  const { excerpts, outcome } = claim;
  const counts =
    outcome === 'absent' ? null : behind.originCounts(excerpts.flatMap(({ also, ...one }) => [one, ...also]));
  return [
    ...claimBlocks(claim, words),
    ...(outcome === 'absent' && excerpts.length > 0 ? [boldBlock(words.check.nearest)] : []),
    ...excerpts.flatMap((excerpt, i) =>
      viewExcerptBlocks(excerpt, before + i + 1, words, behind.addressOf(excerpt)),
    ),
    ...(counts ? [contextBlock(originLineIn(counts, words))] : []),
  ];
};

const excerptsBefore = (claims: readonly CheckedClaim[], at: number): number =>
  claims.slice(0, at).reduce((sum, { excerpts }) => sum + excerpts.length, 0);

const restLines = (
  { unread, isCut }: Extract<MessageChecked, { outcome: 'checked' }>,
  { check }: Words,
): types.KnownBlock[] => [
  ...(unread > 0 ? [contextBlock(check.unread(unread))] : []),
  ...(isCut ? [contextBlock(check.cut(LONGEST_READ))] : []),
];

const nothingWords = (outcome: Exclude<MessageChecked['outcome'], 'checked'>, { check }: Words): string => {
  switch (outcome) {
    case 'empty':
      return check.empty;
    case 'only_file':
      return check.onlyFile;
    case 'own':
      return check.own;
    case 'no_claim':
      return check.noClaim;
  }
};
