import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Turn, Turns } from '../../src/conversation/turn.ts';
import { type StoreHome, stores } from './stores.ts';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

const turn = (id: string, changes: Partial<Turn> = {}): Turn => ({
  id,
  team: 'T1',
  channel: 'C1',
  thread: null,
  person: 'U1',
  via: 'mention',
  typed: `typed ${id}`,
  question: `question ${id}`,
  outcome: 'answered',
  reason: null,
  at: at(0),
  ...changes,
});

describe.each(stores)('turns on $name', ({ fresh }) => {
  let home: StoreHome;
  let turns: Turns;
  beforeEach(async () => {
    home = await fresh();
    ({ turns } = await home.open());
  });
  afterEach(() => home.drop());

  const noted = async (...all: readonly Turn[]) => {
    for (const one of all) await turns.note(one);
  };
  const recent = async (most = 10, team = 'T1', person = 'U1') =>
    (await turns.recentOf(team, person, most)).map(({ id }) => id);

  it('are given back as they were noted', async () => {
    const whole = turn('a', { thread: '17.1', via: 'follow_up', reason: 'off_topic', at: at(7) });
    await noted(whole);
    expect(await turns.find('T1', 'a')).toEqual(whole);
    expect(await turns.find('T1', 'b')).toBeNull();
  });

  it('stay as they were noted first', async () => {
    await noted(turn('a'), turn('a', { question: 'another', outcome: 'other' }));
    expect(await turns.find('T1', 'a')).toEqual(turn('a'));
  });

  it('of two teams are two, though their ids be equal', async () => {
    await noted(turn('a'), turn('a', { team: 'T2', question: 'theirs' }));
    expect((await turns.find('T1', 'a'))?.question).toBe('question a');
    expect((await turns.find('T2', 'a'))?.question).toBe('theirs');
    expect(await recent(10, 'T2')).toEqual(['a']);
  });

  it('of a person come newest first, each question once, and no lists or help', async () => {
    await noted(
      turn('a', { question: 'same', at: at(1) }),
      turn('b', { at: at(2) }),
      turn('c', { question: 'same', at: at(3) }),
      turn('d', { outcome: 'other', question: 'same', at: at(4) }),
      turn('e', { person: 'U2', question: 'same', at: at(5) }),
      turn('f', { at: at(3) }),
    );
    expect(await recent()).toEqual(['f', 'c', 'b']);
    expect(await recent(2)).toEqual(['f', 'c']);
  });

  it('that were not answered are those of the whole team', async () => {
    await noted(
      turn('a', { outcome: 'not_in_articles', at: at(1) }),
      turn('b', { outcome: 'not_in_articles', person: 'U2', at: at(2) }),
      turn('c', { at: at(3) }),
      turn('d', { outcome: 'not_in_articles', team: 'T2', at: at(4) }),
    );
    expect((await turns.unanswered('T1', 10)).map(({ id }) => id)).toEqual(['b', 'a']);
    expect((await turns.unanswered('T1', 1)).map(({ id }) => id)).toEqual(['b']);
  });

  it('of a person are forgotten, and counted', async () => {
    await noted(turn('a'), turn('b'), turn('c', { person: 'U2' }), turn('d', { team: 'T2' }));
    expect(await turns.forgetOf('T1', 'U1')).toBe(2);
    expect(await recent()).toEqual([]);
    expect(await recent(10, 'T1', 'U2')).toEqual(['c']);
    expect(await recent(10, 'T2')).toEqual(['d']);
    expect(await turns.forgetOf('T1', 'U1')).toBe(0);
  });

  it('that are old are forgotten', async () => {
    await noted(turn('a', { at: at(1) }), turn('b', { at: at(2) }));
    await turns.forget(at(2));
    expect(await recent()).toEqual(['b']);
  });

  it('are kept whatever was typed', async () => {
    await noted(turn('a', { typed: `nul \u0000 ${'é🚢'.repeat(5000)}`, question: "'; drop table turn --" }));
    expect((await turns.find('T1', 'a'))?.question).toBe("'; drop table turn --");
    expect((await turns.find('T1', 'a'))?.typed).toHaveLength(5 + 15_000);
  });
});
