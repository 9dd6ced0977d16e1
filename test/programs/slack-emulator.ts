import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { createEmulator } from 'emulate';

/** A call of Slack's Web API as the desk made it. */
type Call = { readonly method: string; readonly body: Record<string, string> };

/** What was sent to a response_url. */
type Response = {
  readonly text: string;
  readonly response_type?: string;
  readonly blocks?: { elements?: Element[] }[];
};
type Element = { readonly action_id?: string; readonly value?: string };

/**
 * Slack as an independent emulator has it, behind a door that notes the desk's calls; a sink for response_urls; and a
 * driver that signs what Slack would send.
 */
export const openSlack = async () => {
  const signingSecret = 'a-signing-secret';
  const botToken = 'xoxb-desk';
  const scopes = ['chat:write', 'channels:history', 'users:read', 'im:history'];
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        signing_secret: signingSecret,
        team: { name: 'Acme', domain: 'acme' },
        users: [{ name: 'alice' }],
        channels: [{ name: 'news' }],
        bots: [],
        oauth_apps: [
          {
            client_id: '1.2',
            client_secret: 'cs',
            app_id: 'A0DESK',
            name: 'Desk',
            redirect_uris: ['http://localhost/cb'],
            scopes,
            bot_id: 'B0DESK',
            bot_user_id: 'U0DESK',
            bot_name: 'huawei',
          },
        ],
        tokens: [
          {
            token: botToken,
            type: 'bot',
            user_id: 'U0DESK',
            app_id: 'A0DESK',
            client_id: '1.2',
            bot_id: 'B0DESK',
            bot_user_id: 'U0DESK',
            scopes,
          },
          { token: 'xoxp-alice', type: 'user', user: 'alice', scopes },
        ],
      },
    },
  });
  const calls: Call[] = [];
  const responses: Response[] = [];
  const door = createServer(async (request, response) => {
    const body = await textOf(request);
    if (request.url?.startsWith('/respond/')) {
      responses.push(JSON.parse(body));
      response.end('ok');
      return;
    }
    const method = request.url?.split('/').at(-1) ?? '';
    calls.push({ method, body: Object.fromEntries(new URLSearchParams(body)) });
    const { authorization = '', 'content-type': type = '' } = request.headers;
    const forwarded = await fetch(`${emulator.url}${request.url}`, {
      method: 'POST',
      headers: { authorization, 'content-type': type },
      body,
    });
    const answer = await forwarded.text();
    response
      .writeHead(forwarded.status, { 'content-type': 'application/json' })
      .end(method === 'users.info' ? withMarks(answer) : answer);
  });
  await new Promise<void>(resolve => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  const api = async (method: string, parameters: Record<string, string>, token = 'xoxp-alice') => {
    const answer = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(parameters),
    });
    return answer.json();
  };
  const { channels } = await api('conversations.list', {});
  const { user_id: alice, team_id: team } = await api('auth.test', {});
  const channel: string = channels.find((one: { name: string }) => one.name === 'news').id;

  return {
    url,
    apiUrl: `${url}/api/`,
    signingSecret,
    botToken,
    calls,
    responses,
    api,
    channel,
    alice: String(alice),
    team: String(team),
    close: async () => {
      door.closeAllConnections();
      door.close();
      await emulator.close();
    },
  };
};

export type Slack = Awaited<ReturnType<typeof openSlack>>;

/** Signs requests as Slack does and sends them to the desk. */
export const driverOf = (slack: Slack, eventsUrl: string) => {
  let count = 0;
  const send = (
    body: string,
    type: string,
    secret = slack.signingSecret,
    at = Date.now(),
  ): Promise<globalThis.Response> => {
    const timestamp = String(Math.floor(at / 1000));
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
    return fetch(eventsUrl, {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signature,
      },
    });
  };
  const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
  const unique = (): string => {
    count += 1;
    return `${Date.now()}.${count}.${Math.random().toString(16).slice(2)}`;
  };
  const commandBody = (text: string): string =>
    form({
      command: '/huawei',
      text,
      team_id: slack.team,
      channel_id: slack.channel,
      channel_name: 'news',
      user_id: slack.alice,
      user_name: 'alice',
      trigger_id: unique(),
      response_url: `${slack.url}/respond/${unique()}`,
      api_app_id: 'A0DESK',
    });
  return {
    send,
    commandBody,
    command: (text: string) => send(commandBody(text), 'application/x-www-form-urlencoded'),
    event: (event: Record<string, unknown>, eventId = `Ev${unique()}`) =>
      send(
        JSON.stringify({
          type: 'event_callback',
          team_id: slack.team,
          api_app_id: 'A0DESK',
          event_id: eventId,
          event_time: Math.floor(Date.now() / 1000),
          authorizations: [
            {
              team_id: slack.team,
              user_id: 'U0DESK',
              is_bot: true,
              enterprise_id: null,
              is_enterprise_install: false,
            },
          ],
          event,
        }),
        'application/json',
      ),
    press: (button: Element, trigger: string) =>
      send(
        form({
          payload: JSON.stringify({
            type: 'block_actions',
            team: { id: slack.team },
            user: { id: slack.alice, team_id: slack.team },
            api_app_id: 'A0DESK',
            channel: { id: slack.channel, name: 'news' },
            container: { type: 'message', is_ephemeral: true, channel_id: slack.channel, message_ts: '1.1' },
            trigger_id: trigger,
            response_url: `${slack.url}/respond/${unique()}`,
            actions: [{ type: 'button', block_id: 'b', action_ts: '1.1', ...button }],
          }),
        }),
        'application/x-www-form-urlencoded',
      ),
  };
};

/** A profile with the marks of a full member, which the emulator leaves out. */
const withMarks = (answer: string): string => {
  const { user, ...rest } = JSON.parse(answer);
  const marks = { deleted: false, is_bot: false, is_restricted: false, is_ultra_restricted: false };
  return JSON.stringify({ ...rest, user: { ...user, ...marks } });
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const part of request) body += part;
  return body;
};
