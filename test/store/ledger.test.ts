import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Composition, Ending, NewRun, Run } from '../../src/digest/ledger.ts';
import type { Subscription } from '../../src/digest/subscription.ts';
import type { Store } from '../../src/store/store.ts';
import { asAdmin, type StoreHome, stores } from './stores.ts';

const place = { team: 'T1', channel: 'C1' };
const owner = { team: 'T1', channel: 'U1' };
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute));

const run = (key: string, changes: Partial<NewRun> = {}): NewRun => ({
  ...place,
  localDate: '2026-03-02',
  key,
  dueAt: at(0),
  expiresAt: at(59),
  ...changes,
});

const subscription: Subscription = {
  ...place,
  time: '08:30',
  zone: 'Europe/Berlin',
  weekdays: [1, 2, 7],
  signOfLife: true,
  createdBy: 'U1',
  createdAt: at(-60),
  nextDueAt: at(0),
  paused: null,
};

const composition = (key: string): Composition => ({
  content: 'edition',
  parts: [
    { key, message: '{"text":"“Größe” 🙂 \\u0007"}', ts: null },
    { key: `${key}.1`, message: 'the rest', ts: null },
  ],
  tellings: [
    { file: '001.txt', sha256: 'a' },
    { file: '002.txt', sha256: 'b' },
  ],
});

const notice = (key: string) => ({ ...run(key, { ...owner, dueAt: at(3) }), message: 'a word' });
const pause = { at: at(3), by: null, error: 'is_archived' };

/** Changes what is kept as nothing of the desk's does. */
const tamper = async ({ where }: StoreHome, change: string): Promise<void> => {
  if (where.startsWith('postgres')) return asAdmin(where, async client => void (await client.query(change)));
  const database = new DatabaseSync(where);
  database.exec(change);
  database.close();
};

