import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Home, postgresHome, sqliteHome } from './home.ts';
import type { Verdict } from './judge.ts';
import { LOOKS } from './setting.ts';
import { type Soaked, soak } from './soak.ts';

/**
 * Soaks the digests: desks that are killed and stopped at random post to a Slack full of faults, on both stores, with the history readable and
 * not; what Slack took is counted. Ends with 1 when anything was lost or doubled, or is unknown without its owner being told.
 *
 *     npm run soak:digests -- --kills 150 --channels 200 --days 3 --seed 1 --store sqlite|postgres --history readable|unreadable
 *
 * `--look absent` (or `found`) makes every look into the history say that: then it must end with 1.
 */
const main = async (): Promise<number> => {
  const options = Options.parse(parseArgs({ options: WORDS }).values);
  let failed = false;
  for (const history of options.history ? [options.history] : HISTORIES)
    for (const store of options.store ? [options.store] : STORES)
      failed = (await soakOne(store, history, options)) || failed;
  return failed ? 1 : 0;
};

const STORES = ['postgres', 'sqlite'] as const;
const HISTORIES = ['readable', 'unreadable'] as const;

const WORDS = {
  kills: { type: 'string' },
  channels: { type: 'string' },
  days: { type: 'string' },
  seed: { type: 'string' },
  store: { type: 'string' },
  history: { type: 'string' },
  look: { type: 'string' },
} as const;

const Options = z.object({
  kills: z.coerce.number().int().min(0).default(150),
  channels: z.coerce.number().int().min(1).default(200),
  days: z.coerce.number().int().min(1).default(3),
  seed: z.coerce.number().int().default(1),
  store: z.enum(STORES).optional(),
  history: z.enum(HISTORIES).optional(),
  look: z.enum(LOOKS).default('truth'),
});

/** True when it failed. */
const soakOne = async (
  store: (typeof STORES)[number],
  history: (typeof HISTORIES)[number],
  { kills, channels, days, seed, look }: z.infer<typeof Options>,
): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'));
  const home = store === 'sqlite' ? sqliteHome(folder) : await postgresHome();
  if (!home) {
    console.error('PostgreSQL is not installed here, so nothing was soaked on it.');
    return true;
  }
  const readable = history === 'readable';
  const title = titleOf(home, readable);
  const tell = (line: string) => process.stderr.write(`${title}: ${line}\n`);
  try {
    const processes = store === 'sqlite' ? 1 : 4;
    const { verdict, counts } = await soak(home, folder, {
      channels,
      processes,
      readable,
      look,
      seed,
      tell,
      least: readable ? { days, kills } : { days: 1, kills: Math.ceil(kills / 5) },
    });
    const failed = isFailure(verdict, counts, readable);
    console.log(`\n${title}: ${failed ? 'FAILED' : 'held'} (seed ${seed})`);
    console.table({ ...verdict, ...counts });
    if (failed) console.log(`What the desks said: ${join(folder, 'desks.log')}`);
    else rmSync(folder, { recursive: true, force: true });
    return failed;
  } finally {
    await home.close();
  }
};

/** Whether the desks broke a promise, or one of them fell over by itself. */
const isFailure = (verdict: Verdict, counts: Soaked['counts'], readable: boolean): boolean =>
  [
    verdict.lost,
    verdict.doubled,
    verdict['unknown, owner not told'],
    verdict.strange,
    verdict['ledger wrong'],
    verdict['told wrong'],
    counts['ends by themselves'],
    readable ? verdict.unknown + verdict['thread parts unknown'] : 0,
  ].some(count => count !== 0);

const titleOf = ({ name }: Home, readable: boolean): string =>
  `${name}, history ${readable ? 'readable' : 'unreadable'}`;

// What was started ends with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
process.exitCode = await main();
