/**
 * English words of how an edition ended: what the ledger and Slack's errors mean, what its owner is told, and what `digest status` says of
 * it. Places, errors and commands are mrkdwn already.
 */
export const ledger = {
  /** What a word of the ledger's own says, as it follows "because" or "but". */
  ends: {
    digest_off: 'the digest was turned off before it came',
    digest_paused: 'the digest was paused before it came',
    skipped_late: 'it would have come too late',
    rate_limited: 'Slack asked me to wait',
    muted: 'I am muted in this channel',
    not_composed: 'I could not put it together',
    interrupted: 'I was interrupted',
    unreadable_answer: "Slack's answer was cut off",
    no_ts: 'Slack answered without saying where it stands',
    unreadable_message: 'I could not read what I had written down to post',
    restored_from_backup: 'it was in hand when the backup was made from which I was restored',
    thread_unknown: 'nobody can see whether all of its thread is there',
    thread_incomplete: 'not all of its thread came in time',
  },
  /** What an error of Slack's says, as it follows "because". */
  reasons: {
    channel_not_found: 'I cannot see this channel: it was deleted, or it is private and I am not in it',
    not_in_channel: 'I am not in this channel',
    muted: 'I am muted in this channel',
    is_archived: 'this channel is archived',
    account_inactive: 'the app was removed from this workspace',
    not_installed: 'the app is not installed in this workspace any more',
    token_revoked: 'the app’s access to this workspace was withdrawn',
    token_expired: 'the app’s access to this workspace has run out',
    invalid_auth: 'Slack does not accept the app’s access any more',
    not_authed: 'Slack does not accept the app’s access any more',
    org_login_required: 'the workspace is being moved to another organisation',
    team_access_not_granted: 'the app may not use this workspace',
    missing_scope: 'the app lacks a permission that posting needs',
    no_permission: 'the app may not post there',
    restricted_action: 'a setting of the workspace does not let the app post there',
    restricted_action_read_only_channel: 'only some people may post in this channel',
    restricted_action_thread_only_channel: 'only threads may be answered in this channel',
    restricted_action_non_threadable_channel: 'this channel has no threads',
    restricted_action_thread_locked: 'the thread is locked',
    ekm_access_denied: 'the administrators have suspended posting',
    team_added_to_org: 'the workspace is being moved to another organisation',
    msg_too_long: 'it was too long for Slack',
    msg_blocks_too_long: 'it was too long for Slack',
    invalid_blocks: 'Slack could not read it',
    messages_tab_disabled: 'direct messages with the app are turned off',
  },
  otherReason: 'Slack refused the post',
  remedies: {
    invite: (command: string) => `Invite me there with ${command}.`,
    reinstall: 'An admin has to install the app again.',
    unmute: (command: string) => `End that there with ${command}.`,
    unarchive: 'Unarchive it, or set up a digest in another channel.',
    other: 'Please put that right, or ask whoever runs this app.',
  },
  notices: {
    paused: (where: string, reason: string, remedy: string, command: string) =>
      `The daily digest of ${where} is paused, because ${reason}. ${remedy} Then type ${command} there. What is new meanwhile will be in the next digest.`,
    refused: (where: string, date: string, reason: string) =>
      `The daily digest of ${where} for ${date} was not posted, because ${reason}. The digest goes on, and what is new will be in the next one.`,
    held_up: (where: string, date: string, reason: string) =>
      `The daily digest of ${where} for ${date} could not be posted at its time, because ${reason}. I can post again now. The digest goes on by itself, and what was not posted comes now or with the next one.`,
    unknown: (where: string, date: string) =>
      `Slack did not confirm the daily digest of ${where} for ${date}, and I may not read the channel’s history to see whether it is there. So that it does not come twice, I will not post it again. If it is missing, ask about it there; the next digest comes as usual.`,
  },
  refusal: {
    notMember: (command: string) => `I am not in this channel. Type ${command}, then try again.`,
    archived: 'This channel is archived (is_archived), so nothing can be posted to it.',
    because: (end: string) => `It was not posted, because ${end}.`,
    bySlack: (error: string) => `Slack refused the post: ${error}.`,
  },
  last: {
    edition: (date: string, end: string) => `Last edition, ${date}: ${end}.`,
    sinceThen: (date: string, end: string) => `Since then, ${date}: ${end}.`,
    posted: 'posted',
    postedBut: (end: string) => `posted, but ${end}`,
    postedInPart: (error: string) => `posted, but not all of its thread (${error})`,
    signOfLife: 'nothing was new for a week, and one line said so',
    nothingNew: 'nothing was new, so nothing was posted',
    notPosted: (end: string) => `not posted, because ${end}`,
    /** `error` is empty where there is none. */
    refused: (error: string) => `Slack refused it${error === '' ? '' : ` (${error})`}`,
    skippedLate: (attempt: string) =>
      `skipped, because it would have come too late${attempt}; what it had is in the next one`,
    inDoubt: (doubt: string) => `${doubt}, so it may or may not have been posted; it is not posted again`,
    unconfirmed: 'Slack did not confirm it',
    pending: (attempt: string) => `on its way${attempt}`,
    attempt: (end: string) => `; at the last attempt ${end}`,
    notThrough: (error: string) => `it did not come through (${error})`,
  },
};
