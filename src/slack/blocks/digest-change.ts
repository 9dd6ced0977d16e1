import type { DigestWish, Place, Subscription } from '../../digest/subscription.ts';
import type { Rest, Told } from '../digest-rest.ts';
import type { DigestSetting } from '../digest-setting.ts';
import type { Message } from '../message.ts';
import { channelMention, mention } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
import { nextWords, refusalWords, wishWords } from './digest-status.ts';
import { said } from './help.ts';

/** The one line by which a channel learns who set up its digest, changed it or ended its pause, and how it is changed. */
export const introMessage = (user: string, wish: DigestWish, before: Subscription | null): Message => {
  const did = before ? (isSame(wish, before) ? 'resumed' : 'changed') : 'set up';
  return said(
    `${mention(user)} ${did} the digest of this channel: ${wishWords(wish)}. ${MEMBERS} change it with \`${surface.command.name} digest\`.`,
  );
};

/** The one line by which a channel learns who let its digest rest, and how it comes again. */
export const endedMessage = (user: string, outcome: 'paused' | 'turned_off'): Message =>
  said(
    outcome === 'paused'
      ? `${mention(user)} paused the digest of this channel. ${MEMBERS} resume it with \`${surface.command.name} digest resume\`.`
      : `${mention(user)} turned off the digest of this channel. ${MEMBERS} set one up with \`${surface.command.name} digest\`.`,
  );

/** Whether what is wished is what stands. */
export const isSame = (wish: DigestWish, { time, zone, weekdays, signOfLife }: Subscription): boolean =>
  wish.time === time &&
  wish.zone === zone &&
  wish.weekdays.join() === weekdays.join() &&
  wish.signOfLife === signOfLife;

/** What the person who set a digest is told; `note` says where the zone comes from when nobody named it. */
export const settingWords = (place: Place, setting: DigestSetting, note: string | null = null): string => {
  if (setting.outcome === 'refused')
    return setting.error === 'rate_limited' ? TO_WAIT : refusalWords(setting.error);
  const { subscription, before, untold } = setting;
  return [
    `The digest of ${channelMention(place.channel)} comes ${wishWords(subscription)}.`,
    nextWords(subscription),
    ...(before && !isSame(subscription, before) ? [`Before, it came ${wishWords(before)}.`] : []),
    ...(before?.paused ? ['Its pause is over.'] : []),
    ...(untold ? [UNTOLD] : []),
    ...(note === null ? [] : [note]),
  ].join('\n');
};

/** What is said to who let a digest rest; `ending` is what ends a pause. */
export const restWords = (rest: Rest, ending: string): string => {
  switch (rest.outcome) {
    case 'paused':
      return [
        `The digest is paused. ${ending} lets it come again, with what is new until then.`,
        ...untoldLines(rest.told),
      ].join('\n');
    case 'paused_before':
      return 'The digest is paused already.';
    case 'turned_off':
      return ['The digest is off.', ...untoldLines(rest.told)].join('\n');
    case 'off':
      return NONE;
  }
};

/** What is said after the end of a pause, in words that stand beside the digest as it is by now. */
export const pauseEndWords = (setting: Extract<DigestSetting, { outcome: 'set' }>): string =>
  ['The pause is over.', ...(setting.untold ? [UNTOLD] : [])].join('\n');

/** What is said after the end of a pause. */
export const resumedWords = (
  place: Place,
  resumed: DigestSetting | { readonly outcome: 'off' | 'not_paused' },
): string => {
  switch (resumed.outcome) {
    case 'off':
      return NONE;
    case 'not_paused':
      return 'The digest is not paused.';
    default:
      return settingWords(place, resumed);
  }
};

const untoldLines = (told: Told): string[] => {
  switch (told) {
    case 'told':
      return [];
    case 'untold':
      return ['I could not tell the channel so.'];
    case 'in_doubt':
      return [UNTOLD];
  }
};

const MEMBERS = 'Members of this workspace';
const TO_WAIT = 'Slack asked me to wait, so I changed nothing. Please try again in a minute.';
const UNTOLD =
  'Slack did not confirm the line by which I tell the channel so. Please look whether it stands there.';
const NONE = 'There is no digest in this channel.';
