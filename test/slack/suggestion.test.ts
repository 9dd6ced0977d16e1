import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Answer, noFilters } from '../../src/answer/answer.ts';
import { ask } from './articles.ts';
import { command, openDesk, press } from './desk.ts';
import { usersInfo } from './people.ts';

const filter = {
  kind: 'outlet',
  value: 'Dayly',
  excluded: false,
  typed: 'from:Dayly',
  matched: [],
  articles: 0,
  inferred: 0,
  problem: 'matches_nothing',
} as const;

/** Knows no outlet of the name of Dayly. */
const asked = (question: string): Answer =>
  question.includes('from:Dayly')
    ? {
        outcome: 'not_in_articles',
        question,
        reason: {
          kind: 'filter_matches_nothing',
          filter,
          suggestions: [{ typed: 'from:Daily', question: question.replace('Dayly', 'Daily') }],
        },
        nearest: [],
        filters: { ...noFilters, list: [filter] },
      }
    : ask(question);

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk({ ask: asked });
  desk.slack.answerWith('users.info', usersInfo);
});
afterEach(() => desk.close());

const EPHEMERAL = { type: 'message', channel_id: 'C1', message_ts: '1.000100', is_ephemeral: true };
const pressed = async (value: string, container: object = EPHEMERAL) => {
  await desk.send(press('suggestion:1', value, desk.slack.responseUrl, { container }));
  await desk.done();
};
const last = () => desk.slack.of('response/1').at(-1);

it('for a filter that matches nothing is a button that asks anew with it', async () => {
  await desk.send(command('from:Dayly What opened in Shanghai?', desk.slack.responseUrl));
  await desk.done();
  expect(last()?.text).toContain('No article is from “Dayly”.');
  const value = /"action_id":"suggestion:1".*?"value":"([^"]*)"/u.exec(JSON.stringify(last()))?.[1] ?? '';
  expect(value).toBe('from:Daily What opened in Shanghai?');
  await pressed(value);
  expect(last()).toMatchObject({ replace_original: true });
  expect(last()?.text).toContain('The lab opened in Shanghai.');
  expect(await desk.desk.turns.recentOf('T1', 'U2', 9)).toMatchObject([{ question: value }]);
  expect(desk.slack.problems).toEqual([]);
});

it('under a message that others see is answered to whoever pressed alone', async () => {
  await pressed('What opened in Shanghai?', { ...EPHEMERAL, is_ephemeral: false, thread_ts: '1.0' });
  expect(last()).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  expect(desk.slack.of('chat.postMessage')).toEqual([]);
});

it('that asks nothing is said to be of an older version', async () => {
  await pressed('hello');
  expect(last()?.text).toContain('older version');
});
