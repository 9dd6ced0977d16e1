import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { zoneNamed } from '../../src/digest/zone.ts';
import { everyQuarter, nothingSwept, type Sweep, type Swept, sweepZone } from '../digest/sweeping.ts';

/**
 * Lets a simulated clock walk from due to due through two years in every time zone at every quarter of an hour, and counts the local
 * dates that had no edition or more than one. Ends with 1 when there is any fault: `npm run sweep:due`, or with the year it begins in:
 * `npm run sweep:due -- 2011`.
 */
const main = async (): Promise<void> => {
  const began = performance.now();
  const sweep: Sweep = { ...RULES, year: Number(process.argv[2] ?? 2026), years: 2 };
  const zones = allZones();
  console.log(`${zones.size} time zones: ${countOf(zones)}.`);
  console.log(
    `${sweep.times.length} times of day, ${sweep.year} to ${sweep.year + sweep.years - 1}, the weekdays ${sweep.weekdays.map(days => days.join('')).join(', ')}.`,
  );
  const queue = [...zones.keys()];
  const total = nothingSwept();
  const tell = progress(queue.length, total);
  await Promise.all(
    Array.from({ length: availableParallelism() }, () => sweepQueue(queue, sweep, total, tell)),
  );
  const { firstFault, ...counts } = total;
  console.table(counts);
  if (firstFault) console.log(`The first fault: ${firstFault}`);
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
  const { editions, ...faults } = counts;
  process.exitCode = editions > 0 && Object.values(faults).every(count => count === 0) ? 0 : 1;
};

const RULES = {
  times: everyQuarter,
  weekdays: [[1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5], [5]],
} satisfies Pick<Sweep, 'times' | 'weekdays'>;

/** Every name that the desk takes for a zone, and where it is from: ICU's list, the desk's newer names, and the system's list with all its links. */
const allZones = (): Map<string, string> => {
  const zones = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf('timeZone')) zones.set(zone, 'listed by ICU');
  for (const name of ['UTC', ...systemNames()]) {
    const zone = zoneNamed(name);
    if (zone && !zones.has(zone)) zones.set(zone, 'of the IANA database beside them (links and newer names)');
  }
  return zones;
};

/** The names of zones and links in the IANA database of this system; none where it has none. */
const systemNames = (): string[] => {
  try {
    return readFileSync('/usr/share/zoneinfo/tzdata.zi', 'utf8')
      .split('\n')
      .flatMap(line => /^(?:Z|L \S+) (?<name>\S+)/u.exec(line)?.groups?.name ?? []);
  } catch {
    console.log(
      'This system has no /usr/share/zoneinfo/tzdata.zi, so that links and newer names are left out.',
    );
    return [];
  }
};

const countOf = (zones: ReadonlyMap<string, string>): string =>
  [...Map.groupBy(zones.values(), source => source)]
    .map(([source, { length }]) => `${length} ${source}`)
    .join(', ');

/** Takes zone after zone from the queue into a thread of its own, until it is empty. */
const sweepQueue = async (queue: string[], sweep: Sweep, total: Swept, tell: () => void): Promise<void> => {
  const worker = new Worker(new URL(import.meta.url), { workerData: sweep });
  for (let zone = queue.shift(); zone !== undefined; zone = queue.shift()) {
    add(total, await sweptBy(worker, zone));
    tell();
  }
  await worker.terminate();
};

const sweptBy = (worker: Worker, zone: string): Promise<Swept> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (swept: Swept) => {
      worker.off('error', reject);
      resolve(swept);
    });
    worker.postMessage(zone);
  });

const add = (total: Swept, swept: Swept): void => {
  for (const count of ['editions', 'missed', 'doubled', 'strange', 'misplaced'] as const)
    total[count] += swept[count];
  total.firstFault ??= swept.firstFault;
};

const progress = (zones: number, total: Swept) => {
  let done = 0;
  return () => {
    done += 1;
    if (done % Math.ceil(zones / 10) === 0)
      console.log(`${done} of ${zones} zones, ${total.editions.toLocaleString('en-US')} editions …`);
  };
};

if (isMainThread) await main();
else parentPort?.on('message', (zone: string) => parentPort?.postMessage(sweepZone(zone, workerData)));
