import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerFrom } from '../../src/answer/answering.ts';
import type { Library } from '../../src/corpus/library.ts';
import { englishWords } from '../../src/search/english.ts';
import { english } from '../../src/slack/words/english.ts';
import { german } from '../../src/slack/words/german.ts';
import { article, libraryOf } from './articles.ts';
import { type Delivery, openDesk, pressIn } from './desk.ts';
import { usersInfo } from './people.ts';

const harbor = article(
  '001_harbor.txt',
  [
    ['headline', 'Harbor bridge'],
    ['body', 'The town of Milford opened a bridge over the harbor in June.'],
    ['body', 'It cost 40 million dollars.'],
    ['body', 'The mayor has not paid the builders.'],
  ],
  { title: { basis: 'stated', value: 'Harbor bridge', line: 1 } },
);
const rest = article('002_rest.txt', [
  ['body', 'Farmers in the valley sold less wheat than a year before.'],
  ['body', 'Two ships left the port of Arden with grain.'],
]);

const library = libraryOf([harbor, rest]);
const ask = await answerFrom(library.articles, englishWords());
let current: Library;
let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  current = library;
  desk = await openDesk({ ask, library: () => current });
  desk.slack.answer('auth.test', { ok: true, bot_id: 'B1', user_id: 'UDESK', team_id: 'T1' });
  desk.slack.answerWith('users.info', usersInfo);
  desk.slack.answer('views.open', { ok: true, view: { id: 'V1' } });
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

const reply = async (delivery: Delivery): Promise<void> => {
  await (await desk.send(delivery)).text();
  await desk.done();
};
const shortcut = (message: object, user = 'U2'): Delivery => ({
  body: new URLSearchParams({
    payload: JSON.stringify({
      type: 'message_action',
      callback_id: 'check_message',
      team: { id: 'T1' },
      user: { id: user, team_id: 'T1' },
      channel: { id: 'C1', name: 'news' },
      trigger_id: crypto.randomUUID(),
      action_ts: '1.000001',
      message_ts: '1700000001.000100',
      response_url: desk.slack.responseUrl,
      message: { type: 'message', user: 'U1', ts: '1700000001.000100', ...message },
    }),
  }).toString(),
  type: 'application/x-www-form-urlencoded',
});
const check = async (text: string, more: object = {}, user = 'U2') => {
  await reply(shortcut({ text, ...more }, user));
  return JSON.stringify(desk.slack.of('views.open').at(-1)?.view);
};
const memory = () => {
  const { private_metadata } = Object(desk.slack.of('views.open').at(-1)?.view);
  return { private_metadata: String(private_metadata) };
};
const share = (user = 'U2') => reply(pressIn(memory(), { action_id: 'check_share' }, { user: { id: user } }));
const redrawn = () => JSON.stringify(desk.slack.of('views.update').at(-1)?.view);
const posts = () => desk.slack.of('chat.postMessage');

const BRIDGE = 'Milford opened a harbor bridge in June.';
const { headings } = english.check;

describe('the check of a message', () => {
  it('shows what the articles print on its statement, with its source, to whoever asked alone', async () => {
    const view = await check(BRIDGE);
    expect(view).toContain(headings.printed);
    expect(view).toContain('The town of Milford opened a bridge over the harbor in June.');
    expect(view).toContain('001');
    expect(view).toContain('1 origin (The <Wire>');
    expect(posts()).toEqual([]);
  });

  it('says what of a statement is not in the passage', async () => {
    const view = await check('The harbor bridge of Milford cost 90 million dollars.');
    expect(view).toContain(headings.partly);
    expect(view).toContain('Not in that passage: “90”');
    expect(view).toContain('It cost 40 million dollars.');
  });

  it('says where the articles print something else', async () => {
    const view = await check('The mayor has paid the builders.');
    expect(view).toContain(headings.otherwise);
    expect(view).toContain('The mayor has not paid the builders.');
  });

  it('says what is not in the articles', async () => {
    expect(await check('Giraffes invaded the parliament of Elbonia.')).toContain(headings.absent);
  });

  it('never says that something is true or false', async () => {
    const view = await check(`${BRIDGE} Giraffes invaded the parliament of Elbonia.`);
    expect(view).toContain('That is no judgement whether they are true.');
    const said = [...view.matchAll(/"text":"((?:[^"\\]|\\.)*)"/gu)].map(([, text = '']) => text);
    expect(said.filter(text => text !== english.check.about).join('\n')).not.toMatch(
      /\b(?:true|false|wrong|correct|lie)\b/iu,
    );
  });

  it('is in the language of whoever asked', async () => {
    expect(await check(BRIDGE, {}, 'UDE')).toContain(german.check.headings.printed);
  });

  it('reads a message in a thread, and what it says in its blocks alone', async () => {
    const blocks = [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: BRIDGE }] }],
      },
    ];
    expect(await check('', { blocks, thread_ts: '1700000000.000001' })).toContain(headings.printed);
  });

  it('keeps nothing of what people write to each other', async () => {
    await check('Giraffes invaded the parliament of Elbonia.');
    expect(await desk.desk.turns.recentOf('T1', 'U2', 9)).toEqual([]);
    expect(JSON.stringify(desk.lines)).not.toContain('Giraffes');
  });
});

