import type { Notice } from '../../digest/digests.ts';
import type { Message } from '../message.ts';
import { channelMention, escaped, shortened } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
import type { Words } from '../words/words.ts';
import { isNotMember } from './digest-status.ts';
import { said } from './help.ts';
import { ledgerWords, reasonWords } from './ledger-words.ts';

const { command, botName } = surface;

/** The line of a week without news. It says of the articles only what an empty edition says: they hold nothing that was not told here. */
export const signOfLifeMessage = (localDate: string, { edition }: Words): Message =>
  said(edition.signOfLife(escaped(edition.date(localDate)), `\`${command.name} digest\``));

/** What the owner of a digest is told: which channel, what happened, and what can be done. */
export const noticeMessage = (notice: Notice, words: Words): Message => said(noticeWords(notice, words));

const noticeWords = (notice: Notice, words: Words): string => {
  const { notices } = words.ledger;
  const where = channelMention(notice.channel, words.notice.thatChannel);
  const dateOf = (localDate: string) => escaped(words.edition.date(localDate));
  switch (notice.kind) {
    case 'paused': {
      const [reason, remedy] = [reasonOf(notice.error, words), remedyOf(notice.error, words)];
      return notices.paused(where, reason, remedy, `\`${command.name} digest resume\``);
    }
    case 'refused':
    case 'held_up':
      return notices[notice.kind](where, dateOf(notice.localDate), reasonOf(notice.error, words));
    case 'unknown':
      return notices.unknown(where, dateOf(notice.localDate));
  }
};

const reasonOf = (error: string, words: Words): string => {
  const reason = reasonWords(error, words) ?? words.ledger.otherReason;
  return ledgerWords(error, words) ?? `${reason} (\`${escaped(shortened(error, 100))}\`)`;
};

const remedyOf = (error: string, { ledger: { remedies } }: Words): string => {
  if (isNotMember(error)) return remedies.invite(`\`/invite @${botName}\``);
  if (error === 'is_archived') return remedies.unarchive;
  if (error === 'muted') return remedies.unmute(`\`${command.name} unmute\``);
  return REINSTALLED.has(error) ? remedies.reinstall : remedies.other;
};

/** What is over once the app is installed again. */
const REINSTALLED: ReadonlySet<string> = new Set([
  'account_inactive',
  'not_installed',
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'missing_scope',
]);
