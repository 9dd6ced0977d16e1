import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { boltLogger } from '../../src/slack/bolt-logger.ts';
import { clientOptions } from '../../src/slack/client-options.ts';
import { openMembership, standingOf } from '../../src/slack/membership.ts';
import { memoryLog } from './desk.ts';
import { type FakeSlack, fakeSlack } from './fake-slack.ts';
import { MEMBERS, OTHERS, usersInfo } from './people.ts';

it.each(Object.entries(MEMBERS))('%s is a member', (id, profile) => {
  expect(standingOf(profile, 'T1', id)).toMatchObject({ kind: 'member' });
});

it.each([
  ['UGUEST', 'guest'],
  ['USINGLE', 'guest'],
  ['USTRANGE', 'outsider'],
  ['UOTHER', 'outsider'],
  ['UFAR', 'outsider'],
  ['UGONE', 'deactivated'],
  ['UBOT', 'bot'],
  ['USLACKBOT', 'bot'],
  ['USPARSE', 'untold'],
  ['UELSE', 'untold'],
] as const)('%s is none, but: %s', (id, kind) => {
  expect(standingOf(OTHERS[id], 'T1', id)).toMatchObject({ kind });
});

it.each(['deleted', 'is_bot', 'is_restricted', 'is_ultra_restricted'])(
  'without %s nobody is a member',
  mark => {
    expect(standingOf({ ...MEMBERS.U1, [mark]: undefined }, 'T1', 'U1')).toMatchObject({ kind: 'untold' });
  },
);

it.each([undefined, null, 'U1', [], {}, { id: 'U1', team_id: ['T1'] }])('reads nobody out of %j', profile => {
  expect(standingOf(profile, 'T1', 'U1').kind).not.toBe('member');
});

let slack: FakeSlack;
beforeEach(async () => {
  slack = await fakeSlack();
  slack.answerWith('users.info', usersInfo);
});
afterEach(() => slack.close());

const opened = () => {
  const { log } = memoryLog();
  const client = new webApi.WebClient('xoxb-test', clientOptions(slack.apiUrl, boltLogger(log)));
  const time = { now: 0 };
  const membership = openMembership({ log, clock: () => time.now });
  return { time, tell: (user: string, team = 'T1') => membership(client, team, user) };
};
const asked = () => slack.of('users.info').length;

it('what Slack told holds for five minutes, and no longer', async () => {
  const { time, tell } = opened();
  expect(await tell('U1')).toEqual({
    kind: 'member',
    zone: 'America/New_York',
    isAdmin: false,
    locale: null,
  });
  slack.answer('users.info', { ok: true, user: { ...MEMBERS.U1, is_restricted: true } });
  time.now = 5 * 60_000 - 1;
  expect(await tell('U1')).toMatchObject({ kind: 'member' });
  expect(asked()).toBe(1);
  time.now = 5 * 60_000;
  expect(await tell('U1')).toEqual({ kind: 'guest', locale: null });
});

it('is told apart by person and workspace', async () => {
  const { tell } = opened();
  expect(await tell('U1')).toMatchObject({ kind: 'member' });
  expect(await tell('U1', 'T2')).toEqual({ kind: 'outsider', locale: null });
  expect(await tell('UGUEST')).toEqual({ kind: 'guest', locale: null });
});

it('that Slack did not tell is asked again', async () => {
  const { tell } = opened();
  slack.answer('users.info', {}, 500);
  expect(await tell('U1')).toMatchObject({ kind: 'untold' });
  slack.answerWith('users.info', usersInfo);
  expect(await tell('U1')).toMatchObject({ kind: 'member' });
});

it('remembers a thousand people at most', async () => {
  const { log } = memoryLog();
  let calls = 0;
  const fetch: typeof globalThis.fetch = async (_, init) => {
    calls += 1;
    const user = new URLSearchParams(String(init?.body)).get('user');
    return Response.json({ ok: true, user: { ...MEMBERS.U1, id: user } });
  };
  const client = new webApi.WebClient('xoxb-test', {
    ...clientOptions(slack.apiUrl, boltLogger(log)),
    fetch,
  });
  const membership = openMembership({ log });
  const tell = (number: number) => membership(client, 'T1', `U${number}`);
  for (let i = 0; i <= 1000; i += 1) expect(await tell(i)).toMatchObject({ kind: 'member' });
  await tell(1000);
  expect(calls).toBe(1001);
  await tell(0);
  expect(calls).toBe(1002);
});
