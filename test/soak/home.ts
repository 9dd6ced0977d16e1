import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { z } from 'zod';
import { startPostgres } from '../postgres.ts';
import { RUNS, RunRow, TOLD, ToldRow } from './rows.ts';

/** A database for the desks of a soak. Its clock is this machine's, moved on by as many milliseconds as were set. */
export type Home = {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly where: string;
  /** The file that holds by how much the clock of a process has moved on; null where the database's own clock does. */
  readonly clockFile: string | null;
  moveClock(milliseconds: number): Promise<void>;
  /** The tables are there from the first start of a desk on. */
  runs(): Promise<readonly RunRow[]>;
  told(): Promise<readonly ToldRow[]>;
  close(): Promise<void>;
};

/** A file in the folder, looked into by a connection of its own that never writes. */
export const sqliteHome = (folder: string): Home => {
  const where = join(folder, 'desk.sqlite');
  const clockFile = join(folder, 'clock');
  const read = (query: string): readonly unknown[] => {
    const looking = new DatabaseSync(where, { readOnly: true, timeout: 5_000 });
    try {
      return looking.prepare(query).all();
    } finally {
      looking.close();
    }
  };
  return {
    name: 'SQLite',
    where,
    clockFile,
    moveClock: async milliseconds => {
      writeFileSync(`${clockFile}.new`, String(milliseconds));
      renameSync(`${clockFile}.new`, clockFile);
    },
    runs: async () => z.array(RunRow).parse(read(RUNS)),
    told: async () => z.array(ToldRow).parse(read(TOLD)),
    close: async () => undefined,
  };
};

/**
 * A server of its own, null where there is none to start. The desks ask it for `clock_timestamp()`; on their path of schemas a
 * function of that name, which counts in how far the soak's days have moved on, stands before the server's own.
 */
export const postgresHome = async (): Promise<Home | null> => {
  const server = await startPostgres();
  if (!server) return null;
  const looking = new Client({ connectionString: server.url });
  await looking.connect();
  await looking.query(SOAK_CLOCK);
  const where = new URL(server.url);
  where.searchParams.set('options', '-c search_path=soak,pg_catalog');
  const rows = async (query: string) => (await looking.query(query)).rows;
  return {
    name: 'PostgreSQL',
    where: where.href,
    clockFile: null,
    moveClock: async milliseconds => {
      await looking.query('update soak.clock set moved = $1', [milliseconds]);
    },
    runs: async () => z.array(RunRow).parse(await rows(RUNS)),
    told: async () => z.array(ToldRow).parse(await rows(TOLD)),
    close: async () => {
      await looking.end();
      await server.stop();
    },
  };
};

const SOAK_CLOCK = `
  create schema soak;
  set search_path = soak;
  create table soak.clock (moved bigint not null);
  insert into soak.clock values (0);
  create function soak.clock_timestamp() returns timestamptz language sql volatile as
    $$ select pg_catalog.clock_timestamp() + moved * interval '1 millisecond' from soak.clock $$;
`;