describe('a message without anything to check', () => {
  it.each([
    ['no words', { text: '' }, english.check.empty],
    ['a picture only', { text: '', files: [{ id: 'F1' }] }, english.check.onlyFile],
    ['words of the desk', { text: BRIDGE, user: 'UDESK', bot_id: 'B1' }, english.check.own],
    ['only a question', { text: 'Who opened the harbor bridge in Milford?' }, english.check.noClaim],
    ['only a greeting', { text: 'Hello everybody out there' }, english.check.noClaim],
    ['a mention only', { text: '<@U7>' }, english.check.empty],
  ])('is told so: %s', async (_, message, said) => {
    await reply(shortcut(message));
    const view = JSON.stringify(desk.slack.of('views.open').at(-1)?.view);
    expect(view).toContain(said);
    expect(view).not.toContain('check_share');
  });

  it('reads five statements of a long message, and says how much it left', async () => {
    const many = Array.from({ length: 9 }, (_, i) => `Ship number ${i} left the port of Arden.`).join('\n');
    const view = await check(many);
    expect(view).toContain('4 further statements were not looked up');
    const long = await check(`${BRIDGE} ${'Nothing happened in the valley at all. '.repeat(1000)}`);
    expect(long).toContain('Only the first 12,000 characters');
  });

  it('tells whoever was too slow for Slack so in a direct message', async () => {
    desk.slack.answer('views.open', { ok: false, error: 'expired_trigger_id' });
    await check(BRIDGE);
    expect(posts()).toMatchObject([{ channel: 'U2', text: english.asking.expired }]);
  });
});

describe('sharing a check', () => {
  it('posts it into the thread of the message, in the name of whoever pressed, once', async () => {
    await check(BRIDGE);
    await share();
    await share();
    expect(posts()).toMatchObject([{ channel: 'C1', thread_ts: '1700000001.000100' }]);
    const text = String(posts()[0]?.text);
    expect(text).toContain('<@U2> had a message checked.');
    expect(text).toContain('The town of Milford opened a bridge over the harbor in June.');
    expect(redrawn()).toContain('already');
  });

  it('posts into the thread in which the message stands', async () => {
    await check(BRIDGE, { thread_ts: '1700000000.000001' });
    await share();
    expect(posts()).toMatchObject([{ thread_ts: '1700000000.000001' }]);
  });

  it('shows nothing of passages that do not print a statement', async () => {
    await check('Farmers in Elbonia sold giraffes.');
    await share();
    expect(String(posts()[0]?.text)).not.toContain('wheat');
  });

  it('goes by the shortcut’s response_url where the desk is no member, as long as that lives', async () => {
    desk.slack.answer('chat.postMessage', { ok: false, error: 'not_in_channel' });
    await check(BRIDGE);
    await share();
    expect(desk.slack.of('response/1')).toMatchObject([
      { response_type: 'in_channel', thread_ts: '1700000001.000100' },
    ]);
    expect(redrawn()).toContain('Shared in <#C1>.');
  });

  it('says so when that has run out, and can be tried again', async () => {
    desk.slack.answer('chat.postMessage', { ok: false, error: 'not_in_channel' });
    desk.slack.answer('response/1', { ok: false }, 404);
    await check(BRIDGE);
    await share();
    expect(redrawn()).toContain(english.answer.sharedTooLate);
    desk.slack.answer('chat.postMessage', { ok: true, ts: '1700000009.000001' });
    await share();
    expect(redrawn()).toContain('Shared in <#C1>.');
  });

  it('posts nothing in a muted channel', async () => {
    await desk.desk.mutes.mute({ team: 'T1', channel: 'C1', by: 'U1', at: new Date() });
    await check(BRIDGE);
    await share();
    expect(posts()).toEqual([]);
    expect(redrawn()).toContain('I am muted in <#C1>');
  });

  it('posts nothing once an article changed', async () => {
    await check(BRIDGE);
    current = libraryOf([rest]);
    await share();
    expect(posts()).toEqual([]);
    expect(redrawn()).toContain(english.check.changed);
  });
});
