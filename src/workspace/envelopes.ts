import { randomBytes } from 'node:crypto';
import { type Cast, DESK, type Person } from './cast.ts';
import type { Channel, Line } from './state.ts';

/** An event in the envelope of Slack's Events API. */
export const eventEnvelope = ({ team, desk }: Cast, event: object) => ({
  type: 'event_callback',
  token: 'local',
  team_id: team.id,
  api_app_id: DESK.appId,
  event_id: `Ev${randomBytes(6).toString('hex').toUpperCase()}`,
  event_time: Math.floor(Date.now() / 1000),
  authorizations: [
    {
      enterprise_id: null,
      team_id: team.id,
      user_id: desk.userId,
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
  is_ext_shared_channel: false,
  event,
});

/** What somebody wrote, as the event that tells the desk of a message in a conversation that it is in. */
export const messageEvent = (cast: Cast, channel: Channel, line: Line, parent: Line | undefined) => ({
  type: 'message',
  channel_type: CHANNEL_TYPES[channel.kind],
  ...written(cast, line),
  ...(parent && { parent_user_id: parent.user }),
});

/** The same message as the event that tells the desk that it was mentioned. */
export const mentionEvent = (cast: Cast, line: Line) => ({ type: 'app_mention', ...written(cast, line) });

/** A person opened the direct conversation with the desk, on one of its tabs. */
export const homeOpenedEvent = (person: Person, tab: 'home' | 'messages', view: object | null) => ({
  type: 'app_home_opened',
  user: person.id,
  channel: person.direct,
  tab,
  event_ts: nowTs(),
  ...(view && { view }),
});

/** A slash command as the form that Slack posts. */
export const commandForm = (
  { team }: Cast,
  person: Person,
  channel: Channel,
  { command, text }: { readonly command: string; readonly text: string },
  { responseUrl, trigger }: { readonly responseUrl: string; readonly trigger: string },
) => ({
  token: 'local',
  team_id: team.id,
  team_domain: team.domain,
  channel_id: channel.id,
  channel_name: channelName(channel),
  user_id: person.id,
  user_name: person.handle,
  command,
  text,
  api_app_id: DESK.appId,
  is_enterprise_install: 'false',
  response_url: responseUrl,
  trigger_id: trigger,
});

type Interaction = 'block_actions' | 'view_submission' | 'view_closed' | 'message_action' | 'shortcut';

/** What every interaction begins with. */
export const interaction = ({ team }: Cast, { id, handle }: Person, type: Interaction) => ({
  type,
  token: 'local',
  api_app_id: DESK.appId,
  team: { id: team.id, domain: team.domain },
  user: { id, username: handle, name: handle, team_id: team.id },
  enterprise: null,
  is_enterprise_install: false,
});

/** A message as interactions tell it. */
export const messageTold = ({ team, desk }: Cast, { user, ts, text, blocks, threadTs }: Line) => ({
  type: 'message',
  user,
  ts,
  text,
  team: team.id,
  ...(user === desk.userId && { bot_id: desk.botId, app_id: DESK.appId }),
  ...(blocks.length > 0 && { blocks }),
  ...(threadTs && { thread_ts: threadTs }),
});

/** Whose a view is, as its payload says. */
export const viewOwner = ({ team, desk }: Cast) => ({
  team_id: team.id,
  app_id: DESK.appId,
  app_installed_team_id: team.id,
  bot_id: desk.botId,
});

/** A channel's name as Slack's payloads give it. */
export const channelName = ({ kind, name }: Channel): string => {
  if (kind === 'direct') return 'directmessage';
  return kind === 'private' ? 'privategroup' : name;
};

/** This moment as Slack writes the times of events and actions. */
export const nowTs = () => (Date.now() / 1000).toFixed(6);

const written = ({ team }: Cast, { channel, user, text, ts, threadTs }: Line) => ({
  user,
  team: team.id,
  channel,
  text,
  ts,
  event_ts: ts,
  client_msg_id: randomBytes(8).toString('hex'),
  ...(threadTs && { thread_ts: threadTs }),
});

const CHANNEL_TYPES = { channel: 'channel', private: 'group', direct: 'im' } as const;