describe.each(stores)('the ledger on $name', ({ name, fresh }) => {
  let home: StoreHome;
  let store: Store;
  /** The store as another machine has it; where there is one machine, as the same one has it. */
  let other: Store;
  beforeEach(async () => {
    home = await fresh();
    store = await home.open();
    other = name === 'PostgreSQL' ? await home.open() : store;
  });
  afterEach(() => home.drop());

  const found = async (key: string, where = place): Promise<Run> => {
    const one = await store.ledger.find(where, key);
    if (!one) throw new Error(`no run ${key}`);
    return one;
  };
  const added = async (key: string): Promise<Run> => {
    expect(await store.ledger.add(run(key))).toBe(true);
    return found(key);
  };
  const claimed = async (key: string): Promise<Run> => (await store.ledger.claim(await added(key), at(2)))!;
  const composed = async (key: string): Promise<Run> =>
    (await store.ledger.compose(await claimed(key), composition(key), at(1)))!;
  const toldFiles = async () => (await store.told.of(place)).map(({ file }) => file);

  it('writes down a run that is due and moves its subscription on, once for many who do it at once', async () => {
    await store.subscriptions.put(subscription);
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        (index % 2 ? store : other).ledger.materialise(subscription, run(`key-${index}`), at(50)),
      ),
    );
    const [only, ...more] = await store.ledger.open();
    expect(more).toEqual([]);
    expect(only).toEqual({
      ...run(only?.key ?? ''),
      number: 0,
      state: 'pending',
      attempts: 0,
      notBefore: at(0),
      content: null,
      parts: [],
      maybeSentAt: null,
      messageTs: null,
      error: null,
    });
    expect((await store.subscriptions.of(place))?.nextDueAt).toEqual(at(50));
    expect([
      await store.ledger.has(place, '2026-03-02'),
      await store.ledger.has(place, '2026-03-03'),
    ]).toEqual([true, false]);
  });

  const changes: Partial<Subscription>[] = [
    { time: '09:00' },
    { zone: 'Asia/Tokyo' },
    { weekdays: [1] },
    { signOfLife: false },
    { createdBy: 'U2' },
    { nextDueAt: at(1) },
    { paused: pause },
  ];
  it.each(changes)(
    'writes down no run of a subscription that has changed since it was read (%o)',
    async change => {
      await store.subscriptions.put({ ...subscription, ...change });
      await store.ledger.materialise(subscription, run('a'), at(50));
      expect(await store.ledger.open()).toEqual([]);
      expect((await store.subscriptions.of(place))?.nextDueAt).toEqual(change.nextDueAt ?? at(0));
    },
  );

  it('leaves the first run of a date as it is, and moves on', async () => {
    await store.subscriptions.put(subscription);
    await store.ledger.materialise(subscription, run('a'), at(1));
    await store.ledger.materialise({ ...subscription, nextDueAt: at(1) }, run('b'), at(2));
    expect((await store.ledger.open()).map(({ key }) => key)).toEqual(['a']);
    expect((await store.subscriptions.of(place))?.nextDueAt).toEqual(at(2));
  });

  it('takes one run asked for at a time, also from many who ask at once', async () => {
    const asked = await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 ? store : other).ledger.add(run(`key-${index}`))),
    );
    expect(asked.filter(Boolean)).toHaveLength(1);
    const [only] = await store.ledger.open();
    expect(only?.number).toBe(1);
    expect(await store.ledger.settle(only!, { state: 'nothing_new' }, at(1))).toBe(true);
    expect((await added('next')).number).toBe(2);
  });

  it('lists what is open: claimed first, then longest due first, of one place or of all', async () => {
    const elsewhere = { team: 'T1', channel: 'C2' };
    await added('a');
    await store.subscriptions.put(subscription);
    await store.ledger.materialise(subscription, run('b', { dueAt: at(-5) }), at(50));
    await store.ledger.add(run('c', { ...elsewhere, dueAt: at(-3) }));
    await store.ledger.claim(await found('a'), at(2));
    const keys = async (where?: typeof place) => (await store.ledger.open(where)).map(({ key }) => key);
    expect([await keys(), await keys(place), await keys(elsewhere)]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b'],
      ['c'],
    ]);
  });

  it('gives a run to one of many who claim it at once', async () => {
    const pending = await added('a');
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 ? store : other).ledger.claim(pending, at(2))),
    );
    const [mine, ...more] = claims.filter(one => one !== null);
    expect(more).toEqual([]);
    expect(mine).toEqual({ ...pending, state: 'sending', attempts: 1, notBefore: at(2) });
  });

  it('gives one run of a place at a time, and says no without an error', async () => {
    await store.subscriptions.put(subscription);
    for (let round = 0; round < 5; round += 1) {
      const asked = await added(`asked-${round}`);
      const localDate = `2026-03-1${round}`;
      const standing = (await store.subscriptions.of(place))!;
      await store.ledger.materialise(standing, run(`due-${round}`, { localDate }), at(round));
      const due = await found(`due-${round}`);
      const claims = await Promise.all([store.ledger.claim(asked, at(2)), other.ledger.claim(due, at(2))]);
      expect(claims.filter(one => one !== null)).toHaveLength(1);
      const loser = claims[0] ? due : asked;
      expect(await other.ledger.claim(loser, at(2))).toBeNull();
      const winner = claims.find(one => one !== null)!;
      await store.ledger.settle(winner, { state: 'nothing_new' }, at(3));
      const next = await other.ledger.claim(loser, at(2));
      expect(next?.key).toBe(loser.key);
      await store.ledger.settle(next!, { state: 'nothing_new' }, at(3));
    }
  });

  it('gives none that is not composed while one that is waits in its place', async () => {
    const first = await composed('a');
    await store.ledger.settle(first, { state: 'pending', error: 'rate_limited', notBefore: at(9) }, at(1));
    await store.subscriptions.put(subscription);
    await store.ledger.materialise(subscription, run('b', { dueAt: at(-9) }), at(50));
    expect(await store.ledger.claim(await found('b'), at(2))).toBeNull();
    expect(await store.ledger.claim(await found('a'), at(2))).not.toBeNull();
  });

  it('composes none that was claimed past one that is composed and waits, and lets go of it', async () => {
    const first = await composed('a');
    await store.subscriptions.put(subscription);
    await store.ledger.materialise(subscription, run('b'), at(50));
    await store.ledger.settle(first, { state: 'pending', error: 'rate_limited', notBefore: at(3) }, at(1));
    await tamper(home, "update digest_run set state = 'sending', attempts = 1 where key = 'b'");
    const again = await store.ledger.claim(await found('b'), at(4));
    expect(again?.attempts).toBe(2);
    expect(await store.ledger.compose(again!, composition('b'), at(1))).toBeNull();
    expect(await found('b')).toEqual(again);
    await store.ledger.settle(again!, { state: 'pending', error: 'interrupted', notBefore: at(1) }, at(1));
    expect(await store.ledger.claim(await found('a'), at(5))).not.toBeNull();
  });

  it.runIf(name === 'PostgreSQL')(
    'composes none whose claim waited for a lock while another of its place was composed',
    async () => {
      const first = await claimed('a');
      await store.subscriptions.put(subscription);
      await store.ledger.materialise(subscription, run('b'), at(50));
      const waiting = await found('b');
      const claim = await asAdmin(home.where, async client => {
        await client.query("begin; select 1 from digest_run where key = 'b' for update");
        const late = other.ledger.claim(waiting, at(2));
        await new Promise(resolve => setTimeout(resolve, 200));
        const done = (await store.ledger.compose(first, composition('a'), at(1)))!;
        await store.ledger.settle(done, { state: 'pending', error: 'rate_limited', notBefore: at(1) }, at(1));
        await client.query('commit');
        return late;
      });
      expect(claim?.key).toBe('b');
      expect(await store.ledger.compose(claim!, composition('b'), at(1))).toBeNull();
    },
  );

  it('leaves out of what is open what it cannot read, and tells of it', async () => {
    await added('a');
    await store.ledger.add(run('b', { team: 'T1', channel: 'C2' }));
    await tamper(home, "update digest_run set parts = '{' where key = 'a'");
    const leftOut: object[] = [];
    const tell = ({ team, channel }: typeof place) => leftOut.push({ team, channel });
    expect((await store.ledger.open(undefined, tell)).map(({ key }) => key)).toEqual(['b']);
    expect(leftOut).toEqual([place]);
  });

  it('reads what a later version has written more of', async () => {
    await composed('a');
    const more = `[{"key":"a","message":"m","ts":null,"more":1}]`;
    await tamper(
      home,
      `update digest_run set parts = '${more}', tellings = '[{"file":"1","sha256":"a","x":1}]'`,
    );
    expect(await store.ledger.settle(await found('a'), { state: 'posted', messageTs: '1.1' }, at(5))).toBe(
      true,
    );
    expect(await toldFiles()).toEqual(['1']);
  });

  it('ends the pauses of a team that these errors brought about, and no others', async () => {
    const by = (channel: string, changes: Partial<Subscription>) =>
      store.subscriptions.put({ ...subscription, channel, ...changes });
    const dead = { ...pause, error: 'token_revoked' };
    await by('C1', { paused: dead });
    await by('C2', { paused: dead });
    await by('C3', { paused: pause });
    await by('C4', { paused: { ...dead, by: 'U1' } });
    await by('C1', { team: 'T2', paused: dead });
    await store.ledger.settle(await composed('a'), { state: 'posted', messageTs: '1.1' }, at(3), {
      revived: ['account_inactive', 'token_revoked'],
    });
    const resting = async (team: string, channel: string) =>
      (await store.subscriptions.of({ team, channel }))?.paused !== null;
    expect([
      await resting('T1', 'C1'),
      await resting('T1', 'C2'),
      await resting('T1', 'C3'),
      await resting('T1', 'C4'),
      await resting('T2', 'C1'),
    ]).toEqual([false, false, true, true, true]);
  });

  it('fences off who held a claim before', async () => {
    const old = await composed('a');
    const taken = await other.ledger.claim(old, at(4));
    expect(taken).toEqual({ ...old, attempts: 2, notBefore: at(4) });
    const { ledger } = store;
    expect(await ledger.claim(old, at(9))).toBeNull();
    expect(await ledger.compose(old, composition('other'), at(9))).toBeNull();
    expect(await ledger.begin(old, at(9))).toBeNull();
    expect(await ledger.advance(old, '1.1', at(9))).toBeNull();
    await ledger.doubt(old, 'timeout');
    const ending: Ending = { state: 'posted', messageTs: '1.1' };
    expect(await ledger.settle(old, ending, at(9), { notice: notice('n') })).toBe(false);
    expect(await found('a')).toEqual(taken);
    expect(await toldFiles()).toEqual([]);
    expect(await ledger.last(owner)).toBeNull();
  });

  it('writes down what a run will post, and each part that stands', async () => {
    const first = await composed('a');
    expect(first).toMatchObject({ content: 'edition', parts: composition('a').parts, maybeSentAt: at(1) });
    expect(first).toEqual(await found('a'));
    const advanced = (await store.ledger.advance(first, '1.1', at(5)))!;
    expect(advanced.parts.map(({ ts }) => ts)).toEqual(['1.1', null]);
    expect(advanced).toMatchObject({ messageTs: '1.1', maybeSentAt: at(5) });
    await store.ledger.doubt(advanced, 'timeout');
    expect(await found('a')).toEqual({ ...advanced, error: 'timeout' });
    const again = (await store.ledger.begin((await store.ledger.claim(advanced, at(6)))!, at(7)))!;
    expect(again).toMatchObject({ maybeSentAt: at(7), messageTs: '1.1', attempts: 2 });
    const whole = (await store.ledger.advance(again, '1.2', at(8)))!;
    expect(whole.parts.map(({ ts }) => ts)).toEqual(['1.1', '1.2']);
    expect(whole.messageTs).toBe('1.1');
  });

  const endings: [Ending, object, string[]][] = [
    [{ state: 'posted', messageTs: '1.1' }, { messageTs: '1.1', error: null }, ['001.txt', '002.txt']],
    [
      { state: 'posted', messageTs: '1.1', error: 'thread_unknown' },
      { messageTs: '1.1', error: 'thread_unknown' },
      ['001.txt', '002.txt'],
    ],
    [{ state: 'unknown', error: 'timeout' }, { error: 'timeout' }, ['001.txt', '002.txt']],
    [{ state: 'refused', error: 'is_archived' }, { error: 'is_archived' }, []],
    [{ state: 'nothing_new' }, {}, []],
    [{ state: 'skipped_late' }, {}, []],
  ];
  it.each(endings)('ends a run for good as %o', async (ending, expected, told) => {
    expect(await store.ledger.settle(await composed('a'), ending, at(5))).toBe(true);
    expect(await found('a')).toMatchObject({ state: ending.state, parts: [], ...expected });
    expect(await store.ledger.open()).toEqual([]);
    expect(await toldFiles()).toEqual(told);
    const last = await store.ledger.lastPosted(place);
    expect(last?.key).toBe(told.length > 0 ? 'a' : undefined);
  });

  it('puts a run back with what it has posted', async () => {
    const advanced = (await store.ledger.advance(await composed('a'), '1.1', at(3)))!;
    const ending: Ending = { state: 'pending', error: 'rate_limited', notBefore: at(7) };
    expect(await store.ledger.settle(advanced, ending, at(4))).toBe(true);
    expect(await found('a')).toEqual({ ...advanced, ...ending, maybeSentAt: null });
    expect(await toldFiles()).toEqual([]);
  });

  it('counts any number of articles as told, those that are told already once', async () => {
    const tellings = Array.from({ length: 2500 }, (_, index) => ({ file: `${index}.txt`, sha256: 'a' }));
    for (const key of ['a', 'b']) {
      const many = await store.ledger.compose(await claimed(key), { ...composition(key), tellings }, at(1));
      await store.ledger.settle(many!, { state: 'posted', messageTs: '1.1' }, at(2));
    }
    expect(await toldFiles()).toHaveLength(2500);
  });

  it('pauses the digest and writes down the word to its owner, once', async () => {
    await store.subscriptions.put(subscription);
    for (const key of ['a', 'b']) {
      const ending: Ending = { state: 'refused', error: 'is_archived' };
      const consequence = { pause, notice: notice(`notice-${key}`) };
      await store.ledger.settle(await composed(key), ending, at(3), consequence);
    }
    expect((await store.subscriptions.of(place))?.paused).toEqual(pause);
    expect(await store.ledger.open(owner)).toEqual([
      {
        ...run('notice-a', { ...owner, dueAt: at(3) }),
        number: 1,
        state: 'pending',
        attempts: 0,
        notBefore: at(3),
        content: 'notice',
        parts: [{ key: 'notice-a', message: 'a word', ts: null }],
        maybeSentAt: null,
        messageTs: null,
        error: null,
      },
    ]);
  });

  it('pauses nothing and tells nobody where the digest is off', async () => {
    const ending: Ending = { state: 'refused', error: 'is_archived' };
    await store.ledger.settle(await composed('a'), ending, at(3), { pause, notice: notice('n') });
    expect(await store.ledger.open()).toEqual([]);
  });

  it('loses no word to an owner though several are written down at once', async () => {
    const channels = Array.from({ length: 8 }, (_, index) => ({ team: 'T1', channel: `C${index}` }));
    const runs = await Promise.all(
      channels.map(async (where, index) => {
        await store.ledger.add(run(`key-${index}`, where));
        return (await store.ledger.claim(await found(`key-${index}`, where), at(2)))!;
      }),
    );
    const ending: Ending = { state: 'unknown', error: 'timeout' };
    const settled = runs.map((one, index) =>
      (index % 2 ? store : other).ledger.settle(one, ending, at(3), { notice: notice(`n${index}`) }),
    );
    expect(await Promise.all(settled)).toEqual(channels.map(() => true));
    const notices = await store.ledger.open(owner);
    expect(notices.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(notices.map(({ key }) => key)).size).toBe(8);
  });

  it('knows the run that was due last, of one place', async () => {
    await store.ledger.settle(await composed('a'), { state: 'posted', messageTs: '1.1' }, at(2));
    await store.ledger.add(run('b', { dueAt: at(9) }));
    await store.ledger.add(run('c', { team: 'T2', dueAt: at(30) }));
    expect((await store.ledger.last(place))?.key).toBe('b');
    expect((await store.ledger.lastPosted(place))?.key).toBe('a');
    expect(await store.ledger.find({ ...place, team: 'T2' }, 'a')).toBeNull();
  });
});

