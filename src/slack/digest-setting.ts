import { webApi } from '@slack/bolt';
import type { DigestWish, Place, Subscription } from '../digest/subscription.ts';
import { introMessage, isSame } from './blocks/digest-change.ts';
import type { Desk } from './ports.ts';

/** Somebody of whom it is known that they may change digests. */
export type Setter = { readonly client: webApi.WebClient; readonly user: string };

/** What came of setting a digest, and what stood there before; or Slack's error when the desk may not post there. */
export type DigestSetting =
  | {
      readonly outcome: 'set';
      readonly subscription: Subscription;
      readonly before: Subscription | null;
    }
  | { readonly outcome: 'refused'; readonly error: string };

/**
 * Sets a channel's digest, or changes it; a pause is over then. The channel is told before the digest is on, so that none is ever on
 * where the desk cannot post; what stands already is not told again.
 */
export const setDigest = async (
  { digests, out }: Desk,
  { client, user }: Setter,
  place: Place,
  wish: DigestWish,
): Promise<DigestSetting> => {
  const { subscription: before } = await digests.status(place);
  if (!before || before.paused || !isSame(wish, before)) {
    const error = await unlessRefused(() =>
      out.post({ client, channel: place.channel }, introMessage(user, wish, before)),
    );
    if (error !== null) return { outcome: 'refused', error };
  }
  return { outcome: 'set', subscription: await digests.turnOn(place, wish, user), before };
};

/** Ends a pause, and tells the channel before. */
export const resumeDigest = async (
  { digests, out }: Desk,
  { client, user }: Setter,
  place: Place,
): Promise<DigestSetting | { readonly outcome: 'off' | 'not_paused' }> => {
  const { subscription: before } = await digests.status(place);
  if (!before) return { outcome: 'off' };
  if (!before.paused) return { outcome: 'not_paused' };
  const error = await unlessRefused(() =>
    out.post({ client, channel: place.channel }, introMessage(user, before, before)),
  );
  if (error !== null) return { outcome: 'refused', error };
  const subscription = await digests.resume(place);
  return subscription ? { outcome: 'set', subscription, before } : { outcome: 'off' };
};

/** Slack's error when it refuses, null when it does not. */
const unlessRefused = async (post: () => Promise<unknown>): Promise<string | null> => {
  try {
    await post();
    return null;
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
    throw error;
  }
};
