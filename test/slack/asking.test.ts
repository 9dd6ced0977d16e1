import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from './articles.ts';
import { command, directEvent, event, mentionEvent, openDesk, press } from './desk.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

describe('/huawei', () => {
  it('is acknowledged before the search and answered to the asker alone', async () => {
    const order: string[] = [];
    await desk.close();
    desk = await openDesk({
      ask: question => {
        order.push('asked');
        return ask(question);
      },
    });
    const reply = await desk.send(command('What opened in Shanghai?', desk.slack.responseUrl));
    expect([reply.status, await reply.text()]).toEqual([200, '']);
    await desk.done();
    expect(order).toEqual(['asked']);
    const [answer] = desk.slack.of('response/1');
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(answer?.text).toContain('“The lab opened in Shanghai.”');
    expect(answer?.text).toContain('Also in 002 (Daily)');
    expect(JSON.stringify(answer?.blocks)).toContain('"action_id":"share"');
  });

  it('is acknowledged however long the answer takes', async () => {
    desk.slack.answerWith('response/1', () => ({ body: {} }));
    const begun = performance.now();
    const reply = await desk.send(command('Shanghai?', desk.slack.responseUrl));
    expect(reply.status).toBe(200);
    expect(performance.now() - begun).toBeLessThan(1000);
    await desk.done();
  });

  it.each(['', 'help', 'HELP', '  '])('%j is answered with help', async text => {
    await desk.send(command(text, desk.slack.responseUrl));
    await desk.done();
    const told = desk.slack.of('response/1')[0]?.text;
    expect(told).toContain('Ask the articles');
    expect(told).toContain('For example: _What opened in &lt;Shanghai&gt;?_');
    expect(desk.desk.ask).not.toHaveBeenCalled();
  });

  it.each([
    ['sources of the WSJ report?', 'sources of the WSJ report?'],
    ['help me with Shanghai', 'help me with Shanghai'],
    ['<@U7|ann> AT&amp;T in <#C9|news> Shanghai', 'AT&T in Shanghai'],
    ['is 3 &lt; 4 in <https://a.example|Shanghai>', 'is 3 < 4 in Shanghai'],
  ])('%j is the question %j', async (text, question) => {
    await desk.send(command(text, desk.slack.responseUrl));
    await desk.done();
    expect(desk.desk.ask).toHaveBeenCalledExactlyOnceWith(question);
  });

  it('says that a question is too long', async () => {
    await desk.send(command('why '.repeat(200), desk.slack.responseUrl));
    await desk.done();
    expect(desk.slack.of('response/1')[0]?.text).toContain('up to 500');
  });

  it('answers by chat.postEphemeral when the response_url has expired', async () => {
    desk.slack.answer('response/1', 'expired_url', 404);
    await desk.send(command('Shanghai?', desk.slack.responseUrl));
    await desk.done();
    expect(desk.slack.of('chat.postEphemeral')).toMatchObject([{ channel: 'C1', user: 'U1' }]);
  });

  it('lists the sources and what is not served', async () => {
    await desk.send(command('sources', desk.slack.responseUrl));
    await desk.done();
    const text = String(desk.slack.of('response/1')[0]?.text);
    expect(text).toContain('2 articles, 1 not served');
    expect(text).toContain(
      '001 · Ships &amp; &lt;chips&gt; · The Wire · A. Writer · undated · the report itself',
    );
    expect(text).toContain('*The Wire · in the corpus · 2 articles*');
    expect(text).toContain(
      'undated · retells The Wire · via A &amp; B &lt;Agency&gt; · own reporting too · found in its words and stated in the catalogue',
    );
    expect(text).toContain('noise.bin · it is not UTF-8');
  });

  it('labels the nearest passages when the articles do not answer', async () => {
    await desk.send(command('Who is <!channel>?', desk.slack.responseUrl));
    await desk.done();
    const [answer] = desk.slack.of('response/1');
    expect(answer?.text).toContain('*Not in the articles*\nNo article mentions &lt;!channel&gt;.');
    expect(answer?.text).toContain('Nearest passages (they do not answer the question)');
    expect(JSON.stringify(answer?.blocks)).not.toContain('"share"');
  });
});

