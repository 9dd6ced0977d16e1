import { z } from 'zod';
import { openStore, type Store } from '../../src/store/store.ts';
import { type Failpoint, watchFor } from './failpoint.ts';
import { boardIn } from './failpoint-board.ts';
import { channelsIn } from './failpoint-channels.ts';
import { place, watchedDigests } from './failpoint-desk.ts';

/**
 * One life of a desk in a process of its own: it ticks from `now` on until nothing is left to do, or kills itself with SIGKILL at the
 * failpoint. Messages stand in the file `board`. Prints the calls that it made, a line each.
 */
const main = async (): Promise<void> => {
  const { file, board, now, nth, moment } = Life.parse(JSON.parse(process.argv[2] ?? '{}'));
  const clock = { now };
  const store = await openStore(file, { now: () => new Date(clock.now) });
  const failpoint: Failpoint | null = nth === null ? null : { nth, moment, havoc: 'kill' };
  const watch = watchFor(failpoint, {
    die: () => process.kill(process.pid, 'SIGKILL'),
    fillDisk: () => undefined,
  });
  const poster = channelsIn(
    { script: ['lost answer'], readable: true },
    boardIn(board, () => clock.now),
  );
  const digests = watchedDigests(store, poster, watch);
  do {
    await digests.tick();
    clock.now += 15_000;
  } while (await isAtWork(store));
  await store.close();
  console.log(watch.calls.join('\n'));
};

const isAtWork = async ({ ledger }: Store): Promise<boolean> =>
  (await ledger.last(place)) === null || (await ledger.open()).length > 0;

const Life = z.object({
  file: z.string(),
  board: z.string(),
  now: z.number(),
  nth: z.number().nullable(),
  moment: z.enum(['before', 'after']),
});

await main();
