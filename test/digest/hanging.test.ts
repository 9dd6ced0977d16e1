import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDigests } from '../../src/digest/desk-digests.ts';
import type { Ledger } from '../../src/digest/ledger.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { openChannels } from './channels.ts';
import { partsOf, place, wish } from './desk.ts';

const never = () => new Promise<never>(() => undefined);
const other = { team: 'T1', channel: 'C2' };

describe('a work that hangs', () => {
  let clock: Date;
  let store: Store;
  let channels: ReturnType<typeof openChannels>;
  beforeEach(async () => {
    clock = new Date('2026-03-02T06:00:00Z');
    store = await openStore(':memory:', { now: () => clock });
    channels = openChannels();
  });
  afterEach(() => store.close());

  const timings = { lease: 60, postLimit: 10, atOnce: 1 };
  const open = (ledger: Partial<Ledger> = {}, now = () => store.now()) =>
    openDigests({
      ...partsOf(store),
      store: { ...store, ledger: { ...store.ledger, ...ledger } },
      poster: channels.poster,
      now,
      timings,
    });
  const bothDue = async () => {
    for (const one of [place, other]) await open().turnOn(one, wish, 'U1');
    clock = new Date('2026-03-02T07:30:00Z');
  };
  const later = (ms: number) => {
    clock = new Date(clock.getTime() + ms);
  };
  const posted = () => channels.messages.map(({ channel }) => channel).sort();

  it.each([
    ['crash before', 1],
    ['crash after', 2],
  ] as const)(
    'in Slack (%s) holds up neither other channels nor the next tick for longer than a lease, and repeats nothing',
    async (fault, atFirst) => {
      await bothDue();
      channels.faults.push(fault);
      const digests = open();
      await digests.tick();
      expect(posted()).toHaveLength(atFirst);
      later(61);
      await digests.tick();
      expect(posted()).toEqual(['C1', 'C2']);
    },
  );

  const hung = [
    ['claim', 1],
    ['compose', 1],
    ['settle', 2],
  ] as const;
  it.each(hung)('in the store (%s) does the same', async (method, atFirst) => {
    await bothDue();
    let calls = 0;
    const real = store.ledger[method].bind(store.ledger) as (...args: unknown[]) => Promise<never>;
    const digests = open({
      [method]: (...args: unknown[]) => {
        calls += 1;
        return calls === 1 ? never() : real(...args);
      },
    });
    await digests.tick();
    expect(posted()).toHaveLength(atFirst);
    later(61);
    await digests.tick();
    expect(posted()).toEqual(['C1', 'C2']);
  });

  it('in a look holds up no other channel', async () => {
    await bothDue();
    channels.faults.push('lost answer');
    const digests = open();
    await digests.tick();
    later(61);
    const { find } = channels.poster;
    channels.poster.find = never;
    await digests.tick();
    channels.poster.find = find;
    later(61);
    await digests.tick();
    expect(posted()).toEqual(['C1', 'C2']);
  });

  it.each(['now', 'open'] as const)(
    'for the whole tick (%s) fails that tick, and the next one works',
    async method => {
      await bothDue();
      const hangs = method === 'now' ? open({}, never) : open({ open: never });
      await expect(hangs.tick()).rejects.toThrow('was not over after 60 ms');
      await open().tick();
      expect(posted()).toEqual(['C1', 'C2']);
    },
  );

  it('comes back to life after its lease and posts nothing', async () => {
    await open().turnOn(place, wish, 'U1');
    clock = new Date('2026-03-02T07:30:00Z');
    const { promise: paused, resolve: resume } = Promise.withResolvers<void>();
    const slow = open({
      compose: async (...args) => {
        await paused;
        return store.ledger.compose(...args);
      },
    });
    await slow.tick();
    later(61);
    resume();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(channels.posts.begun).toBe(0);
    later(61);
    await open().tick();
    expect(posted()).toEqual(['C1']);
  });

  it('leaves no time to post, so that the run is put back and posted by the next tick', async () => {
    await open().turnOn(place, wish, 'U1');
    clock = new Date('2026-03-02T07:30:00Z');
    let first = true;
    const slow = open({
      compose: async (...args) => {
        const composed = await store.ledger.compose(...args);
        if (first) later(51);
        first = false;
        return composed;
      },
    });
    await slow.tick();
    expect(channels.posts.begun).toBe(0);
    expect(await store.ledger.open()).toMatchObject([
      { state: 'pending', maybeSentAt: null, content: 'edition' },
    ]);
    await slow.tick();
    expect(posted()).toEqual(['C1']);
    expect(channels.looks).toEqual([]);
  });

  it('is not posted so late in its lease that the history might not show it when the lease is over', async () => {
    await open().turnOn(place, wish, 'U1');
    clock = new Date('2026-03-02T07:30:00Z');
    let calls = 0;
    const slowBy = (ms: number) =>
      openDigests({
        ...partsOf(store),
        store: {
          ...store,
          ledger: {
            ...store.ledger,
            compose: async (...args) => {
              const composed = await store.ledger.compose(...args);
              calls += 1;
              if (calls === 1) later(ms);
              return composed;
            },
          },
        },
        poster: channels.poster,
        timings: { lease: 100_000, postLimit: 10_000, lag: 30_000 },
      });
    await slowBy(60_001).tick();
    expect(channels.posts.begun).toBe(0);
    await slowBy(0).tick();
    expect(posted()).toEqual(['C1']);
  });

  it('is put back where the clock fails before a post: nobody may look, and it comes', async () => {
    await open().turnOn(place, wish, 'U1');
    clock = new Date('2026-03-02T07:30:00Z');
    channels.history.readable = false;
    let calls = 0;
    const failing = async () => {
      calls += 1;
      if (calls === 3) throw new Error('connection lost');
      return store.now();
    };
    const digests = open({}, failing);
    await digests.tick();
    expect(channels.posts.begun).toBe(0);
    later(61);
    await digests.tick();
    expect(posted()).toEqual(['C1']);
  });

  it('gives way to one that must be told before it', async () => {
    await open().turnOn(place, wish, 'U1');
    clock = new Date('2026-03-02T07:30:00Z');
    await open({ compose: async () => null }).tick();
    expect(await store.ledger.open()).toMatchObject([{ state: 'pending', content: null }]);
    await open().tick();
    expect(posted()).toEqual(['C1']);
  });

  it('is no reason to wait for a stopped desk: what it had claimed is free at once', async () => {
    await open().turnOn(place, wish, 'U1');
    clock = new Date('2026-03-02T07:30:00Z');
    const stopping = new AbortController();
    const stopped = open({
      compose: (...args) => {
        stopping.abort();
        return store.ledger.compose(...args);
      },
    });
    await stopped.tick(stopping.signal);
    expect(channels.posts.begun).toBe(0);
    await open().tick();
    expect(posted()).toEqual(['C1']);
    expect(channels.looks).toEqual([]);
  });
});
