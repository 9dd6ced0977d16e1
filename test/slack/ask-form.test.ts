import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noFilters } from '../../src/answer/answer.ts';
import { english } from '../../src/slack/words/english.ts';
import { german } from '../../src/slack/words/german.ts';
import { StoreUnavailable } from '../../src/store/store-unavailable.ts';
import { article, ask, libraryOf } from './articles.ts';
import { type Delivery, openDesk, pressIn, submit } from './desk.ts';
import { usersInfo } from './people.ts';

const open = async (changes: Parameters<typeof openDesk>[0] = {}) => {
  const opened = await openDesk(changes);
  opened.slack.answer('auth.test', { ok: true, bot_id: 'B1', user_id: 'UDESK', team_id: 'T1' });
  opened.slack.answerWith('users.info', usersInfo);
  opened.slack.answer('views.open', { ok: true, view: { id: 'V1' } });
  return opened;
};
let desk: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  desk = await open();
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

const reply = async (delivery: Delivery) => {
  const response = await desk.send(delivery);
  const text = await response.text();
  await desk.done();
  return text === '' ? {} : JSON.parse(text);
};
const shortcut = (user = 'U2'): Delivery => ({
  body: new URLSearchParams({
    payload: JSON.stringify({
      type: 'shortcut',
      callback_id: 'ask_desk',
      team: { id: 'T1' },
      user: { id: user, team_id: 'T1' },
      trigger_id: crypto.randomUUID(),
      action_ts: '1.000001',
    }),
  }).toString(),
  type: 'application/x-www-form-urlencoded',
});

type Fields = Readonly<Record<string, object>>;
/** The form as Slack tells it, with these fields filled in. */
const form = (fields: Fields, memory: object = { n: true, k: 'turn-1' }) => ({
  callback_id: 'ask_form',
  private_metadata: JSON.stringify(memory),
  state: {
    values: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { [name]: value }])),
  },
});
const question = (value: string | null) => ({ ask_question: { type: 'plain_text_input', value } });
const modal = () => JSON.stringify(desk.slack.of('views.open').at(-1)?.view);
const redrawn = () => JSON.stringify(desk.slack.of('views.update').at(-1)?.view);
const textOf = (value: unknown) => JSON.stringify(value);

const SHANGHAI = 'What opened in Shanghai?';
/** The form with the answer in it, and what its buttons carry. */
const answered = async () => {
  const { view } = await reply(submit(form(question(SHANGHAI)), { user: { id: 'U2' } }));
  const value = /"action_id":"ask_share".*?"value":("(?:[^"\\]|\\.)*")/u.exec(textOf(view))?.[1] ?? '""';
  return { view, share: JSON.parse(value) };
};
const inForm = (action: string, fields: Fields, memory: object, more: object = {}) =>
  reply(pressIn(form(fields, memory), { action_id: action, ...more }));

