import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openStore, type Store } from '../../src/store/store.ts';
import { noPostgres, type PostgresServer, startPostgres } from '../postgres.ts';

/**
 * Prints what the two stores cost, measured in one run in turns: opening a new one and one that is there, memory once it is open, a
 * durable write and a read. The PostgreSQL server is one of its own on this machine, with fsync on: `npm run measure:stores`.
 */
const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'measure-'));
  const server = await startPostgres({ durable: true });
  if (server) {
    try {
      print({ ...(await startUp(folder, server)), ...(await serving(folder, server)) });
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  } else console.error(noPostgres());
};

type Kind = 'sqlite' | 'postgres';
type Samples = Record<Kind, number[]>;

/** A process of its own opens a new store, and another one opens it again. */
const startUp = async (folder: string, server: PostgresServer): Promise<Record<string, Samples>> => {
  const samples: Record<string, Samples> = {};
  for (let round = 0; round < STARTS; round += 1)
    for (const kind of KINDS) {
      const where = await newPlace(kind, folder, server);
      for (const [life, open] of [
        ['new', opened(where)],
        ['again', opened(where)],
      ] as const) {
        collect(samples, `open ${life}, ms`, kind, open.took);
        collect(samples, `memory with it open ${life}, MB`, kind, open.memory);
        collect(samples, `of that by opening ${life}, MB`, kind, open.memory - open.before);
      }
    }
  return samples;
};

type Opened = { readonly took: number; readonly before: number; readonly memory: number };

const opened = (where: string): Opened =>
  JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), where], { encoding: 'utf8' }));

/** What a child process does: it opens the store, asks it the time, and tells how long that took and how much memory it has. */
const openOnce = async (where: string): Promise<void> => {
  const before = megabytes();
  const began = performance.now();
  const store = await openStore(where);
  await store.now();
  const took = performance.now() - began;
  console.log(JSON.stringify({ took, before, memory: megabytes() } satisfies Opened));
  await store.close();
};

const serving = async (folder: string, server: PostgresServer): Promise<Record<string, Samples>> => {
  const samples: Record<string, Samples> = {};
  const stores: Record<Kind, Store> = {
    sqlite: await openStore(await newPlace('sqlite', folder, server)),
    postgres: await openStore(await newPlace('postgres', folder, server)),
  };
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1)
    for (const kind of KINDS) {
      const { inbox, subscriptions } = stores[kind];
      const write = await timed(() => inbox.know(`event:T1:${round}`, new Date()));
      const read = await timed(() => subscriptions.of({ team: 'T1', channel: `C${round}` }));
      if (round < WARM_UP) continue;
      collect(samples, 'durable write, ms', kind, write);
      collect(samples, 'read, ms', kind, read);
    }
  await Promise.all(KINDS.map(kind => stores[kind].close()));
  return samples;
};

/** A path where no file is, or a schema of the server in which no table is. */
const newPlace = async (kind: Kind, folder: string, { url }: PostgresServer): Promise<string> => {
  const name = `home_${randomUUID().replaceAll('-', '')}`;
  if (kind === 'sqlite') return join(folder, name, 'desk.sqlite');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create schema ${name}`);
  await client.end();
  return `${url}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
};

const collect = (samples: Record<string, Samples>, what: string, kind: Kind, value: number): void => {
  samples[what] ??= { sqlite: [], postgres: [] };
  samples[what][kind].push(value);
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const print = (samples: Record<string, Samples>): void => {
  const rows = Object.entries(samples).flatMap(([what, { sqlite, postgres }]) =>
    (what.startsWith('durable') || what.startsWith('read') ? [0.5, 0.99] : [0.5]).map(share => {
      const [ours, theirs] = [at(sqlite, share), at(postgres, share)];
      return {
        what: `${what} (p${share * 100})`,
        SQLite: shown(ours),
        PostgreSQL: shown(theirs),
        ratio: shown(theirs / ours),
        samples: sqlite.length,
      };
    }),
  );
  console.table(rows);
};

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

const shown = (value: number): string => value.toPrecision(3);

const megabytes = (): number => process.memoryUsage.rss() / 2 ** 20;

const KINDS = ['sqlite', 'postgres'] as const;
const STARTS = 15;
const WARM_UP = 200;
const ROUNDS = 2_000;

const [where] = process.argv.slice(2);
if (where === undefined) await main();
else await openOnce(where);
