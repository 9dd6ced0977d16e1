import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { AskOptions } from '../../src/answer/answering.ts';
import type { DeskPorts } from '../../src/slack/ports.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { ask as askShanghai, excerpt, ships } from './articles.ts';
import { command, directEvent, event, eventBody, mentionEvent, openDesk, send } from './desk.ts';
import { fakeSlack } from './fake-slack.ts';

const THREAD = '1700000001.000100';

/** Answers every question but those about the moon and Mars, three excerpts in all, two of them first. */
const ask = vi.fn((question: string, { skip = 0 }: AskOptions = {}): Answer => {
  const whole = askShanghai(/moon|mars/iu.test(question) ? question : 'Shanghai');
  if (whole.outcome !== 'answered') return { ...whole, question };
  const [first] = whole.excerpts;
  const second = excerpt(ships, 2);
  if (skip === 0) return { ...whole, question, excerpts: [first, second] };
  if (skip === 2) return { ...whole, question, excerpts: [second] };
  const { filters } = whole;
  return { outcome: 'not_in_articles', question, reason: { kind: 'no_more' }, nearest: [], filters };
});

let ticks = 0;
/** A message in the thread, without a mention. */
const inThread = (text: string, fields: object = {}) => {
  ticks += 1;
  return {
    type: 'message',
    channel_type: 'channel',
    channel: 'C1',
    user: 'U1',
    // Later than whatever the desk answered: the clock of these tests is the machine's.
    ts: `4000000100.${String(ticks).padStart(6, '0')}`,
    thread_ts: THREAD,
    text,
    ...fields,
  };
};

let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;
const rooms = (): Partial<DeskPorts> => ({
  ask,
  inbox: store.inbox,
  turns: store.turns,
  conversations: store.conversations,
});
beforeEach(async () => {
  ask.mockClear();
  store = await openStore(':memory:');
  desk = await openDesk(rooms());
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
  await store.close();
});

const said = async (inner: object, fields: object = {}) => {
  const reply = await desk.send(event(inner, fields));
  await desk.done();
  return reply.status;
};
const posts = () => desk.slack.of('chat.postMessage');
const asked = () => ask.mock.calls.map(([question]) => question);
/** The desk is called into the thread by U1. */
const called = (text = 'Is Germany banning phones?', fields: object = {}) =>
  said(mentionEvent(`<@UDESK> ${text}`, fields));

