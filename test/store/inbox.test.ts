import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Inbox } from '../../src/slack/inbox.ts';
import { standIn } from '../../src/slack/stand-in.ts';
import type { Store } from '../../src/store/store.ts';
import { stores } from './stores.ts';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

/** Everything that may hold the desk's inbox; in memory it stands in while the store fails. */
const inboxes = [
  ...stores.map(({ name, fresh }) => ({
    name,
    fresh: async () => {
      const home = await fresh();
      const [one, other] = [await home.open(), name === 'SQLite' ? null : await home.open()];
      return { one: one.inbox, other: (other ?? one).inbox, drop: () => home.drop() };
    },
  })),
  {
    name: 'memory',
    fresh: async () => {
      const inbox = standIn();
      return { one: inbox, other: inbox, drop: async () => {} };
    },
  },
];

const kept = async (inbox: Inbox, key = 'a', leaseUntil = at(20)): Promise<Claim> => {
  const claim = await inbox.keep(key, `words of ${key}`, at(0), leaseUntil);
  if (!claim) throw new Error('It was kept before');
  return claim;
};

const claimed = async (inbox: Inbox, seconds: number): Promise<Claim> => {
  const [due] = await inbox.due(at(seconds), 10);
  const claim = due ? await inbox.claim(due, at(seconds), at(seconds + 40)) : null;
  if (!claim) throw new Error('Nothing was due');
  return claim;
};

