import { Kysely, sql } from 'kysely';
import type { PoolConfig } from 'pg';
import type { OpenDatabase } from './database.ts';
import { migrate } from './migrating.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { openPool } from './postgres-pool.ts';
import { type Patience, patiently } from './postgres-start.ts';
import { postgresName } from './postgres-url.ts';
import type { Database, Tables } from './tables.ts';
import { UnusableDatabase } from './unusable-database.ts';

/**
 * Opens the PostgreSQL database of this URL, its tables brought up to date, in the first schema of the search path; any number of desks
 * may have it open. A server that cannot be reached is waited for. Throws an {@link UnusableDatabase} that names the server and
 * the database, never the password.
 */
export const openPostgres = async (url: string, patience: Patience = {}): Promise<OpenDatabase> => {
  await patiently(postgresName(url), patience, () => bringUpToDate(url));
  const db = await connect(url, SERVING);
  return { db, now: () => serverNow(db), close: () => db.destroy() };
};

/** Connects without looking at what is there. */
export const connect = async (url: string, settings: PoolConfig): Promise<Database> =>
  new Kysely<Tables>({ dialect: postgresDialect(await openPool(url, settings)) });

/** One starter after the other does this, on any number of machines; it may wait for the one before. */
const bringUpToDate = async (url: string): Promise<void> => {
  const db = await connect(url, { max: 1, query_timeout: LONGEST_MIGRATION });
  try {
    await migrate(db, await schemaOf(db));
  } finally {
    await db.destroy();
  }
};

const schemaOf = async (db: Database): Promise<string> => {
  const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(db);
  const schema = rows[0]?.schema;
  if (schema) return schema;
  throw new UnusableDatabase('no schema of its search path exists');
};

/** Whether there is such a table where this database's tables live. */
export const hasTable = async (db: Database, table: string): Promise<boolean> => {
  const { rows } = await sql<{ is: boolean }>`select to_regclass(${table}) is not null as is`.execute(db);
  return rows[0]?.is === true;
};

const serverNow = async (db: Database): Promise<Date> => {
  const { rows } = await sql<{
    now: number;
  }>`select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db);
  if (!rows[0]) throw new Error('The server told no time');
  return new Date(rows[0].now);
};

/**
 * In milliseconds. A statement that takes longer is given up by the server; where the server is silent, by us soon after. A
 * transaction whose owner sleeps is ended, so that nobody waits for its locks.
 */
export const SERVING: PoolConfig = {
  max: 5,
  statement_timeout: 5_000,
  query_timeout: 6_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** Milliseconds, the wait for another starter's among them; then it is tried again. */
const LONGEST_MIGRATION = 60_000;
