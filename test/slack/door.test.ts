import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, event, memoryInbox, mentionEvent, openDesk, send } from './desk.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

const now = () => Date.now() / 1000;
const question = () => command('Shanghai?', desk.slack.responseUrl);

describe('a request that Slack did not sign', () => {
  it.each([
    ['another secret', 401, () => send(desk.url, question(), { key: 'other' })],
    ['an old timestamp', 401, () => send(desk.url, question(), { at: now() - 301 })],
    ['a timestamp of the future', 401, () => send(desk.url, question(), { at: now() + 302 })],
    ['a timestamp of tomorrow', 401, () => send(desk.url, question(), { at: now() + 86_400 })],
    ['no signature', 401, () => send(desk.url, question(), { headers: { 'x-slack-signature': '' } })],
    ['another version', 401, () => send(desk.url, question(), { headers: { 'x-slack-signature': 'v1=00' } })],
    ['a timestamp that is none', 401, () => signed('NaN')],
    ['an endless timestamp', 401, () => signed('Infinity')],
    ['an empty timestamp', 401, () => signed('')],
    [
      'a changed body',
      401,
      () => send(desk.url, question(), { headers: { 'x-slack-signature': signatureOf('x', '1') } }),
    ],
    ['a smuggled ssl_check', 200, () => send(desk.url, sslCheck(), { key: 'other' })],
  ])('with %s gets %i and runs nothing', async (_, status, sent) => {
    const reply = await sent();
    expect(reply.status).toBe(status);
    await desk.done();
    expect(desk.desk.ask).not.toHaveBeenCalled();
    expect(desk.rows.size).toBe(0);
  });

  const signatureOf = (body: string, timestamp: string) =>
    `v0=${createHmac('sha256', 'test-signing-secret').update(`v0:${timestamp}:${body}`).digest('hex')}`;

  const signed = (timestamp: string) => {
    const { body } = question();
    return send(
      desk.url,
      { body, type: 'application/x-www-form-urlencoded' },
      {
        headers: {
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': signatureOf(body, timestamp),
        },
      },
    );
  };

  const sslCheck = () => ({
    body: `ssl_check=1&${question().body}`,
    type: 'application/x-www-form-urlencoded',
  });
});

describe('a body that is no object', () => {
  it.each([
    ['null', 'application/json'],
    ['1', 'application/json'],
    ['[]', 'application/json'],
    ['payload=null', 'application/x-www-form-urlencoded'],
    ['payload=%22x%22', 'application/x-www-form-urlencoded'],
  ])('%s as %s gets 400, signed as it is, and the desk lives on', async (body, type) => {
    expect((await send(desk.url, { body, type })).status).toBe(400);
    expect((await send(desk.url, question())).status).toBe(200);
    await desk.done();
  });

  it('a notice of too many events is acknowledged', async () => {
    const body = JSON.stringify({ type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1 });
    expect((await send(desk.url, { body, type: 'application/json' })).status).toBe(200);
  });
});

describe('the port', () => {
  const status = (path: string, method = 'GET') =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(desk.url);
      request({ hostname, port, path, method }, response => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it.each([
    ['//', 'GET', 400],
    ['//', 'POST', 400],
    ['/x/%E0%A4%A', 'GET', 404],
    ['/slack/event%73', 'POST', 404],
    ['/live%7A', 'GET', 404],
    ['http://[', 'GET', 400],
    ['/nothing', 'GET', 404],
    ['/slack/events', 'GET', 405],
    ['/livez', 'GET', 200],
    ['/readyz', 'GET', 200],
    ['/readyz', 'POST', 405],
  ])('answers %s %s with %i', async (path, method, code) => {
    expect(await status(path, method)).toBe(code);
  });

  it('refuses a body of more than a megabyte', async () => {
    const reply = await send(desk.url, { body: 'a'.repeat(1_000_001), type: 'application/json' });
    expect(reply.status).toBe(413);
  });

  it('lives on after garbage', async () => {
    const { port } = new URL(desk.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {}).resume();
    socket.end('GET / HTTP/9.9\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n\0\0');
    await new Promise(resolve => socket.on('close', resolve));
    expect(await status('/livez')).toBe(200);
  });
});

describe('who the desk is', () => {
  it('is asked again after Slack failed to say so, and the message is answered then', async () => {
    let down = true;
    desk.slack.answerWith('auth.test', () =>
      down ? { status: 500, body: {} } : { body: { ok: true, bot_id: 'B1', user_id: 'UDESK' } },
    );
    const delivery = event(mentionEvent('<@UDESK> Shanghai?'));
    expect((await desk.send(delivery)).status).toBe(500);
    const reply = await desk.send(question());
    expect(await reply.json()).toMatchObject({ text: expect.stringContaining('try again') });
    down = false;
    expect((await desk.send(delivery)).status).toBe(200);
    await desk.done();
    expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
    expect(desk.slack.of('auth.test')).toHaveLength(3);
  });
});

describe('the end', () => {
  it('waits for what is in hand', async () => {
    desk.slack.answerWith('chat.postMessage', () => ({ body: { ok: true, ts: '1.000001' } }));
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const inbox = memoryInbox();
    await desk.close();
    desk = await openDesk({
      inbox: { ...inbox.inbox, mark: async (...claim) => held.then(() => inbox.inbox.mark(...claim)) },
    });
    expect((await desk.send(event(mentionEvent('<@UDESK> Shanghai?')))).status).toBe(200);
    const stopped = desk.connection.stop();
    expect(desk.connection.ready()).toBe(false);
    await expect(desk.send(question())).rejects.toThrow();
    release();
    await stopped;
    expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
  });
});

it('never logs a token, a response_url, a trigger or a question above debug', async () => {
  desk.slack.answer('chat.postMessage', { ok: false, error: 'internal_error' });
  await desk.send(command('Canary Shanghai?', desk.slack.responseUrl, { trigger_id: 'trigger-canary' }));
  await desk.send(event(mentionEvent('<@UDESK> Canary Shanghai?')));
  await desk.done();
  const all = JSON.stringify(desk.lines);
  expect(all).not.toMatch(/xoxb-test|trigger-canary|response\/1|verification/u);
  expect(JSON.stringify(desk.lines.filter(({ level }) => level !== 'debug'))).not.toContain('Canary');
});
