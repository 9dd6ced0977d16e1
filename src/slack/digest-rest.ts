import { webApi } from '@slack/bolt';
import type { Place } from '../digest/subscription.ts';
import { endedMessage } from './blocks/digest-change.ts';
import type { Setter } from './digest-setting.ts';
import { isMuted } from './muting.ts';
import type { Desk } from './ports.ts';
import { postingOf } from './posting-errors.ts';
import { errorText } from './redaction.ts';

/** Whether a channel was told of what somebody did to its digest; `in_doubt` when Slack did not confirm it. In a `muted` one nothing is told. */
export type Told = 'told' | 'untold' | 'in_doubt' | 'muted';

/** What came of it that somebody let a digest rest, and of telling the channel; where nothing changed there is nothing to tell. */
export type Rest =
  | { readonly outcome: 'paused' | 'turned_off'; readonly told: Told }
  | { readonly outcome: 'paused_before' | 'off' };

/** Pauses a channel's digest and tells the channel who did it; it rests also where the channel cannot be told. */
export const pauseDigest = async (desk: Desk, setter: Setter, place: Place): Promise<Rest> => {
  const outcome = await desk.digests.pause(place, setter.user);
  if (outcome !== 'paused') return { outcome };
  return { outcome, told: await tell(desk, setter, place, 'paused') };
};

/** The same with turning it off. */
export const turnOffDigest = async (desk: Desk, setter: Setter, place: Place): Promise<Rest> => {
  if (!(await desk.digests.turnOff(place))) return { outcome: 'off' };
  return { outcome: 'turned_off', told: await tell(desk, setter, place, 'turned_off') };
};

const tell = async (
  desk: Desk,
  { client, user }: Setter,
  { team, channel }: Place,
  outcome: 'paused' | 'turned_off',
): Promise<Told> => {
  if (await isMuted(desk, team, channel)) return 'muted';
  const { out, log, wordsFor } = desk;
  const words = await wordsFor(client, team, user);
  try {
    await out.post({ client, channel }, endedMessage(user, outcome, words));
    return 'told';
  } catch (error) {
    if (!(error instanceof webApi.SlackError)) throw error;
    log.warn({ error: errorText(error) }, 'A channel could not be told that its digest rests');
    return postingOf(error).outcome === 'unknown' ? 'in_doubt' : 'untold';
  }
};
