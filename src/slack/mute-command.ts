import type { Mute } from '../conversation/mute.ts';
import type { Place } from '../digest/subscription.ts';
import { said } from './blocks/help.ts';
import { mutedMessage, noMuteRightMessage, unmutedMessage } from './blocks/mute.ts';
import { channelId } from './digest-entries.ts';
import { pauseDigest } from './digest-rest.ts';
import type { Message } from './message.ts';
import type { Person } from './outgoing.ts';
import type { Desk } from './ports.ts';
import type { Words } from './words/words.ts';

/** Who typed a command in a channel of the desk's workspace `team`. */
type Typist = Person & { readonly team: string };

/** `/huawei mute` and `/huawei unmute`, for the channel in which they are typed; the reply is for the typist alone. */
export const muteCommand = async (
  desk: Desk,
  typist: Typist,
  what: 'mute' | 'unmute',
  words: Words,
): Promise<Message> => {
  const { client, team, channel, user } = typist;
  if (channelId(channel) === null) return said(words.mute.notInDirectMessage);
  const standing = await desk.membership(client, team, user);
  if (standing.kind !== 'member') return noMuteRightMessage(standing, words);
  return what === 'mute' ? mute(desk, typist, words) : unmute(desk, { team, channel }, words);
};

/** The digest rests first: its pause is the last thing that the channel is told. */
const mute = async (desk: Desk, typist: Typist, words: Words): Promise<Message> => {
  const { team, channel, user } = typist;
  const mute: Mute = { team, channel, by: user, at: desk.now() };
  const before = await desk.mutes.find(team, channel);
  const { outcome } = await pauseDigest(desk, typist, { team, channel });
  await desk.mutes.mute(mute);
  return mutedMessage(
    { mute: before ?? mute, isNew: before === null, digestRests: outcome !== 'off' },
    words,
  );
};

const unmute = async (desk: Desk, place: Place, words: Words): Promise<Message> => {
  const was = await desk.mutes.unmute(place.team, place.channel);
  const { subscription } = await desk.digests.status(place);
  return unmutedMessage(place, { was, digestRests: Boolean(subscription?.paused) }, words);
};
