import { expect, it } from 'vitest';
import { startTicking } from '../../src/digest/ticking.ts';
import { openTurns } from '../../src/digest/turns.ts';

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));

it('ticks do not overlap, go on after a failure, and have ended once stopped', async () => {
  let [ticks, running, most] = [0, 0, 0];
  const failures: unknown[] = [];
  const tick = async () => {
    ticks += 1;
    running += 1;
    most = Math.max(most, running);
    await pause(5);
    running -= 1;
    if (ticks === 1) throw new Error('disk full');
  };
  const stop = startTicking({ tick }, 1, error => failures.push(error));
  while (ticks < 4) await pause(1);
  expect(await stop(1000)).toBe(true);
  const then = ticks;
  expect([most, running, failures]).toEqual([1, 0, [new Error('disk full')]]);
  await pause(15);
  expect(ticks).toBe(then);
});

it('stopping tells the tick in progress, and does not wait for it beyond its patience', async () => {
  const told: boolean[] = [];
  let tick = (_stopping: AbortSignal) => new Promise<void>(() => undefined);
  const begun = performance.now();
  const stopHung = startTicking({ tick: stopping => tick(stopping) }, 1, () => undefined);
  expect(await stopHung(30)).toBe(false);
  expect(performance.now() - begun).toBeLessThan(1000);
  tick = async stopping => {
    stopping.addEventListener('abort', () => told.push(stopping.aborted));
    while (!stopping.aborted) await pause(1);
  };
  const stop = startTicking({ tick: stopping => tick(stopping) }, 1, () => undefined);
  expect(await stop(1000)).toBe(true);
  expect(told).toEqual([true]);
});

it('turns of one key follow one another, a failed one too, and others do not wait', async () => {
  const inTurn = openTurns(1000);
  const order: string[] = [];
  const turn = (name: string, ms: number) => async () => {
    await pause(ms);
    order.push(name);
  };
  const failed = inTurn('a', async () => {
    throw new Error('no');
  });
  const turns = [
    inTurn('a', turn('first', 20)),
    inTurn('a', turn('second', 0)),
    inTurn('b', turn('other', 0)),
  ];
  await expect(failed).rejects.toThrow('no');
  await Promise.all(turns);
  expect(order).toEqual(['other', 'first', 'second']);
});

it('a turn that lasts too long is left to itself, and the next one begins', async () => {
  const inTurn = openTurns(20);
  const hung = inTurn('a', () => new Promise(() => undefined));
  const next = inTurn('a', async () => 'done');
  await expect(hung).rejects.toThrow('was not over after 20 ms');
  expect(await next).toBe('done');
});