describe('in a thread, the person who called the desk', () => {
  it('goes on without a mention, and is told what was carried over', async () => {
    await called();
    await said(inThread('and Italy?'));
    expect(asked()).toEqual(['Is Germany banning phones?', 'Is Italy banning phones?']);
    expect(posts()).toHaveLength(2);
    expect(posts()[1]).toMatchObject({ channel: 'C1', thread_ts: THREAD });
    expect(posts()[1]?.text).toContain('Read as: Is Italy banning phones?');
    expect(posts()[1]?.text).toContain('is … banning phones');
  });

  it('goes on from what a follow-up was read as', async () => {
    await called();
    await said(inThread('and Italy?'));
    await said(inThread('when?'));
    await said(inThread('only from the BBC'));
    expect(asked().slice(2)).toEqual([
      'When is Italy banning phones?',
      'When is Italy banning phones? from:BBC',
    ]);
  });

  it('is shown more, to an honest end', async () => {
    await called();
    await said(inThread('show more'));
    await said(inThread('more please'));
    await said(inThread('more please'));
    expect(ask.mock.calls.map(([, options]) => options?.skip ?? 0)).toEqual([0, 2, 3, 3]);
    expect(posts()[1]?.text).toContain('1 excerpt');
    expect(posts()[3]?.text).toContain('No further excerpts');
  });

  it('is told who said what was shown', async () => {
    await called();
    await said(inThread('who said that?'));
    const text = String(posts()[1]?.text);
    expect(text).toContain('Who says that, of 2 excerpts');
    expect(text).toContain('“It cost 1.4 billion &amp; took &lt;two&gt; years”');
    expect(text).toContain('said by Jane &lt;Doe&gt;, head of research');
    expect(text).toContain('told to reporters');
    expect(text).toContain('The Wire’s own words, nobody is quoted');
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is told that nothing was shown when the articles did not answer', async () => {
    await called('Is Germany banning the moon?');
    await said(inThread('who said that?'));
    expect(posts()[1]?.text).toContain('I showed no excerpts here');
  });

  it('may ask a whole question about the same', async () => {
    await called();
    await said(inThread('Who sells phones in Spain?'));
    expect(asked()).toEqual(['Is Germany banning phones?', 'Who sells phones in Spain?']);
    expect(posts()[1]?.text).not.toContain('Read as');
  });

  it.each([['Anna?'], ['Does Mars belong to Spain?']])(
    'is left alone with “%s”, which may be for others, when the articles do not answer it',
    async text => {
      await called('Is Germany banning the moon?');
      expect(await said(inThread(text))).toBe(200);
      expect(posts()).toHaveLength(1);
    },
  );

  it.each([
    ['thanks'],
    ['ok, I will send this to legal'],
    ['+1'],
    ['should we tell the client?'],
    ['<@U2> and Italy?'],
    ['<!here> and Italy?'],
  ])('is left alone with “%s”', async text => {
    await called();
    expect(await said(inThread(text))).toBe(200);
    expect(posts()).toHaveLength(1);
  });

  it('is answered once, however often it is delivered', async () => {
    await called();
    const once = event(inThread('and Italy?'));
    const replies = await Promise.all(Array.from({ length: 4 }, () => desk.send(once)));
    await desk.done();
    await desk.send(once);
    await desk.done();
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(posts()).toHaveLength(2);
  });

  it('goes on after the desk began anew', async () => {
    await called();
    await desk.close();
    desk = await openDesk(rooms());
    await said(inThread('and Italy?'));
    expect(asked().at(-1)).toBe('Is Italy banning phones?');
    expect(posts()).toHaveLength(1);
  });

  /** The words lie in the inbox as a desk left them that died over them. */
  const leftOver = async () => {
    const words = inThread('and Italy?');
    const body = eventBody(words);
    const [at, until] = [new Date(Date.now() - 60_000), new Date(Date.now() - 30_000)];
    await store.inbox.keep(`message:T1:C1:${words.ts}`, JSON.stringify(body), at, until);
  };
  const workedOff = async () => {
    await desk.connection.app.workOffInbox();
    await desk.done();
  };

  it('is answered by whoever finds the words in the inbox, when the desk died over them', async () => {
    await called();
    await leftOver();
    await workedOff();
    expect(asked().at(-1)).toBe('Is Italy banning phones?');
    expect(posts()).toHaveLength(2);
  });

  it('is left alone when somebody spoke before the words were found in the inbox', async () => {
    await called();
    await leftOver();
    await said(inThread('I know.', { user: 'U2' }));
    await workedOff();
    expect(posts()).toHaveLength(1);
  });

  it('goes on after words of another that Slack delivers again, from before the desk was called anew', async () => {
    await called();
    const before = inThread('I see.', { user: 'U2', ts: '1700000150.000100' });
    await said(before);
    await said(
      mentionEvent('<@UDESK> Is Germany banning phones?', { ts: '1700000200.000100', thread_ts: THREAD }),
    );
    await said(before);
    await said(inThread('and Italy?'));
    expect(asked().at(-1)).toBe('Is Italy banning phones?');
    await said(inThread('I see.', { user: 'U2' }));
    await said(inThread('and Spain?'));
    expect(asked().at(-1)).toBe('Is Italy banning phones?');
  });

  it('goes on after a call that was no question', async () => {
    await called('help');
    await said(inThread('What opened in Shanghai?'));
    await said(inThread('and Italy?'));
    expect(asked()).toEqual(['What opened in Shanghai?', 'What opened in Italy?']);
  });

  it('who mentions the desk in a follow-up is answered once, and its words carry over', async () => {
    await called();
    const again = { ts: '1700000200.000100', thread_ts: THREAD };
    await said(mentionEvent('<@UDESK> and Italy?', again));
    await said(inThread('<@UDESK> and Italy?', again));
    expect(asked()).toEqual(['Is Germany banning phones?', 'Is Italy banning phones?']);
    expect(posts()).toHaveLength(2);
  });

  it('who asks faster than the desk answers is told so once', async () => {
    await called();
    for (let i = 0; i < 25; i += 1) await said(inThread('and Italy?'));
    expect(posts()).toHaveLength(21);
    expect(posts().filter(({ text }) => String(text).includes('a great deal'))).toHaveLength(1);
  });
});

