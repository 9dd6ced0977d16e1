import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { HAVOCS, type Havoc } from './failpoint.ts';
import { isPerson, type Reply, type Weather } from './failpoint-channels.ts';
import { articles, EDITION, place, subscription } from './failpoint-desk.ts';
import { ballasted, openDisk } from './failpoint-disk.ts';
import { livesKilledAt } from './failpoint-kills.ts';
import { type Aftermath, freshCopy, outlived } from './failpoint-lives.ts';

// Vitest's clock does not reach this module.
vi.mock('node:timers/promises', async () => await import('./failpoint-timers.ts'));

/** In memory where the system has a folder there: thousands of lives sync each of their commits, and nothing here outlasts the system. */
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'failpoints-'));
const template = join(folder, 'template.sqlite');

beforeAll(async () => {
  const store = await openStore(template);
  await store.subscriptions.put(subscription);
  await store.close();
  ballasted(template);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }));
afterEach(() => void vi.useRealTimers());

/** Milliseconds that all failpoints of a case may take. */
const LONG = 120_000;

const gone: Reply = { outcome: 'gone', error: 'is_archived' };
const wait: Reply = { outcome: 'wait', seconds: 7 };

const fair: readonly (readonly [string, readonly Reply[]])[] = [
  ['all goes well', []],
  ['Slack asks to wait', [wait]],
  ['the answer is lost', ['lost answer']],
  ['the message is lost', ['lost message']],
  ['the answer is lost in the thread', ['taken', 'lost answer']],
  ['the message is lost in the thread', ['taken', 'lost message']],
  ['Slack asks to wait in the thread', ['taken', wait]],
];

it.each(everywhere(fair))(
  'posts an edition with its thread once: %s at any call, while %s',
  async (havoc, _name, script) => {
    expect(await brokenBy(havoc, { script, readable: true }, isWhole)).toEqual([]);
  },
  LONG,
);

it.each(HAVOCS)(
  'pauses a digest whose channel is gone and writes to its owner once: %s at any call',
  async havoc => {
    expect(await brokenBy(havoc, { script: [], readable: true, always: gone }, isGivenUp)).toEqual([]);
  },
  LONG,
);

it.each(everywhere(fair.filter(([, script]) => !script.includes(wait))))(
  'never posts twice where nobody can look, and owns up to it: %s at any call, while %s',
  async (havoc, _name, script) => {
    expect(await brokenBy(havoc, { script, readable: false }, isHonest)).toEqual([]);
  },
  LONG,
);

function everywhere<Case extends readonly unknown[]>(cases: readonly Case[]) {
  return HAVOCS.flatMap(havoc => cases.map(words => [havoc, ...words] as const));
}

it(
  'posts an edition with its thread once, though its process is killed at one call in eight',
  async () => {
    vi.useRealTimers();
    const calm = await livesKilledAt(template, null);
    expect(isWhole(calm), JSON.stringify(summary(calm))).toBe(true);
    for (let nth = 2; nth <= calm.calls.length; nth += 8) {
      const moment = nth % 16 === 2 ? 'after' : 'before';
      const aftermath = await livesKilledAt(template, { nth, moment });
      expect(summary(aftermath), `${moment} ${nth}: ${calm.calls[nth - 1]}`).toEqual(summary(calm));
    }
  },
  LONG,
);

it('a full disk is one on which SQLite refuses every change, until there is room again', async () => {
  const disk = openDisk();
  const store = await openStore(freshCopy(template));
  const change = () => store.subscriptions.put({ ...subscription, createdBy: 'U2' });
  disk.fill();
  await expect(change()).rejects.toThrow('full');
  expect(await store.subscriptions.of(place)).toMatchObject({ createdBy: 'U1' });
  disk.clear();
  await change();
  expect(await store.subscriptions.of(place)).toMatchObject({ createdBy: 'U2' });
  await store.close();
  disk.leave();
});

/** The failpoints after which the aftermath is not right, one for each call of a life without faults and before and after its work. */
const brokenBy = async (havoc: Havoc, weather: Weather, isRight: (aftermath: Aftermath) => boolean) => {
  const calm = await outlived(template, weather, null);
  expect(isRight(calm), JSON.stringify(summary(calm))).toBe(true);
  const broken = [];
  for (const [index, call] of calm.calls.entries())
    for (const moment of ['before', 'after'] as const) {
      if (isBeyondPromise(havoc, moment, call) || isOfIdleTick(calm.calls, index)) continue;
      const aftermath = await outlived(template, weather, { nth: index + 1, moment, havoc });
      if (!isRight(aftermath)) broken.push({ moment, call, nth: index + 1, ...summary(aftermath) });
    }
  return broken;
};

/** Whether the call belongs to a tick that finds nothing to do, and another such tick follows: one of them is as good as all. */
const isOfIdleTick = (calls: readonly string[], index: number): boolean => {
  const begin = calls.lastIndexOf('subscriptions.due', index + 1) - 1;
  const idle = ['clock.now', 'subscriptions.due', 'ledger.open'];
  return index - begin < idle.length && [...idle, ...idle].every((call, nth) => calls[begin + nth] === call);
};

/** A poster gives up in time; one that sleeps and posts after all is beyond what any desk can make good. */
const isBeyondPromise = (havoc: Havoc, moment: 'before' | 'after', call: string): boolean =>
  havoc === 'stall' && moment === 'before' && call === 'poster.post';

const isWhole = ({ standing, runs, told }: Aftermath): boolean => {
  const [main] = standing;
  return (
    standing.map(({ message }) => message).join() === EDITION.join() &&
    standing.every(({ thread }, index) => thread === (index === 0 ? null : main?.ts)) &&
    runs.length === 1 &&
    runs.every(
      ({ state, error, message_ts }) => state === 'posted' && error === null && message_ts === main?.ts,
    ) &&
    told.join() === files.join()
  );
};

const isGivenUp = ({ standing, runs, told, paused }: Aftermath): boolean => {
  const notices = runs.filter(({ channel }) => isPerson(channel));
  return (
    paused &&
    told.length === 0 &&
    runs.some(({ channel, state }) => channel === place.channel && state === 'refused') &&
    runs.length === 2 &&
    notices.every(({ state }) =>
      state === 'posted' ? standing.length === 1 : state === 'unknown' && standing.length <= 1,
    )
  );
};

const isHonest = ({ standing, runs, told }: Aftermath): boolean => {
  const here = standing.filter(({ channel }) => channel === place.channel).map(({ message }) => message);
  const notices = standing.filter(({ channel }) => isPerson(channel));
  const [run, ...more] = runs.filter(({ channel }) => channel === place.channel);
  const written = runs.filter(({ channel }) => isPerson(channel)).length;
  const isComplete = here.length === EDITION.length || (run?.error ?? null) !== null;
  return (
    new Set(here).size === here.length &&
    notices.length <= 1 &&
    more.length === 0 &&
    told.join() === files.join() &&
    (run?.state === 'posted'
      ? here[0] === EDITION[0] && isComplete && written === 0
      : run?.state === 'unknown' && written === 1)
  );
};

const summary = ({ standing, runs, told, paused }: Aftermath) => ({
  standing: standing.map(({ channel, message }) => `${channel}: ${message}`),
  runs: runs.map(({ channel, state, error }) => `${channel}: ${state} ${error}`),
  told,
  paused,
});

const files = articles.map(({ file }) => file);
