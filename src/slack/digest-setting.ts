import { webApi } from '@slack/bolt';
import type { DigestWish, Place, Subscription } from '../digest/subscription.ts';
import { introMessage, isSame } from './blocks/digest-change.ts';
import { isMuted } from './muting.ts';
import type { Desk } from './ports.ts';
import { postingOf } from './posting-errors.ts';
import { errorText } from './redaction.ts';

/** Somebody of whom it is known that they may change digests. */
export type Setter = { readonly client: webApi.WebClient; readonly user: string };

/**
 * What came of setting a digest, and what stood there before; `untold` when Slack did not confirm that the channel was told. Or why the
 * channel could not be told, and then all is as before: Slack's error, `rate_limited` or `muted`.
 */
export type DigestSetting =
  | {
      readonly outcome: 'set';
      readonly subscription: Subscription;
      readonly before: Subscription | null;
      readonly untold?: true;
    }
  | { readonly outcome: 'refused'; readonly error: string };

const MUTED = { outcome: 'refused', error: 'muted' } as const;

/** Sets a channel's digest, or changes it, and tells the channel; a pause is over then. What stands already is not told again. */
export const setDigest = async (
  desk: Desk,
  setter: Setter,
  place: Place,
  wish: DigestWish,
): Promise<DigestSetting> => {
  if (await isMuted(desk, place.team, place.channel)) return MUTED;
  const { subscription: before } = await desk.digests.status(place);
  const subscription = await desk.digests.turnOn(place, wish, setter.user);
  if (before && !before.paused && isSame(wish, before)) return { outcome: 'set', subscription, before };
  return introduced(desk, setter, subscription, before);
};

/** Ends a pause, and tells the channel. */
export const resumeDigest = async (
  desk: Desk,
  setter: Setter,
  place: Place,
): Promise<DigestSetting | { readonly outcome: 'off' | 'not_paused' }> => {
  const { subscription: before } = await desk.digests.status(place);
  if (!before) return { outcome: 'off' };
  if (!before.paused) return { outcome: 'not_paused' };
  if (await isMuted(desk, place.team, place.channel)) return MUTED;
  const subscription = await desk.digests.resume(place);
  return subscription ? introduced(desk, setter, subscription, before) : { outcome: 'off' };
};

/**
 * Tells the channel of what is written down already, so that it is never told of a digest that is not set. Where Slack takes nothing,
 * what stood before is put back. When the desk or its store ends between the two, a digest stays on where the desk may not be able to
 * post: its first edition there pauses it, and its owner is told.
 */
const introduced = async (
  { digests, out, log, wordsFor }: Desk,
  { client, user }: Setter,
  subscription: Subscription,
  before: Subscription | null,
): Promise<DigestSetting> => {
  const { team, channel } = subscription;
  const words = await wordsFor(client, team, user);
  try {
    await out.post({ client, channel }, introMessage(user, subscription, before, words));
    return { outcome: 'set', subscription, before };
  } catch (error) {
    const posting = error instanceof webApi.SlackError ? postingOf(error) : null;
    if (posting?.outcome === 'unknown') {
      log.warn({ error: errorText(error) }, 'Slack did not confirm that a channel was told of its digest');
      return { outcome: 'set', subscription, before, untold: true };
    }
    await digests.takeBack(subscription, before);
    if (!posting) throw error;
    return { outcome: 'refused', error: posting.outcome === 'wait' ? 'rate_limited' : posting.error };
  }
};
