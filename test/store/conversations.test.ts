import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Carried, Conversations } from '../../src/conversation/conversation.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type StoreHome, stores } from './stores.ts';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);
const thread = { team: 'T1', channel: 'C1', thread: '17.1' };
const ann = { ...thread, person: 'U1' };
const bob = { ...thread, person: 'U2' };
const carried = (question: string): Carried => ({ question, shown: ['a.txt:0-9@abc'], count: 3 });

describe.each(stores)('conversations on $name', ({ fresh }) => {
  let home: StoreHome;
  let conversations: Conversations;
  let close = async () => {};
  beforeEach(async () => {
    home = await fresh();
    const store = await home.open();
    ({ conversations } = store);
    close = () => store.close();
  });
  afterEach(() => home.drop());

  const state = async (place = ann) => {
    const found = await conversations.find(place);
    return found && [found.carried.question, found.interrupted];
  };

  it('are found where and by whom they were begun, and nowhere else', async () => {
    await conversations.carry(ann, carried('one'), at(1));
    expect(await conversations.find(ann)).toEqual({
      ...ann,
      carried: carried('one'),
      interrupted: false,
      at: at(1),
    });
    for (const elsewhere of [{ team: 'T2' }, { channel: 'C2' }, { thread: '17.2' }, { person: 'U2' }])
      expect(await conversations.find({ ...ann, ...elsewhere })).toBeNull();
  });

  it('carry what was told last', async () => {
    await conversations.carry(ann, carried('one'), at(1));
    await conversations.carry(ann, carried('two'), at(2));
    expect(await state()).toEqual(['two', false]);
  });

  it('are interrupted when somebody else speaks, until the desk is called again', async () => {
    await conversations.carry(ann, carried('one'), at(1));
    await conversations.interrupt(thread, 'U1', at(9));
    expect(await state()).toEqual(['one', false]);
    await conversations.interrupt(thread, 'U2', at(9));
    expect(await state()).toEqual(['one', true]);
    await conversations.carry(ann, carried('two'), at(2));
    expect(await state()).toEqual(['two', false]);
  });

  it('are not interrupted by what was said before', async () => {
    await conversations.carry(ann, carried('one'), at(5));
    for (const saidAt of [at(1), at(4)]) await conversations.interrupt(thread, 'U2', saidAt);
    expect(await state()).toEqual(['one', false]);
  });

  it('of the speaker go on while the others’ are interrupted', async () => {
    await conversations.carry(ann, carried('hers'), at(1));
    await conversations.carry(bob, carried('his'), at(1));
    await conversations.interrupt(thread, 'U2', at(9));
    expect([await state(), await state(bob)]).toEqual([
      ['hers', true],
      ['his', false],
    ]);
    expect((await conversations.inThread(thread)).map(({ person }) => person).sort()).toEqual(['U1', 'U2']);
  });

  it('of all are interrupted when one speaks to another', async () => {
    await conversations.carry(ann, carried('hers'), at(1));
    await conversations.interrupt(thread, null, at(9));
    expect(await state()).toEqual(['hers', true]);
  });

  it('in other threads, channels and teams are not interrupted', async () => {
    const places = [ann, { ...ann, thread: '17.2' }, { ...ann, channel: 'C2' }, { ...ann, team: 'T2' }];
    for (const place of places) await conversations.carry(place, carried('one'), at(1));
    await conversations.interrupt(thread, 'U2', at(9));
    const interrupted = await Promise.all(places.map(async place => (await state(place))?.[1]));
    expect(interrupted).toEqual([true, false, false, false]);
  });

  it('of a person, and those that are old, are forgotten', async () => {
    await conversations.carry(ann, carried('one'), at(1));
    await conversations.carry(bob, carried('two'), at(2));
    await conversations.carry({ ...ann, team: 'T2' }, carried('three'), at(3));
    await conversations.forgetOf('T1', 'U1');
    expect([await state(), (await state(bob))?.[0]]).toEqual([null, 'two']);
    await conversations.forget(at(3));
    expect([await state(bob), (await state({ ...ann, team: 'T2' }))?.[0]]).toEqual([null, 'three']);
  });

  it('whose words cannot be read count as not begun', async () => {
    await conversations.carry(ann, carried('one'), at(1));
    await close();
    const { db, close: leave } = await openDatabase(home.where);
    await db.updateTable('conversation').set({ carried: '{"half":' }).execute();
    await leave();
    ({ conversations } = await home.open());
    expect([await state(), await conversations.inThread(thread)]).toEqual([null, []]);
  });
});
