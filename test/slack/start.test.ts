import { afterEach, beforeEach, expect, it } from 'vitest';
import { event, mentionEvent, openDesk } from './desk.ts';
import type { Given } from './fake-slack.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const start = () => desk.connection.app.resumeInbox();

it.each<[string, Given]>([
  ['internal_error', { body: { ok: false, error: 'internal_error' } }],
  ['fatal_error', { body: { ok: false, error: 'fatal_error' } }],
  ['team_added_to_org', { body: { ok: false, error: 'team_added_to_org' } }],
  ['with the page of a proxy', { text: '<html>Just a moment</html>' }],
  ['with half an answer', { text: '{"ok":true,"user_id":"UDE' }],
  ['502', { status: 502, text: 'Bad gateway' }],
])('the desk starts though Slack answers %s, and answers once Slack is in reach', async (_, given) => {
  desk.slack.answerWith('auth.test', () => given);
  await expect(start()).resolves.toBeUndefined();
  desk.slack.answer('auth.test', { ok: true, bot_id: 'B1', user_id: 'UDESK', team_id: 'T1' });
  expect((await desk.send(event(mentionEvent('<@UDESK> Shanghai?')))).status).toBe(200);
  await desk.done();
  expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
});

it.each(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'])(
  'the desk does not start where Slack says that its token is bad: %s',
  async error => {
    desk.slack.answer('auth.test', { ok: false, error });
    await expect(start()).rejects.toThrow(error);
  },
);
