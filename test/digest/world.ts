import type { Article } from '../../src/corpus/article.ts';
import { openDigests } from '../../src/digest/desk-digests.ts';
import type { Digests, Poster, Posting, Sighting } from '../../src/digest/digests.ts';
import type { Place } from '../../src/digest/subscription.ts';
import { isPostgresUrl } from '../../src/store/postgres-url.ts';
import type { Store } from '../../src/store/store.ts';
import type { StoreHome } from '../store/stores.ts';
import { brief } from './articles.ts';
import { partsOf } from './desk.ts';

/** What happens at one call of a replica. `pause` is in seconds of the world's clock. */
export type Mishap =
  | 'none'
  | 'crash'
  | { readonly pause: number }
  | { readonly fault: 'lost answer' | 'lost message' | 'crash after' | 'failing look' | Posting };

type Accepted = Place & {
  readonly key: string;
  readonly message: string;
  readonly thread: string | null;
  readonly ts: string;
  readonly at: number;
};

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Seconds by which what Slack took is missing in its history. */
const LAG = 60;

/**
 * Some replicas of the desk on one store, with one clock and one Slack. `mishap` is asked before each call that a replica makes. A
 * replica that crashed never has any effect again; its ticks are those of a new life.
 */
export const openWorld = async (home: StoreHome, replicas: number, mishap: () => Mishap) => {
  const clock = { now: new Date('2026-03-02T06:00:00Z') };
  const accepted: Accepted[] = [];
  const articles: Article[] = [brief('000.txt', 'The first of them.')];
  const unreadable = new Set<string>();
  const open = () => home.open({ now: () => clock.now });
  const store = await open();
  // A file has one machine, on which the lives of the test share it.
  const machines = await Promise.all(
    Array.from({ length: replicas }, () => (isPostgresUrl(home.where) ? open() : store)),
  );
  const later = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
  };
  let keys = 0;

  const slack: Poster = {
    everywhere: ['token_revoked'],
    post: async ({ team, channel }, message, key, thread) => {
      const ts = `1700000000.${String(accepted.length + 1).padStart(6, '0')}`;
      accepted.push({ team, channel, key, message, thread, ts, at: clock.now.getTime() });
      return { outcome: 'posted', messageTs: ts };
    },
    find: async ({ channel }, key, { since, until }, thread): Promise<Sighting> => {
      if (unreadable.has(channel) || channel.startsWith('U')) return { outcome: 'unreadable' };
      const seen = accepted.find(
        one =>
          one.key === key &&
          one.channel === channel &&
          one.thread === thread &&
          one.at >= since.getTime() &&
          one.at <= until.getTime() &&
          one.at + LAG * 1000 <= clock.now.getTime(),
      );
      return seen ? { outcome: 'found', messageTs: seen.ts } : { outcome: 'absent' };
    },
  };

  const live = (store: Store): Digests => {
    const life = { dead: false };
    const alive = () => {
      if (life.dead) throw new Error('dead');
    };
    const die = (): never => {
      life.dead = true;
      throw new Error('dead');
    };
    const through =
      <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
      async (...args: Args): Promise<Result> => {
        alive();
        const met = mishap();
        if (met === 'crash') die();
        if (typeof met === 'object' && 'pause' in met) {
          await new Promise(resolve => setImmediate(resolve));
          later(met.pause);
          await new Promise(resolve => setImmediate(resolve));
        }
        alive();
        const result = await work(...args);
        alive();
        return result;
      };
    const all = <Methods extends object>(methods: Methods): Methods =>
      Object.assign(
        {},
        ...Object.entries(methods).map(([name, method]) => ({ [name]: through(method) })),
      ) as Methods;
    const poster: Poster = {
      everywhere: slack.everywhere,
      post: async (...args) => {
        alive();
        const met = mishap();
        const fault = typeof met === 'object' && 'fault' in met ? met.fault : 'none';
        if (typeof fault === 'object') return fault;
        if (fault === 'lost message') return { outcome: 'unknown', error: 'timeout' };
        const posting = await slack.post(...args);
        if (fault === 'crash after') die();
        return fault === 'lost answer' ? { outcome: 'unknown', error: 'timeout' } : posting;
      },
      find: async (...args) => {
        alive();
        const met = mishap();
        if (typeof met === 'object' && 'fault' in met && met.fault === 'failing look')
          throw new Error('socket hang up');
        return slack.find(...args);
      },
    };
    const gated: Store = {
      ...store,
      subscriptions: all(store.subscriptions),
      ledger: all(store.ledger),
      told: all(store.told),
    };
    const digests = openDigests({
      ...partsOf(gated, 2),
      articles: () => articles,
      poster,
      now: through(() => store.now()),
      newKey: () => `key-${keys++}`,
      timings: { atOnce: 2, lag: LAG * 1000 },
    });
    const revive = (): Digests => (life.dead ? live(store) : digests);
    revivals.set(digests, revive);
    return digests;
  };
  const revivals = new Map<Digests, () => Digests>();
  const lives = machines.map(live);

  /** The replica as it lives now. */
  const replica = (index: number): Digests => {
    const slot = index % replicas;
    const old = lives[slot]!;
    const alive = revivals.get(old)!();
    lives[slot] = alive;
    return alive;
  };
  return { clock, later, accepted, articles, unreadable, store, replica };
};