describe('a form in which something newer is shown', () => {
  it('is let be by what was pressed before, which is done all the same', async () => {
    const { view, share } = await answered();
    desk.slack.answer('views.update', { ok: false, error: 'hash_conflict' });
    const to = { ask_channel: { type: 'conversations_select', selected_conversation: 'C7' } };
    const before = {
      ...form({ ...question(SHANGHAI), ...to }, JSON.parse(view.private_metadata)),
      hash: '1.old',
    };
    await reply(pressIn(before, { action_id: 'ask_share', value: share }));
    expect(desk.slack.of('views.update')).toMatchObject([{ view_id: 'V1', hash: '1.old' }]);
    expect(desk.slack.of('chat.postMessage')).toMatchObject([{ channel: 'C7' }]);
    expect(desk.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('the global shortcut', () => {
  it('opens a form with a question and the way to narrow it down', async () => {
    await reply(shortcut());
    expect(modal()).toContain('"callback_id":"ask_form"');
    expect(modal()).toContain('ask_narrow');
    expect(modal()).not.toContain('ask_outlet');
  });

  it('speaks to everybody in their language', async () => {
    await reply(shortcut('UDE'));
    expect(modal()).toContain(german.asking.questionHint);
  });

  it('tells whoever was too slow for Slack so in a direct message', async () => {
    desk.slack.answer('views.open', { ok: false, error: 'expired_trigger_id' });
    await reply(shortcut());
    expect(desk.slack.of('chat.postMessage')).toMatchObject([
      { channel: 'U2', text: english.asking.expired },
    ]);
  });
});

describe('the form', () => {
  it('shows its filters when they are asked for, and keeps what was typed', async () => {
    await inForm('ask_narrow', question('Who said so?'), { n: false, k: 'turn-1' });
    for (const field of ['ask_outlet', 'ask_author', 'ask_origin', 'ask_after', 'ask_before'])
      expect(redrawn()).toContain(`"block_id":"${field}"`);
    expect(redrawn()).toContain('"initial_value":"Who said so?"');
    expect(redrawn()).toContain('The Wire');
  });

  it('has a menu in the place of boxes where there are many outlets', async () => {
    await desk.close();
    const many = Array.from({ length: 12 }, (_, i) =>
      article(`${i}.txt`, [['body', 'Something was printed.']], {
        outlet: { basis: 'stated', value: `Outlet ${i}`, line: 1 },
      }),
    );
    desk = await open({ library: () => libraryOf(many) });
    await inForm('ask_narrow', question('x'), { n: false, k: 'turn-1' });
    expect(redrawn()).toContain(
      '"action_id":"ask_outlet","options":[{"text":{"type":"plain_text","text":"Any"',
    );
  });

  it.each([
    ['nothing at all', question(null), { ask_question: english.asking.empty }],
    ['a question too long', question('x'.repeat(501)), { ask_question: english.asking.tooLong(501, 500) }],
    [
      'a date that is none',
      { ...question('x'), ask_after: { value: 'soon' } },
      { ask_after: english.asking.noDate },
    ],
    [
      'an end before the beginning',
      { ...question('x'), ask_after: { value: '2019-03' }, ask_before: { value: '2018' } },
      { ask_before: english.asking.reversed },
    ],
  ])('says beside the field what is wrong with %s', async (_, fields, errors) => {
    expect(await reply(submit(form(fields)))).toEqual({ response_action: 'errors', errors });
  });

  it('says beside the question when somebody asks too fast', async () => {
    for (let i = 0; i < 20; i += 1) await reply(submit(form(question('x'))));
    const { errors } = await reply(submit(form(question('x'))));
    expect(errors.ask_question).toContain('You have asked a great deal');
  });

  it('shows the answer in itself, keeps what was entered, and notes the question', async () => {
    const { view } = await answered();
    expect(textOf(view)).toContain('The lab opened in Shanghai.');
    expect(textOf(view)).toContain(`"initial_value":"${SHANGHAI}"`);
    expect(textOf(view)).toContain('view_context');
    expect(textOf(view)).toContain('1 origin (The <Wire>');
    expect(await desk.desk.turns.recentOf('T1', 'U2', 9)).toMatchObject([
      { via: 'modal', typed: SHANGHAI, outcome: 'answered' },
    ]);
  });

  it('asks what was chosen as it would be typed', async () => {
    await desk.close();
    const asked = vi.fn(ask);
    desk = await open({ ask: asked });
    await reply(
      submit(
        form({
          ...question('Who said so?'),
          ask_outlet: { selected_options: [{ value: 'The Wire' }, { value: 'Daily' }] },
          ask_author: { selected_option: { value: 'A. Writer' } },
          ask_origin: { selected_option: { value: '*' } },
          ask_before: { value: '2019' },
        }),
      ),
    );
    expect(asked).toHaveBeenCalledWith('Who said so? from:"The Wire" from:Daily by:"A. Writer" before:2019');
  });

  it('says when the articles do not answer, and shows what is nearest', async () => {
    const { view } = await reply(submit(form(question('Who pays?'))));
    expect(textOf(view)).toContain(english.answer.notInArticles);
    expect(textOf(view)).toContain(english.answer.nearest);
    expect(textOf(view)).toContain('ask_watch');
    expect(textOf(view)).not.toContain('ask_share');
  });

  it('says when nothing was asked', async () => {
    const { view } = await reply(submit(form(question('hello'))));
    expect(textOf(view)).toContain(english.asking.nothingAsked);
  });

  it('answers while nothing can be written down', async () => {
    await desk.close();
    const gone = () => Promise.reject(new StoreUnavailable('gone'));
    const turns = { note: gone, find: gone, recentOf: gone, unanswered: gone, forgetOf: gone, forget: gone };
    desk = await open({ turns, isStoreFailure: error => error instanceof StoreUnavailable });
    const { view } = await answered();
    expect(textOf(view)).toContain('The lab opened in Shanghai.');
  });

  it('says to a form of an older version that it is one', async () => {
    const { view } = await reply(
      submit({ callback_id: 'ask_form', private_metadata: '', state: { values: {} } }),
    );
    expect(textOf(view)).toContain(english.notice.olderForm);
  });
});

describe('what can be done with an answer in the form', () => {
  const memory = { n: false, t: SHANGHAI, k: 'turn-1' };
  const to = (channel: string | null) => ({
    ...question(SHANGHAI),
    ask_channel: { type: 'conversations_select', selected_conversation: channel },
  });

  it('is shared in the chosen channel, in the name of whoever pressed, once', async () => {
    const { share } = await answered();
    await inForm('ask_share', to('C7'), memory, { value: share });
    await inForm('ask_share', to('C7'), memory, { value: share });
    const posts = desk.slack.of('chat.postMessage');
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ channel: 'C7' });
    expect(String(posts[0]?.text)).toContain('Shared by <@U2>');
    expect(redrawn()).toContain('You have shared this answer in <#C7> already.');
    expect(redrawn()).toContain('The lab opened in Shanghai.');
  });

  it.each([
    ['not_in_channel', 'I am not in <#C7>. Type `/invite @huawei` there'],
    ['is_archived', 'It was not shared: is_archived.'],
  ])('says what to do when Slack says %s, and can be tried again', async (error, said) => {
    const { share } = await answered();
    desk.slack.answer('chat.postMessage', { ok: false, error });
    await inForm('ask_share', to('C7'), memory, { value: share });
    expect(redrawn()).toContain(said);
    desk.slack.answer('chat.postMessage', { ok: true, ts: '1700000000.000001' });
    await inForm('ask_share', to('C7'), memory, { value: share });
    expect(redrawn()).toContain('Shared in <#C7>.');
  });

  it('is not shared again when nobody can see whether it came', async () => {
    const { share } = await answered();
    desk.slack.answerWith('chat.postMessage', () => ({ drop: true }));
    await inForm('ask_share', to('C7'), memory, { value: share });
    expect(redrawn()).toContain('may or may not stand in <#C7>');
    await inForm('ask_share', to('C7'), memory, { value: share });
    expect(desk.slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('is not shared in a muted channel, nor where none is chosen', async () => {
    const { share } = await answered();
    await desk.desk.mutes.mute({ team: 'T1', channel: 'C7', by: 'U1', at: new Date() });
    await inForm('ask_share', to('C7'), memory, { value: share });
    expect(redrawn()).toContain('I am muted in <#C7>');
    await inForm('ask_share', to(null), memory, { value: share });
    expect(redrawn()).toContain(english.asking.noChannel);
    expect(desk.slack.of('chat.postMessage')).toEqual([]);
  });

  it('is not shared once its articles changed', async () => {
    const { share } = await answered();
    const gone = share.replace(/[0-9a-f]{16}:/gu, '0123456789abcdef:');
    await inForm('ask_share', to('C7'), memory, { value: gone });
    expect(redrawn()).toContain(english.asking.changed);
    expect(desk.slack.of('chat.postMessage')).toEqual([]);
  });

  it('can be seen in its context, over the form', async () => {
    const { view } = await answered();
    const value = /"action_id":"view_context".*?"value":"([^"]*)"/u.exec(textOf(view))?.[1] ?? '';
    await inForm('view_context', question(SHANGHAI), memory, { value });
    expect(textOf(desk.slack.of('views.push').at(-1)?.view)).toContain('It cost 1.4 billion');
    await inForm('view_context', question(SHANGHAI), memory, { value: '0123456789abcdef:0-9' });
    expect(textOf(desk.slack.of('views.push').at(-1)?.view)).toContain(english.sourcing.context.changed);
  });

  it('can be waited for, and no longer', async () => {
    const unanswered = { n: false, t: 'Who pays?', k: 'turn-1' };
    await inForm('ask_watch', question('Who pays?'), unanswered);
    const [watch] = await desk.desk.watches.of('T1', 'U2');
    expect(watch).toMatchObject({ question: 'Who pays?', state: 'open' });
    expect(redrawn()).toContain('"action_id":"ask_stop"');
    await inForm('ask_stop', question('Who pays?'), unanswered, { value: watch?.id });
    expect(await desk.desk.watches.of('T1', 'U2')).toEqual([]);
    expect(redrawn()).toContain('"action_id":"ask_watch"');
  });

  it('shows the answer when the articles have it by the time somebody wants to wait', async () => {
    await inForm('ask_watch', question(SHANGHAI), memory);
    expect(redrawn()).toContain('The lab opened in Shanghai.');
    expect(await desk.desk.watches.of('T1', 'U2')).toEqual([]);
  });
});

describe('filters that match nothing', () => {
  it('are said with what may have been meant', async () => {
    await desk.close();
    const filter = {
      kind: 'outlet',
      value: 'Wir',
      excluded: false,
      typed: 'from:Wir',
      matched: [],
      articles: 0,
      inferred: 0,
      problem: 'matches_nothing',
    } as const;
    desk = await open({
      ask: typed => ({
        outcome: 'not_in_articles',
        question: typed,
        reason: {
          kind: 'filter_matches_nothing',
          filter,
          suggestions: [{ typed: 'from:"The Wire"', question: 'x' }],
        },
        nearest: [],
        filters: noFilters,
      }),
    });
    const { view } = await reply(submit(form(question('Who said so? from:Wir'))));
    expect(textOf(view)).toContain('No article is from “Wir”.');
    expect(textOf(view)).toContain('The Wire');
  });
});
