import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Watches } from '../../src/gaps/watch.ts';
import { LEASE, openWatching } from '../../src/gaps/watching.ts';
import { openStore } from '../../src/store/store.ts';
import { answered } from './answers.ts';

const START = 1_800_000_000_000;

let folder: string;
let file: string;
let letters: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watching-'));
  [file, letters] = [join(folder, 'desk.sqlite'), join(folder, 'letters')];
  writeFileSync(letters, '');
  const store = await openStore(file);
  await store.watches.begin({ id: 'w', team: 'T', person: 'U', question: 'When?', askedAt: new Date(START) });
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a call of the outside world is broken by: it throws, or the whole process is dead from then on. */
type Havoc = 'throw' | 'death';
type Failpoint = { readonly nth: number; readonly moment: 'before' | 'after'; readonly havoc: Havoc };

/** One life of a desk, two rounds long, broken at one of its calls; tells which calls it made. */
const life = async (at: number, failpoint: Failpoint | null): Promise<string[]> => {
  const store = await openStore(file);
  const calls: string[] = [];
  let dead = false;
  const broken = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    if (dead) throw new Error('dead');
    calls.push(name);
    const isIt = failpoint?.nth === calls.length;
    if (isIt) dead = failpoint.havoc === 'death';
    if (isIt && failpoint.moment === 'before') throw new Error('failpoint');
    const result = await work();
    if (isIt) throw new Error('failpoint');
    return result;
  };
  const watches: Watches = {
    ...store.watches,
    open: now => broken('open', () => store.watches.open(now)),
    claim: (watch, until) => broken('claim', () => store.watches.claim(watch, until)),
    mark: (watch, now) => broken('mark', () => store.watches.mark(watch, now)),
    settle: (watch, state, now) => broken('settle', () => store.watches.settle(watch, state, now)),
    giveUpDoubtful: now => broken('giveUpDoubtful', () => store.watches.giveUpDoubtful(now)),
  };
  const watching = openWatching({
    watches,
    ask: answered,
    articles: () => null,
    tell: async watch => () =>
      broken('tell', async () => {
        appendFileSync(letters, `${watch.id}\n`);
        return { outcome: 'told' };
      }),
    now: () => broken('now', async () => new Date(at)),
    log: { warn: () => {} },
  });
  for (let rounds = 0; rounds < 2; rounds += 1) await watching.round().catch(() => {});
  await store.close();
  return calls;
};

const aftermath = async () => {
  const store = await openStore(file);
  const states = (await store.watches.of('T', 'U')).map(({ state }) => state);
  await store.close();
  return { told: readFileSync(letters, 'utf8').length / 2, states: states.join() };
};

/** Told at most once, and at the end either told or owned up to. */
const isRight = ({ told, states }: { told: number; states: string }): boolean =>
  (told === 1 && states === 'told') || (told <= 1 && states === 'unknown');

const CALLS = 12;
const failpoints = (['throw', 'death'] as const).flatMap(havoc =>
  (['before', 'after'] as const).flatMap(moment =>
    Array.from({ length: CALLS }, (_, index) => ({ havoc, moment, nth: index + 1 })),
  ),
);

describe('a watch', () => {
  it('is told in a life without faults, whose every call is broken below', async () => {
    expect(await life(START, null)).toEqual([
      ...['now', 'giveUpDoubtful', 'open', 'now', 'claim', 'now', 'mark', 'tell', 'now', 'settle'],
      ...['now', 'giveUpDoubtful', 'open'],
    ]);
    expect(await aftermath()).toEqual({ told: 1, states: 'told' });
  });

  it.each(failpoints)('is told once at most: $havoc $moment call $nth', async failpoint => {
    await life(START, failpoint);
    for (const minute of [0, 1, 5]) await life(START + minute * 60_000 + LEASE, null);
    const after = await aftermath();
    expect(isRight(after), JSON.stringify(after)).toBe(true);
  });

  it('is told once at most though its process is killed before or after any of its calls', async () => {
    for (let nth = 1; nth <= 10; nth += 1)
      for (const moment of ['before', 'after'] as const) {
        rmSync(file);
        writeFileSync(letters, '');
        const store = await openStore(file);
        await store.watches.begin({
          id: 'w',
          team: 'T',
          person: 'U',
          question: 'When?',
          askedAt: new Date(START),
        });
        await store.close();
        expect(await killedAt(nth, moment), `${moment} ${nth}`).toBe('SIGKILL');
        for (const minute of [0, 1]) await life(START + minute * 60_000 + LEASE, null);
        const after = await aftermath();
        expect(isRight(after), `${moment} ${nth}: ${JSON.stringify(after)}`).toBe(true);
      }
  }, 120_000);
});

/** The same life in a process that kills itself at a call; resolves to the signal that ended it. */
const killedAt = (nth: number, moment: 'before' | 'after'): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const script = `
      import { appendFileSync } from 'node:fs';
      import { openStore } from './src/store/store.ts';
      import { openWatching } from './src/gaps/watching.ts';
      import { answered } from './test/gaps/answers.ts';
      const store = await openStore(${JSON.stringify(file)});
      let calls = 0;
      const die = () => process.kill(process.pid, 'SIGKILL');
      const deadly = work => async (...given) => {
        calls += 1;
        const isIt = calls === ${nth};
        if (isIt && '${moment}' === 'before') die();
        const result = await work(...given);
        if (isIt) die();
        return result;
      };
      const watches = Object.fromEntries(Object.entries(store.watches).map(([name, work]) => [name, deadly(work)]));
      const tell = async () => deadly(async () => {
        appendFileSync(${JSON.stringify(letters)}, 'w\\n');
        return { outcome: 'told' };
      });
      const now = deadly(async () => new Date(${START}));
      await openWatching({ watches, ask: answered, articles: () => null, tell, now, log: { warn: () => {} } }).round();
      await store.close();`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (_, signal) => resolve(signal));
  });
