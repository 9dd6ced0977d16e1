import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/store.ts';
import { noPostgres, type PostgresServer, startPostgres } from '../postgres.ts';
import { type StoreHome, stores } from '../store/stores.ts';
import { around } from './failing-inbox.ts';
import { handClock, keyOfMention, mention, openReplica, type Replica } from './replica.ts';
import { type ThreadedSlack, threadedSlack } from './threaded-slack.ts';

const shared = stores.filter(({ name }) => name === 'PostgreSQL');

describe.each(shared)('replicas on one store ($name)', ({ fresh }) => {
  let slack: ThreadedSlack;
  let home: StoreHome;
  let clock: ReturnType<typeof handClock>;
  const dead = new Set<string>();
  beforeEach(async () => {
    slack = await threadedSlack();
    clock = handClock();
    home = await fresh();
    slack.state.tap = async (_call, _moment, life) => (dead.has(life) ? new Promise(() => {}) : undefined);
  });
  afterEach(async () => {
    expect(slack.problems).toEqual([]);
    await home.drop();
    await slack.close();
  });

  let lives = 0;
  /** A replica with a connection of its own to the store; once its life is dead nothing of what it does reaches anybody. */
  const begin = async (store: Store): Promise<Replica> => {
    lives += 1;
    const life = `life${lives}`;
    const inbox = around(
      () => store.inbox,
      async (_method, work) => {
        if (dead.has(life)) return new Promise(() => {});
        const result = await work();
        return dead.has(life) ? new Promise(() => {}) : result;
      },
    );
    return openReplica(slack, clock, { inbox }, { life, timeout: 5000, timings: { storePatience: 4000 } });
  };

  it('answer a message once that Slack delivers to all of them at the same time', async () => {
    const replicas = await Promise.all([1, 2, 3].map(async () => begin(await home.open({ now: clock.now }))));
    for (let i = 0; i < 10; i += 1) {
      const ts = `170000000${i}.000100`;
      expect(await Promise.all(replicas.map(replica => replica.deliver(mention(ts))))).toEqual([
        true,
        true,
        true,
      ]);
    }
    await Promise.all(replicas.map(replica => replica.done()));
    clock.pass(3_600_000);
    await Promise.all(replicas.map(replica => replica.round()));
    expect(slack.taken).toHaveLength(10);
    expect(new Set(slack.taken.map(({ key }) => key)).size).toBe(10);
  });

  it.each(['before', 'after'] as const)(
    'answer a message once when the one that has it dies %s Slack takes the answer',
    async moment => {
      const [one, other] = await Promise.all(
        [1, 2].map(async () => begin(await home.open({ now: clock.now }))),
      );
      if (!one || !other) throw new Error('no replicas');
      slack.state.tap = async (call, when, life) => {
        if (call === 'post' && when === moment && life === one.life) dead.add(life);
        if (dead.has(life)) await new Promise(() => {});
      };
      expect(await one.deliver(mention())).toBe(true);
      expect(await other.deliver(mention(), 1)).toBe(true);
      await expect.poll(() => dead.has(one.life)).toBe(true);
      clock.pass(59_000);
      await other.round();
      expect(slack.taken).toHaveLength(moment === 'after' ? 1 : 0);
      clock.pass(5000);
      await other.round();
      expect(slack.taken).toHaveLength(1);
      expect(slack.posts()).toBe(moment === 'after' ? 1 : 2);
    },
  );

  it('lose none of 300 messages and double none, while one after the other dies', async () => {
    const connections = await Promise.all([1, 2, 3, 4].map(() => home.open({ now: clock.now })));
    const replicas = await Promise.all(connections.map(begin));
    const random = seeded(5);
    const any = () => replicas[Math.floor(random() * replicas.length)]!;
    let ended = false;
    let kills = 0;

    /** A random replica is abandoned, and another begins in its place. */
    const reaper = async () => {
      while (!ended) {
        await pause(20 + random() * 40);
        const i = Math.floor(random() * replicas.length);
        dead.add(replicas[i]!.life);
        replicas[i] = await begin(connections[i]!);
        kills += 1;
        clock.pass(5000);
      }
    };

    /** As Slack does it: to any replica, again when no acknowledgement comes, and now and then though one came. */
    const delivered = async (ts: string) => {
      for (let retry = 0; retry < 20; retry += 1) {
        const body = mention(ts, '<@UDESK> Shanghai?', `U${ts.slice(7, 10)}`);
        const acknowledged = await Promise.race([any().deliver(body, retry), pause(300, false)]);
        if (acknowledged && random() > 0.2) return;
      }
      throw new Error(`${ts} was never acknowledged`);
    };

    const messages = Array.from({ length: 300 }, (_, i) => `1700000${String(i).padStart(3, '0')}.000100`);
    const faults = ['error before', 'error after', 'dropped after', 'limited', 'cut off after'] as const;
    const reaping = reaper();
    const left = [...messages];
    const lane = async () => {
      for (let ts = left.shift(); ts; ts = left.shift()) {
        if (random() < 0.2) slack.faults.push(faults[Math.floor(random() * faults.length)]!);
        await delivered(ts);
      }
    };
    await Promise.all(Array.from({ length: 12 }, lane));
    ended = true;
    await reaping;
    slack.faults.length = 0;
    for (let rounds = 0; rounds < 30; rounds += 1) {
      clock.pass(120_000);
      await Promise.all(replicas.map(replica => replica.round()));
    }

    const answered = Map.groupBy(slack.taken, ({ thread }) => thread);
    expect(messages.filter(ts => !answered.has(ts))).toEqual([]);
    expect([...answered.values()].filter(answers => answers.length > 1)).toEqual([]);
    expect(await connections[0]!.inbox.due(new Date(4e12), 10)).toEqual([]);
    expect(kills).toBeGreaterThan(20);
  }, 120_000);
});