describe.each(inboxes)('the inbox on $name', ({ fresh }) => {
  let inbox: Inbox;
  let other: Inbox;
  let drop = async () => {};
  beforeEach(async () => {
    ({ one: inbox, other, drop } = await fresh());
  });
  afterEach(() => drop());

  it('keeps a message for one of those who bring it', async () => {
    const keeping = [inbox, other, inbox, other].map(one => one.keep('a', 'words', at(0), at(20)));
    const claims = (await Promise.all(keeping)).filter(claim => claim !== null);
    expect(claims).toEqual([
      { key: 'a', payload: 'words', attempts: 1, receivedAt: at(0), maybeSentAt: null },
    ]);
  });

  it('knows a key from its first time on, until it is released', async () => {
    expect(await Promise.all([inbox.know('a', at(0)), other.know('a', at(0))])).toContain(false);
    expect(await inbox.know('a', at(1))).toBe(false);
    await inbox.release('a');
    expect(await inbox.know('a', at(2))).toBe(true);
    expect(await inbox.due(at(1e6), 10)).toEqual([]);
  });

  it('releases nothing that was kept', async () => {
    const claim = await kept(inbox);
    await inbox.release('a');
    expect(await inbox.finish(claim, 'done')).toBe(true);
    await inbox.release('a');
    expect(await inbox.keep('a', 'again', at(9), at(29))).toBe(null);
  });

  it('has a message due when its lease is over, not before', async () => {
    await kept(inbox);
    expect(await inbox.due(at(19), 10)).toEqual([]);
    expect(await inbox.due(at(20), 10)).toEqual([{ key: 'a', attempts: 1 }]);
    expect(await inbox.claim({ key: 'a', attempts: 1 }, at(19), at(99))).toBe(null);
  });

  it('lists what is due longest kept first, and no more than is asked for', async () => {
    for (const key of ['b', 'c', 'a']) await kept(inbox, key);
    expect((await inbox.due(at(20), 2)).map(({ key }) => key)).toHaveLength(2);
    expect((await inbox.due(at(20), 9)).map(({ key }) => key).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('gives a message that is due to one of those who claim it', async () => {
    await kept(inbox);
    const due = { key: 'a', attempts: 1 };
    const claims = await Promise.all([inbox, other, inbox, other].map(one => one.claim(due, at(20), at(60))));
    expect(claims.filter(Boolean)).toEqual([
      { key: 'a', payload: 'words of a', attempts: 2, receivedAt: at(0), maybeSentAt: null },
    ]);
    expect(await inbox.due(at(59), 10)).toEqual([]);
  });

  it('lets nobody write who lost the claim', async () => {
    const late = await kept(inbox);
    const mine = await claimed(other, 20);
    expect(await inbox.mark(late, at(21), at(81))).toBe(false);
    expect(await inbox.later(late, at(21), null)).toBe(false);
    expect(await inbox.finish(late, 'failed')).toBe(false);
    expect(await other.mark(mine, at(22), at(82))).toBe(true);
    expect(await other.finish(mine, 'done')).toBe(true);
  });

  it('tells the next worker since when an answer may have been sent', async () => {
    const claim = await kept(inbox);
    expect(await inbox.mark(claim, at(1), at(61))).toBe(true);
    expect(await inbox.due(at(60), 10)).toEqual([]);
    expect(await claimed(other, 61)).toEqual({ ...claim, attempts: 2, maybeSentAt: at(1) });
  });

  it.each([
    ['with its mark', at(1)],
    ['without', null],
  ])('takes a message back, %s, for a while, and does not count the claim', async (_, maybeSentAt) => {
    const claim = await kept(inbox);
    await inbox.mark(claim, at(1), at(61));
    expect(await inbox.later(claim, at(100), maybeSentAt)).toBe(true);
    expect(await inbox.due(at(99), 10)).toEqual([]);
    expect(await inbox.mark(claim, at(2), at(62))).toBe(false);
    expect(await claimed(other, 100)).toEqual({ ...claim, maybeSentAt });
  });

  it.each(['done', 'failed', 'unknown'] as const)('ends a message as %s for good', async end => {
    const claim = await kept(inbox);
    expect(await inbox.finish(claim, end)).toBe(true);
    expect(await inbox.finish(claim, 'done')).toBe(false);
    expect(await inbox.mark(claim, at(1), at(61))).toBe(false);
    expect(await inbox.due(at(1e6), 10)).toEqual([]);
    expect(await inbox.keep('a', 'again', at(9), at(29))).toBe(null);
  });

  it.each([
    ['was never kept', 1, async () => {}],
    ['another worker has', 2, async () => void (await kept(inbox))],
    ['waits', 1, async () => void (await inbox.later(await kept(inbox), at(99), null))],
  ])('lets a worker take what %s, for itself alone, as if it had marked it', async (_, attempts, leave) => {
    await leave();
    const [mine, ...others] = (
      await Promise.all([inbox, other, inbox].map(one => one.take('a', 'words of a', at(5), at(65))))
    ).filter(claim => claim !== null);
    expect(others).toEqual([]);
    expect(mine).toMatchObject({ key: 'a', payload: 'words of a', attempts, maybeSentAt: null });
    expect(await inbox.keep('a', 'again', at(6), at(26))).toBe(null);
    expect(await inbox.due(at(64), 10)).toEqual([]);
    expect(await claimed(other, 65)).toMatchObject({ attempts: attempts + 1, maybeSentAt: at(5) });
  });

  it('lets whoever had what was taken write nothing more', async () => {
    const late = await kept(inbox);
    const mine = await other.take('a', 'words of a', at(5), at(65));
    expect(await inbox.mark(late, at(6), at(66))).toBe(false);
    expect(await inbox.finish(late, 'done')).toBe(false);
    expect(mine && (await other.finish(mine, 'done'))).toBe(true);
  });

  it.each([
    ['is marked', async (claim: Claim) => inbox.mark(claim, at(1), at(61))],
    ['has ended', async (claim: Claim) => inbox.finish(claim, 'done')],
  ])('lets nobody take what %s', async (_, change) => {
    await change(await kept(inbox));
    expect(await other.take('a', 'words of a', at(90), at(150))).toBe(null);
  });

  it('lets nobody take what was only to be known', async () => {
    await inbox.know('a', at(0));
    expect(await other.take('a', 'words of a', at(90), at(150))).toBe(null);
  });

  it('ends what another worker has, and what was never kept', async () => {
    const claim = await kept(inbox);
    await other.note('a', 'done', at(5));
    await other.note('b', 'done', at(5));
    expect(await inbox.mark(claim, at(6), at(66))).toBe(false);
    for (const key of ['a', 'b']) expect(await inbox.keep(key, 'again', at(9), at(29))).toBe(null);
    expect(await inbox.due(at(1e6), 10)).toEqual([]);
  });
});

describe.each(stores)('what the inbox keeps on $name', ({ fresh }) => {
  let store: Store;
  let drop = async () => {};
  beforeEach(async () => {
    const home = await fresh();
    drop = () => home.drop();
    store = await home.open();
  });
  afterEach(() => drop());

  it('goes after a while, when it has ended', async () => {
    for (const key of ['old', 'new']) {
      const claim = await store.inbox.keep(key, 'words', at(key === 'old' ? 0 : 10), at(20));
      if (claim) await store.inbox.finish(claim, key === 'old' ? 'unknown' : 'done');
    }
    await store.inbox.know('known', at(0));
    await kept(store.inbox, 'open');
    expect(await store.inbox.forget(at(5))).toBe(2);
    expect(await store.inbox.know('old', at(11))).toBe(true);
    expect(await store.inbox.know('new', at(11))).toBe(false);
    expect(await store.inbox.due(at(20), 10)).toEqual([{ key: 'open', attempts: 1 }]);
  });

  it('is let go when the only program starts, but not sooner than Slack shows an answer', async () => {
    await kept(store.inbox, 'unmarked');
    await store.inbox.mark(await kept(store.inbox, 'marked'), at(1), at(61));
    await store.inbox.later(await kept(store.inbox, 'waiting'), at(50), null);
    await kept(store.inbox, 'over', at(2));
    await kept(store.inbox, 'again', at(2));
    await store.inbox.claim({ key: 'again', attempts: 1 }, at(2), at(42));
    expect(await store.inbox.reopen(at(5), at(15))).toBe(2);
    const dueAt = async (seconds: number) =>
      (await store.inbox.due(at(seconds), 10)).map(({ key }) => key).toSorted();
    expect(await dueAt(4)).toEqual(['over']);
    expect(await dueAt(5)).toEqual(['over', 'unmarked']);
    expect(await dueAt(14)).toEqual(['over', 'unmarked']);
    expect(await dueAt(15)).toEqual(['marked', 'over', 'unmarked']);
    expect(await dueAt(50)).toEqual(['again', 'marked', 'over', 'unmarked', 'waiting']);
  });

  it('an end that came first stands', async () => {
    const claim = await kept(store.inbox);
    await store.inbox.finish(claim, 'unknown');
    await store.inbox.note('a', 'done', at(2));
    expect(await store.inbox.forget(at(1))).toBe(1);
  });
});

describe('the inbox in memory', () => {
  it('keeps no more open messages than it may', async () => {
    const inbox = standIn({ open: 2, keys: 10 });
    const claim = await kept(inbox, 'a');
    await kept(inbox, 'b');
    await expect(inbox.keep('c', 'words', at(0), at(20))).rejects.toThrow('Too many');
    await inbox.finish(claim, 'done');
    expect(await inbox.keep('c', 'words', at(0), at(20))).not.toBe(null);
  });

  it('forgets the oldest that has ended rather than one that is open', async () => {
    const inbox = standIn({ open: 10, keys: 3 });
    await kept(inbox, 'open');
    for (const key of ['first', 'second', 'third']) await inbox.note(key, 'done', at(0));
    expect([...inbox.rows.keys()]).toEqual(['open', 'second', 'third']);
  });

  it('tells how messages ended, and of what was only known nothing', async () => {
    const inbox = standIn();
    await inbox.know('pressed', at(0));
    await inbox.finish(await kept(inbox, 'a'), 'unknown');
    await kept(inbox, 'open');
    expect(inbox.ended()).toEqual([['a', 'unknown']]);
    expect(['a', 'open', 'pressed', 'never'].map(key => inbox.endOf(key))).toEqual([
      'unknown',
      null,
      'done',
      undefined,
    ]);
    inbox.drop('a');
    expect(inbox.ended()).toEqual([]);
  });
});
