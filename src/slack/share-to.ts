import { createHash } from 'node:crypto';
import { webApi } from '@slack/bolt';
import { isNotMember } from './blocks/digest-status.ts';
import type { Message } from './message.ts';
import { muteOf } from './muting.ts';
import { once } from './once.ts';
import type { Spot } from './outgoing.ts';
import type { Desk } from './ports.ts';
import { postingOf } from './posting-errors.ts';

/**
 * What came of sharing something. `unconfirmed`: Slack may have it; it counts as shared. `too_late`: the desk
 * is not a member, and what lets it post nevertheless has run out. `not_shared` with Slack's error, or
 * `rate_limited`.
 */
export type SharedTo =
  | { readonly outcome: 'shared' | 'shared_before' | 'muted' | 'not_member' | 'unconfirmed' | 'too_late' }
  | { readonly outcome: 'not_shared'; readonly error: string };

/** What is shared where and by whom; `thing` names it, so that one person shares it in one place once. */
export type Sharing = {
  readonly team: string;
  readonly user: string;
  readonly spot: Spot;
  readonly thing: string;
  readonly message: Message;
};

/** Posts a message once for everybody to see, unless its channel is muted; `elsewise` posts it where the desk is not a member. */
export const shareTo = async (
  desk: Desk,
  { team, user, spot, thing, message }: Sharing,
  elsewise: (() => Promise<SharedTo>) | null = null,
): Promise<SharedTo> => {
  if (await muteOf(desk, team, spot.channel)) return { outcome: 'muted' };
  const names = [team, user, spot.channel, spot.thread ?? '', thing];
  const key = `share:${createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 32)}`;
  const work = async (): Promise<SharedTo> => {
    const posted = await post(desk, spot, message);
    return posted.outcome === 'not_member' && elsewise ? elsewise() : posted;
  };
  const done = await once(
    desk,
    key,
    work,
    ({ outcome }) => outcome === 'shared' || outcome === 'unconfirmed',
  );
  return done === 'before' ? { outcome: 'shared_before' } : done;
};

const post = async ({ out }: Desk, spot: Spot, message: Message): Promise<SharedTo> => {
  try {
    await out.post(spot, message);
    return { outcome: 'shared' };
  } catch (error) {
    if (!(error instanceof webApi.SlackError)) throw error;
    const posting = postingOf(error);
    if (posting.outcome === 'unknown') return { outcome: 'unconfirmed' };
    if (posting.outcome === 'wait') return { outcome: 'not_shared', error: 'rate_limited' };
    return isNotMember(posting.error)
      ? { outcome: 'not_member' }
      : { outcome: 'not_shared', error: posting.error };
  }
};
