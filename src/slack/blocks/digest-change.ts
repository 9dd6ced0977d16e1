import type { DigestWish, Place, Subscription } from '../../digest/subscription.ts';
import type { Rest, Told } from '../digest-rest.ts';
import type { DigestSetting } from '../digest-setting.ts';
import type { Message } from '../message.ts';
import { channelMention, mention } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
import type { Words } from '../words/words.ts';
import { nextWords, refusalWords, wishWords } from './digest-status.ts';
import { said } from './help.ts';

const { name } = surface.command;

/** The one line by which a channel learns who set up its digest, changed it or ended its pause, and how it is changed. */
export const introMessage = (
  user: string,
  wish: DigestWish,
  before: Subscription | null,
  words: Words,
): Message => {
  const { introduced } = words.digest;
  const did = before ? (isSame(wish, before) ? introduced.resumed : introduced.changed) : introduced.setUp;
  return said(did(mention(user, words.notice.somebody), wishWords(wish, words), `\`${name} digest\``));
};

/** The one line by which a channel learns who let its digest rest, and how it comes again. */
export const endedMessage = (user: string, outcome: 'paused' | 'turned_off', words: Words): Message => {
  const command = outcome === 'paused' ? `\`${name} digest resume\`` : `\`${name} digest\``;
  return said(words.digest.ended[outcome](mention(user, words.notice.somebody), command));
};

/** Whether what is wished is what stands. */
export const isSame = (wish: DigestWish, { time, zone, weekdays, signOfLife }: Subscription): boolean =>
  wish.time === time &&
  wish.zone === zone &&
  wish.weekdays.join() === weekdays.join() &&
  wish.signOfLife === signOfLife;

/** What the person who set a digest is told; `note` says where the zone comes from when nobody named it. */
export const settingWords = (
  place: Place,
  setting: DigestSetting,
  note: string | null,
  words: Words,
): string => {
  const { digest, notice } = words;
  if (setting.outcome === 'refused')
    return setting.error === 'rate_limited' ? digest.toWait : refusalWords(setting.error, words);
  const { subscription, before, untold } = setting;
  return [
    digest.set(channelMention(place.channel, notice.thatChannel), wishWords(subscription, words)),
    nextWords(subscription, words),
    ...(before && !isSame(subscription, before) ? [digest.before(wishWords(before, words))] : []),
    ...(before?.paused ? [digest.pauseOver] : []),
    ...(untold ? [digest.unconfirmed] : []),
    ...(note === null ? [] : [note]),
  ].join('\n');
};

/** What is said to who let a digest rest; `ending` is what ends a pause. */
export const restWords = (rest: Rest, ending: string, { digest }: Words): string => {
  switch (rest.outcome) {
    case 'paused':
      return [digest.paused(ending), ...untoldLines(rest.told, digest)].join('\n');
    case 'paused_before':
      return digest.pausedBefore;
    case 'turned_off':
      return [digest.isOff, ...untoldLines(rest.told, digest)].join('\n');
    case 'off':
      return digest.noneHere;
  }
};

/** What is said after the end of a pause, in words that stand beside the digest as it is by now. */
export const pauseEndWords = (
  setting: Extract<DigestSetting, { outcome: 'set' }>,
  { digest }: Words,
): string => [digest.thePauseOver, ...(setting.untold ? [digest.unconfirmed] : [])].join('\n');

/** What is said after the end of a pause. */
export const resumedWords = (
  place: Place,
  resumed: DigestSetting | { readonly outcome: 'off' | 'not_paused' },
  words: Words,
): string => {
  switch (resumed.outcome) {
    case 'off':
      return words.digest.noneHere;
    case 'not_paused':
      return words.digest.notPaused;
    default:
      return settingWords(place, resumed, null, words);
  }
};

const untoldLines = (told: Told, digest: Words['digest']): string[] => {
  switch (told) {
    case 'told':
      return [];
    case 'untold':
      return [digest.untold];
    case 'in_doubt':
      return [digest.unconfirmed];
    case 'muted':
      return [digest.mutedUntold];
  }
};
