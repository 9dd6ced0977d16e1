import type { LastEdition, Posting } from '../../digest/digests.ts';
import type { DigestRule, Subscription } from '../../digest/subscription.ts';
import type { Message } from '../message.ts';
import { escaped, instant, mention, shortened } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
import { said } from './help.ts';

const { command, botName } = surface;

/** "every day at 08:30 (Europe/Berlin)" */
const ruleWords = ({ time, zone }: DigestRule): string => `every day at ${escaped(time)} (${escaped(zone)})`;

/** The one line by which a channel learns that somebody set up its digest, or changed it. */
export const introMessage = (user: string, rule: DigestRule, before: Subscription | null): Message => {
  const did = before ? 'changed the daily digest here' : 'set up a daily digest here';
  return said(`${mention(user)} ${did}: ${ruleWords(rule)}. Change it with \`${command.name} digest …\``);
};

/** The answer to `digest on`; `note` says where the zone comes from when nobody named it. */
export const turnedOnMessage = (subscription: Subscription, note: string | null): Message =>
  said(
    [
      `The digest is on: ${ruleWords(subscription)}. Next: ${instant(subscription.nextDueAt, subscription.zone)}.`,
      ...(note === null ? [] : [note]),
    ].join('\n'),
  );

/** The digest as it stands, and how its last edition ended. */
export const statusMessage = (subscription: Subscription | null, last: LastEdition | null): Message =>
  said(
    [
      subscription
        ? `The digest is on: ${ruleWords(subscription)}, set up by ${mention(subscription.createdBy)}.\nNext: ${instant(subscription.nextDueAt, subscription.zone)}.`
        : `There is no digest in this channel. \`${command.name} digest on 08:30\` turns it on.`,
      ...(last ? [`Last edition, ${escaped(last.localDate)}: ${stateWords(last)}.`] : []),
    ].join('\n'),
  );

/** How `digest now` ended, told to whoever asked. */
export const postedNowMessage = (posting: Posting | { readonly outcome: 'nothing_new' }): Message => {
  switch (posting.outcome) {
    case 'posted':
      return said('Posted: what is new to this channel.');
    case 'nothing_new':
      return said('Nothing is new to this channel since its last digest.');
    case 'wait':
      return said(
        `The digest has to wait a little. It will be posted by itself in ${secondsWords(posting.seconds)}.`,
      );
    case 'refused':
      return refusedMessage(posting.error);
    case 'unknown':
      return said(
        'Slack did not confirm the post. If it is not in this channel, please try again in a minute.',
      );
  }
};

/** What Slack's refusal of a post means, and what to do about it. */
export const refusedMessage = (error: string): Message =>
  isNotMember(error)
    ? said(`I am not in this channel. Type \`/invite @${botName}\`, then try again.`)
    : said(`Slack refused the post: ${errorWords(error)}.`);

/** Whether Slack's error says that the desk is not in the channel. */
export const isNotMember = (error: string): boolean =>
  error === 'not_in_channel' || error === 'channel_not_found';

const secondsWords = (seconds: number): string => `${seconds} second${seconds === 1 ? '' : 's'}`;

const stateWords = ({ state, error }: LastEdition): string => {
  switch (state) {
    case 'posted':
      return 'posted';
    case 'nothing_new':
      return 'nothing was new, so nothing was posted';
    case 'refused':
      return `Slack refused it${error === null ? '' : ` (${errorWords(error)})`}`;
    case 'skipped_late':
      return 'skipped, because it would have come too late';
    case 'unknown':
      return 'Slack did not confirm it, so it may or may not have been posted';
    case 'pending':
      return 'on its way';
  }
};

const errorWords = (error: string): string => escaped(shortened(error, 200));
