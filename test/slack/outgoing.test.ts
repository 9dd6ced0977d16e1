import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/slack/message.ts';
import { outgoing } from '../../src/slack/outgoing.ts';
import { memoryLog, token } from './desk.ts';
import { type FakeSlack, fakeSlack } from './fake-slack.ts';

let slack: FakeSlack;
beforeEach(async () => {
  slack = await fakeSlack();
});
afterEach(async () => {
  expect(slack.problems).toEqual([]);
  await slack.close();
});

const spot = () => ({
  channel: 'C1',
  client: new webApi.WebClient(token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } }),
});
const block = { type: 'section', text: { type: 'plain_text', text: 'x' } } as const;
const beyond: Message = {
  text: 'Short',
  whole: 'All of it &amp; more. '.repeat(400),
  blocks: Array.from({ length: 51 }, () => block),
};

describe('a payload beyond the limits of Slack', () => {
  it('is an error where it is asked to be', async () => {
    const out = outgoing({ log: memoryLog().log, strict: true });
    await expect(out.post(spot(), beyond)).rejects.toThrow('blocks');
    expect(slack.calls).toEqual([]);
  });

  it('is sent in plain parts that hold all of it, and logged', async () => {
    const { log, lines } = memoryLog();
    const ts = await outgoing({ log, strict: false }).post(spot(), beyond);
    const posts = slack.of('chat.postMessage');
    expect(posts.length).toBeGreaterThan(1);
    expect(
      posts
        .map(({ text }) => text)
        .join(' ')
        .trim(),
    ).toBe(beyond.whole?.trim());
    expect(posts.map(({ thread_ts }) => thread_ts)).toEqual([undefined, ...posts.slice(1).map(() => ts)]);
    expect(lines.map(({ level }) => level)).toEqual(['error']);
  });
});

it('a change beyond the limits is made in plain parts, the first in its place and the others under it', async () => {
  await outgoing({ log: memoryLog().log, strict: false }).change(spot(), '1700000001.000100', beyond);
  const [changed, ...more] = slack.of('chat.update');
  expect([changed?.ts, more]).toEqual(['1700000001.000100', []]);
  const posts = slack.of('chat.postMessage');
  expect(new Set(posts.map(({ thread_ts }) => thread_ts))).toEqual(new Set(['1700000001.000100']));
  const sent = [changed, ...posts].map(part => String(part?.text)).join(' ');
  expect(sent.trim()).toBe(beyond.whole?.trim());
});

it.each(['invalid_blocks', 'msg_blocks_too_long'])(
  'what Slack refuses as %s is sent plainly',
  async error => {
    slack.answerWith('chat.postMessage', ({ blocks }) => ({
      body: blocks ? { ok: false, error } : { ok: true, ts: '1.000001' },
    }));
    const message = { text: 'Short', whole: 'Whole', blocks: [block] };
    expect(await outgoing({ log: memoryLog().log, strict: true }).post(spot(), message)).toBe('1.000001');
    expect(slack.of('chat.postMessage').map(({ text }) => text)).toEqual(['Short', 'Whole']);
  },
);

it('a post whose answer is lost is not sent again', async () => {
  slack.answer('chat.postMessage', {}, 503);
  await expect(
    outgoing({ log: memoryLog().log, strict: true }).post(spot(), { text: 'x' }),
  ).rejects.toThrow();
  expect(slack.of('chat.postMessage')).toHaveLength(1);
});
