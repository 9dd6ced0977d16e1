import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchValue } from '../../src/slack/watch-value.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { ask as answer } from './articles.ts';
import { command, directEvent, event, mentionEvent, openDesk, press, pressIn } from './desk.ts';
import { usersInfo } from './people.ts';

const ask = vi.fn(answer);
const read = vi.fn(async () => []);
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  ask.mockClear();
  read.mockClear();
  store = await openStore(':memory:');
  desk = await openDesk({ ask, turns: { ...store.turns, unanswered: read }, mayReadGaps: () => true });
  desk.slack.answerWith('users.info', usersInfo);
});
afterEach(async () => {
  await desk.close();
  await store.close();
});

const form = {
  private_metadata: JSON.stringify({ n: false, t: 'Who pays?', k: 'turn-1' }),
  callback_id: 'ask_form',
};
const inMessage = { container: { type: 'message', channel_id: 'C1', message_ts: '1.1', is_ephemeral: true } };
const onHome = { view: { id: 'VHOME', type: 'home' }, container: { type: 'view', view_id: 'VHOME' } };
const inForm = (action_id: string) => () =>
  pressIn({ ...form, state: { values: {} } } as object, { action_id, value: 'x' });

it.each([
  [
    'a mention',
    (nth: number) => event(mentionEvent('<@UDESK> Who pays?', { user: 'U2', ts: `17000001${nth}.000100` })),
  ],
  [
    'a direct message',
    (nth: number) => event(directEvent('Who pays?', { user: 'U2', ts: `17000001${nth}.000100` })),
  ],
  ['a command', () => command('Who pays?', desk.slack.responseUrl, { user_id: 'U2' })],
  ['a suggestion', () => press('suggestion:1', 'Who pays?', desk.slack.responseUrl, inMessage)],
  [
    'a watch',
    () => press('watch', watchValue({ turn: 't', question: 'Who pays?' }), desk.slack.responseUrl, inMessage),
  ],
  ['a watch from the Home tab', () => pressIn({}, { action_id: 'home_watch', value: 'Who pays?' }, onHome)],
  ['a share from the form', inForm('ask_share')],
  ['narrowing the form', inForm('ask_narrow')],
])('%s that comes too soon costs no search', async (_, delivery) => {
  for (let nth = 10; nth < 30; nth += 1) await desk.send(delivery(nth));
  await desk.done();
  const before = ask.mock.calls.length;
  expect(before).toBeGreaterThan(0);
  for (let nth = 30; nth < 35; nth += 1) await desk.send(delivery(nth));
  await desk.done();
  expect(ask).toHaveBeenCalledTimes(before);
  expect(JSON.stringify(desk.slack.calls.slice(-12))).toContain('You have asked a great deal');
});

it.each([
  ['gaps', () => command('gaps', desk.slack.responseUrl, { user_id: 'U2' })],
  ['gaps export', () => command('gaps export', desk.slack.responseUrl, { user_id: 'U2' })],
  ['a page of them', () => press('gaps_page:more', '1', desk.slack.responseUrl, inMessage)],
  ['their export', () => press('gaps_export', '0', desk.slack.responseUrl, inMessage)],
  ['a part of the export', () => pressIn({}, { action_id: 'gaps_part:next', value: '1' })],
])('%s that is wanted too often is not read again', async (_, delivery) => {
  for (let nth = 0; nth < 20; nth += 1) await desk.send(delivery());
  await desk.done();
  expect(read).toHaveBeenCalledTimes(20);
  await desk.send(delivery());
  await desk.done();
  expect(read).toHaveBeenCalledTimes(20);
  expect(JSON.stringify(desk.slack.calls.slice(-2))).toContain('You have asked a great deal');
});
