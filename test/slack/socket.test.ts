import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../src/slack/connection/connection.ts';
import { openSocket } from '../../src/slack/connection/socket.ts';
import { bearable } from '../../src/slack/connection/socket-frame.ts';
import { commandBody, directEvent, eventBody, mentionEvent, ports, token } from './desk.ts';
import { type FakeSlack, fakeSlack } from './fake-slack.ts';
import { socketServer } from './socket-peer.ts';

let slack: FakeSlack;
let sockets: Awaited<ReturnType<typeof socketServer>>;
let connection: Connection | null = null;
beforeEach(async () => {
  slack = await fakeSlack();
  sockets = await socketServer();
  slack.answerWith('apps.connections.open', () => ({ body: { ok: true, url: sockets.url } }));
});
afterEach(async () => {
  await connection?.stop();
  connection = null;
  expect(slack.problems).toEqual([]);
  await sockets.close();
  await slack.close();
});

const open = async (options = {}) => {
  const wired = ports();
  connection = await openSocket(wired.desk, {
    installations: [{ team: null, token }],
    appToken: 'xapp-test',
    slackApiUrl: slack.apiUrl,
    strict: true,
    connections: 1,
    ...options,
  });
  return wired;
};
const peer = (i = 0) => {
  const found = sockets.peers[i];
  if (!found) throw new RangeError(`no peer ${i}`);
  return found;
};
const envelope = (envelope_id: string, type: string, payload: unknown) => ({
  type,
  envelope_id,
  payload,
  accepts_response_payload: false,
});

describe('over a socket', () => {
  it('a command is acknowledged and answered to the asker alone', async () => {
    await open();
    expect(connection?.ready()).toBe(true);
    peer().send(envelope('e1', 'slash_commands', commandBody('Shanghai?', slack.responseUrl)));
    await vi.waitFor(() => expect(slack.of('response/1')).toHaveLength(1));
    expect(peer().received.map(({ envelope_id }) => envelope_id)).toEqual(['e1']);
    expect(slack.of('response/1')[0]).toMatchObject({ response_type: 'ephemeral' });
  });

  it('a mention is answered in its thread, once however often it comes', async () => {
    await open();
    const body = eventBody(mentionEvent('<@UDESK> Shanghai?'));
    for (const id of ['e1', 'e1', 'e2']) peer().send(envelope(id, 'events_api', body));
    await vi.waitFor(() => expect(peer().received).toHaveLength(3));
    await connection?.app.idle(2000);
    expect(slack.of('chat.postMessage')).toMatchObject([{ channel: 'C1', thread_ts: '1700000001.000100' }]);
  });

  it('frames that nobody can read do no harm', async () => {
    await open();
    const bad = [
      'null',
      '1',
      '"x"',
      '{',
      '[]',
      '{}',
      '{"type":"events_api"}',
      '{"type":"events_api","envelope_id":"x","payload":null}',
      '{"type":"disconnected"}',
      '{"type":"slash_commands","envelope_id":"x"}',
    ];
    for (const frame of bad) peer().sendText(frame);
    peer().send(envelope('limited', 'events_api', { type: 'app_rate_limited', team_id: 'T1' }));
    peer().send(envelope('e1', 'events_api', eventBody(directEvent('Shanghai?'))));
    await vi.waitFor(() => expect(slack.of('chat.postMessage')).toHaveLength(1));
    await vi.waitFor(() =>
      expect(peer().received.map(({ envelope_id }) => envelope_id)).toEqual(['limited', 'e1']),
    );
    expect(connection?.ready()).toBe(true);
  });

  it('a socket that Slack recycles is opened again at once', async () => {
    await open();
    const begun = performance.now();
    peer().send({ type: 'disconnect', reason: 'refresh_requested' });
    await vi.waitFor(() => expect(sockets.peers).toHaveLength(2), { timeout: 5000 });
    await vi.waitFor(() => expect(connection?.ready()).toBe(true));
    expect(performance.now() - begun).toBeLessThan(2000);
    peer(1).send(envelope('e9', 'events_api', eventBody(mentionEvent('<@UDESK> Shanghai?'))));
    await vi.waitFor(() => expect(slack.of('chat.postMessage')).toHaveLength(1));
  });

  it('a reconnect that Slack refuses ends nothing', async () => {
    await open();
    let refusals = 0;
    slack.answerWith('apps.connections.open', () => {
      refusals += 1;
      return { body: refusals < 3 ? { ok: false, error: 'invalid_auth' } : { ok: true, url: sockets.url } };
    });
    peer().send({ type: 'disconnect', reason: 'warning' });
    await vi.waitFor(() => expect(sockets.peers).toHaveLength(2), { timeout: 8000 });
    await vi.waitFor(() => expect(connection?.ready()).toBe(true));
  });

  it('two sockets are opened one after the other', async () => {
    await open({ connections: 2, millisecondsApart: 100 });
    expect(sockets.peers).toHaveLength(1);
    await vi.waitFor(() => expect(sockets.peers).toHaveLength(2));
    peer(1).send(envelope('e1', 'slash_commands', commandBody('Shanghai?', slack.responseUrl)));
    await vi.waitFor(() => expect(slack.of('response/1')).toHaveLength(1));
  });

  it('a socket without hello is given up for another', async () => {
    await sockets.close();
    sockets = await socketServer({ hello: false });
    await open({ helloWithin: 200 });
    expect(connection?.ready()).toBe(false);
    const silent = sockets;
    sockets = await socketServer();
    await vi.waitFor(() => expect(connection?.ready()).toBe(true), { timeout: 5000 });
    await silent.close();
  });

  it('a token that Slack refuses is an error at the start', async () => {
    slack.answer('apps.connections.open', { ok: false, error: 'invalid_auth' });
    await expect(open()).rejects.toThrow('invalid_auth');
  });

  it('the end finishes what is in hand and closes the socket', async () => {
    await open();
    peer().send(envelope('e1', 'slash_commands', commandBody('Shanghai?', slack.responseUrl)));
    await vi.waitFor(() => expect(peer().received).toHaveLength(1));
    await connection?.stop();
    expect(slack.of('response/1')).toHaveLength(1);
    expect(connection?.ready()).toBe(false);
    await vi.waitFor(() => expect(peer().closed()).toBe(true));
  });
});

it('a frame is bearable or dropped, and never an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), fc.uint8Array()), data => {
      const frame = bearable(data);
      if (frame !== null) expect(JSON.parse(frame)).toHaveProperty('type');
    }),
    { numRuns: 2000 },
  );
});
