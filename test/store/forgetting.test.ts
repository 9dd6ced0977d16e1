import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Turn } from '../../src/conversation/turn.ts';
import type { Store } from '../../src/store/store.ts';
import { type StoreHome, stores } from './stores.ts';

const at = new Date(1_800_000_000_000);
const question = 'What opened in Shanghai?';
const turn = (id: string, changes: Partial<Turn> = {}): Turn => ({
  id,
  team: 'T1',
  channel: 'C1',
  thread: '17.1',
  person: 'U1',
  via: 'mention',
  typed: question,
  question,
  outcome: 'answered',
  reason: null,
  at,
  ...changes,
});
const said = { verdict: 'not_helpful', question, reason: null, comment: 'Mine', at } as const;
const carried = { question, shown: [], count: 1 };

describe.each(stores)('what a person asked on $name', ({ fresh }) => {
  let home: StoreHome;
  let store: Store;
  beforeEach(async () => {
    home = await fresh();
    store = await home.open();
  });
  afterEach(() => home.drop());

  const carry = (person: string, thread = '17.1', asked = question) =>
    store.conversations.carry(
      { team: 'T1', channel: 'C1', thread, person },
      { ...carried, question: asked },
      at,
    );
  const inThread = async (thread = '17.1') =>
    (await store.conversations.inThread({ team: 'T1', channel: 'C1', thread })).map(({ person }) => person);

  it('is forgotten with all of it that is their own, which is counted', async () => {
    await store.turns.note(turn('a'));
    await carry('U1');
    await store.feedback.note({ team: 'T1', person: 'U1', turn: 'b', ...said });
    await store.watches.begin({ id: 'w', team: 'T1', person: 'U1', question, askedAt: at });
    expect(await store.forgetAsked('T1', 'U1')).toBe(3);
    expect(await store.turns.find('T1', 'a')).toBeNull();
    expect(await inThread()).toEqual([]);
    expect(await store.feedback.of('T1', 'U1', 'b')).toBeNull();
    expect(await store.watches.of('T1', 'U1')).toEqual([]);
  });

  it('does not stay beside what others said of its answers, which stays', async () => {
    await store.turns.note(turn('a'));
    await store.feedback.note({ team: 'T1', person: 'U2', turn: 'a', ...said });
    await store.forgetAsked('T1', 'U1');
    expect(await store.feedback.of('T1', 'U2', 'a')).toMatchObject({ question: '', comment: 'Mine' });
    expect(await store.feedback.counts('T1')).toEqual({ helpful: 0, notHelpful: 1 });
    expect(await store.feedback.negative('T1', 9)).toEqual([]);
  });

  it('does not stay in what others carry in the same thread', async () => {
    await store.turns.note(turn('a'));
    await carry('U1', '17.1', 'What came after that?');
    await carry('U2');
    await carry('U3', '17.1', 'Who pays?');
    await carry('U4', '17.1', 'What came after that?');
    await store.forgetAsked('T1', 'U1');
    expect(await inThread()).toEqual(['U3']);
  });

  it('is carried on by whoever asked the same elsewhere', async () => {
    await store.turns.note(turn('a'));
    await carry('U2', '18.1');
    await store.forgetAsked('T1', 'U1');
    expect(await inThread('18.1')).toEqual(['U2']);
  });

  it('leaves questions and opinions of others and of other teams alone', async () => {
    await store.turns.note(turn('a'));
    await store.turns.note(turn('b', { person: 'U2' }));
    await store.turns.note(turn('a', { team: 'T2' }));
    for (const [team, of] of [
      ['T1', 'b'],
      ['T2', 'a'],
    ] as const)
      await store.feedback.note({ team, person: 'U3', turn: of, ...said });
    await store.forgetAsked('T1', 'U1');
    expect(await store.turns.find('T1', 'b')).not.toBeNull();
    expect(await store.turns.find('T2', 'a')).not.toBeNull();
    expect(await store.feedback.of('T1', 'U3', 'b')).toMatchObject({ question });
    expect(await store.feedback.of('T2', 'U3', 'a')).toMatchObject({ question });
  });
});
