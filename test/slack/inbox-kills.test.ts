import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { ballastedFile, removed } from './failing-inbox.ts';
import type { Life } from './inbox-life.ts';
import { handClock, keyOfMention, mention, openReplica } from './replica.ts';
import { type ThreadedSlack, threadedSlack } from './threaded-slack.ts';

let slack: ThreadedSlack;
let file: string;
beforeEach(async () => {
  slack = await threadedSlack();
  file = await ballastedFile();
});
afterEach(async () => {
  await slack.close();
  removed(file);
});

const lived = async (life: Partial<Life>) => {
  const program = new URL('inbox-life.ts', import.meta.url).pathname;
  const setting: Life = {
    file,
    apiUrl: slack.apiUrl,
    now: clock.now().getTime(),
    retryNum: null,
    killAt: null,
    ...life,
  };
  const child = spawn(process.execPath, [program, JSON.stringify(setting)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      said += String(chunk);
    });
  await once(child, 'close');
  return { said, killed: child.signalCode === 'SIGKILL', acknowledged: said.includes('acknowledged') };
};

const clock = handClock();

/** The next start lets go of what this life had, and goes on with it within ten seconds. */
const startsAgain = async () => {
  const store = await openStore(file, { now: clock.now });
  const at = clock.now();
  await store.inbox.reopen(at, new Date(at.getTime() + 10_000));
  const desk = openReplica(slack, clock, { inbox: store.inbox }, { timeout: 5000 });
  await desk.round();
  clock.pass(10_000);
  await desk.round();
  await store.close();
};

/** Slack delivers again what got no acknowledgement to the next life, which goes on for half an hour. */
const goesOn = async (acknowledged: boolean) => {
  const store = await openStore(file, { now: clock.now });
  const desk = openReplica(slack, clock, { inbox: store.inbox }, { timeout: 5000 });
  if (!acknowledged) expect(await desk.deliver(mention(), 1)).toBe(true);
  await desk.done();
  for (let times = 0; times < 3; times += 1) {
    clock.pass(600_000);
    await desk.round();
  }
  await store.close();
};

const states = () => {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare('select state, payload from inbox').all();
  database.close();
  return rows.map(({ state, payload }) => [state, payload]);
};

const moments = ['before', 'after'] as const;

describe('a process that is killed with SIGKILL', () => {
  it.each(
    ['keep', 'ack', 'mark', 'post', 'finish'].flatMap(call => moments.map(moment => ({ moment, call }))),
  )(
    '$moment it could $call, has its message answered once',
    async killAt => {
      const { killed, acknowledged } = await lived({ retryNum: 0, killAt });
      expect(killed).toBe(true);
      await goesOn(acknowledged);
      expect(slack.taken).toHaveLength(1);
      expect(states()).toEqual([['done', null]]);
    },
    60_000,
  );

  it.each([
    { moment: 'after', call: 'keep' },
    { moment: 'after', call: 'mark' },
    { moment: 'after', call: 'post' },
    { moment: 'before', call: 'finish' },
  ] as const)(
    '$moment it could $call, has its message answered once within ten seconds of the next start',
    async killAt => {
      expect(await lived({ retryNum: 0, killAt })).toMatchObject({ killed: true });
      await startsAgain();
      expect(slack.taken).toHaveLength(1);
      expect(states()).toEqual([['done', null]]);
    },
    60_000,
  );

  it.each(
    ['due', 'claim', 'look', 'mark', 'post', 'finish'].flatMap(call =>
      moments.map(moment => ({ moment, call })),
    ),
  )(
    '$moment it could $call for one that an earlier life left, has that answered once',
    async killAt => {
      const store = await openStore(file);
      const at = clock.now();
      const claim = await store.inbox.keep(keyOfMention(), JSON.stringify(mention()), at, at);
      if (claim) await store.inbox.mark(claim, at, at);
      await store.close();
      expect(await lived({ killAt })).toMatchObject({ killed: true });
      await goesOn(true);
      expect(slack.taken).toHaveLength(1);
      expect(states()).toEqual([['done', null]]);
    },
    60_000,
  );
});
