import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { opinionValue } from '../../src/slack/feedback-value.ts';
import { StoreUnavailable } from '../../src/store/store-unavailable.ts';
import { command, openDesk, press, submit } from './desk.ts';
import { usersInfo } from './people.ts';
import { roomsSoon } from './rooms-soon.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
  desk.slack.answerWith('users.info', usersInfo);
});
afterEach(() => desk.close());

const question = 'What opened in Shanghai?';
const answer = { turn: 'turn-1', question };
const helpful = opinionValue({ ...answer, verdict: 'helpful' });
const notHelpful = opinionValue({ ...answer, verdict: 'not_helpful' });

/** A press of one of the feedback buttons, as Slack tells it. */
const pressed = async (value: string, fields: object = {}) => {
  await desk.send(
    press('feedback', value, desk.slack.responseUrl, {
      actions: [{ type: 'feedback_buttons', action_id: 'feedback', block_id: 'b', value, action_ts: '1' }],
      container: {
        type: 'message',
        channel_id: 'C1',
        message_ts: '1.000100',
        thread_ts: '1.000000',
        is_ephemeral: false,
      },
      ...fields,
    }),
  );
  await desk.done();
};
const said = () => desk.slack.of('response/1').map(({ text }) => text);
const noted = (person = 'U2', team = 'T1') => desk.desk.feedback.of(team, person, 'turn-1');

const form = (reason: string | null, comment: string | null, metadata: unknown = notHelpful) => ({
  callback_id: 'feedback',
  private_metadata: metadata,
  state: {
    values: {
      feedback_reason: {
        feedback_reason: {
          type: 'radio_buttons',
          selected_option: reason === null ? null : { value: reason },
        },
      },
      feedback_comment: { feedback_comment: { type: 'plain_text_input', value: comment } },
    },
  },
});
const submitted = async (view: object) => {
  const reply = await desk.send(submit(view));
  await desk.done();
  return JSON.stringify(await reply.json().catch(() => null));
};

it('is asked for under every answer, also one that only its asker sees', async () => {
  await desk.send(command(question, desk.slack.responseUrl));
  await desk.send(command('Who pays?', desk.slack.responseUrl));
  await desk.done();
  for (const { blocks } of desk.slack.of('response/1'))
    expect(JSON.stringify(blocks)).toContain('"type":"feedback_buttons"');
  expect(desk.slack.problems).toEqual([]);
});

it('is noted and thanked for quietly, to whoever pressed alone', async () => {
  await pressed(helpful);
  expect(await noted()).toMatchObject({ verdict: 'helpful', reason: null, comment: null });
  expect(desk.slack.of('response/1')).toMatchObject([
    { response_type: 'ephemeral', replace_original: false, text: 'Thank you, noted.' },
  ]);
  expect(desk.slack.of('chat.postMessage')).toEqual([]);
});

it('is thanked for once, however often it is pressed', async () => {
  for (let times = 0; times < 3; times += 1) await pressed(helpful);
  expect(said()).toEqual(['Thank you, noted.']);
});

it('that is negative is noted at once, before the form that asks why is sent', async () => {
  await pressed(notHelpful);
  expect(await noted()).toMatchObject({ verdict: 'not_helpful', reason: null });
  const [opened] = desk.slack.of('views.open');
  expect(JSON.stringify(opened)).toContain('A source is wrong or missing');
  expect(said()).toEqual([]);
  expect(desk.slack.problems).toEqual([]);
});

