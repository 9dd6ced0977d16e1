import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modalOf } from '../../src/slack/blocks/modal.ts';
import { outgoing } from '../../src/slack/outgoing.ts';
import { respondTo } from '../../src/slack/respond.ts';
import { english } from '../../src/slack/words/english.ts';
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

const client = () => new webApi.WebClient(token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
const block = { type: 'section', text: { type: 'plain_text', text: 'x' } } as const;
const many = Array.from({ length: 120 }, () => block);

describe('a Home tab', () => {
  it('is published for one person', async () => {
    const out = outgoing({ log: memoryLog().log, strict: true });
    await out.publish(client(), 'U1', { type: 'home', blocks: [block] });
    expect(slack.of('views.publish')).toMatchObject([{ user_id: 'U1', view: { type: 'home' } }]);
  });

  it('keeps as many of its first blocks as Slack takes, and that is logged', async () => {
    const { log, lines } = memoryLog();
    await outgoing({ log, strict: false }).publish(client(), 'U1', { type: 'home', blocks: many });
    expect(slack.of('views.publish')).toMatchObject([{ view: { blocks: { length: 100 } } }]);
    expect(lines).toMatchObject([{ level: 'error' }]);
  });

  it('is an error beyond the limits where that is asked for', async () => {
    const out = outgoing({ log: memoryLog().log, strict: true });
    await expect(out.publish(client(), 'U1', { type: 'home', blocks: many })).rejects.toThrow('blocks');
    expect(slack.calls).toEqual([]);
  });
});

describe('a modal in an acknowledgement', () => {
  it('is itself while it fits, and says that it is too large where it does not', () => {
    const out = outgoing({ log: memoryLog().log, strict: false });
    const view = modalOf('Some', [block], english);
    expect(out.fit(view)).toBe(view);
    expect(out.fit(modalOf('Some', many, english)).blocks).toHaveLength(1);
  });
});

describe('a message by a response_url', () => {
  it('goes into a thread where one is named, without previews', async () => {
    const out = outgoing({ log: memoryLog().log, strict: true });
    await out.announce(respondTo(slack.responseUrl), { text: 'x' }, '1700000000.000100');
    expect(slack.of('response/1')).toMatchObject([
      { response_type: 'in_channel', thread_ts: '1700000000.000100', unfurl_links: false },
    ]);
  });
});
