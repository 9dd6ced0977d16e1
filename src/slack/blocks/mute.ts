import type { Mute } from '../../conversation/mute.ts';
import type { Place } from '../../digest/subscription.ts';
import type { Standing } from '../membership.ts';
import type { Message } from '../message.ts';
import { channelMention, mention } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
import type { Words } from '../words/words.ts';
import { said } from './help.ts';

/** What came of muting a channel; `mute` is the one that stands. */
type Muted = { readonly mute: Mute; readonly isNew: boolean; readonly digestRests: boolean };

/** The reply to `mute`. */
export const mutedMessage = ({ mute, isNew, digestRests }: Muted, words: Words): Message => {
  const channel = channelMention(mute.channel, words.notice.thatChannel);
  return said(
    [
      isNew
        ? words.mute.muted(channel, UNMUTE)
        : words.mute.mutedBefore(channel, mention(mute.by, words.notice.somebody), dayOf(mute), UNMUTE),
      ...(digestRests ? [words.mute.digestRests(UNMUTE, RESUME)] : []),
    ].join('\n'),
  );
};

/** The reply to `unmute`. */
export const unmutedMessage = (
  { channel }: Place,
  { was, digestRests }: { readonly was: boolean; readonly digestRests: boolean },
  words: Words,
): Message => {
  const name = channelMention(channel, words.notice.thatChannel);
  return said(
    [
      was ? words.mute.unmuted(name) : words.mute.notMuted(name),
      ...(digestRests ? [words.mute.digestStillRests(RESUME)] : []),
    ].join('\n'),
  );
};

/** Why somebody may not mute a channel. */
export const noMuteRightMessage = (
  standing: Exclude<Standing, { kind: 'member' }>,
  { mute, digest: { rights } }: Words,
): Message => {
  switch (standing.kind) {
    case 'guest':
    case 'outsider':
      return said(`${rights[standing.kind]} ${mute.whoMay} ${rights.askThem}`);
    case 'bot':
    case 'deactivated':
      return said(mute.whoMay);
    case 'untold':
      return said(standing.error === 'missing_scope' ? rights.unseen : rights.untold);
  }
};

/** That a channel is muted, by whom and since when, in one line of mrkdwn, for what says how the channel stands. */
export const muteLine = (mute: Mute, words: Words): string =>
  words.mute.status(mention(mute.by, words.notice.somebody), dayOf(mute), UNMUTE);

/** What is said in place of something that would be posted in a muted channel. */
export const mutedRefusal = (channel: string, words: Words): Message =>
  said(words.mute.refused(channelMention(channel, words.notice.thatChannel), UNMUTE));

/** The day, as each reader writes it. */
const dayOf = ({ at }: Mute): string =>
  `<!date^${Math.floor(at.getTime() / 1000)}^{date_short}|${at.toISOString().slice(0, 10)}>`;

const UNMUTE = `\`${surface.command.name} unmute\``;
const RESUME = `\`${surface.command.name} digest resume\``;