describe('in a thread, another person', () => {
  it('is not answered without a mention', async () => {
    await called();
    await said(inThread('and Italy?', { user: 'U2' }));
    expect(posts()).toHaveLength(1);
  });

  it.each([
    ['words', {}],
    ['a file', { subtype: 'file_share' }],
    ['words for the channel, too', { subtype: 'thread_broadcast' }],
  ])('ends it by %s, until the desk is called again', async (_, fields) => {
    await called();
    await said(inThread('Fines are likely.', { user: 'U2', ...fields }));
    await said(inThread('and Italy?'));
    expect(posts()).toHaveLength(1);
    await said(mentionEvent('<@UDESK> and Italy?', { ts: '1700000300.000100', thread_ts: THREAD }));
    await said(inThread('and Spain?'));
    expect(asked().slice(1)).toEqual(['Is Italy banning phones?', 'Is Spain banning phones?']);
  });

  it('to whom the asker turned ends it', async () => {
    await called();
    await said(inThread('<@U2> look'));
    await said(inThread('and Italy?'));
    expect(posts()).toHaveLength(1);
  });

  it('who called the desk, too, has a question of their own', async () => {
    const again = (ts: string) => ({ ts, thread_ts: THREAD });
    await called();
    await called('Is Spain banning cars?', { user: 'U2', ...again('1700000300.000100') });
    await called('and Italy?', again('1700000300.000200'));
    expect(asked().at(-1)).toBe('Is Italy banning phones?');
  });

  it('who calls the desk goes on from what was asked there last', async () => {
    await called();
    await said(
      mentionEvent('<@UDESK> and Italy?', { user: 'U2', ts: '1700000300.000100', thread_ts: THREAD }),
    );
    expect(asked().at(-1)).toBe('Is Italy banning phones?');
  });
});

describe('words in a channel', () => {
  it.each([
    ['edited', { edited: { user: 'U1', ts: '1.1' } }],
    ['of a bot', { bot_id: 'B9' }],
    ['of the desk', { bot_id: 'B1', user: 'UDESK' }],
    ['sent to the channel, too', { subtype: 'thread_broadcast' }],
    ['with a file', { subtype: 'file_share' }],
    ['in another thread', { thread_ts: '1700000001.000999' }],
    ['in another channel', { channel: 'C2' }],
    ['in no thread', { thread_ts: undefined }],
    ['that begin a thread', { ts: THREAD }],
    ['in a group message', { channel_type: 'mpim' }],
  ])('%s are acknowledged, not answered, and nothing of them is kept', async (_, fields) => {
    await called();
    const kept = vi.spyOn(store.inbox, 'keep');
    const status = await said(inThread('and Italy?', fields));
    expect([status, posts().length, kept.mock.calls.length]).toEqual([200, 1, 0]);
    expect(JSON.stringify(desk.lines)).not.toContain('Italy');
  });

  it('of bots do not end a conversation', async () => {
    await called();
    await said(inThread('A build failed.', { bot_id: 'B9', user: 'U9' }));
    await said(inThread('and Italy?'));
    expect(posts()).toHaveLength(2);
  });

  it('are followed in private channels, too', async () => {
    await called('Is Germany banning phones?', { channel: 'G1' });
    await said(inThread('and Italy?', { channel: 'G1', channel_type: 'group' }));
    expect(posts()).toHaveLength(2);
  });

  it('are never answered from what another team asked, though channel, thread and person be the same', async () => {
    const slack = await fakeSlack();
    slack.answerWith('auth.test', ({ token }) => ({
      body: { ok: true, bot_id: 'B1', user_id: 'UDESK', team_id: token === 'xoxb-two' ? 'T2' : 'T1' },
    }));
    await desk.close();
    desk = await openDesk(rooms(), slack, [
      { team: 'T1', token: 'xoxb-one' },
      { team: 'T2', token: 'xoxb-two' },
    ]);
    const other = {
      team_id: 'T2',
      authorizations: [{ team_id: 'T2', user_id: 'UDESK', is_bot: true, enterprise_id: null }],
    };
    await called();
    await said(inThread('and Italy?'), other);
    const again = { thread_ts: THREAD, ts: '1700000400.000100' };
    await said(mentionEvent('<@UDESK> and Italy?', again), other);
    expect(asked()).toEqual(['Is Germany banning phones?', 'and Italy?']);
    await said(inThread('and Spain?'));
    expect(asked().at(-1)).toBe('Is Spain banning phones?');
  });

  it('in a muted channel are not followed, and a mention is answered for its author alone', async () => {
    await called();
    await desk.desk.mutes.mute({ team: 'T1', channel: 'C1', by: 'U9', at: new Date() });
    await said(inThread('and Italy?'));
    await said(mentionEvent('<@UDESK> and Spain?', { ts: '1700000500.000100', thread_ts: THREAD }));
    expect(posts()).toHaveLength(1);
    expect(desk.slack.of('chat.postEphemeral')).toMatchObject([
      { channel: 'C1', user: 'U1', thread_ts: THREAD, text: expect.stringContaining('only you see this') },
    ]);
  });
});

