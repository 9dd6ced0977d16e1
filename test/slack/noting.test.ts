import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AskOptions, answerFrom } from '../../src/answer/answering.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import { noteTurn } from '../../src/slack/noting.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { memoryLog } from './desk.ts';

const { articles } = await readFolder('seeds');
const ask = await answerFrom(articles);
const at = new Date('2026-01-05T08:00:00Z');

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

const noted = async (question: string, options: AskOptions = {}) => {
  const asking = {
    id: 'one',
    team: 'T1',
    channel: 'C1',
    thread: null,
    person: 'U1',
    via: 'command',
  } as const;
  const desk = { turns: store.turns, now: () => at, log: memoryLog().log };
  await noteTurn(desk, asking, question, ask(question, options));
  const turn = await store.turns.find('T1', 'one');
  return { turn, unanswered: await store.turns.unanswered('T1', 10) };
};

it.each([
  ['Is Germany banning Huawei? from:nowhere', {}, 'filter_matches_nothing'],
  ['Is Germany banning Huawei? before:soon', {}, 'filter_not_understood'],
  ['Is Germany banning Huawei?', { skip: 500 }, 'no_more'],
])('“%s” with %j is no question that the articles leave unanswered', async (question, options, reason) => {
  const { turn, unanswered } = await noted(question, options);
  expect(turn).toMatchObject({ outcome: 'other', reason });
  expect(unanswered).toEqual([]);
});

it('what the articles do not tell is noted as unanswered', async () => {
  const { turn, unanswered } = await noted('How many moons has Jupiter?');
  expect(turn).toMatchObject({ outcome: 'not_in_articles' });
  expect(unanswered).toHaveLength(1);
});
