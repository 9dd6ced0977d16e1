import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from './channels.ts';
import { openDesk, place, wish } from './desk.ts';

const main = 'C1 2026-03-02 001.txt';
const whole = [main, 'C1 2026-03-02 more 1', 'C1 2026-03-02 more 2'];

describe('an edition with a thread', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    desk = await openDesk(':memory:', { thread: 2 });
    await desk.digests.turnOn(place, wish, 'U1');
    desk.at('2026-03-02T07:30:00Z');
  });
  afterEach(() => desk.store.close());

  const tickEvery = async (seconds: number, times: number) => {
    for (let tick = 0; tick < times; tick += 1) {
      await desk.digests.tick();
      desk.later(seconds);
    }
  };
  const last = async () => (await desk.digests.status(place)).last;

  it('has its first message in the channel and the others below it, in order', async () => {
    await tickEvery(15, 3);
    expect(desk.lines()).toEqual(whole);
    const [head, ...replies] = desk.messages;
    expect([head?.thread, ...replies.map(({ thread }) => thread)]).toEqual([null, head?.ts, head?.ts]);
    expect(new Set(desk.messages.map(({ key }) => key)).size).toBe(3);
    expect(await desk.store.ledger.last(place)).toMatchObject({
      state: 'posted',
      messageTs: head?.ts,
      parts: [],
    });
  });

  const faults: Fault[] = ['lost answer', 'lost message', { outcome: 'wait', seconds: 40 }];
  it.each([0, 1, 2].flatMap(nth => faults.map(fault => ({ nth, fault }))))(
    'comes whole and once when post $nth meets $fault',
    async ({ nth, fault }) => {
      for (let before = 0; before < nth; before += 1) desk.faults.push('none');
      desk.faults.push(fault);
      await tickEvery(15, 20);
      expect(desk.lines()).toEqual(whole);
      expect(await last()).toMatchObject({ state: 'posted', error: null });
    },
  );

  it('is not looked for after a 429 nor between two parts, only after a doubt, and that where it should stand', async () => {
    desk.faults.push('none', { outcome: 'wait', seconds: 30 }, 'lost answer');
    await tickEvery(15, 12);
    expect(desk.lines()).toEqual(whole);
    const [head, reply] = desk.messages;
    expect(desk.looks).toEqual([
      {
        key: reply?.key,
        stretch: { since: new Date('2026-03-02T07:20:30Z'), until: new Date('2026-03-02T07:42:00Z') },
        thread: head?.ts,
      },
    ]);
  });

  it.each([
    [{ outcome: 'refused', error: 'msg_too_long' }, 'msg_too_long'],
    [{ outcome: 'gone', error: 'restricted_action' }, 'restricted_action'],
  ] as const)(
    'stands, and its digest goes on, where Slack takes no more of the thread (%o)',
    async (posting, error) => {
      desk.faults.push('none', posting);
      await tickEvery(15, 12);
      expect(desk.lines()).toEqual([main]);
      expect(await last()).toMatchObject({ state: 'posted', error });
      expect((await desk.digests.status(place)).subscription).toMatchObject({ paused: null });
      expect(await desk.store.told.of(place)).toHaveLength(1);
    },
  );

  it('stands without the rest, which is posted by nobody, where its thread cannot be read after a doubt', async () => {
    desk.history.readable = false;
    desk.faults.push('none', 'lost answer');
    await tickEvery(15, 20);
    expect(desk.lines()).toEqual(whole.slice(0, 2));
    expect(await last()).toMatchObject({ state: 'posted', error: 'thread_unknown' });
  });

  it('is finished though its digest was turned off meanwhile, and though it is late', async () => {
    desk.faults.push('none', { outcome: 'wait', seconds: 7 * 3600 });
    await desk.digests.tick();
    await desk.digests.turnOff(place);
    await tickEvery(3600, 9);
    expect(desk.lines()).toEqual(whole);
  });

  it.each([
    { outcome: 'unknown', error: 'internal_error' },
    { outcome: 'wait', seconds: 60 },
  ] as const)(
    'stands without the rest, and later ones come, where Slack never takes it (%o)',
    async posting => {
      const { post } = desk.poster;
      desk.poster.post = async (...args) => (args[3] === null ? post(...args) : posting);
      await tickEvery(300, 80);
      expect(await last()).toMatchObject({ state: 'posted', error: 'thread_incomplete' });
      expect(await desk.store.ledger.open()).toEqual([]);
      desk.poster.post = post;
      desk.articles.push({ ...desk.articles[0]!, file: '002.txt', sha256: 'other' });
      await tickEvery(3600, 24);
      expect(desk.lines()).toEqual([
        main,
        'C1 2026-03-03 002.txt',
        ...[1, 2].map(n => `C1 2026-03-03 more ${n}`),
      ]);
    },
  );

  it('keeps what it says, whatever is read or changed between two posts', async () => {
    desk.faults.push({ outcome: 'wait', seconds: 20 });
    await desk.digests.tick();
    desk.articles.pop();
    await tickEvery(15, 4);
    expect(desk.lines()).toEqual(whole);
  });

  it('is told before anything else is, which then does not tell it again', async () => {
    desk.faults.push('none', { outcome: 'wait', seconds: 120 });
    await desk.digests.tick();
    expect(await desk.digests.postNow(place)).toEqual({ outcome: 'wait', seconds: 120 });
    await tickEvery(15, 12);
    expect(await desk.digests.postNow(place)).toEqual({ outcome: 'nothing_new' });
    expect(desk.lines()).toEqual(whole);
  });

  it('is not overtaken by one that fell due earlier but was written down later', async () => {
    const { ledger } = desk.store;
    const asked = { ...place, localDate: '2026-03-02', expiresAt: new Date('2026-03-02T12:00:00Z') };
    await desk.digests.turnOff(place);
    await ledger.add({ ...asked, key: 'asked', dueAt: new Date('2026-03-02T07:30:00Z') });
    desk.faults.push({ outcome: 'wait', seconds: 30 });
    await desk.digests.tick();
    const subscription = await desk.digests.turnOn(place, wish, 'U1');
    const earlier = new Date('2026-03-02T07:29:00Z');
    await ledger.materialise(subscription, { ...asked, key: 'due', dueAt: earlier }, subscription.nextDueAt);
    const due = await ledger.find(place, 'due');
    expect(due && (await ledger.claim(due, new Date('2026-03-02T08:00:00Z')))).toBeNull();
    await tickEvery(15, 5);
    expect(desk.lines()).toEqual(whole);
  });
});
