import type { types } from '@slack/bolt';
import type { CheckedClaim } from '../../evidence/claims/claim-check.ts';
import { type Message, textOf } from '../message.ts';
import { escaped, mention } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import type { Behind } from './answer.ts';
import { claimBlocks, claimText } from './check-claim.ts';
import { excerptBlocks, excerptText, longExcerptBlocks } from './excerpt.ts';
import { fitting } from './fitting.ts';
import { line } from './home-parts.ts';

/** A check as it stands in the thread of the message, in the name of whoever shared it. Passages that do not print a statement are left out. */
export const sharedCheckMessage = (
  claims: readonly CheckedClaim[],
  { sharedBy, behind }: { readonly sharedBy: string; readonly behind: Behind },
  words: Words,
): Message => {
  const by = words.check.sharedBy(mention(sharedBy, words.notice.somebody));
  const opening = `*${escaped(words.check.sharedTitle)}*\n${by}`;
  const head: types.KnownBlock[] = [line(opening)];
  const forms = claims.map((claim, i) => formsOf(claim, i + 1, behind, words));
  const parts = claims.map((claim, i) =>
    [escaped(claimText(claim, words)), ...shownOf(claim).map(one => excerptText(one, i + 1, words))].join(
      '\n',
    ),
  );
  return {
    text: textOf(opening, parts, words.notice.moreInMessage),
    whole: [opening, ...parts].join('\n\n'),
    blocks: [...head, ...fitting(forms, head)],
  };
};

const shownOf = ({ outcome, excerpts }: CheckedClaim): CheckedClaim['excerpts'] =>
  outcome === 'absent' ? [] : excerpts.slice(0, 1);

const formsOf = (claim: CheckedClaim, place: number, behind: Behind, words: Words) => {
  const head = claimBlocks(claim, words);
  const shown = shownOf(claim);
  return {
    full: [...head, ...shown.flatMap(one => excerptBlocks(one, place, words, behind.addressOf(one)))],
    plain: [...head, ...shown.flatMap(one => excerptBlocks(one, place, words))],
    brief: [...head, ...shown.flatMap(one => longExcerptBlocks(one, place, words))],
  };
};
