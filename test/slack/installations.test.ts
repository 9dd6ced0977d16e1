import { describe, expect, it } from 'vitest';
import { boltLogger } from '../../src/slack/bolt-logger.ts';
import { clientOptions } from '../../src/slack/client-options.ts';
import { type Installation, openInstallations } from '../../src/slack/installations.ts';
import { slackPoster } from '../../src/slack/poster.ts';
import { memoryLog } from './desk.ts';

/** A Slack in which each token belongs to a team of its own; `down` tokens are not answered. */
const slackOf = (teams: Readonly<Record<string, string>>, down: ReadonlySet<string> = new Set()) => {
  const calls: string[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? '';
    calls.push(token);
    if (down.has(token)) throw new Error('out of reach');
    return Response.json({ ok: true, team_id: teams[token], user_id: 'UDESK', bot_id: 'B1' });
  };
  const open = (installations: readonly Installation[]) =>
    openInstallations(installations, () => ({
      ...clientOptions('http://slack.test/api/', boltLogger(memoryLog().log)),
      fetch,
    }));
  return { calls, open };
};

const two: readonly Installation[] = [
  { team: 'T1', token: 'xoxb-one' },
  { team: 'T2', token: 'xoxb-two' },
];

describe('a desk in two workspaces', () => {
  it('speaks to each with its own token', async () => {
    const { open } = slackOf({ 'xoxb-one': 'T1', 'xoxb-two': 'T2' });
    const { authorize, clientOf } = open(two);
    expect(await authorize({ teamId: 'T1' })).toMatchObject({ botToken: 'xoxb-one', teamId: 'T1' });
    expect(await authorize({ teamId: 'T2' })).toMatchObject({ botToken: 'xoxb-two', teamId: 'T2' });
    expect([clientOf('T1').token, clientOf('T2').token]).toEqual(['xoxb-one', 'xoxb-two']);
  });

  it('is in a view the one that opened it, whichever team the person is of', async () => {
    const { open } = slackOf({ 'xoxb-one': 'T1', 'xoxb-two': 'T2' });
    const { authorize } = open(two);
    const pressed = { team: { id: 'T2' }, view: { app_installed_team_id: 'T1' } };
    expect(await authorize({ teamId: 'T2' }, pressed)).toMatchObject({ botToken: 'xoxb-one', teamId: 'T1' });
    const elsewhere = { team: { id: 'T2' }, view: { app_installed_team_id: 'T3' } };
    await expect(authorize({ teamId: 'T2' }, elsewhere)).rejects.toThrow('not installed');
  });

  it('has no token for a third', async () => {
    const { calls, open } = slackOf({});
    const { authorize, clientOf } = open(two);
    await expect(authorize({ teamId: 'T3' })).rejects.toThrow('not installed');
    expect(() => clientOf('T3')).toThrow('not installed');
    expect(calls).toEqual([]);
  });

  it('is ready once Slack told who it is in both', async () => {
    const teams = { 'xoxb-one': 'T1', 'xoxb-two': 'T2' };
    await expect(
      slackOf(teams, new Set(['xoxb-two']))
        .open(two)
        .ready(),
    ).rejects.toThrow();
    await expect(slackOf(teams).open(two).ready()).resolves.toBeUndefined();
  });

  it('posts no digest to a third', async () => {
    const poster = slackPoster({
      installations: two,
      slackApiUrl: 'http://127.0.0.1:1/api/',
      log: memoryLog().log,
    });
    const place = { team: 'T3', channel: 'C1' };
    expect(await poster.post(place, '{"text":"News"}', 'key', null)).toEqual({
      outcome: 'gone',
      error: 'not_installed',
      everywhere: true,
    });
    const stretch = { since: new Date(0), until: new Date(1) };
    expect(await poster.find(place, 'key', stretch, null)).toEqual({ outcome: 'unreadable' });
  });
});

it('one token without a team serves whichever team speaks', async () => {
  const { open } = slackOf({ 'xoxb-one': 'T1' });
  const { authorize } = open([{ team: null, token: 'xoxb-one' }]);
  expect(await authorize({ teamId: 'T9' })).toMatchObject({ botToken: 'xoxb-one', teamId: 'T1' });
});
