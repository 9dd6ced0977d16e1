import { webApi } from '@slack/bolt';
import { expect, it } from 'vitest';
import { boltLogger } from '../../src/slack/bolt-logger.ts';
import { clientOptions } from '../../src/slack/client-options.ts';
import { identity } from '../../src/slack/identity.ts';
import { memoryLog, token } from './desk.ts';

const identityWith = (answer: object) => {
  let calls = 0;
  const fetch: typeof globalThis.fetch = async () => {
    calls += 1;
    return Response.json(answer);
  };
  const options = clientOptions('http://slack.test/api/', boltLogger(memoryLog().log));
  const client = new webApi.WebClient(token, { ...options, fetch });
  return { calls: () => calls, who: identity(client, token) };
};

it('is that of the token, whoever speaks, and what one delivery writes into it no other one sees', async () => {
  const { calls, who } = identityWith({ ok: true, bot_id: 'B1', user_id: 'UDESK', team_id: 'T1' });
  const first = await who();
  expect(first).toEqual({ botToken: token, teamId: 'T1', botId: 'B1', botUserId: 'UDESK' });
  first.userId = 'U1';
  expect(await who()).not.toHaveProperty('userId');
  expect(calls()).toBe(1);
});

it("is nobody's workspace where Slack names none", async () => {
  expect((await identityWith({ ok: true }).who()).teamId).toBe('');
});
