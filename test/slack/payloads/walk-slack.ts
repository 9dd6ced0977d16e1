import { createServer, type IncomingMessage } from 'node:http';
import { checkMessage, checkView } from '../../../src/slack/payload-check.ts';
import { personOf, teamOfId } from './walk-town.ts';

/** What the desk sent to Slack: by which team's token, or to which team's response_url, and what is wrong with it. */
export type Sent = {
  readonly team: string;
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The name of the view that Slack made of it, or the ts of the message. */
  readonly made: string;
  readonly problems: readonly string[];
};

/** A Slack of two teams that takes everything and knows by which team's token it came. */
export const walkSlack = async () => {
  const sent: Sent[] = [];
  const server = createServer(async (request, response) => {
    const [, method = '', rest = ''] = /^\/(?:api\/)?([^/?]*)\/?([^?]*)/u.exec(request.url ?? '') ?? [];
    const token = request.headers.authorization?.replace('Bearer xoxb-', '');
    const team = method === 'response' ? teamOfId(rest) : (token ?? '');
    const body = await bodyOf(request);
    const number = String(sent.length).padStart(6, '0');
    const made = method.startsWith('views.') ? `V${number}` : `1700001000.${number}`;
    const at = method === 'response' ? { ...body, at: rest } : body;
    sent.push({ team, method, body: at, made, problems: problemsOf(method, body) });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answerTo(method, team, body, made)));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    sent,
    apiUrl: `${url}/api/`,
    /** Where somebody is told something in a channel; its answer says where that was. */
    responseUrl: (channel: string, user: string) => `${url}/response/${channel}/${user}`,
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(resolve));
    },
  };
};

/** Bolt itself adds the token and the team, which are no part of what the desk makes. */
const problemsOf = (
  method: string,
  { token: _, team_id: __, ...body }: Record<string, unknown>,
): string[] => {
  if (method.startsWith('chat.') || method === 'response') return checkMessage(body);
  return method.startsWith('views.') ? checkView(body.view) : [];
};

const answerTo = (method: string, team: string, body: Record<string, unknown>, made: string): object => {
  switch (method) {
    case 'auth.test':
      return { ok: true, team_id: team, user_id: 'UDESK', bot_id: 'BDESK' };
    case 'users.info': {
      const user = personOf(String(body.user), team);
      return user ? { ok: true, user } : { ok: false, error: 'user_not_found' };
    }
    case 'conversations.history':
    case 'conversations.replies':
      return { ok: true, messages: [] };
    default:
      return { ok: true, ts: made, channel: body.channel, view: { id: body.view_id ?? made } };
  }
};

/** JSON, or a form whose nested fields are JSON, as Slack's client sends them. */
const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  if (request.headers['content-type']?.startsWith('application/json')) return JSON.parse(text);
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([key, value]) => [
      key,
      key !== 'text' && /^(?:true|false)$|^[[{]/u.test(value) ? JSON.parse(value) : value,
    ]),
  );
};
