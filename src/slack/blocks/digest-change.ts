import type { DigestWish, Place, Subscription } from '../../digest/subscription.ts';
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
    `${mention(user)} ${did} the digest of this channel: ${wishWords(wish)}. Members of this workspace change it with \`${surface.command.name} digest\`.`,
  );
};

/** Whether what is wished is what stands. */
export const isSame = (wish: DigestWish, { time, zone, weekdays, signOfLife }: Subscription): boolean =>
  wish.time === time &&
  wish.zone === zone &&
  wish.weekdays.join() === weekdays.join() &&
  wish.signOfLife === signOfLife;

/** What the person who set a digest is told; `note` says where the zone comes from when nobody named it. */
export const settingWords = (place: Place, setting: DigestSetting, note: string | null = null): string => {
  if (setting.outcome === 'refused') return refusalWords(setting.error);
  const { subscription, before } = setting;
  return [
    `The digest of ${channelMention(place.channel)} is on: ${wishWords(subscription)}.`,
    nextWords(subscription),
    ...(before && !isSame(subscription, before) ? [`Before, it came ${wishWords(before)}.`] : []),
    ...(before?.paused ? ['Its pause is over.'] : []),
    ...(note === null ? [] : [note]),
  ].join('\n');
};

/** What is said after a pause, with what ends it. */
export const pausedWords = (outcome: 'paused' | 'paused_before' | 'off', ending: string): string => {
  switch (outcome) {
    case 'paused':
      return `The digest is paused. ${ending} lets it come again, with what is new until then.`;
    case 'paused_before':
      return 'The digest is paused already.';
    case 'off':
      return NONE;
  }
};

/** What is said after it was turned off. */
export const offWords = (wasOn: boolean): string => (wasOn ? 'The digest is off.' : NONE);

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

const NONE = 'There is no digest in this channel.';
