import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerMessage } from '../../src/slack/blocks/answer.ts';
import { shareValue } from '../../src/slack/share-value.ts';
import { english } from '../../src/slack/words/english.ts';
import { ask } from './articles.ts';
import { openDesk, press } from './desk.ts';
import { evidence } from './evidence.ts';
import { usersInfo } from './people.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
  desk.slack.answerWith('users.info', usersInfo);
});
afterEach(() => desk.close());

const answer = ask('What opened in Shanghai?');
if (answer.outcome !== 'answered') throw new Error('not answered');
const value = shareValue(answer, 'turn-1');
const EPHEMERAL = { type: 'message', channel_id: 'C1', message_ts: '1.000100', is_ephemeral: true };

const pressed = async (container: object = EPHEMERAL, fields: object = {}) => {
  await desk.send(press('share', value, desk.slack.responseUrl, { container, ...fields }));
  await desk.done();
};
const said = () => desk.slack.of('response/1').map(({ text }) => text);

it('posts into the thread in which its asker has it', async () => {
  await pressed({ ...EPHEMERAL, thread_ts: '1.000000' });
  expect(desk.slack.of('chat.postMessage')).toMatchObject([{ channel: 'C1', thread_ts: '1.000000' }]);
  expect(desk.slack.of('chat.postMessage')[0]?.text).toContain('Shared by <@U2>');
});

it('keeps the feedback and loses what is for its asker alone', async () => {
  await pressed();
  const blocks = JSON.stringify(desk.slack.of('chat.postMessage')[0]?.blocks);
  expect(blocks).toContain('"type":"feedback_buttons"');
  expect(blocks).toContain('turn-1');
  expect(blocks).toContain('"action_id":"show_chain"');
  for (const action of ['share', 'watch', 'watch_stop'])
    expect(blocks).not.toContain(`"action_id":"${action}"`);
  expect(desk.slack.problems).toEqual([]);
});

it('posts nothing in a muted channel, and says so', async () => {
  await desk.desk.mutes.mute({ team: 'T1', channel: 'C1', by: 'U1', at: new Date() });
  await pressed();
  expect(desk.slack.of('chat.postMessage')).toEqual([]);
  expect(said()).toEqual(['I am muted in this channel, so nothing was shared.']);
});

it('shares once the channel is no longer muted', async () => {
  await desk.desk.mutes.mute({ team: 'T1', channel: 'C1', by: 'U1', at: new Date() });
  await pressed();
  await desk.desk.mutes.unmute('T1', 'C1');
  await pressed();
  expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
});

it('tells its asker in a direct message when Slack lets nothing be posted for them any more', async () => {
  desk.slack.answerWith('chat.postMessage', ({ channel }) => ({
    body: channel === 'C1' ? { ok: false, error: 'not_in_channel' } : { ok: true, ts: '1.1' },
  }));
  desk.slack.answer('chat.postEphemeral', { ok: false, error: 'not_in_channel' });
  desk.slack.answer('response/1', 'expired_url', 404);
  await pressed();
  const posts = desk.slack.of('chat.postMessage');
  expect(posts.at(-1)).toMatchObject({ channel: 'U2' });
  expect(posts.at(-1)?.text).toContain('too old to be shared');
});

it('never posts into the channel what was asked in a thread', async () => {
  desk.slack.answer('chat.postMessage', { ok: false, error: 'not_in_channel' });
  await pressed({ ...EPHEMERAL, thread_ts: '1.000000' });
  expect(desk.slack.of('response/1').filter(({ response_type }) => response_type === 'in_channel')).toEqual(
    [],
  );
});

it('is in the words of whoever shares it', async () => {
  await pressed(EPHEMERAL, { user: { id: 'UDE' } });
  expect(desk.slack.of('chat.postMessage')[0]?.text).toContain('Geteilt von <@UDE>');
});

it('holds the turn, so that the button of an answer and its shared form mean the same answer', () => {
  const message = answerMessage(answer, {
    setting: 'private',
    behind: evidence(),
    words: english,
    turn: 'turn-1',
    readAs: null,
  });
  expect(JSON.stringify(message.blocks)).toContain(JSON.stringify(value));
});
