import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Server } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStandIn, type StandIn } from './stand-in.ts';
import { raw, type Visitor, visit } from './visitor.ts';

let standIn: StandIn;
let visitor: Visitor;
let port: string;

/** Every server of this process that began to listen while the stand-in and its workspace opened. */
const servers: Server[] = [];
const notice = (message: unknown) => {
  if (typeof message === 'object' && message && 'server' in message && message.server instanceof Server)
    servers.push(message.server);
};

beforeAll(async () => {
  subscribe('tracing:net.server.listen:asyncStart', notice);
  standIn = await openStandIn();
  unsubscribe('tracing:net.server.listen:asyncStart', notice);
  visitor = await visit(standIn.workspace.address);
  port = new URL(standIn.workspace.address).port;
});
afterAll(async () => {
  await visitor.leave();
  await standIn.close();
});

const status = async (lines: readonly string[], body = '') =>
  (
    await raw(
      standIn.workspace.address,
      `${lines.join('\r\n')}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    )
  ).split(' ')[1];

it.each(['127.0.0.1', 'localhost', '[::1]'])('answers under the name %s', async name => {
  expect(await status(['GET / HTTP/1.1', `host: ${name}:${port}`])).toBe('200');
});

it.each([
  ['another name', ['host: evil.example']],
  ['another name with our port', () => [`host: evil.example:${port}`]],
  ['our name with another port', ['host: 127.0.0.1:1']],
  ['our name without a port', ['host: localhost']],
  ['a name that begins like ours', () => [`host: localhost.evil.example:${port}`]],
  ['no host at all', []],
  ['another origin', () => [`host: localhost:${port}`, 'origin: https://evil.example']],
  ['an origin of no name', () => [`host: localhost:${port}`, 'origin: null']],
  ['an origin on another port', () => [`host: localhost:${port}`, 'origin: http://localhost:1']],
  ['our origin by https', () => [`host: localhost:${port}`, `origin: https://localhost:${port}`]],
  ['a page of another site', () => [`host: localhost:${port}`, 'sec-fetch-site: cross-site']],
  ['a page of a neighbouring port', () => [`host: localhost:${port}`, 'sec-fetch-site: same-site']],
])('refuses a request with %s', async (_, headers) => {
  const lines = typeof headers === 'function' ? headers() : headers;
  for (const path of ['/', '/changes', '/page.js', '/api/auth.test', '/say', '/response/x'])
    expect(['400', '403']).toContain(await status([`GET ${path} HTTP/1.1`, ...lines]));
  expect(['400', '403']).toContain(
    await status(['GET /changes HTTP/1.1', 'upgrade: websocket', 'connection: upgrade', ...lines]),
  );
});

it.each(['/say', '/act', '/submit', '/dismiss', '/digest', '/open-home', '/shortcut'])(
  'refuses %s without the page’s token',
  async path => {
    const body = JSON.stringify({ channel: 'C000000001', text: 'forged', threadTs: null });
    const send = (token: string | null) =>
      fetch(standIn.workspace.address + path, {
        method: 'POST',
        body,
        headers: token === null ? {} : { 'x-workspace-token': token },
      });
    expect((await send(null)).status).toBe(403);
    expect((await send('0'.repeat(48))).status).toBe(403);
    expect((await fetch(standIn.workspace.address + path)).status).toBe(405);
    expect(visitor.state().lines).toEqual([]);
  },
);

it('refuses the Web API without the bot’s token', async () => {
  const call = async (headers: Record<string, string>) =>
    await (await fetch(`${standIn.workspace.slackApiUrl}auth.test`, { method: 'POST', headers })).json();
  expect(await call({})).toEqual({ ok: false, error: 'not_authed' });
  expect(await call({ authorization: 'Bearer xoxb-guess' })).toEqual({ ok: false, error: 'invalid_auth' });
  expect(await call({ authorization: `Bearer ${standIn.workspace.botToken}` })).toMatchObject({
    ok: true,
    team_id: standIn.workspace.teamId,
  });
});

it('lets no page run, frame or embed anything foreign', async () => {
  const { headers } = await fetch(standIn.workspace.address);
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

it('listens on the loopback alone, and leaves no other door open', async () => {
  const addresses = servers.map(server => server.address()).filter(address => typeof address === 'object');
  // The stand-in's own Bolt receiver listens on every address, and is not the workspace's.
  const ours = addresses.filter(address => address?.address !== '::' && address?.address !== '0.0.0.0');
  expect(ours.map(address => address?.address)).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1']);
  for (const other of ours.filter(address => address?.port !== Number(port))) {
    const response = await fetch(`http://127.0.0.1:${other?.port}/`, {
      headers: { authorization: 'Bearer any' },
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toBe('');
  }
});

it.each([
  'GET // HTTP/1.1',
  'GET http://[ HTTP/1.1',
  'GET /%E0%A4%A HTTP/1.1',
  'GET /%00 HTTP/1.1',
  'GET /../../package.json HTTP/1.1',
  'GET /constructor HTTP/1.1',
  'POST /response/__proto__ HTTP/1.1',
  'PUT / HTTP/1.1',
  'BREW / HTTP/1.1',
  'GET /nothing HTTP/1.1',
  'GET / HTTP/9.9',
  'nonsense',
])('answers %s with an error of the asker’s and lives on', async line => {
  const code = await status([line, `host: 127.0.0.1:${port}`]);
  expect(code ?? '400').toMatch(/^4\d\d$/);
  expect((await fetch(standIn.workspace.address)).status).toBe(200);
});

it('refuses a body of two lengths', async () => {
  const answer = await raw(
    standIn.workspace.address,
    `POST /say HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\nabc`,
  );
  expect(answer).toContain(' 400 ');
});

it.each([
  ['more than a megabyte', 'x'.repeat(1_100_000), 413],
  ['no JSON', '{', 400],
  ['another shape', '{"channel":1}', 400],
])('refuses a body of %s', async (_, body, code) => {
  const headers = { 'x-workspace-token': visitor.token };
  expect((await fetch(`${standIn.workspace.address}/say`, { method: 'POST', body, headers })).status).toBe(
    code,
  );
  expect((await fetch(standIn.workspace.address)).status).toBe(200);
});
