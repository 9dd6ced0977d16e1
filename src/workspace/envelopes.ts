import { randomBytes } from 'node:crypto';
import { DESK, PERSON, TEAM } from './cast.ts';
import type { Channel } from './state.ts';

/** An event in the envelope of Slack's Events API. */
export const eventEnvelope = (event: object) => ({
  type: 'event_callback',
  token: 'local',
  team_id: TEAM.id,
  api_app_id: DESK.appId,
  event_id: `Ev${randomBytes(6).toString('hex').toUpperCase()}`,
  event_time: Math.floor(Date.now() / 1000),
  authorizations: [
    {
      enterprise_id: null,
      team_id: TEAM.id,
      user_id: DESK.userId,
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
  is_ext_shared_channel: false,
  event,
});

/** What the person wrote, as the event that tells the desk of it: a mention, or a direct message. */
export const messageEvent = (channel: Channel, text: string, ts: string, threadTs: string | null) => ({
  type: channel.kind === 'direct' ? 'message' : 'app_mention',
  ...(channel.kind === 'direct' && { channel_type: 'im' }),
  user: PERSON.id,
  team: TEAM.id,
  channel: channel.id,
  text,
  ts,
  event_ts: ts,
  client_msg_id: randomBytes(8).toString('hex'),
  ...(threadTs && { thread_ts: threadTs }),
});

/** A slash command as the form that Slack posts. */
export const commandForm = (
  channel: Channel,
  command: string,
  text: string,
  responseUrl: string,
  trigger: string,
) => ({
  token: 'local',
  team_id: TEAM.id,
  team_domain: TEAM.domain,
  channel_id: channel.id,
  channel_name: channelName(channel),
  user_id: PERSON.id,
  user_name: PERSON.name,
  command,
  text,
  api_app_id: DESK.appId,
  is_enterprise_install: 'false',
  response_url: responseUrl,
  trigger_id: trigger,
});

/** What every interaction begins with. */
export const interaction = (type: 'block_actions' | 'view_submission' | 'view_closed') => ({
  type,
  token: 'local',
  api_app_id: DESK.appId,
  team: { id: TEAM.id, domain: TEAM.domain },
  user: { id: PERSON.id, username: PERSON.name, name: PERSON.name, team_id: TEAM.id },
  enterprise: null,
  is_enterprise_install: false,
});

export const channelName = (channel: Channel): string =>
  channel.kind === 'direct' ? 'directmessage' : channel.name;
