import type { Mute, Mutes } from '../conversation/mute.ts';
import { mutedRefusal } from './blocks/mute.ts';
import { channelId } from './digest-entries.ts';
import type { Message } from './message.ts';
import { patiently } from './patient-inbox.ts';
import type { Desk } from './ports.ts';
import { errorText } from './redaction.ts';
import type { Words } from './words/words.ts';

/**
 * The muted channels, with a memory of those that were seen to be muted, so that the desk does not become loud in them while the store
 * cannot be used. `find` gives up on the store after this many milliseconds, and rejects where it knows nothing from memory either.
 */
export const rememberedMutes = (mutes: Mutes, milliseconds: number): Mutes => {
  const known = new Map<string, Mute>();
  const keyOf = (team: string, channel: string) => JSON.stringify([team, channel]);
  const remember = (team: string, channel: string, mute: Mute | null) => {
    const key = keyOf(team, channel);
    known.delete(key);
    if (mute) known.set(key, mute);
    for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest);
    return mute;
  };
  return {
    find: async (team, channel) => {
      try {
        const found = await patiently(() => mutes.find(team, channel), milliseconds);
        return remember(team, channel, found);
      } catch (error) {
        const mute = known.get(keyOf(team, channel));
        if (mute) return mute;
        throw error;
      }
    },
    mute: async mute => {
      const isNew = await mutes.mute(mute);
      if (isNew) remember(mute.team, mute.channel, mute);
      return isNew;
    },
    unmute: async (team, channel) => {
      const was = await mutes.unmute(team, channel);
      remember(team, channel, null);
      return was;
    },
  };
};

const MOST_KNOWN = 1000;

/**
 * Whether the desk shall post nothing in a channel that everybody sees; never rejects. When neither the store nor memory tells, the
 * channel counts as not muted: a person who asks shall be answered.
 */
export const isMuted = async (desk: Muted, team: string, channel: string): Promise<boolean> =>
  (await muteOf(desk, team, channel)) !== null;

/** What is said to whoever wants something posted in a muted channel; null where the desk may post. */
export const refusalIfMuted = async (
  desk: Muted,
  team: string,
  channel: string,
  words: Words,
): Promise<Message | null> => ((await isMuted(desk, team, channel)) ? mutedRefusal(channel, words) : null);

/** The mute of a channel, by whom and since when; null where there is none, and where nothing tells. */
export const muteOf = async ({ mutes, log }: Muted, team: string, channel: string): Promise<Mute | null> => {
  if (channelId(channel) === null) return null;
  try {
    return await mutes.find(team, channel);
  } catch (error) {
    log.warn(
      { error: errorText(error) },
      'It cannot be seen whether a channel is muted, it is taken as not muted',
    );
    return null;
  }
};

type Muted = Pick<Desk, 'mutes' | 'log'>;
