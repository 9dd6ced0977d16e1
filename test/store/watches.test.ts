import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Watch, Watches } from '../../src/gaps/watch.ts';
import { MOST_WATCHES } from '../../src/gaps/watch-wish.ts';
import { type StoreHome, stores } from './stores.ts';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);
const wish = { id: 'w1', team: 'T1', person: 'U1', question: 'When does the bridge open?', askedAt: at(0) };

describe.each(stores)('the watches on $name', ({ name, fresh }) => {
  let home: StoreHome;
  let watches: Watches;
  let other: Watches;
  beforeEach(async () => {
    home = await fresh();
    watches = (await home.open()).watches;
    other = name === 'SQLite' ? watches : (await home.open()).watches;
  });
  afterEach(() => home.drop());

  const only = async (): Promise<Watch> => {
    const [watch] = await watches.of('T1', 'U1');
    if (!watch) throw new Error('There is no watch');
    return watch;
  };
  const claimed = async (): Promise<Watch> => {
    const claim = await watches.claim(await only(), at(60));
    if (!claim) throw new Error('It could not be claimed');
    return claim;
  };
  const stateNow = async () => (await only()).state;

  it('begins a watch whatever was typed', async () => {
    expect(await watches.begin({ ...wish, question: 'When\u0000?' })).toBe(true);
    expect(await watches.begin({ ...wish, id: 'w2', question: 'When?' })).toBe(false);
    expect(await only()).toMatchObject({ question: 'When?' });
  });

  it('begins a watch of a question once for a person, however often and wherever it is begun', async () => {
    const begun = await Promise.all([
      watches.begin(wish),
      other.begin({ ...wish, id: 'w2' }),
      watches.begin(wish),
    ]);
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await only()).toEqual({ ...wish, id: (await only()).id, state: 'open', attempts: 0 });
    for (const over of [
      { id: 'w3', person: 'U2' },
      { id: 'w4', team: 'T2' },
      { id: 'w5', question: 'Why?' },
    ])
      expect(await watches.begin({ ...wish, ...over })).toBe(true);
    expect((await watches.of('T1', 'U1')).map(({ question }) => question).sort()).toEqual([
      'When does the bridge open?',
      'Why?',
    ]);
  });

  it('begins a watch of a question as long as a message of Slack’s can be, once', async () => {
    const question = Array.from({ length: 4000 }, () => randomUUID())
      .join(' ')
      .slice(0, 40_000);
    expect(await watches.begin({ ...wish, question })).toBe(true);
    expect(await watches.begin({ ...wish, id: 'w2', question })).toBe(false);
    expect(await watches.begin({ ...wish, id: 'w3', question: `${question}!` })).toBe(true);
  });

  it('begins no more for a person than they may have', async () => {
    for (let nth = 0; nth <= MOST_WATCHES; nth += 1)
      expect(await watches.begin({ ...wish, id: `n${nth}`, question: `Number ${nth}?` })).toBe(
        nth < MOST_WATCHES,
      );
    expect(await watches.begin({ ...wish, person: 'U2' })).toBe(true);
  });

  it('does not open again what its person watches anew', async () => {
    await watches.begin(wish);
    const first = await claimed();
    await watches.mark(first, at(1));
    await watches.giveUpDoubtful(at(60));
    await watches.begin({ ...wish, id: 'w2' });
    await watches.settle(first, 'open', at(61));
    expect((await watches.of('T1', 'U1')).map(({ state }) => state).sort()).toEqual(['open', 'unknown']);
  });

  it('lets a question be watched again once it was told', async () => {
    await watches.begin(wish);
    await watches.settle(await claimed(), 'told', at(1));
    expect(await watches.begin({ ...wish, id: 'w2' })).toBe(true);
    expect((await watches.of('T1', 'U1')).map(({ state }) => state).sort()).toEqual(['open', 'told']);
  });

  it('ends a watch for the person whose it is, in their team', async () => {
    await watches.begin(wish);
    expect(await watches.end('T1', 'U2', 'w1')).toBe(false);
    expect(await watches.end('T2', 'U1', 'w1')).toBe(false);
    expect(await watches.end('T1', 'U1', 'w1')).toBe(true);
    expect(await watches.end('T1', 'U1', 'w1')).toBe(false);
    expect(await watches.of('T1', 'U1')).toEqual([]);
  });

  it('does not end what was told', async () => {
    await watches.begin(wish);
    await watches.settle(await claimed(), 'told', at(1));
    expect(await watches.end('T1', 'U1', 'w1')).toBe(false);
  });

  it('gives one watch to one of those who claim it', async () => {
    await watches.begin(wish);
    const [open] = await watches.open(at(0));
    if (!open) throw new Error('There is no open watch');
    const claims = await Promise.all([watches, other, watches, other].map(one => one.claim(open, at(60))));
    expect(claims.filter(claim => claim !== null)).toMatchObject([{ state: 'sending', attempts: 1 }]);
    expect(await watches.open(at(59))).toEqual([]);
  });

  it('lets another have a claim that ran out without a message handed to Slack, and the first loses it', async () => {
    await watches.begin(wish);
    const first = await claimed();
    const [again] = await other.open(at(60));
    const second = again && (await other.claim(again, at(120)));
    expect(second).toMatchObject({ attempts: 2 });
    expect(await watches.mark(first, at(61))).toBe(false);
    await watches.settle(first, 'told', at(61));
    expect(await stateNow()).toBe('sending');
    expect(second && (await other.mark(second, at(62)))).toBe(true);
  });

  it('never gives away a claim once Slack may have the message', async () => {
    await watches.begin(wish);
    const first = await claimed();
    expect(await watches.mark(first, at(1))).toBe(true);
    expect(await watches.mark(first, at(2))).toBe(false);
    expect(await watches.open(at(1000))).toEqual([]);
    expect(await watches.claim(first, at(2000))).toBeNull();
  });

  it('gives up what was handed to Slack and whose claim ran out, and nothing else', async () => {
    await watches.begin(wish);
    expect(await watches.giveUpDoubtful(at(1000))).toBe(0);
    const first = await claimed();
    expect(await watches.giveUpDoubtful(at(1000))).toBe(0);
    await watches.mark(first, at(1));
    expect(await watches.giveUpDoubtful(at(59))).toBe(0);
    expect(await watches.giveUpDoubtful(at(60))).toBe(1);
    expect(await stateNow()).toBe('unknown');
    expect(await watches.open(at(2000))).toEqual([]);
  });

  it('believes whoever had the claim when they learn late what became of the message', async () => {
    await watches.begin(wish);
    const first = await claimed();
    await watches.mark(first, at(1));
    await watches.giveUpDoubtful(at(60));
    await watches.settle(first, 'told', at(61));
    expect(await stateNow()).toBe('told');
  });

  it.each(['told', 'unknown', 'refused'] as const)('is over when it is %s', async state => {
    await watches.begin(wish);
    const first = await claimed();
    await watches.mark(first, at(1));
    await watches.settle(first, state, at(2));
    expect(await stateNow()).toBe(state);
    expect(await watches.open(at(1000))).toEqual([]);
    expect(await watches.claim(await only(), at(2000))).toBeNull();
  });

  it('puts a claim back, which can be claimed and marked anew', async () => {
    await watches.begin(wish);
    const first = await claimed();
    await watches.mark(first, at(1));
    await watches.settle(first, 'open', at(2));
    expect(await watches.open(at(3))).toMatchObject([{ id: 'w1', state: 'open', attempts: 1 }]);
    expect(await watches.mark(await claimed(), at(4))).toBe(true);
  });

  it('says nothing to whoever marks what its person ended', async () => {
    await watches.begin(wish);
    const first = await claimed();
    await watches.end('T1', 'U1', 'w1');
    expect(await watches.mark(first, at(1))).toBe(false);
    await watches.settle(first, 'told', at(2));
    expect(await watches.of('T1', 'U1')).toEqual([]);
  });

  it('forgets those of a person, and those that were over before an instant', async () => {
    for (const [id, person] of [
      ['w1', 'U1'],
      ['w2', 'U2'],
      ['w3', 'U3'],
    ] as const)
      await watches.begin({ ...wish, id, person });
    expect(await watches.forgetOf('T1', 'U3')).toBe(1);
    const first = await claimed();
    await watches.mark(first, at(5));
    await watches.settle(first, 'told', at(5));
    await watches.forget(at(5));
    expect(await watches.of('T1', 'U1')).toHaveLength(1);
    await watches.forget(at(6));
    expect(await watches.of('T1', 'U1')).toEqual([]);
    expect(await watches.of('T1', 'U2')).toHaveLength(1);
  });
});