it('takes a reason and words of its own, which stand in the form the next time', async () => {
  await pressed(notHelpful);
  expect(await submitted(form('source', ' The <!channel> source & more '))).toContain('Thank you');
  expect(await noted()).toMatchObject({
    verdict: 'not_helpful',
    reason: 'source',
    comment: 'The <!channel> source & more',
  });
  await pressed(notHelpful);
  expect(await noted()).toMatchObject({ reason: 'source' });
  const again = JSON.stringify(desk.slack.of('views.open').at(-1));
  expect(again).toContain('"initial_value":"The <!channel> source & more"');
  expect(again).toMatch(/"initial_option":\{"text":\{[^}]*wrong or missing/u);
});

it('changes with the other button, and forgets the reason with it', async () => {
  await pressed(notHelpful);
  await submitted(form('other', null));
  await pressed(helpful);
  expect(await noted()).toMatchObject({ verdict: 'helpful', reason: null });
  expect(await desk.desk.feedback.counts('T1')).toEqual({ helpful: 1, notHelpful: 0 });
});

it('tells people and teams apart', async () => {
  await pressed(helpful);
  await pressed(notHelpful, { user: { id: 'U1' } });
  expect(await noted('U1')).toMatchObject({ verdict: 'not_helpful' });
  expect(await noted('U2')).toMatchObject({ verdict: 'helpful' });
  expect(await noted('U2', 'T2')).toBeNull();
});

it('keeps no question of a turn that was forgotten, though the button still holds it', async () => {
  await pressed(notHelpful);
  expect(await noted()).toMatchObject({ verdict: 'not_helpful', question: '' });
});

it('keeps the whole question of the turn where it is known', async () => {
  const whole = `Why ${'so '.repeat(100)}long?`;
  await desk.desk.turns.note({
    id: 'turn-1',
    team: 'T1',
    channel: 'C1',
    thread: null,
    person: 'U1',
    via: 'command',
    typed: whole,
    question: whole,
    outcome: 'answered',
    reason: null,
    at: new Date(),
  });
  await pressed(opinionValue({ turn: 'turn-1', question: whole, verdict: 'helpful' }));
  expect(await noted()).toMatchObject({ question: whole });
});

it.each([
  ['nothing chosen', form(null, 'x'), 'feedback_reason'],
  ['a reason that is none', form('whatever', 'x'), 'feedback_reason'],
  ['too many words', form('other', 'x'.repeat(1001)), 'feedback_comment'],
])('shows beside its field what is wrong: %s', async (_, view, field) => {
  expect(await submitted(view)).toMatch(new RegExp(`"errors":\\{"${field}"`, 'u'));
  expect(await noted()).toBeNull();
});

it.each(['{}', '', '<!channel>', JSON.stringify({ v: 0, t: '', q: 'x' })])(
  'of a form that is not ours (%j) is said to be too old',
  async metadata => {
    expect(await submitted(form('other', null, metadata))).toContain('older version');
    expect(await noted()).toBeNull();
  },
);

it('of a button that is not ours is said to be too old', async () => {
  await pressed('{"v":2}');
  expect(said()).toEqual([expect.stringContaining('older version')]);
});

it('tells that it is noted where the form could not open', async () => {
  desk.slack.answer('views.open', { ok: false, error: 'expired_trigger_id' });
  await pressed(notHelpful);
  expect(await noted()).toMatchObject({ verdict: 'not_helpful' });
  expect(said()).toEqual(['Noted that this answer was not helpful.']);
});

it('in a modal is given by plain buttons, and asks why over it', async () => {
  await desk.send(
    press('feedback:not_helpful', notHelpful, desk.slack.responseUrl, {
      channel: undefined,
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'modal' },
    }),
  );
  await desk.done();
  expect(await noted()).toMatchObject({ verdict: 'not_helpful' });
  expect(desk.slack.of('views.push')).toHaveLength(1);
});

it('speaks German to who has Slack in German', async () => {
  await pressed(helpful, { user: { id: 'UDE' } });
  await pressed(notHelpful, { user: { id: 'UDE' } });
  expect(said()).toEqual(['Danke, notiert.']);
  expect(JSON.stringify(desk.slack.of('views.open'))).toContain('Was stimmte nicht?');
});

it('that cannot be written down is said so, and the form stays open with what was typed', async () => {
  await desk.close();
  const down = async () => {
    throw new StoreUnavailable('down');
  };
  desk = await openDesk({
    feedback: {
      note: down,
      of: down,
      negative: down,
      counts: down,
      forgetOf: down,
      forget: down,
    },
    isStoreFailure: error => error instanceof StoreUnavailable,
  });
  await pressed(helpful);
  expect(said()).toEqual([expect.stringContaining('cannot write anything down')]);
  expect(await submitted(form('other', 'words'))).toContain('"feedback_comment":"I cannot write');
});

it('asks why within the three seconds of a trigger, also while the store is slow', async () => {
  await desk.close();
  const { feedback, turns } = roomsSoon();
  const late = <Result>(work: () => Promise<Result>) => pause(900).then(work);
  desk = await openDesk({
    feedback: {
      ...feedback,
      of: (...given) => late(() => feedback.of(...given)),
      note: (...given) => late(() => feedback.note(...given)),
    },
    turns: { ...turns, find: (...given) => late(() => turns.find(...given)) },
  });
  desk.slack.answerWith('users.info', usersInfo);
  const shown: { method: string; after: number; view: string }[] = [];
  const begun = performance.now();
  for (const method of ['views.open', 'views.update'])
    desk.slack.answerWith(method, ({ view }) => {
      shown.push({ method, after: performance.now() - begun, view: JSON.stringify(view) });
      return { body: { ok: true, view: { id: 'V1' } } };
    });
  await pressed(notHelpful);
  expect(shown.map(({ method }) => method)).toEqual(['views.open', 'views.update']);
  expect(shown[0]?.after).toBeLessThan(2500);
  expect(shown[1]?.view).toContain('feedback_reason');
});
