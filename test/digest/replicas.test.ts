import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/store.ts';
import { type StoreHome, stores } from '../store/stores.ts';
import { brief } from './articles.ts';
import { wish } from './desk.ts';
import { type Mishap, openWorld, type World } from './world.ts';

/** What the test does to the replicas, one after the other. */
type Step =
  | { readonly does: 'tick'; readonly replicas: readonly number[] }
  | { readonly does: 'wait'; readonly seconds: number }
  | { readonly does: 'article' }
  | { readonly does: 'ask' | 'pause' | 'set'; readonly channel: string; readonly replica: number };

const channels = ['C1', 'C2', 'C3'];
const replica = fc.nat(2);
const channel = fc.constantFrom(...channels);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('tick'),
      replicas: fc.array(replica, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constant('wait'), seconds: fc.constantFrom(1, 15, 45, 91, 600) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('wait'), seconds: fc.constantFrom(3600, 30_000, 90_000) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('article') }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('ask', 'set'), channel, replica }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('pause'), channel, replica }) },
);

const faults: fc.Arbitrary<Mishap> = fc.oneof(
  { weight: 60, arbitrary: fc.constant('none') },
  { weight: 3, arbitrary: fc.constant('crash') },
  { weight: 3, arbitrary: fc.record({ pause: fc.constantFrom(1, 20, 85, 100) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      fault: fc.constantFrom<Extract<Mishap, { fault: unknown }>['fault']>(
        'lost answer',
        'lost message',
        'crash after',
        'failing look',
        { outcome: 'wait', seconds: 40 },
        { outcome: 'wait', seconds: 2000 },
        { outcome: 'gone', error: 'not_in_channel' },
        { outcome: 'gone', error: 'token_revoked', everywhere: true },
        { outcome: 'refused', error: 'invalid_blocks' },
      ),
    }),
  },
);

const quietly = (work: Promise<unknown>) => work.catch(() => undefined);

const take = async (world: World, { ...step }: Step): Promise<void> => {
  const { articles } = world;
  switch (step.does) {
    case 'tick':
      await Promise.all(step.replicas.map(index => quietly(world.replica(index).tick())));
      return;
    case 'wait':
      return world.later(step.seconds);
    case 'article':
      articles.push(brief(`${String(articles.length).padStart(3, '0')}.txt`, `Number ${articles.length}.`));
      return;
    case 'ask':
      await quietly(world.replica(step.replica).postNow({ team: 'T1', channel: step.channel }));
      return;
    case 'set':
      await quietly(world.replica(step.replica).turnOn({ team: 'T1', channel: step.channel }, wish, 'U1'));
      return;
    case 'pause':
      await quietly(world.replica(step.replica).pause({ team: 'T1', channel: step.channel }, 'U1'));
  }
};

/** Lets four days pass in which nothing goes wrong. */
const calm = async (world: World): Promise<void> => {
  for (const channel of channels) {
    await world.replica(0).tick();
    await world.replica(0).turnOn({ team: 'T1', channel }, wish, 'U1');
  }
  for (let minutes = 0; minutes < 4 * 1440; minutes += 60) {
    await world.replica(minutes).tick();
    world.later(3600);
  }
};

const filesIn = (message: string): string[] => message.match(/\d{3}\.txt/gu) ?? [];

const judge = async ({ accepted, store, articles, unreadable }: World): Promise<void> => {
  const keys = accepted.map(({ key }) => key);
  expect(keys.length).toBe(new Set(keys).size);
  expect(await store.ledger.open()).toEqual([]);
  for (const channel of channels) {
    const heads = accepted.filter(one => one.channel === channel && one.thread === null);
    const read = heads.flatMap(({ message }) => filesIn(message)).sort();
    expect(read).toEqual([...new Set(read)]);
    const told = (await store.told.of({ team: 'T1', channel })).map(({ file }) => file);
    const all = articles.map(({ file }) => file).sort();
    expect(told).toEqual(all);
    if (unreadable.has(channel)) continue;
    expect(read).toEqual(all);
    for (const { ts, message } of heads) {
      const replies = accepted.filter(({ thread }) => thread === ts).map(one => one.message);
      const date = message.slice(0, 10);
      const whole = [`${date} more 1`, `${date} more 2`];
      expect(whole.slice(0, replies.length)).toEqual(replies);
    }
  }
};

/** Nothing of this test outlives its process, so that SQLite need not write to the disk. */
const inMemory = async (): Promise<StoreHome> => {
  const opened: Store[] = [];
  return {
    where: ':memory:',
    open: async options => {
      const store = await openStore(':memory:', options);
      opened.push(store);
      return store;
    },
    drop: async () => {
      await Promise.all(opened.map(store => store.close()));
    },
  };
};

const kinds = stores.map(({ name, fresh }) =>
  name === 'SQLite' ? { name, fresh: inMemory, runs: 50 } : { name, fresh, runs: 5 },
);

it.each(kinds)(
  'tells each channel everything once, whatever befalls three desks on $name and Slack, and leaves nothing open',
  async ({ fresh, runs }) => {
    const property = fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 60 }),
      fc.infiniteStream(faults),
      fc.subarray(channels, { maxLength: 1 }),
      async (steps, mishaps, unreadable) => {
        const home = await fresh();
        let calmNow = true;
        const mishap = () => (calmNow ? 'none' : (mishaps.next().value ?? 'none'));
        const world = await openWorld(home, 3, mishap);
        try {
          for (const one of unreadable) world.unreadable.add(one);
          for (const channel of channels) await world.replica(0).turnOn({ team: 'T1', channel }, wish, 'U1');
          world.later(5400);
          calmNow = false;
          for (const one of steps) await take(world, one);
          calmNow = true;
          await calm(world);
          await judge(world);
        } finally {
          await home.drop();
        }
      },
    );
    await fc.assert(property, { numRuns: runs });
  },
  120_000,
);
