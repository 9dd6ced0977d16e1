import type { LastEdition } from '../../digest/digests.ts';
import { ruleWords } from '../../digest/rule.ts';
import type { DigestWish, Pause, Place, Subscription } from '../../digest/subscription.ts';
import type { Message } from '../message.ts';
import { channelMention, escaped, escapedWithin, mention } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
import { said } from './help.ts';
import { ledgerWords } from './ledger-words.ts';

const { name } = surface.command;

/** "every weekday at 08:30 (Europe/Berlin), with a line once a week when nothing is new" */
export const wishWords = (wish: DigestWish): string =>
  `${escaped(ruleWords(wish))}${wish.signOfLife ? ', with a line once a week when nothing is new' : ''}`;

/** "Next: Mon, 23 Nov 2026, 08:30 (Europe/Berlin)": the instant on the clocks of the rule's zone. */
export const nextWords = ({ nextDueAt, zone }: Subscription): string =>
  `Next: ${clockWords(nextDueAt, zone)}.`;

/** The digest of a place in some lines of mrkdwn: when it comes and who set it up, or since when it rests and why. */
export const standingLines = (subscription: Subscription | null, { channel }: Place): string[] => {
  if (!subscription) return [`There is no digest in ${channelMention(channel)}.`];
  const { paused, zone, createdBy } = subscription;
  const comes = `comes ${wishWords(subscription)}. Set by ${mention(createdBy)}.`;
  return [
    `The digest of ${channelMention(channel)} ${paused ? 'is paused. Resumed, it ' : ''}${comes}`,
    paused ? pauseWords(paused, zone) : nextWords(subscription),
  ];
};

/** The answer to `digest status`, with the way to the form. */
export const statusMessage = (
  place: Place,
  subscription: Subscription | null,
  last: LastEdition | null,
  lastPosted: LastEdition | null = null,
): Message => {
  const { text, blocks = [] } = said(
    [
      ...standingLines(subscription, place),
      ...lastLines(last, lastPosted),
      ...(subscription?.paused ? [`\`${name} digest resume\` lets it come again.`] : []),
      ...(subscription
        ? []
        : [`\`${name} digest on 08:30\` turns it on, \`${name} digest\` opens the form.`]),
    ].join('\n'),
  );
  return {
    text,
    blocks: [...blocks, { type: 'actions', elements: [formButton(subscription ? 'Change' : 'Set up')] }],
  };
};

/** What is said where no digest can be: in a direct message. */
export const notInDirectMessage = (): Message => {
  const { text, blocks = [] } = said(
    `A digest belongs to a channel, so there is none in a direct message. Type \`${name} digest\` in the channel, or choose it in the form.`,
  );
  return { text, blocks: [...blocks, { type: 'actions', elements: [formButton('Choose a channel')] }] };
};

/** Why something was not posted, and what to do about it. */
export const refusedMessage = (error: string): Message => said(refusalWords(error));

/** The same in words, as mrkdwn. */
export const refusalWords = (error: string): string => {
  if (isNotMember(error))
    return `I am not in this channel. Type \`/invite @${surface.botName}\`, then try again.`;
  if (error === 'is_archived')
    return 'This channel is archived (is_archived), so nothing can be posted to it.';
  const own = ledgerWords(error);
  if (own !== null) return `It was not posted, because ${own}.`;
  return `Slack refused the post: ${errorWords(error)}.`;
};

/** Whether Slack's error says that the desk is not in the channel. */
export const isNotMember = (error: string): boolean =>
  error === 'not_in_channel' || error === 'channel_not_found';

const formButton = (text: string) =>
  ({
    type: 'button',
    action_id: 'digest_form',
    text: { type: 'plain_text', text, emoji: false },
    accessibility_label: `${text}: opens the form of the digest`,
  }) as const;

const pauseWords = ({ at, by, error }: Pause, zone: string): string => {
  const since = `Paused since ${clockWords(at, zone)}`;
  if (by !== null) return `${since} by ${mention(by)}.`;
  return `${since}, because nothing could be posted${error === null ? '' : ` (${errorWords(error)})`}. ${mendWords(error)}`;
};

const mendWords = (error: string | null): string =>
  error !== null && isNotMember(error) ? `\`/invite @${surface.botName}\` lets me in again.` : '';

/** Of the last edition that was posted, and of the one after it that was not; each with its date. */
const lastLines = (last: LastEdition | null, lastPosted: LastEdition | null): string[] => {
  if (!last) return [];
  const before = last.state === 'posted' || last.state === 'unknown' ? null : lastPosted;
  const lineOf = (name: string, edition: LastEdition) =>
    `${name}, ${escaped(edition.localDate)}: ${endWords(edition)}.`;
  return before
    ? [lineOf('Last edition', before), lineOf('Since then', last)]
    : [lineOf('Last edition', last)];
};

const endWords = ({ state, content, error }: LastEdition): string => {
  const own = ledgerWords(error);
  switch (state) {
    case 'posted':
      if (content === 'sign_of_life') return 'nothing was new for a week, and one line said so';
      return postedWords(error);
    case 'nothing_new':
      return 'nothing was new, so nothing was posted';
    case 'refused':
      if (own !== null) return `not posted, because ${own}`;
      return `Slack refused it${error === null ? '' : ` (${errorWords(error)})`}`;
    case 'skipped_late':
      return `skipped, because it would have come too late${attemptWords(error)}; what it had is in the next one`;
    case 'unknown':
      return `${doubtWords(error) ?? 'Slack did not confirm it'}, so it may or may not have been posted; it is not posted again`;
    case 'pending':
      return `on its way${attemptWords(error)}`;
  }
};

/** Of an edition in doubt the ledger may also hold how an earlier attempt ended, which says nothing of the doubt. */
const doubtWords = (error: string | null): string | null =>
  error !== null && DOUBTS.has(error) ? ledgerWords(error) : null;

const DOUBTS: ReadonlySet<string> = new Set(['interrupted', 'no_ts', 'restored_from_backup']);

/** How the last attempt ended: in Slack's error, a word of the ledger's, or one for a connection that broke. */
const attemptWords = (error: string | null): string => {
  if (error === null) return '';
  return `; at the last attempt ${ledgerWords(error) ?? `it did not come through (${errorWords(error)})`}`;
};

const postedWords = (error: string | null): string => {
  if (error === null) return 'posted';
  const own = ledgerWords(error);
  return own === null ? `posted, but not all of its thread (${errorWords(error)})` : `posted, but ${own}`;
};

const errorWords = (error: string): string => escapedWithin(error, 200);

const clockWords = (at: Date, zone: string): string => {
  const words = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  return escaped(`${words.format(at)} (${zone})`);
};
