import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchValue } from '../../src/slack/watch-value.ts';
import { english } from '../../src/slack/words/english.ts';
import { command, event, eventBody, mentionEvent, openDesk, press } from './desk.ts';
import { usersInfo } from './people.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
  desk.slack.answerWith('users.info', usersInfo);
  await desk.desk.mutes.mute({ team: 'T1', channel: 'C1', by: 'U9', at: new Date() });
});
afterEach(async () => {
  expect(desk.slack.of('chat.postMessage')).toEqual([]);
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

const SHANGHAI = 'What opened in Shanghai?';
const asked = mentionEvent(`<@UDESK> ${SHANGHAI}`);
const KEY = 'message:T1:C1:1700000001.000100';
const whispers = () => desk.slack.of('chat.postEphemeral');
const mention = async () => {
  await desk.send(event(asked));
  await desk.done();
};
const workedOff = async () => {
  await desk.connection.app.workOffInbox();
  await desk.done();
};
const inbox = () => desk.rows.get(KEY);

describe('an answer to a mention in a muted channel', () => {
  it('is kept for later when Slack takes none at the moment', async () => {
    desk.slack.answer('chat.postEphemeral', { ok: false, error: 'ratelimited' }, 429, {
      'retry-after': '30',
    });
    await mention();
    expect(inbox()).toMatchObject({ state: 'waiting', maybeSentAt: null });
  });

  it('is noted as on its way before Slack is handed it, and done after that', async () => {
    let before: unknown;
    desk.slack.answerWith('chat.postEphemeral', () => {
      before = inbox()?.maybeSentAt;
      return { body: { ok: true } };
    });
    await mention();
    expect(before).toBeInstanceOf(Date);
    expect(inbox()).toMatchObject({ state: 'done' });
  });

  it.each([
    [null, 1, 'done'],
    [new Date(Date.now() - 50_000), 0, 'unknown'],
  ])(
    'is given by whoever finds the words, unless Slack may have it (%s), which nobody can see',
    async (maybeSentAt, given, state) => {
      const past = new Date(Date.now() - 60_000);
      const kept = await desk.desk.inbox.keep(KEY, JSON.stringify(eventBody(asked)), past, past);
      if (kept && maybeSentAt) await desk.desk.inbox.mark(kept, maybeSentAt, past);
      desk.slack.answer('conversations.replies', { ok: true, messages: [] });
      await workedOff();
      expect(whispers()).toHaveLength(given);
      expect(inbox()).toMatchObject({ state });
    },
  );
});

describe('in a muted channel no answer can be shared', () => {
  it('to a mention', async () => {
    await mention();
    expect(JSON.stringify(whispers())).toContain('"show_chain"');
    expect(JSON.stringify(whispers())).not.toContain('"share"');
  });

  it('to a command, which shows the question all the same', async () => {
    await desk.send(command(SHANGHAI, desk.slack.responseUrl));
    await desk.done();
    const told = JSON.stringify(desk.slack.of('response/1'));
    expect(told).toContain('"show_chain"');
    expect(told).toContain(SHANGHAI);
    expect(told).not.toContain('"share"');
  });

  it.each([
    ['suggestion:1', SHANGHAI],
    ['watch', watchValue({ turn: 't', question: SHANGHAI })],
  ])('to a press of %s', async (action, value) => {
    await desk.send(
      press(action, value, desk.slack.responseUrl, {
        container: { type: 'message', channel_id: 'C1', message_ts: '1.1', is_ephemeral: true },
      }),
    );
    await desk.done();
    const told = JSON.stringify(desk.slack.of('response/1'));
    expect(told).toContain('"show_chain"');
    expect(told).not.toContain('"share"');
  });
});

it('what is asked elsewhere can be shared', async () => {
  await desk.send(command(SHANGHAI, desk.slack.responseUrl, { channel_id: 'C2' }));
  await desk.done();
  expect(JSON.stringify(desk.slack.of('response/1'))).toContain('"share"');
  expect(JSON.stringify(desk.slack.of('response/1'))).not.toContain(english.mute.forYouAlone);
});
