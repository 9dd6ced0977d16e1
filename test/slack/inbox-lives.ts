import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../src/store/store.ts';
import { openDisk } from '../digest/failpoint-disk.ts';
import { around, ballastedFile, removed } from './failing-inbox.ts';
import { handClock, keyOfMention, mention, openReplica, type Replica } from './replica.ts';
import { type PostFault, type ThreadedSlack, threadedSlack } from './threaded-slack.ts';

export type Fault = 'kill' | 'throw' | 'hang' | 'disk full';

/** Where something goes wrong, once: at a call (`mark 1`), before it is done or after. */
export type Failpoint = { readonly call: string; readonly moment: 'before' | 'after'; readonly fault: Fault };

export type History = 'readable' | 'missing_scope';

/** How it comes that the inbox has something to do. */
export type Scenario = {
  readonly name: string;
  /** What an earlier life, that ended, left of the mention in the store and in Slack. */
  readonly left?: 'claimed' | 'marked' | 'answered';
  readonly postFaults?: readonly PostFault[];
  /** Whether the store fails at first. */
  readonly outage?: boolean;
};

export const scenarios: readonly Scenario[] = [
  { name: 'a message comes' },
  { name: 'a message was claimed and left', left: 'claimed' },
  { name: 'an answer may have been sent, and was not', left: 'marked' },
  { name: 'an answer may have been sent, and was', left: 'answered' },
  { name: 'Slack is busy at first', postFaults: ['limited'] },
  { name: 'Slack does not say whether it took the answer', postFaults: ['error after'] },
  { name: 'the store fails at first', outage: true },
];

/** What is left in the end. */
export type Aftermath = {
  /** How often the answer stands in Slack. */
  readonly answers: number;
  readonly states: readonly string[];
  /** Every call that was made, in order. */
  readonly calls: readonly string[];
};

/**
 * Lets a desk live through this, with one fault; after a kill another one on the same file. Slack delivers again what it got no
 * acknowledgement for. In the end more than an hour has passed, and the desk was started once more.
 */
export const lived = async (
  scenario: Scenario,
  failpoint: Failpoint | null,
  history: History = 'readable',
): Promise<Aftermath> => {
  const file = await ballastedFile();
  const disk = failpoint?.fault === 'disk full' ? openDisk() : null;
  const slack = await threadedSlack();
  const clock = handClock();
  let store = await openStore(file, { now: clock.now });
  try {
    slack.state.history = history;
    slack.faults.push(...(scenario.postFaults ?? []));
    await leave(scenario, store.inbox, slack, clock.now());
    const calls = callsWith(failpoint, () => disk?.fill());
    slack.state.tap = (call, moment, life) => calls.tap(life, call, moment);

    let failing = scenario.outage ?? false;
    let acknowledged = scenario.left !== undefined;
    const begin = (): Replica => {
      const life = randomUUID().slice(0, 8);
      const inbox = around(
        () => store.inbox,
        (method, work) =>
          failing && !calls.isDead(life)
            ? Promise.reject(new Error('the store fails'))
            : calls.call(life, method, work),
      );
      return openReplica(slack, clock, { inbox }, { life, ...unhurried });
    };
    let desk = begin();
    const restart = async () => {
      calls.kill(desk.life);
      disk?.clear();
      await store.close();
      store = await openStore(file, { now: clock.now });
      desk = begin();
    };
    const deliver = async (retryNum?: number) => {
      if (acknowledged) return;
      const { life } = desk;
      const ack = () =>
        calls.call(life, 'ack', async () => {
          acknowledged = true;
        });
      const event = { body: mention(), ack, ...(retryNum === undefined ? {} : { retryNum }) };
      const taken = desk.app.processEvent(event).catch(() => {});
      await Promise.race([taken, calls.death(life), pause(5000)]);
    };
    const round = () => Promise.race([desk.round(), calls.death(desk.life)]);

    await deliver();
    for (const [retryNum, seconds] of [1, 60, 300].entries()) {
      if (calls.isDead(desk.life)) await restart();
      clock.pass(seconds * 1000);
      await deliver(retryNum + 1);
      await round();
      disk?.clear();
      failing = false;
    }
    for (let times = 0; times < 4; times += 1) {
      if (calls.isDead(desk.life) || times === 2) await restart();
      clock.pass(1_200_000);
      await round();
    }
    const answers = slack.taken.filter(({ thread }) => thread === '1700000001.000100').length;
    return { answers, states: statesIn(file), calls: calls.made };
  } finally {
    disk?.clear();
    disk?.leave();
    await store.close();
    await slack.close();
    removed(file);
  }
};

/** Notes every call, and lets the one of the failpoint fail. What a dead life calls never ends, and does nothing. */
const callsWith = (failpoint: Failpoint | null, fillDisk: () => void) => {
  const made: string[] = [];
  const deaths = new Map<string, ReturnType<typeof Promise.withResolvers<void>>>();
  const dead = new Set<string>();
  const never = () => new Promise<never>(() => {});
  const deathOf = (life: string) => {
    const death = deaths.get(life) ?? Promise.withResolvers<void>();
    deaths.set(life, death);
    return death;
  };
  const kill = (life: string) => {
    dead.add(life);
    deathOf(life).resolve();
  };
  const strike = async (life: string, call: string, moment: 'before' | 'after') => {
    if (dead.has(life)) return never();
    if (call !== failpoint?.call || moment !== failpoint.moment) return;
    if (failpoint.fault === 'disk full') return fillDisk();
    if (failpoint.fault === 'throw') throw new Error(`a fault ${moment} ${call}`);
    if (failpoint.fault === 'kill') kill(life);
    return never();
  };
  const named = (method: string) => {
    const call = `${method} ${made.filter(one => one.startsWith(`${method} `)).length + 1}`;
    made.push(call);
    return call;
  };
  return {
    made,
    kill,
    isDead: (life: string) => dead.has(life),
    death: (life: string) => deathOf(life).promise,
    call: async <Result>(life: string, method: string, work: () => Promise<Result>): Promise<Result> => {
      if (dead.has(life)) return never();
      const call = named(method);
      await strike(life, call, 'before');
      const result = await work();
      await strike(life, call, 'after');
      return result;
    },
    tap: async (life: string, method: string, moment: 'before' | 'after') => {
      if (dead.has(life)) return never();
      const call = moment === 'before' ? named(method) : made.findLast(one => one.startsWith(`${method} `));
      await strike(life, call ?? '', moment);
    },
  };
};

/** On a busy machine nothing shall take long that only waits for its turn. */
const unhurried = { timeout: 1000, timings: { storePatience: 500 } };

type Store = Awaited<ReturnType<typeof openStore>>;

const leave = async (
  { left }: Scenario,
  inbox: Store['inbox'],
  slack: ThreadedSlack,
  at: Date,
): Promise<void> => {
  if (!left) return;
  const until = new Date(at.getTime() + 20_000);
  const claim = await inbox.keep(keyOfMention(), JSON.stringify(mention()), at, until);
  if (claim && left !== 'claimed') await inbox.mark(claim, at, until);
  if (left === 'answered') await answeredBefore(slack);
};

/** Has the mention answered by another desk, which has an inbox of its own. */
const answeredBefore = async (slack: ThreadedSlack): Promise<void> => {
  const desk = openReplica(slack, handClock(), {});
  await desk.deliver(mention());
  await desk.done();
};

const statesIn = (file: string): string[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database
      .prepare('select state from inbox')
      .all()
      .map(({ state }) => String(state));
  } finally {
    database.close();
  }
};