describe('while the store fails', () => {
  const failing = { ...rejecting('find'), ...rejecting('inThread'), ...rejecting('carry') };

  it('mentions are answered by themselves', async () => {
    await desk.close();
    desk = await openDesk({ ask, conversations: { ...store.conversations, ...failing } });
    await called('and Italy?');
    expect(asked()).toEqual(['and Italy?']);
    expect(posts()).toHaveLength(1);
  });

  it('what may be a follow-up is left to be delivered again, but for the last time', async () => {
    await called();
    await desk.close();
    desk = await openDesk({ ...rooms(), conversations: { ...store.conversations, ...failing } });
    const heard = event(inThread('and Italy?'));
    const again = async (attempt: number) => {
      const headers = { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_error' };
      return (await send(desk.url, heard, { headers })).status;
    };
    const first = (await desk.send(heard)).status;
    expect([first, await again(1), await again(2), await again(3)]).toEqual([500, 500, 500, 200]);
    await desk.done();
    expect(posts()).toEqual([]);
  });

  it('a question that cannot be noted is answered', async () => {
    await desk.close();
    desk = await openDesk({ ask, turns: { ...store.turns, note: () => Promise.reject(new Error('away')) } });
    await called();
    expect(posts()).toHaveLength(1);
    expect(desk.lines.map(({ message }) => message)).toContain('A question could not be noted');
  });
});

describe('in a direct message', () => {
  const direct = (text: string, second: number, fields: object = {}) =>
    said(directEvent(text, { ts: `17000009${String(second).padStart(2, '0')}.000100`, ...fields }));

  it('everything is answered, and a short follow-up goes on with the last question', async () => {
    await direct('Is Germany banning phones?', 1);
    await direct('and Italy?', 2);
    await direct('thanks, that helps', 3);
    expect(asked()).toEqual(['Is Germany banning phones?', 'Is Italy banning phones?', 'thanks, that helps']);
    expect(posts()).toHaveLength(3);
    expect(posts()[1]?.text).toContain('Read as: Is Italy banning phones?');
  });

  it('a thread goes on with its own question', async () => {
    await direct('Is Germany banning phones?', 1);
    await direct('Who sells cars in Spain?', 2);
    await direct('and Italy?', 3, { thread_ts: '1700000901.000100' });
    expect(asked().at(-1)).toBe('Is Italy banning phones?');
  });

  it.each([
    [29, 'Is Italy banning phones?'],
    [31, 'and Italy?'],
  ])('after %i minutes “and Italy?” is read as “%s”', async (minutes, question) => {
    const place = { team: 'T1', channel: 'D1', thread: 'D1', person: 'U1' };
    const carried = { question: 'Is Germany banning phones?', shown: [], count: 0 };
    await store.conversations.carry(place, carried, new Date(Date.now() - minutes * 60_000));
    await direct('and Italy?', 1);
    expect(asked()).toEqual([question]);
  });

  it('“show more” without a question before is told so', async () => {
    await direct('show more', 1);
    expect(posts()[0]?.text).toContain('There is no question before this one');
  });
});

describe('what is asked is noted', () => {
  it('once, with what it was read as and how it ended', async () => {
    await called('Is Germany banning the moon?');
    await said(inThread('and Italy?'));
    await desk.send(command('Is France banning phones?', desk.slack.responseUrl));
    await desk.done();
    const turns = await store.turns.recentOf('T1', 'U1', 10);
    expect(turns.map(({ via, question, outcome }) => [via, question, outcome]).toSorted()).toEqual([
      ['command', 'Is France banning phones?', 'answered'],
      ['follow_up', 'Is Italy banning the moon?', 'not_in_articles'],
      ['mention', 'Is Germany banning the moon?', 'not_in_articles'],
    ]);
    expect(turns.find(({ via }) => via === 'follow_up')).toMatchObject({
      typed: 'and Italy?',
      reason: 'names_absent',
      channel: 'C1',
      thread: THREAD,
    });
    expect(await store.turns.find('T1', `message:T1:C1:${THREAD}`)).toMatchObject({ via: 'mention' });
  });

  it.each(['help', 'sources', 'who said that?', 'digest on 08:30'])('but not “%s”', async text => {
    await called(text);
    expect(await store.turns.recentOf('T1', 'U1', 10)).toEqual([]);
  });
});

/** A method of the conversations that always fails. */
function rejecting(name: keyof DeskPorts['conversations']) {
  return { [name]: () => Promise.reject(new Error('the store is away')) };
}

it('is delivered as Slack sends it', () => {
  expect(eventBody(inThread('and Italy?')).authorizations[0]?.user_id).toBe('UDESK');
});
