import type { Notice } from '../../digest/digests.ts';
import type { Message } from '../message.ts';
import { channelMention, escaped, shortened } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
import { said } from './help.ts';
import { ledgerWords } from './ledger-words.ts';

const { command, botName } = surface;

/** The line of a week without news. It says of the articles only what an empty edition says: they hold nothing that was not told here. */
export const signOfLifeMessage = (localDate: string): Message =>
  said(
    `Daily digest, ${escaped(localDate)}: nothing new. The articles hold nothing that this channel has not been told. This line comes once a week while that is so; \`${command.name} digest\` switches it off.`,
  );

/** What the owner of a digest is told: which channel, what happened, and what can be done. */
export const noticeMessage = (notice: Notice): Message => said(noticeWords(notice));

const noticeWords = (notice: Notice): string => {
  const where = channelMention(notice.channel);
  switch (notice.kind) {
    case 'paused':
      return `The daily digest of ${where} is paused, because ${reasonOf(notice.error)} ${remedyOf(notice.error)} Then type \`${command.name} digest resume\` there. What is new meanwhile will be in the next digest.`;
    case 'refused':
      return `The daily digest of ${where} for ${escaped(notice.localDate)} was not posted, because ${reasonOf(notice.error)} The digest goes on, and what is new will be in the next one.`;
    case 'held_up':
      return `The daily digest of ${where} for ${escaped(notice.localDate)} could not be posted at its time, because ${reasonOf(notice.error)} I can post again now. The digest goes on by itself, and what was not posted comes now or with the next one.`;
    case 'unknown':
      return `Slack did not confirm the daily digest of ${where} for ${escaped(notice.localDate)}, and I may not read the channel’s history to see whether it is there. So that it does not come twice, I will not post it again. If it is missing, ask about it there; the next digest comes as usual.`;
  }
};

const reasonOf = (error: string): string => {
  const own = ledgerWords(error);
  if (own !== null) return `${own}.`;
  return `${REASONS.get(error) ?? 'Slack refused the post'} (\`${escaped(shortened(error, 100))}\`).`;
};

const remedyOf = (error: string): string =>
  REMEDIES.get(error) ?? 'Please put that right, or ask whoever runs this app.';

const INVITE = `Invite me there with \`/invite @${botName}\`.`;
const REINSTALL = 'An admin has to install the app again.';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['channel_not_found', 'I cannot see this channel: it was deleted, or it is private and I am not in it'],
  ['not_in_channel', 'I am not in this channel'],
  ['is_archived', 'this channel is archived'],
  ['account_inactive', 'the app was removed from this workspace'],
  ['token_revoked', 'the app’s access to this workspace was withdrawn'],
  ['token_expired', 'the app’s access to this workspace has run out'],
  ['invalid_auth', 'Slack does not accept the app’s access any more'],
  ['not_authed', 'Slack does not accept the app’s access any more'],
  ['org_login_required', 'the workspace is being moved to another organisation'],
  ['team_access_not_granted', 'the app may not use this workspace'],
  ['missing_scope', 'the app lacks a permission that posting needs'],
  ['no_permission', 'the app may not post there'],
  ['restricted_action', 'a setting of the workspace does not let the app post there'],
  ['restricted_action_read_only_channel', 'only some people may post in this channel'],
  ['restricted_action_thread_only_channel', 'only threads may be answered in this channel'],
  ['restricted_action_non_threadable_channel', 'this channel has no threads'],
  ['restricted_action_thread_locked', 'the thread is locked'],
  ['ekm_access_denied', 'the administrators have suspended posting'],
  ['team_added_to_org', 'the workspace is being moved to another organisation'],
  ['msg_too_long', 'it was too long for Slack'],
  ['msg_blocks_too_long', 'it was too long for Slack'],
  ['invalid_blocks', 'Slack could not read it'],
  ['messages_tab_disabled', 'direct messages with the app are turned off'],
]);

const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['channel_not_found', INVITE],
  ['not_in_channel', INVITE],
  ['is_archived', 'Unarchive it, or set up a digest in another channel.'],
  ['account_inactive', REINSTALL],
  ['token_revoked', REINSTALL],
  ['token_expired', REINSTALL],
  ['invalid_auth', REINSTALL],
  ['not_authed', REINSTALL],
  ['missing_scope', REINSTALL],
]);