describe.each(stores)('the subscriptions on $name', ({ fresh }) => {
  let home: StoreHome;
  let store: Store;
  beforeEach(async () => {
    home = await fresh();
    store = await home.open();
  });
  afterEach(() => home.drop());

  it('are kept as they are, one a place, and told apart by team and channel', async () => {
    const { subscriptions } = store;
    await subscriptions.put(subscription);
    expect(await subscriptions.of(place)).toEqual(subscription);
    const changed: Subscription = {
      ...subscription,
      time: '23:59',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      signOfLife: false,
      createdBy: 'U2',
      nextDueAt: at(7),
      paused: { at: at(1), by: 'U2', error: null },
    };
    await subscriptions.put(changed);
    expect(await subscriptions.of(place)).toEqual(changed);
    for (const elsewhere of [
      { ...place, team: 'T2' },
      { ...place, channel: 'C2' },
    ]) {
      expect(await subscriptions.of(elsewhere)).toBeNull();
      expect(await subscriptions.remove(elsewhere)).toBe(false);
    }
    expect([await subscriptions.remove(place), await subscriptions.remove(place)]).toEqual([true, false]);
  });

  it('are changed only while they are as they were read', async () => {
    const { subscriptions } = store;
    expect(await subscriptions.change(subscription, subscription)).toBe(false);
    await subscriptions.put(subscription);
    const paused = { ...subscription, paused: pause };
    expect(await subscriptions.change(subscription, paused)).toBe(true);
    expect(await subscriptions.change(subscription, { ...subscription, time: '09:00' })).toBe(false);
    expect(await subscriptions.change(paused, { ...subscription, time: '10:00' })).toBe(true);
    expect(await subscriptions.of(place)).toEqual({ ...subscription, time: '10:00' });
  });

  it('are taken away by a change only while they are as they were read, and none but they', async () => {
    const { subscriptions } = store;
    expect(await subscriptions.change(subscription, null)).toBe(false);
    const elsewhere = { ...subscription, channel: 'C2' };
    for (const paused of [null, pause]) {
      const standing = { ...subscription, paused };
      await subscriptions.put(standing);
      await subscriptions.put(elsewhere);
      for (const other of [{ createdBy: 'U9' }, { nextDueAt: at(1) }, { paused: { ...pause, by: 'U9' } }])
        expect(await subscriptions.change({ ...standing, ...other }, null)).toBe(false);
      expect(await subscriptions.change(standing, null)).toBe(true);
      expect(await subscriptions.of(place)).toBeNull();
      expect(await subscriptions.of(elsewhere)).toEqual(elsewhere);
    }
  });

  it('are paused once, and are not due while they rest', async () => {
    const { subscriptions } = store;
    expect(await subscriptions.pause(place, pause)).toBe(false);
    await subscriptions.put(subscription);
    await subscriptions.put({ ...subscription, channel: 'C2', nextDueAt: at(-1) });
    await subscriptions.put({ ...subscription, channel: 'C3', nextDueAt: at(1) });
    const due = async () => (await subscriptions.due(at(0))).map(({ channel }) => channel);
    expect(await due()).toEqual(['C2', 'C1']);
    expect(await subscriptions.pause(place, pause)).toBe(true);
    expect(await subscriptions.pause(place, { ...pause, by: 'U9' })).toBe(false);
    expect((await subscriptions.of(place))?.paused).toEqual(pause);
    expect(await due()).toEqual(['C2']);
  });

  it('are listed with those that a wrong clock has put off, and without what cannot be read', async () => {
    const { subscriptions } = store;
    const day = 24 * 60;
    for (const [channel, nextDueAt] of [
      ['C1', at(-1)],
      ['C2', at(16 * day)],
      ['C3', at(16 * day + 1)],
      ['C4', at(-2)],
    ] as const)
      await subscriptions.put({ ...subscription, channel, nextDueAt });
    await tamper(home, "update subscription set weekdays = '' where channel = 'C4'");
    const leftOut: string[] = [];
    const due = await subscriptions.due(at(0), ({ channel }) => leftOut.push(channel));
    expect(due.map(({ channel }) => channel)).toEqual(['C1', 'C3']);
    expect(leftOut).toEqual(['C4']);
  });
});
