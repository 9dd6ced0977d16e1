import type { Poster } from '../digest/digests.ts';
import { isMuted } from './muting.ts';
import type { Desk } from './ports.ts';

/**
 * A poster that posts nothing in muted channels. Muting pauses a digest already; whoever resumes it all the same finds it paused
 * again by its next edition, with the error `muted`, and nothing of it is counted as told.
 */
export const quietPoster = (poster: Poster, desk: Pick<Desk, 'mutes' | 'log'>): Poster => ({
  ...poster,
  post: async (place, message, key, thread) =>
    (await isMuted(desk, place.team, place.channel))
      ? { outcome: 'gone', error: 'muted' }
      : poster.post(place, message, key, thread),
});
