import { channelMention, escaped, escapedWithin } from '../mrkdwn.ts';
import type { SharedTo } from '../share-to.ts';
import { surface } from '../surface.ts';
import type { Words } from '../words/words.ts';

/** What is said, as mrkdwn, to whoever shared something in a channel. */
export const sharedWords = (
  shared: SharedTo,
  channel: string,
  { asking, mute, notice, answer }: Words,
): string => {
  const where = channelMention(channel, notice.thatChannel);
  switch (shared.outcome) {
    case 'shared':
      return asking.shared(where);
    case 'shared_before':
      return asking.sharedBefore(where);
    case 'muted':
      return mute.refused(where, `\`${surface.command.name} unmute\``);
    case 'not_member':
      return asking.notMember(where, `\`/invite @${surface.botName}\``);
    case 'unconfirmed':
      return asking.unconfirmed(where);
    case 'too_late':
      return escaped(answer.sharedTooLate);
    case 'not_shared':
      return asking.notShared(escapedWithin(shared.error, 200));
  }
};
