import { createHmac, randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import type { Digests } from '../../src/digest/digests.ts';
import { openHttp } from '../../src/slack/connection/http.ts';
import type { Installation } from '../../src/slack/installations.ts';
import type { DeskPorts } from '../../src/slack/ports.ts';
import { standIn } from '../../src/slack/stand-in.ts';
import { ask, library } from './articles.ts';
import { evidence } from './evidence.ts';
import { type FakeSlack, fakeSlack } from './fake-slack.ts';
import { roomsSoon } from './rooms-soon.ts';

/** An inbox in memory. */
export const memoryInbox = () => {
  const inbox = standIn();
  return { rows: inbox.rows, inbox };
};

/** Digests that do as they are told and remember it. */
const fakeDigests = () => ({
  turnOn: vi.fn<Digests['turnOn']>(async (place, wish, createdBy) => ({
    ...place,
    ...wish,
    createdBy,
    createdAt: new Date('2026-11-22T07:30:00Z'),
    nextDueAt: new Date('2026-11-23T07:30:00Z'),
    paused: null,
  })),
  takeBack: vi.fn<Digests['takeBack']>(async () => true),
  turnOff: vi.fn<Digests['turnOff']>(async () => true),
  pause: vi.fn<Digests['pause']>(async () => 'paused'),
  resume: vi.fn<Digests['resume']>(async () => null),
  status: vi.fn<Digests['status']>(async () => ({ subscription: null, last: null, lastPosted: null })),
  setBy: vi.fn<Digests['setBy']>(async () => []),
  preview: vi.fn<Digests['preview']>(async () => null),
  postNow: vi.fn<Digests['postNow']>(async () => ({ outcome: 'nothing_new' })),
  bringForward: vi.fn<Digests['bringForward']>(async () => ({ outcome: 'off' })),
  tick: vi.fn<Digests['tick']>(async () => {}),
});

/** A log that is read in tests. */
export const memoryLog = () => {
  const lines: { level: string; fields: object; message: string }[] = [];
  const at = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  return { lines, log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
};

export const ports = (changes: Partial<DeskPorts> = {}) => {
  const { rows, inbox } = memoryInbox();
  const { lines, log } = memoryLog();
  const digests = fakeDigests();
  const desk: DeskPorts = {
    ask: vi.fn(ask),
    library: () => library(),
    articlesChangedAt: () => null,
    evidence: () => evidence(),
    digests,
    inbox,
    ...roomsSoon(),
    mayReadGaps: () => false,
    defaultZone: 'Europe/Berlin',
    now: () => new Date(),
    sharedNow: async () => new Date(),
    isStoreFailure: () => false,
    newKey: () => randomUUID(),
    newReference: () => 'ref-1',
    log,
    ...changes,
  };
  return { desk, digests, rows, lines };
};

const secret = 'test-signing-secret';
export const token = 'xoxb-test-token';

/** The desk over HTTP before a fake Slack. */
export const openDesk = async (
  changes: Partial<DeskPorts> = {},
  slack?: FakeSlack,
  installations: readonly Installation[] = [{ team: null, token }],
) => {
  const fake = slack ?? (await fakeSlack());
  const wired = ports(changes);
  const connection = await openHttp(wired.desk, {
    installations,
    slackApiUrl: fake.apiUrl,
    strict: true,
    askAgainAfter: 20,
    signingSecret: secret,
    port: 0,
    host: '127.0.0.1',
  });
  const url = connection.url ?? '';
  return {
    ...wired,
    slack: fake,
    connection,
    url,
    send: (delivery: Delivery) => send(url, delivery),
    /** When all that was taken in is worked through. */
    done: () => connection.app.idle(5000),
    close: async () => {
      await connection.stop();
      await fake.close();
    },
  };
};

export type Delivery = { readonly body: string; readonly type: string };

/** Sends a delivery as Slack signs it, or as a forger would. */
export const send = (
  url: string,
  { body, type }: Delivery,
  {
    at = Date.now() / 1000,
    key = secret,
    headers = {},
  }: { at?: number; key?: string; headers?: Record<string, string> } = {},
) => {
  const timestamp = String(Math.floor(at));
  return fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${createHmac('sha256', key).update(`v0:${timestamp}:${body}`).digest('hex')}`,
      ...headers,
    },
  });
};

const form = (fields: Record<string, string>): Delivery => ({
  body: new URLSearchParams(fields).toString(),
  type: 'application/x-www-form-urlencoded',
});

const fresh = () => randomUUID();

/** A slash command as Slack sends it. */
export const commandBody = (text: string, responseUrl: string, fields: Record<string, string> = {}) => ({
  token: 'verification',
  command: '/huawei',
  text,
  team_id: 'T1',
  channel_id: 'C1',
  user_id: 'U1',
  trigger_id: fresh(),
  response_url: responseUrl,
  ...fields,
});

export const command = (text: string, responseUrl: string, fields: Record<string, string> = {}): Delivery =>
  form(commandBody(text, responseUrl, fields));

/** A pressed button as Slack sends it. */
export const press = (action_id: string, value: string, responseUrl: string, fields: object = {}): Delivery =>
  form({
    payload: JSON.stringify({
      type: 'block_actions',
      team: { id: 'T1' },
      user: { id: 'U2' },
      channel: { id: 'C1', name: 'news' },
      container: { type: 'message', channel_id: 'C1' },
      trigger_id: fresh(),
      response_url: responseUrl,
      actions: [{ type: 'button', action_id, block_id: 'b', value, action_ts: '1' }],
      ...fields,
    }),
  });

/** A button or a choice of an open modal as Slack sends it. */
export const pressIn = (
  view: { readonly private_metadata?: string },
  action: { readonly action_id: string; readonly [field: string]: unknown },
  fields: object = {},
): Delivery =>
  form({
    payload: JSON.stringify({
      type: 'block_actions',
      team: { id: 'T1' },
      user: { id: 'U2' },
      container: { type: 'view', view_id: 'V1' },
      trigger_id: fresh(),
      view: { id: 'V1', type: 'modal', ...view },
      actions: [{ type: 'button', block_id: 'b', action_ts: '1', ...action }],
      ...fields,
    }),
  });

/** A modal that was sent off, as Slack tells it. */
export const submit = (view: object, fields: object = {}): Delivery =>
  form({
    payload: JSON.stringify({
      type: 'view_submission',
      team: { id: 'T1' },
      user: { id: 'U2' },
      trigger_id: fresh(),
      view: { id: 'V1', type: 'modal', ...view },
      ...fields,
    }),
  });

/** An event as Slack sends it. */
export const eventBody = (event: object, fields: object = {}) => ({
  type: 'event_callback',
  token: 'verification',
  team_id: 'T1',
  event_id: `Ev${fresh()}`,
  authorizations: [{ team_id: 'T1', user_id: 'UDESK', is_bot: true, enterprise_id: null }],
  event,
  ...fields,
});

export const event = (inner: object, fields: object = {}): Delivery => ({
  body: JSON.stringify(eventBody(inner, fields)),
  type: 'application/json',
});

export const mentionEvent = (text: string, fields: object = {}) => ({
  type: 'app_mention',
  channel: 'C1',
  user: 'U1',
  ts: '1700000001.000100',
  text,
  ...fields,
});

export const directEvent = (text: string, fields: object = {}) => ({
  type: 'message',
  channel_type: 'im',
  channel: 'D1',
  user: 'U1',
  ts: '1700000002.000200',
  text,
  ...fields,
});
