import type { types } from '@slack/bolt';
import type { Mute } from '../../conversation/mute.ts';
import type { LastEdition } from '../../digest/digests.ts';
import type { DigestWish, Pause, Place, Subscription } from '../../digest/subscription.ts';
import type { Message } from '../message.ts';
import { channelMention, escaped, escapedWithin, mention } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
import type { Words } from '../words/words.ts';
import { said } from './help.ts';
import { ledgerWords } from './ledger-words.ts';
import { muteLine } from './mute.ts';

const { name } = surface.command;

/** "every weekday at 08:30 (Europe/Berlin), with a line once a week when nothing is new" */
export const wishWords = (wish: DigestWish, { digest }: Words): string => escaped(digest.comes(wish));

/** "Next: Mon, 23 Nov 2026, 08:30 (Europe/Berlin)": the instant on the clocks of the rule's zone. */
export const nextWords = ({ nextDueAt, zone }: Subscription, words: Words): string =>
  words.digest.next(clockWords(nextDueAt, zone, words));

/** The digest of a place in some lines of mrkdwn: when it comes and who set it up, or since when it rests and why. */
export const standingLines = (
  subscription: Subscription | null,
  { channel }: Place,
  words: Words,
): string[] => {
  const { digest, notice } = words;
  const where = channelMention(channel, notice.thatChannel);
  if (!subscription) return [digest.none(where)];
  const { paused, zone, createdBy } = subscription;
  const [comes, owner] = [wishWords(subscription, words), mention(createdBy, notice.somebody)];
  return [
    paused ? digest.rests(where, comes, owner) : digest.stands(where, comes, owner),
    paused ? pauseWords(paused, zone, words) : nextWords(subscription, words),
  ];
};

/** The answer to `digest status`, with the way to the form. */
export const statusMessage = (
  place: Place,
  subscription: Subscription | null,
  last: LastEdition | null,
  lastPosted: LastEdition | null,
  words: Words,
  mute: Mute | null = null,
): Message => {
  const { digest } = words;
  const { text, blocks = [] } = said(
    [
      ...standingLines(subscription, place, words),
      ...(mute ? [muteLine(mute, words)] : []),
      ...lastLines(last, lastPosted, words),
      ...(subscription?.paused ? [digest.resumeWith(`\`${name} digest resume\``)] : []),
      ...(subscription ? [] : [digest.turnOnWith(`\`${name} digest on 08:30\``, `\`${name} digest\``)]),
    ].join('\n'),
  );
  return {
    text,
    blocks: [...blocks, formRow(subscription ? digest.form.change : digest.form.setUp, words)],
  };
};

/** What is said where no digest can be: in a direct message. */
export const notInDirectMessage = (words: Words): Message => {
  const { text, blocks = [] } = said(words.digest.notInDirectMessage(`\`${name} digest\``));
  return { text, blocks: [...blocks, formRow(words.digest.form.chooseChannel, words)] };
};

/** Why something was not posted, and what to do about it. */
export const refusedMessage = (error: string, words: Words): Message => said(refusalWords(error, words));

/** The same in words, as mrkdwn. */
export const refusalWords = (error: string, words: Words): string => {
  const { refusal } = words.ledger;
  if (isNotMember(error)) return refusal.notMember(INVITE);
  if (error === 'is_archived') return refusal.archived;
  const own = ledgerWords(error, words);
  return own === null ? refusal.bySlack(errorWords(error)) : refusal.because(own);
};

/** Whether Slack's error says that the desk is not in the channel. */
export const isNotMember = (error: string): boolean =>
  error === 'not_in_channel' || error === 'channel_not_found';

const formRow = (text: string, { digest }: Words): types.ActionsBlock => ({
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: 'digest_form',
      text: { type: 'plain_text', text, emoji: false },
      accessibility_label: digest.form.opensForm(text),
    },
  ],
});

const pauseWords = ({ at, by, error }: Pause, zone: string, words: Words): string => {
  const { digest, notice } = words;
  const since = clockWords(at, zone, words);
  if (by !== null) return digest.pausedBy(since, mention(by, notice.somebody));
  const mend = error !== null && isNotMember(error) ? digest.letsIn(INVITE) : '';
  return digest.pausedFor(since, error === null ? '' : errorWords(error), mend);
};

/** Of the last edition that was posted, and of the one after it that was not; each with its date. */
const lastLines = (last: LastEdition | null, lastPosted: LastEdition | null, words: Words): string[] => {
  if (!last) return [];
  const { edition, sinceThen } = words.ledger.last;
  const dateOf = ({ localDate }: LastEdition) => escaped(words.edition.date(localDate));
  const before = last.state === 'posted' || last.state === 'unknown' ? null : lastPosted;
  return before
    ? [edition(dateOf(before), endWords(before, words)), sinceThen(dateOf(last), endWords(last, words))]
    : [edition(dateOf(last), endWords(last, words))];
};

const endWords = ({ state, content, error }: LastEdition, words: Words): string => {
  const { last } = words.ledger;
  const own = ledgerWords(error, words);
  switch (state) {
    case 'posted':
      return content === 'sign_of_life' ? last.signOfLife : postedWords(error, words);
    case 'nothing_new':
      return last.nothingNew;
    case 'refused':
      return own === null ? last.refused(error === null ? '' : errorWords(error)) : last.notPosted(own);
    case 'skipped_late':
      return last.skippedLate(attemptWords(error, words));
    case 'unknown':
      return last.inDoubt(doubtWords(error, words) ?? last.unconfirmed);
    case 'pending':
      return last.pending(attemptWords(error, words));
  }
};

/** Of an edition in doubt the ledger may also hold how an earlier attempt ended, which says nothing of the doubt. */
const doubtWords = (error: string | null, words: Words): string | null =>
  error !== null && DOUBTS.has(error) ? ledgerWords(error, words) : null;

const DOUBTS: ReadonlySet<string> = new Set(['interrupted', 'no_ts', 'restored_from_backup']);

/** How the last attempt ended: in Slack's error, a word of the ledger's, or one for a connection that broke. */
const attemptWords = (error: string | null, words: Words): string => {
  const { last } = words.ledger;
  if (error === null) return '';
  return last.attempt(ledgerWords(error, words) ?? last.notThrough(errorWords(error)));
};

const postedWords = (error: string | null, words: Words): string => {
  const { last } = words.ledger;
  if (error === null) return last.posted;
  const own = ledgerWords(error, words);
  return own === null ? last.postedInPart(errorWords(error)) : last.postedBut(own);
};

const errorWords = (error: string): string => escapedWithin(error, 200);

const clockWords = (at: Date, zone: string, { digest }: Words): string => escaped(digest.instant(at, zone));

const INVITE = `\`/invite @${surface.botName}\``;
