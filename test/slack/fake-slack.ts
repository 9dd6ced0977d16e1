import { createServer, type IncomingMessage } from 'node:http';
import { checkMessage, checkView } from '../../src/slack/payload-check.ts';

/** What reached Slack: a call of the Web API by its method, or a body for a response_url. */
type Call = { readonly method: string; readonly body: Record<string, unknown> };

/**
 * What Slack shall answer: a body, or a text that is none; with `drop` the connection is lost instead. A promise that never ends
 * is a Slack that hangs.
 */
export type Given = {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly text?: string;
  readonly drop?: boolean;
};

type Answer = (body: Record<string, unknown>, life: string) => Given | Promise<Given>;

/** A small Slack at a local address that takes what it is sent, and holds every payload against Slack's limits. */
export type FakeSlack = Awaited<ReturnType<typeof fakeSlack>>;

export const fakeSlack = async () => {
  const calls: Call[] = [];
  const problems: string[] = [];
  const answers = new Map<string, Answer>();
  let posted = 0;

  const server = createServer(async (request, response) => {
    const [, life = '', method = ''] = /^(?:\/life\/(\w+))?\/(?:api\/)?(.*)$/u.exec(request.url ?? '') ?? [];
    const body = await bodyOf(request);
    calls.push({ method, body });
    if (method.startsWith('chat.') || method.startsWith('response')) {
      const { token: _, team_id: __, ...payload } = body;
      problems.push(...checkMessage(payload));
    }
    if (method.startsWith('views.')) problems.push(...checkView(body.view));
    posted += 1;
    const given = await answers.get(method)?.(body, life);
    if (given?.drop) return request.socket.destroy();
    const usual = {
      ok: true,
      ts: `1700000000.${String(posted).padStart(6, '0')}`,
      bot_id: 'B1',
      user_id: 'UDESK',
      team_id: 'T1',
      url: '',
    };
    response.writeHead(given?.status ?? 200, { 'content-type': 'application/json', ...given?.headers });
    response.end(given?.text ?? JSON.stringify(given?.body ?? usual));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  return {
    url,
    apiUrl: `${url}/api/`,
    /** The same for one life of a desk, by whose name the answers can tell it from others. */
    apiUrlOf: (life: string) => `${url}/life/${life}/api/`,
    responseUrl: `${url}/response/1`,
    calls,
    /** What was wrong with the payloads so far. */
    problems,
    of: (method: string) => calls.filter(call => call.method === method).map(({ body }) => body),
    /** What Slack shall answer to a method from now on. */
    answer: (method: string, body: unknown, status = 200, headers: Record<string, string> = {}) =>
      answers.set(method, () => ({ status, headers, body })),
    answerWith: (method: string, answer: Answer) => answers.set(method, answer),
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(resolve));
    },
  };
};

/** JSON, or a form whose nested fields are JSON, as Slack's client sends them. */
const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  if (request.headers['content-type']?.startsWith('application/json')) return JSON.parse(text);
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([key, value]) => [key, unpacked(key, value)]),
  );
};

const unpacked = (key: string, value: string): unknown => {
  if (key === 'text') return value;
  if (/^(?:true|false)$/u.test(value) || /^[[{]/u.test(value)) return JSON.parse(value);
  return value;
};