describe.runIf(noPostgres() === null)('when the server of the database', () => {
  let server: PostgresServer;
  let slack: ThreadedSlack;
  let store: Store;
  const clock = handClock();
  beforeEach(async () => {
    const started = await startPostgres({ durable: true });
    if (!started) throw new Error('no server');
    server = started;
    slack = await threadedSlack();
    store = await openStore(server.url, { now: clock.now });
  });
  afterEach(async () => {
    expect(slack.problems).toEqual([]);
    server.wake();
    await store.close();
    await server.stop();
    await slack.close();
  });
  const replica = () => openReplica(slack, clock, { inbox: store.inbox }, { timeout: 5000 });

  it.each([
    ['is lost and comes back', { fail: () => server.crash(), mend: () => server.restart() }],
    ['hangs and goes on', { fail: async () => server.hang(), mend: async () => server.wake() }],
  ])(
    '%s, messages are answered meanwhile, and once, without a restart of the desk',
    async (_, { fail, mend }) => {
      const desk = replica();
      const [before, meanwhile, after] = [1, 2, 3].map(i => `170000000${i}.000100`);
      expect(await desk.deliver(mention(before))).toBe(true);
      await desk.done();
      await fail();
      expect(await desk.deliver(mention(meanwhile))).toBe(true);
      await mend();
      await expect
        .poll(
          async () => {
            await desk.round();
            return store.inbox.know(keyOfMention(meanwhile), clock.now()).catch(() => 'not yet');
          },
          { timeout: 15_000, interval: 200 },
        )
        .toBe(false);
      expect(await desk.deliver(mention(after))).toBe(true);
      await desk.done();
      slack.state.history = 'missing_scope';
      const other = replica();
      for (const ts of [before, meanwhile, after]) expect(await other.deliver(mention(ts), 1)).toBe(true);
      clock.pass(3_600_000);
      for (const one of [desk, other]) await one.round();
      expect(slack.taken.map(({ thread }) => thread)).toEqual([before, meanwhile, after]);
    },
  );
});

/** Numbers from 0 to 1 that look random, the same ones for the same seed. */
const seeded = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
};
