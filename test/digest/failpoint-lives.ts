import { copyFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { vi } from 'vitest';
import { z } from 'zod';
import type { Poster } from '../../src/digest/digests.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type Failpoint, watchFor } from './failpoint.ts';
import { type Board, channelsIn, type Standing, type Weather } from './failpoint-channels.ts';
import { DUE, place, watchedDigests } from './failpoint-desk.ts';
import { type Disk, openDisk } from './failpoint-disk.ts';

/** What there is once nothing more happens. */
export type Aftermath = {
  readonly standing: readonly Standing[];
  readonly runs: readonly z.infer<typeof Run>[];
  readonly told: readonly string[];
  readonly paused: boolean;
  /** The calls that the first life made until nothing was left to do. */
  readonly calls: readonly string[];
};

/**
 * Lets a desk live on a copy of the database from the minute at which its digest falls due, with a fault at the failpoint, and after its
 * death another one in its place, tick after tick on a clock that the test moves, until all has been quiet for minutes.
 */
export const outlived = async (
  template: string,
  weather: Weather,
  failpoint: Failpoint | null,
): Promise<Aftermath> => {
  const file = freshCopy(template);
  vi.setSystemTime(DUE);
  const standing: Standing[] = [];
  const board: Board = {
    all: () => standing,
    put: one => standing.push(one),
    now: () => Date.now(),
  };
  const poster = channelsIn(weather, board);
  const disk = openDisk();
  const first = await begin(file, poster, failpoint, disk);
  let life = first;
  let calls = first.watch.calls;
  for (let quiet = 0; quiet < QUIET && Date.now() < DUE + LONGEST; ) {
    life.tick();
    await timePasses();
    if (Date.now() >= disk.fullSince() + FULL) disk.clear();
    quiet = !life.watch.dead && (await isOver(life.store)) ? quiet + 1 : 0;
    if (quiet === 1) calls = [...first.watch.calls];
    if (life.watch.dead) {
      await life.store.close();
      life = await begin(file, poster, null, disk);
    }
  }
  await life.store.close();
  disk.leave();
  return { standing, ...left(file), calls };
};

/** The time between two ticks, in short steps; in each of them all is done that waits for no timer. */
const timePasses = async (): Promise<void> => {
  for (let passed = 0; passed < TICK; passed += STEP) {
    await new Promise(resolve => setImmediate(resolve));
    vi.advanceTimersByTime(STEP);
  }
  await new Promise(resolve => setImmediate(resolve));
};

/** A life of the desk. It ticks when it is told to, unless its last tick is still under way. */
const begin = async (file: string, poster: Poster, failpoint: Failpoint | null, disk: Disk) => {
  const store = await openStore(file);
  const watch = watchFor(failpoint, { die: () => undefined, fillDisk: disk.fill });
  const digests = watchedDigests(store, poster, watch);
  const ticks = { underWay: false };
  const tick = () => {
    if (ticks.underWay) return;
    ticks.underWay = true;
    const over = () => {
      ticks.underWay = false;
    };
    digests.tick().then(over, over);
  };
  return { store, watch, tick };
};

const isOver = async ({ ledger }: Store): Promise<boolean> =>
  (await ledger.last(place)) !== null && (await ledger.open()).length === 0;

/** A copy of the database in the place of the one made before. */
export const freshCopy = (template: string): string => {
  const file = `${template}.copy`;
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  copyFileSync(template, file);
  return file;
};

/** What the database holds. */
export const left = (file: string) => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const runs = database.prepare('select * from digest_run order by due_at, channel, number').all();
    const told = database.prepare('select file from told order by file').all();
    const paused = database.prepare('select 1 from subscription where paused_at is not null').all();
    return {
      runs: z.array(Run).parse(runs),
      told: z
        .array(Told)
        .parse(told)
        .map(row => row.file),
      paused: paused.length > 0,
    };
  } finally {
    database.close();
  }
};

const Run = z.object({
  channel: z.string(),
  local_date: z.string(),
  state: z.string(),
  content: z.string().nullable(),
  message_ts: z.string().nullable(),
  error: z.string().nullable(),
});
const Told = z.object({ file: z.string() });

/** Milliseconds between two ticks, of a step between them, for which the disk stays full, and after which a desk that finds no end is given up. */
const TICK = 30_000;
const STEP = 5_000;
const FULL = 60_000;
const LONGEST = 45 * 60_000;

/** Ticks without anything left to do after which it is over: longer than a lease, and than any call stands still. */
const QUIET = 5;