describe('a message to the desk', () => {
  it('is answered in its thread, without previews', async () => {
    await desk.send(event(mentionEvent('so <@UDESK> what opened in Shanghai?')));
    await desk.done();
    expect(desk.desk.ask).toHaveBeenCalledExactlyOnceWith('so what opened in Shanghai?');
    const [post] = desk.slack.of('chat.postMessage');
    expect(post).toMatchObject({
      channel: 'C1',
      thread_ts: '1700000001.000100',
      unfurl_links: false,
      unfurl_media: false,
    });
    expect(post).not.toHaveProperty('reply_broadcast');
    expect(JSON.stringify(post)).not.toContain('"share"');
  });

  it('in a thread is answered in that thread', async () => {
    await desk.send(event(mentionEvent('<@UDESK> Shanghai?', { thread_ts: '1600000000.000001' })));
    await desk.done();
    expect(desk.slack.of('chat.postMessage')).toMatchObject([{ thread_ts: '1600000000.000001' }]);
  });

  it('without words is answered with help', async () => {
    await desk.send(event(mentionEvent('<@UDESK>')));
    await desk.done();
    expect(desk.slack.of('chat.postMessage')[0]?.text).toContain('Ask the articles');
  });

  it.each([
    ['help', 'Ask the articles'],
    ['sources', 'article'],
    ['digest on 08:30', 'The daily digest of this channel'],
  ])('that is the command word "%s" is not searched', async (word, reply) => {
    await desk.send(event(mentionEvent(`<@UDESK> ${word}`)));
    await desk.done();
    expect(desk.slack.of('chat.postMessage')[0]?.text).toContain(reply);
    expect(desk.desk.ask).not.toHaveBeenCalled();
  });

  it.each([
    ['a direct message', {}],
    ['a direct message with a file', { subtype: 'file_share' }],
  ])('%s is answered', async (_, fields) => {
    await desk.send(event(directEvent('Shanghai?', fields)));
    await desk.done();
    expect(desk.slack.of('chat.postMessage')).toMatchObject([
      { channel: 'D1', thread_ts: '1700000002.000200' },
    ]);
  });

  it.each([
    ['from a bot', directEvent('Shanghai?', { bot_id: 'B9' })],
    ['of a bot', directEvent('Shanghai?', { subtype: 'bot_message', bot_id: 'B9', user: undefined })],
    ['of our own', directEvent('Shanghai?', { user: 'UDESK' })],
    [
      'edited',
      directEvent('Shanghai?', { subtype: 'message_changed', user: undefined, message: { text: 'x' } }),
    ],
    ['deleted', directEvent('Shanghai?', { subtype: 'message_deleted', user: undefined })],
    ['of Slack itself', directEvent('joined', { subtype: 'channel_join' })],
    ['in a channel, not addressed', directEvent('Shanghai?', { channel_type: 'channel' })],
    ['a mention by a bot', mentionEvent('<@UDESK> Shanghai?', { bot_id: 'B9' })],
    ['an edited mention', mentionEvent('<@UDESK> Shanghai?', { edited: { user: 'U1', ts: '1.1' } })],
  ])('%s gets nothing', async (_, inner) => {
    const reply = await desk.send(event(inner));
    await desk.done();
    expect(reply.status).toBe(200);
    expect(desk.slack.calls.filter(({ method }) => method.startsWith('chat.'))).toEqual([]);
  });

  it('is answered once, however often it is delivered', async () => {
    const once = event(mentionEvent('<@UDESK> Shanghai?'));
    const replies = await Promise.all(Array.from({ length: 20 }, () => desk.send(once)));
    await desk.done();
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('that is also a mention is answered once', async () => {
    const fields = { channel: 'D1', ts: '1700000002.000200' };
    await desk.send(event(mentionEvent('<@UDESK> Shanghai?', fields)));
    await desk.send(event(directEvent('<@UDESK> Shanghai?', fields)));
    await desk.done();
    expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('waits once where Slack asks for patience', async () => {
    let calls = 0;
    desk.slack.answerWith('chat.postMessage', () => {
      calls += 1;
      return calls === 1
        ? { status: 429, headers: { 'retry-after': '1' }, body: {} }
        : { body: { ok: true, ts: '1.000001' } };
    });
    await desk.send(event(mentionEvent('<@UDESK> Shanghai?')));
    await desk.done();
    expect(calls).toBe(2);
  });
});

describe('a button', () => {
  const buttonValue = (blocks: unknown, action: string): string => {
    const [, found] =
      new RegExp(`"action_id":"${action}".*?"value":("(?:[^"\\\\]|\\\\.)*")`, 'u').exec(
        JSON.stringify(blocks),
      ) ?? [];
    return JSON.parse(found ?? '""');
  };
  const answered = async () => {
    await desk.send(command('What opened in Shanghai?', desk.slack.responseUrl));
    await desk.done();
    return desk.slack.of('response/1')[0]?.blocks;
  };

  /** A press of its own under an answer that only the asker sees. */
  const pressShare = (value: string, fields: object = {}) =>
    desk.send(
      press('share', value, desk.slack.responseUrl, {
        container: {
          type: 'message',
          channel_id: 'C1',
          message_ts: '1700000009.000100',
          is_ephemeral: true,
        },
        ...fields,
      }),
    );

  it('shows an excerpt in its context', async () => {
    await desk.send(
      press('show_context', buttonValue(await answered(), 'show_context'), desk.slack.responseUrl),
    );
    await desk.done();
    const [{ view } = { view: null }] = desk.slack.of('views.open');
    const text = JSON.stringify(view);
    expect(text).toContain('{"type":"text","text":"The lab opened in Shanghai.","style":{"bold":true}}');
    expect(text).toContain('Engineers moved in during June.');
    expect(text).not.toContain('Sponsored');
  });

  it.each([
    ['another text', `${'0'.repeat(16)}:0-10`],
    ['half a sentence', 'half'],
    ['no reference', '<!channel>'],
  ])('with %s opens a modal that says so', async (_, value) => {
    const own = buttonValue(await answered(), 'show_context');
    const forged = value === 'half' ? own.replace(/-(\d+)$/u, (_all, end) => `-${Number(end) - 1}`) : value;
    await desk.send(press('show_context', forged, desk.slack.responseUrl));
    await desk.done();
    expect(JSON.stringify(desk.slack.of('views.open'))).toContain('has changed or is gone');
  });

  it('shares an answer in the name of whoever pressed it, then says so in its place', async () => {
    await desk.send(press('share', buttonValue(await answered(), 'share'), desk.slack.responseUrl));
    await desk.done();
    const [post] = desk.slack.of('chat.postMessage');
    expect(post?.text).toContain('What opened in Shanghai?\nShared by <@U2>');
    expect(post?.text).toContain('Also in 002 (Daily)');
    expect(post).not.toHaveProperty('thread_ts');
    expect(JSON.stringify(post?.blocks)).not.toContain('"share"');
    expect(desk.slack.of('response/1').at(-1)).toMatchObject({ text: 'Shared.', replace_original: true });
  });

  it('shares by the response_url where the desk is not a member', async () => {
    desk.slack.answer('chat.postMessage', { ok: false, error: 'not_in_channel' });
    await desk.send(press('share', buttonValue(await answered(), 'share'), desk.slack.responseUrl));
    await desk.done();
    expect(desk.slack.of('response/1').slice(1)).toMatchObject([
      { response_type: 'in_channel', replace_original: false },
      { text: 'Shared.' },
    ]);
  });

  it('shares an answer once, however often one person presses it', async () => {
    const value = buttonValue(await answered(), 'share');
    await Promise.all([pressShare(value), pressShare(value)]);
    await desk.done();
    await pressShare(value);
    await desk.done();
    expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
    expect(desk.slack.of('response/1').map(({ text }) => text)).toContain(
      'You have shared this answer already.',
    );
  });

  it.each([
    ['another person', { user: { id: 'U3' } }],
    [
      'another message',
      { container: { type: 'message', channel_id: 'C1', message_ts: '1700000009.000200' } },
    ],
    [
      'another channel',
      { container: { type: 'message', channel_id: 'C2', message_ts: '1700000009.000100' } },
    ],
    ['another team', { team: { id: 'T2' } }],
  ])('shares again for %s', async (_, fields) => {
    const value = buttonValue(await answered(), 'share');
    await pressShare(value);
    await pressShare(value, fields);
    await desk.done();
    expect(desk.slack.of('chat.postMessage')).toHaveLength(2);
  });

  it.each([
    ['that Slack refused', { ok: false, error: 'restricted_action' }, 200],
    ['that failed', {}, 500],
  ])('shares again what %s', async (_, body, status) => {
    const value = buttonValue(await answered(), 'share');
    desk.slack.answer('chat.postMessage', body, status);
    await pressShare(value);
    await desk.done();
    desk.slack.answer('chat.postMessage', { ok: true, ts: '1.000001' });
    await pressShare(value);
    await pressShare(value);
    await desk.done();
    expect(desk.slack.of('chat.postMessage')).toHaveLength(2);
  });

  it('does not share again what was posted though the person could not be told', async () => {
    const value = buttonValue(await answered(), 'share');
    desk.slack.answer('response/1', 'expired_url', 404);
    desk.slack.answer('chat.postEphemeral', { ok: false, error: 'user_not_in_channel' });
    await pressShare(value);
    await desk.done();
    await pressShare(value);
    await desk.done();
    expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('says why Slack refused a share', async () => {
    desk.slack.answer('chat.postMessage', { ok: false, error: 'restricted_action' });
    await desk.send(press('share', buttonValue(await answered(), 'share'), desk.slack.responseUrl));
    await desk.done();
    expect(desk.slack.of('response/1').at(-1)).toMatchObject({
      text: 'Slack refused the post: restricted_action.',
      replace_original: false,
    });
  });

  it('shares nothing when the articles have changed', async () => {
    const value = buttonValue(await answered(), 'share').replaceAll(/[0-9a-f]{16}/gu, '0'.repeat(16));
    await desk.send(press('share', value, desk.slack.responseUrl));
    await desk.done();
    expect(desk.slack.of('chat.postMessage')).toEqual([]);
    expect(desk.slack.of('response/1').at(-1)?.text).toContain('articles have changed');
  });

  it('from an older version says so', async () => {
    await desk.send(press('long_gone', 'x', desk.slack.responseUrl));
    await desk.done();
    expect(desk.slack.of('response/1')[0]?.text).toContain('older version');
  });

  it('is worked through once, however often it is delivered', async () => {
    const pressed = press('share', buttonValue(await answered(), 'share'), desk.slack.responseUrl);
    await Promise.all([desk.send(pressed), desk.send(pressed), desk.send(pressed)]);
    await desk.done();
    expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
  });
});

it('tells who typed an unknown command', async () => {
  const reply = await desk.send(command('x', desk.slack.responseUrl, { command: '/other' }));
  await desk.done();
  expect(reply.status).toBe(200);
  expect(desk.slack.of('response/1')[0]?.text).toContain('do not know this command');
});

it('answers a form from an older version', async () => {
  const body = new URLSearchParams({
    payload: JSON.stringify({
      type: 'view_submission',
      team: { id: 'T1' },
      user: { id: 'U1' },
      trigger_id: 'form.1',
      view: { id: 'V1', type: 'modal', callback_id: 'gone', state: { values: {} } },
    }),
  }).toString();
  const reply = await desk.send({ body, type: 'application/x-www-form-urlencoded' });
  expect(await reply.json()).toMatchObject({ response_action: 'update' });
  await desk.done();
});

describe('when something goes wrong', () => {
  it.each([
    ['a command', () => command('Shanghai?', desk.slack.responseUrl), 'response/1', 'known'],
    ['a mention', () => event(mentionEvent('<@UDESK> Shanghai?')), 'chat.postEphemeral', 'failed'],
  ])('%s is answered with a reference that stands in the log', async (_, delivery, method, end) => {
    await desk.close();
    desk = await openDesk({
      ask: vi.fn(() => {
        throw new Error('secret detail xoxb-1-2-3');
      }),
    });
    await desk.send(delivery());
    await desk.done();
    const [told] = desk.slack.of(method);
    expect(told?.text).toContain('ref-1');
    expect(told?.text).not.toContain('secret');
    const logged = desk.lines.find(({ message }) => message === 'A request failed');
    expect(logged?.fields).toMatchObject({
      reference: 'ref-1',
      error: expect.stringContaining('secret detail [token]'),
    });
    expect([...desk.rows.values()].map(({ state }) => state)).toEqual([end]);
  });
});
