import type { Digests } from './digest/digests.ts';
import type { Place } from './digest/subscription.ts';

/** Brings a channel's next digest forward and says in a sentence or two of plain text what came of it, and of a pause. */
export const broughtForward = async (digests: Digests, place: Place): Promise<string> => {
  const words = wordsOf(await digests.bringForward(place));
  const { subscription } = await digests.status(place);
  return subscription?.paused ? `${words} ${PAUSED}` : words;
};

const wordsOf = (brought: Awaited<ReturnType<Digests['bringForward']>>): string => {
  switch (brought.outcome) {
    case 'posted':
      return 'The next digest has been posted.';
    case 'nothing_new':
      return 'Nothing is new to this channel since its last digest, so nothing was posted.';
    case 'off':
      return 'This channel has no digest yet. Type /huawei digest on 08:30 first.';
    case 'wait':
      return `Slack asked to wait: the digest comes in ${brought.seconds} seconds.`;
    default:
      return `The digest was not posted (${brought.error}). /huawei digest status says more.`;
  }
};

const PAUSED = 'The digest is paused: by itself it does not come until somebody types /huawei digest resume.';
