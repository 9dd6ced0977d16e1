import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slackPoster } from '../../src/slack/poster.ts';
import { memoryLog, token } from './desk.ts';
import { type FakeSlack, fakeSlack } from './fake-slack.ts';

const place = { team: 'T1', channel: 'C1' };
const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'In a block' } }];
const message = JSON.stringify({ text: 'Daily digest', blocks, whole: 'Daily digest, the whole of it' });
const since = new Date('2026-11-22T00:00:00.250Z');
const until = new Date('2026-11-22T01:00:00.500Z');

describe('the poster', () => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await fakeSlack();
  });
  afterEach(async () => {
    expect(slack.problems).toEqual([]);
    await slack.close();
  });

  const poster = (postLimit = 2000) =>
    slackPoster({
      installations: [{ team: null, token }],
      slackApiUrl: slack.apiUrl,
      log: memoryLog().log,
      postLimit,
    });
  const post = (json = message, thread: string | null = null) => poster().post(place, json, 'key-1', thread);
  const posts = () => slack.of('chat.postMessage');
  const refuse = (error: string) => slack.answer('chat.postMessage', { ok: false, error });

  it('posts a message with its key, in the channel or in a thread, without previews', async () => {
    expect(await post()).toEqual({ outcome: 'posted', messageTs: '1700000000.000001' });
    expect(await post(message, '1699000000.000001')).toMatchObject({ outcome: 'posted' });
    const sent = {
      channel: 'C1',
      text: 'Daily digest',
      blocks,
      metadata: { event_type: 'huawei_digest', event_payload: { key: 'key-1' } },
      unfurl_links: false,
      unfurl_media: false,
    };
    expect(posts()).toMatchObject([sent, { ...sent, thread_ts: '1699000000.000001' }]);
    expect(posts()[0]).not.toHaveProperty('thread_ts');
  });

  it.each([
    ['is_archived', { outcome: 'gone', error: 'is_archived' }],
    ['channel_not_found', { outcome: 'gone', error: 'channel_not_found' }],
    ['not_in_channel', { outcome: 'gone', error: 'not_in_channel' }],
    ['restricted_action', { outcome: 'gone', error: 'restricted_action' }],
    ['account_inactive', { outcome: 'gone', error: 'account_inactive', everywhere: true }],
    ['token_revoked', { outcome: 'gone', error: 'token_revoked', everywhere: true }],
    ['invalid_auth', { outcome: 'gone', error: 'invalid_auth', everywhere: true }],
    ['missing_scope', { outcome: 'gone', error: 'missing_scope', everywhere: true }],
    ['restricted_action_thread_locked', { outcome: 'refused', error: 'restricted_action_thread_locked' }],
    ['cannot_reply_to_message', { outcome: 'refused', error: 'cannot_reply_to_message' }],
    ['metadata_too_large', { outcome: 'refused', error: 'metadata_too_large' }],
    ['a_word_of_tomorrow', { outcome: 'refused', error: 'a_word_of_tomorrow' }],
    ['ratelimited', { outcome: 'wait', seconds: 60 }],
    ['team_added_to_org', { outcome: 'wait', seconds: 300 }],
    ['fatal_error', { outcome: 'unknown', error: 'fatal_error' }],
    ['internal_error', { outcome: 'unknown', error: 'internal_error' }],
    ['service_unavailable', { outcome: 'unknown', error: 'service_unavailable' }],
  ])('knows what %s says of a post, and asks once', async (error, posting) => {
    refuse(error);
    expect(await post()).toEqual(posting);
    expect(posts()).toHaveLength(1);
  });

  it.each([
    [500, {}],
    [503, { ok: false, error: 'is_archived' }],
    [404, {}],
    [200, 'no answer at all'],
    [200, { ok: true }],
  ])('knows nothing after a status %i with %j, and asks once', async (status, body) => {
    slack.answer('chat.postMessage', body, status);
    expect(await post()).toMatchObject({ outcome: 'unknown' });
    expect(posts()).toHaveLength(1);
  });

  it.each(['{"ok":true,"channel":"C1","ts":"17000', '', '<html>Gateway Time-out</html>', 'Busy'])(
    'knows nothing after an answer that is none (%j), and repeats no word of it',
    async text => {
      slack.answerWith('chat.postMessage', () => ({ text }));
      expect(await post()).toEqual({ outcome: 'unknown', error: 'unreadable_answer' });
      expect(posts()).toHaveLength(1);
    },
  );

  it('names the errors that concern a whole workspace', async () => {
    for (const error of poster().everywhere) {
      refuse(error);
      expect(await post()).toEqual({ outcome: 'gone', error, everywhere: true });
    }
    expect(poster().everywhere).toContain('token_revoked');
  });

  it('waits as long as Slack asks', async () => {
    slack.answer('chat.postMessage', {}, 429, { 'retry-after': '30' });
    expect(await post()).toEqual({ outcome: 'wait', seconds: 30 });
    expect(posts()).toHaveLength(1);
  });

  it('knows nothing where there is no Slack', async () => {
    const alone = slackPoster({
      installations: [{ team: null, token }],
      slackApiUrl: 'http://127.0.0.1:1/api/',
      log: memoryLog().log,
    });
    expect(await alone.post(place, message, 'key-1', null)).toMatchObject({ outcome: 'unknown' });
  });

  it.each(['invalid_blocks', 'msg_blocks_too_long'])(
    'posts one message of text alone, with the key, where Slack refuses the blocks (%s)',
    async error => {
      slack.answerWith('chat.postMessage', body => ({
        body: body.blocks ? { ok: false, error } : { ok: true, ts: '1.1' },
      }));
      expect(await post()).toEqual({ outcome: 'posted', messageTs: '1.1' });
      expect(posts().map(({ text, blocks, metadata }) => [text, blocks !== undefined, metadata])).toEqual([
        ['Daily digest', true, posts()[0]?.metadata],
        ['Daily digest', false, posts()[0]?.metadata],
      ]);
    },
  );

  it('is over within its limit, also when Slack refuses the blocks late and then says nothing', async () => {
    const late = (body: Record<string, unknown>) =>
      new Promise(resolve => setTimeout(() => resolve(body), 150));
    const server = await fakeSlack();
    const slow = slackPoster({
      installations: [{ team: null, token }],
      slackApiUrl: server.apiUrl,
      log: memoryLog().log,
      postLimit: 300,
    });
    const { fetch } = globalThis;
    globalThis.fetch = async (url, init) => {
      await late({});
      init?.signal?.throwIfAborted();
      return fetch(url, init);
    };
    server.answerWith('chat.postMessage', body => ({
      body: body.blocks ? { ok: false, error: 'invalid_blocks' } : { ok: true, ts: '1.1' },
    }));
    const begun = performance.now();
    expect(await slow.post(place, message, 'key-1', null)).toMatchObject({ outcome: 'unknown' });
    expect(performance.now() - begun).toBeLessThan(600);
    globalThis.fetch = fetch;
    await server.close();
  });

  it('refuses what is no message, and sends nothing', async () => {
    for (const json of [
      '',
      'no JSON',
      '{}',
      '{"text":""}',
      '{"text":"a","blocks":["b"]}',
      '{"text":"a","x":1}',
    ])
      expect(await post(json)).toEqual({ outcome: 'refused', error: 'unreadable_message' });
    await fc.assert(
      fc.asyncProperty(fc.json(), async json => {
        expect(await post(json)).toMatchObject({ outcome: 'refused' });
      }),
      { numRuns: 200 },
    );
    expect(posts()).toEqual([]);
  });

  describe('looking for a message', () => {
    const kept = (key: string, ts: string) => ({
      ts,
      metadata: { event_type: 'huawei_digest', event_payload: { key } },
    });
    const find = (key: string, thread: string | null = null, channel = 'C1') =>
      poster().find({ team: 'T1', channel }, key, { since, until }, thread);

    it.each([
      ['conversations.history', null],
      ['conversations.replies', '1699000000.000001'],
    ] as const)('finds it by its key with %s, on whichever page', async (method, thread) => {
      slack.answerWith(method, ({ cursor }) => ({
        body: cursor
          ? { ok: true, messages: [{ ts: '3.3' }, kept('b', '2.2')] }
          : { ok: true, messages: [kept('a', '1.1')], response_metadata: { next_cursor: 'next' } },
      }));
      expect(await find('b', thread)).toEqual({ outcome: 'found', messageTs: '2.2' });
      expect(await find('c', thread)).toEqual({ outcome: 'absent' });
      const [first] = slack.of(method);
      expect(first).toMatchObject({ channel: 'C1', oldest: '1795305600.25', latest: '1795309200.5' });
      expect(first).toMatchObject({ include_all_metadata: true });
      expect(first?.ts).toBe(thread ?? undefined);
    });

    it('takes nobody else’s metadata for its own', async () => {
      slack.answer('conversations.history', {
        ok: true,
        messages: [
          { ts: '1.1', metadata: { event_type: 'another', event_payload: { key: 'a' } } },
          { ts: '1.2', metadata: { event_type: 'huawei_digest' } },
          { ts: '1.3', text: 'a' },
        ],
      });
      expect(await find('a')).toEqual({ outcome: 'absent' });
    });

    it.each(['missing_scope', 'not_in_channel', 'channel_not_found', 'thread_not_found'])(
      'says that it may not read there: %s',
      async error => {
        slack.answer('conversations.history', { ok: false, error });
        expect(await find('a')).toEqual({ outcome: 'unreadable' });
      },
    );

    it.each([
      [{ ok: false, error: 'ratelimited' }, 200],
      [{ ok: false, error: 'internal_error' }, 200],
      [{ ok: false, error: 'token_revoked' }, 200],
      [{}, 500],
      [{}, 429],
    ])('throws what may pass: %j, status %i', async (body, status) => {
      slack.answer('conversations.history', body, status, { 'retry-after': '1' });
      await expect(find('a')).rejects.toThrow();
      expect(slack.of('conversations.history')).toHaveLength(1);
    });

    it('throws where the answer is none: that may pass', async () => {
      slack.answerWith('conversations.history', () => ({ text: '<html>busy</html>' }));
      await expect(find('a')).rejects.toThrow();
    });

    it('finds it in the time in which it was posted, however much was said since', async () => {
      const said = Array.from({ length: 3000 }, (_, index) => ({
        ts: String(since.getTime() / 1000 + 60 + index * 30),
      }));
      const all = [kept('a', said[0]?.ts ?? ''), ...said.slice(1)].toReversed();
      slack.answerWith('conversations.history', ({ cursor, latest, oldest, limit }) => {
        const from = Number(cursor ?? 0);
        const here = all.filter(
          ({ ts }) => Number(ts) > Number(oldest) && Number(ts) < Number(latest ?? 1e12),
        );
        const next = from + Number(limit);
        const next_cursor = next < here.length ? String(next) : '';
        return { body: { ok: true, messages: here.slice(from, next), response_metadata: { next_cursor } } };
      });
      expect(await find('a')).toMatchObject({ outcome: 'found' });
    });

    it('does not go through endless pages, nor through what was said to one person', async () => {
      slack.answer('conversations.history', {
        ok: true,
        messages: [],
        response_metadata: { next_cursor: 'on' },
      });
      expect(await find('a')).toEqual({ outcome: 'unreadable' });
      const looks = slack.of('conversations.history').length;
      expect(looks).toBeLessThanOrEqual(10);
      expect(await find('a', null, 'U1')).toEqual({ outcome: 'unreadable' });
      expect(slack.of('conversations.history')).toHaveLength(looks);
    });
  });
});
