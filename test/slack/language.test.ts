import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { boltLogger } from '../../src/slack/bolt-logger.ts';
import { clientOptions } from '../../src/slack/client-options.ts';
import { openLanguage } from '../../src/slack/language.ts';
import { openMembership } from '../../src/slack/membership.ts';
import { ownersWords } from '../../src/slack/owners-words.ts';
import { memoryLog, token } from './desk.ts';
import { type FakeSlack, fakeSlack } from './fake-slack.ts';
import { usersInfo } from './people.ts';

let slack: FakeSlack;
beforeEach(async () => {
  slack = await fakeSlack();
  slack.answerWith('users.info', usersInfo);
});
afterEach(() => slack.close());

const opened = (patience?: number) => {
  const { log } = memoryLog();
  const client = new webApi.WebClient(token, clientOptions(slack.apiUrl, boltLogger(log)));
  const membership = openMembership({ log });
  const wordsFor = openLanguage(membership, patience);
  return {
    standing: (user: string) => membership(client, 'T1', user),
    tagFor: async (user: string, team = 'T1') => (await wordsFor(client, team, user)).tag,
  };
};
const lookUps = () => slack.of('users.info');

it.each([
  ['UDE', 'de'],
  ['UGAST', 'de'],
  ['U1', 'en'],
  ['UNOBODY', 'en'],
  ['', 'en'],
])('speaks to %s in %s', async (user, tag) => {
  expect(await opened().tagFor(user)).toBe(tag);
});

it('asks Slack once for the language and the rights of somebody, also at the same time', async () => {
  const { standing, tagFor } = opened();
  await Promise.all([standing('UDE'), tagFor('UDE'), tagFor('UDE')]);
  expect(await tagFor('UDE')).toBe('de');
  expect(await standing('UDE')).toMatchObject({ kind: 'member', isAdmin: false });
  expect(lookUps()).toMatchObject([{ user: 'UDE', include_locale: true }]);
});

it.each([
  ['an error of Slack', () => ({ body: { ok: false, error: 'missing_scope' } })],
  ['no answer of Slack', () => ({ status: 503, body: {} })],
  ['a broken connection', () => ({ drop: true })],
  ['a profile without a locale', () => ({ body: { ok: true, user: { id: 'UDE' } } })],
  ['a locale that is none', () => ({ body: { ok: true, user: { id: 'UDE', team_id: 'T1', locale: 7 } } })],
])('speaks English after %s', async (_, answer) => {
  slack.answerWith('users.info', answer);
  expect(await opened().tagFor('UDE')).toBe('en');
});

it('speaks English rather than let somebody wait, and their language once Slack has told it', async () => {
  let tell = () => {};
  const told = new Promise<void>(resolve => {
    tell = resolve;
  });
  slack.answerWith('users.info', async body => {
    await told;
    return usersInfo(body);
  });
  const { standing, tagFor } = opened(20);
  expect(await tagFor('UDE')).toBe('en');
  tell();
  await standing('UDE');
  expect(await tagFor('UDE')).toBe('de');
  expect(lookUps()).toHaveLength(1);
});

it('waits for Slack once, however often the language is wanted while it does not answer', async () => {
  slack.answerWith('users.info', () => new Promise(() => {}));
  const { tagFor } = opened(300);
  const begun = performance.now();
  expect([await tagFor('UDE'), await tagFor('UDE'), await tagFor('UDE')]).toEqual(['en', 'en', 'en']);
  expect(performance.now() - begun).toBeLessThan(550);
});

it('knows who administers a workspace', async () => {
  const { standing } = opened();
  expect(await standing('U2')).toMatchObject({ kind: 'member', isAdmin: true });
});

it('asks for the language of an owner by the token of their team, and speaks English where the desk is not installed', async () => {
  const parts = {
    installations: [{ team: 'T1', token: 'xoxb-of-t1' }],
    slackApiUrl: slack.apiUrl,
    log: memoryLog().log,
  };
  const wordsOf = ownersWords(parts);
  expect((await wordsOf('T1', 'UDE')).tag).toBe('de');
  expect((await wordsOf('T2', 'UDE')).tag).toBe('en');
  expect(lookUps()).toHaveLength(1);
});
