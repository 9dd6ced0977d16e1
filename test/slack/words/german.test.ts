import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { referenceOf } from '../../../src/slack/excerpt-reference.ts';
import { shareValue } from '../../../src/slack/share-value.ts';
import { ask, excerpt, ships } from '../articles.ts';
import { command, directEvent, event, mentionEvent, press, pressIn, submit } from '../desk.ts';
import { type DigestDesk, NEWS, openDigestDesk } from '../digest-desk.ts';
import { evidence } from '../evidence.ts';
import { filled } from '../form-filling.ts';
import { englishIn } from './english-left.ts';
import { type Pressable, pressableIn } from './pressable.ts';

const View = z.looseObject({
  view: z.looseObject({ callback_id: z.string().default(''), private_metadata: z.string().default('') }),
});
const WISH = { time: '08:30', zone: 'Europe/Berlin', weekdays: [1, 4], signOfLife: true } as const;

let desk: DigestDesk;
beforeEach(async () => {
  desk = await openDigestDesk({
    evidence: () =>
      evidence({
        verify: async (_, texts) => ({
          heading: texts.matches,
          lines: [texts.unchanged],
          quotes: [{ label: texts.theWords, text: 'The lab' }],
          article: null,
        }),
      }),
  });
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

/** All that Slack was sent to be shown since. */
const shown = () =>
  desk.slack.calls
    .filter(({ method }) => /^(?:chat\.(?!delete)|views\.|response)/u.test(method))
    .map(({ body }) => body);

const expectGerman = (least = 1) => {
  const payloads = shown();
  expect(payloads.length).toBeGreaterThanOrEqual(least);
  expect(JSON.stringify(payloads)).toMatch(
    /\b(?:der|die|das|nicht|und|ist|sie|im|von|keinen?|eine|Artikel)\b/iu,
  );
  expect(payloads.flatMap(englishIn)).toEqual([]);
};

const GERMAN = { user_id: 'UDE' };
const type = (words: string, fields: Record<string, string> = {}) =>
  desk.reply(command(words, desk.slack.responseUrl, { ...GERMAN, ...fields }));
const pressed = (action: string, value: string, fields: object = {}) =>
  desk.reply(press(action, value, desk.slack.responseUrl, { user: { id: 'UDE' }, ...fields }));

/** A shortcut as Slack sends it. */
const interaction = (fields: object) => ({
  type: 'application/x-www-form-urlencoded',
  body: new URLSearchParams({
    payload: JSON.stringify({
      team: { id: 'T1' },
      user: { id: 'UDE' },
      trigger_id: `trigger-${desk.slack.calls.length}`,
      action_ts: '1.1',
      response_url: desk.slack.responseUrl,
      ...fields,
    }),
  }).toString(),
});

/** Presses everything that can be pressed in what was shown so far, and so on for some rounds, each button once. */
const pressAll = async (rounds: number): Promise<void> => {
  const before = new Set<string>();
  for (let round = 0, seen = 0; round < rounds; round += 1) {
    const fresh = shown().slice(seen);
    seen += fresh.length;
    for (const body of fresh)
      for (const button of pressableIn(body)) {
        const key = JSON.stringify(button);
        if (!before.has(key)) await desk.reply(pressOf(button, View.safeParse(body).data?.view));
        before.add(key);
      }
  }
};

const pressOf = (button: Pressable, view: object | undefined) =>
  view
    ? pressIn(filled(view), button, { user: { id: 'UDE' } })
    : press(button.action_id, button.value, desk.slack.responseUrl, {
        user: { id: 'UDE' },
        actions: [{ ...button, block_id: 'b', action_ts: '1' }],
      });

describe('who reads German is answered in German alone', () => {
  it.each([
    'help',
    'Shanghai?',
    'Who won?',
    'x'.repeat(501),
    'sources',
    'quotes',
    'quotes Doe',
    'quotes Nobody',
    'compare',
    'compare lab',
    'compare xyzzy',
    'adds',
    'adds 001',
    'adds 9',
    'timeline',
    'verify',
    'verify 001:0-20@12345678',
    'digest',
    'digest help',
    'digest status',
    'digest on 08:30 weekdays',
    'digest on 08:30 Mars/Base',
    'digest on 25:00',
    'digest on 08:30 17:00',
    'digest on mondy',
    'digest on daily mon 08:30',
    'digest on 08:30 quiet with sign of life',
    'digest on 08:30 Berlin',
    'digest on Mo-Fr 08:30',
    'digest 08:30',
    'digest xyzzy',
    'digest pause',
    'digest off',
    'digest resume',
    'gaps',
    'mute',
    'unmute',
  ])('/huawei %s', async words => {
    await type(words);
    expectGerman();
  });

  it.each([
    'digest status',
    'digest on 09:00 Asia/Tokyo',
    'digest on 08:30 mon',
    'digest pause',
    'digest off',
    'digest',
  ])('/huawei %s, where a digest is on', async words => {
    await desk.digests.turnOn(NEWS, WISH, 'UDE');
    await type(words);
    await type('digest status');
    expectGerman(2);
  });

  it('an unknown command, and the digest in a direct message', async () => {
    await desk.reply(command('x', desk.slack.responseUrl, { ...GERMAN, command: '/other' }));
    await type('digest status', { channel_id: 'D1' });
    expectGerman(2);
  });

  it('a guest', async () => {
    await type('digest pause', { user_id: 'UGAST' });
    await type('digest', { user_id: 'UGAST' });
    expectGerman(2);
  });

  it('a mention and a direct message', async () => {
    for (const text of ['Shanghai?', 'Who won?', 'help', 'digest', 'sources'])
      for (const one of [
        mentionEvent(`<@UDESK> ${text}`, { user: 'UDE' }),
        directEvent(text, { user: 'UDE' }),
      ]) {
        const ts = `17000000${desk.slack.calls.length + 10}.000100`;
        await desk.reply(event({ ...one, ts }));
      }
    expectGerman(10);
  });

  it('the buttons of an answer', async () => {
    const answer = ask('Shanghai?');
    if (answer.outcome !== 'answered') throw new Error('No answer');
    const value = shareValue(answer, 'turn-1');
    await pressed('show_context', referenceOf(excerpt(ships, 2)));
    await pressed('show_context', 'older');
    await pressed('show_chain', value);
    await pressed('show_chain', 'older');
    await pressed('export', value);
    await pressed('export', 'older');
    await pressed('share', value);
    await pressed('share', 'older');
    await pressed('page:more', JSON.stringify({ name: 'sources', of: '', from: 0 }));
    await pressed('page:more', 'older');
    await pressed('of_another_time', 'x');
    expectGerman(11);
  });

  it.each([
    'Shanghai?',
    'Who won?',
    'sources',
    'quotes Doe',
    'timeline',
    'adds 001',
    'digest status',
    'digest now',
  ])('whoever presses all that can be pressed after /huawei %s, and after that again', async words => {
    await desk.digests.turnOn(NEWS, WISH, 'UDE');
    await type(words);
    await pressAll(2);
    expectGerman();
  });

  it('the Home tab, and all that can be pressed on it', async () => {
    await desk.digests.turnOn(NEWS, WISH, 'UDE');
    await type('Shanghai?');
    await type('Who won?');
    const opened = { type: 'app_home_opened', user: 'UDE', channel: 'D1', tab: 'home', event_ts: '1.1' };
    await desk.reply(event(opened));
    expect(desk.slack.of('views.publish')).toHaveLength(1);
    await pressAll(1);
    expectGerman(6);
  });

  it.each(['Shanghai?', 'Who won?', ''])('the shortcut that asks, asked “%s”', async question => {
    await desk.reply(interaction({ type: 'shortcut', callback_id: 'ask_desk' }));
    const opened = desk.slack.of('views.open').at(-1)?.view;
    const sent = filled(opened);
    const entered = { type: 'plain_text_input', value: question || null };
    const values = { ...sent.state.values, ask_question: { ask_question: entered } };
    const answered = await desk.reply(submit({ ...sent, state: { values } }, { user: { id: 'UDE' } }));
    const { view = null, errors = {} } = answered === '' ? {} : JSON.parse(answered);
    expect(view === null).toBe(question === '');
    expect(englishIn([view, Object.values(errors).map(text => ({ text }))])).toEqual([]);
    expectGerman();
  });

  it.each(['A lab was opened in Shanghai. It will close.', ''])(
    'the check of the message “%s”',
    async text => {
      const message = { type: 'message', text, ts: '1700000000.000100', user: 'U1' };
      const place = { channel: { id: 'C1', name: 'news' }, message_ts: message.ts, message };
      await desk.reply(interaction({ type: 'message_action', callback_id: 'check_message', ...place }));
      await pressAll(1);
      expectGerman();
    },
  );

  it('the form of a digest, from its opening to its end', async () => {
    await type('digest');
    const opened = () => desk.slack.of('views.open').at(-1)?.view;
    const inForm = (action_id: string) =>
      desk.reply(pressIn(filled(opened()), { action_id }, { user: { id: 'UDE' } }));
    const wrong = await desk.reply(
      submit(filled(opened(), { digest_time: null, digest_weekdays: [] }), { user: { id: 'UDE' } }),
    );
    expect(englishIn(Object.values(JSON.parse(wrong).errors).map(text => ({ text })))).toEqual([]);
    await desk.reply(submit(filled(opened()), { user: { id: 'UDE' } }));
    await type('digest');
    for (const action of ['digest_pause', 'digest_resume', 'digest_off']) await inForm(action);
    expectGerman(8);
  });

  it('an older form', async () => {
    const body = await desk.reply(
      submit({ callback_id: 'older', private_metadata: '', state: { values: {} } }, { user: { id: 'UDE' } }),
    );
    expect(englishIn(JSON.parse(body).view)).toEqual([]);
  });

  it('the previews of a digest and what becomes of posting it', async () => {
    await desk.digests.turnOn(NEWS, WISH, 'UDE');
    await type('digest now');
    await type('digest');
    const form = filled(desk.slack.of('views.open').at(-1)?.view);
    await desk.reply(pressIn(form, { action_id: 'digest_preview' }, { user: { id: 'UDE' } }));
    desk.slack.answer('chat.postMessage', { ok: false, error: 'not_in_channel' });
    await pressed('digest_post', '');
    desk.slack.answer('chat.postMessage', { ok: true, ts: '1.2' });
    await pressed('digest_post', '', { container: { type: 'message', message_ts: '9.9' } });
    await type('digest now');
    expectGerman(6);
  });

  it('a failure', async () => {
    desk.slack.answer('views.open', { ok: false, error: 'expired_trigger_id' });
    await type('digest');
    expectGerman();
  });
});

describe('who reads English is answered in English', () => {
  const U1 = { user: { id: 'U1' } };
  it.each([
    ['a command', () => type('sources', { user_id: 'U1' })],
    ['a form', () => type('digest', { user_id: 'U1' })],
    [
      'the Home tab',
      () => desk.reply(event({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' })),
    ],
    ['a shortcut', () => desk.reply(interaction({ type: 'shortcut', callback_id: 'ask_desk', ...U1 }))],
    ['a button', () => pressed('export', 'older', U1)],
  ])('%s, in which the English words are found', async (_, act) => {
    await act();
    expect(shown().flatMap(englishIn)).not.toEqual([]);
  });
});

describe('the digest of a channel', () => {
  const set = (user: string) =>
    desk.digests.turnOn(
      NEWS,
      { time: '21:30', zone: 'Asia/Tokyo', weekdays: [1, 2, 3, 4, 5, 6, 7], signOfLife: true },
      user,
    );
  const posted = () => desk.slack.of('chat.postMessage');
  const fallDue = async () => {
    desk.clock.at = new Date('2026-11-22T12:31:00Z');
    await desk.digests.tick();
  };

  it('comes in the language of whoever set it up', async () => {
    await set('UDE');
    await fallDue();
    expect(posted()[0]?.text).toMatch(/^Tagesüberblick, 22\. November 2026: 2 Meldungen aus 2 Artikeln/u);
    expect(posted().flatMap(englishIn)).toEqual([]);
  });

  it('comes in English where Slack does not tell the language', async () => {
    await set('UDE');
    desk.slack.answer('users.info', {}, 500);
    await fallDue();
    expect(posted()[0]?.text).toMatch(/^Daily digest, 2026-11-22: 2 stories from 2 articles/u);
  });

  it('its owner hears in their language that it rests', async () => {
    await set('UDE');
    desk.slack.answer('chat.postMessage', { ok: false, error: 'channel_not_found' });
    await fallDue();
    desk.slack.answer('chat.postMessage', { ok: true, ts: '1.3' });
    await desk.digests.tick();
    expect(posted().at(-1)?.text).toContain('Der Tagesüberblick in <#C1> ist angehalten');
    expect(englishIn(posted().at(-1))).toEqual([]);
  });
});
