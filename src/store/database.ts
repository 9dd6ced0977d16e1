import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { lockDatabase } from './lock.ts';
import { migrations } from './migrations.ts';
import { kyselyDatabase } from './node-sqlite.ts';
import { isDamaged } from './sqlite-error.ts';
import type { Database, Tables } from './tables.ts';
import { UnusableDatabase } from './unusable-database.ts';

/** An open database and the way to close it. Closing again does nothing. */
export type OpenDatabase = { readonly db: Database; close(): Promise<void> };

/**
 * Opens the SQLite database in this file, or one in memory (`:memory:`), with its tables brought up to date. The folder
 * is made when missing; folder and file are for this user alone. What was committed outlasts a power cut. Throws an
 * {@link UnusableDatabase} that names the file when another process has it, when it is damaged, or when it cannot be opened.
 */
export const openDatabase = async (file: string): Promise<OpenDatabase> => {
  const unlock = file === IN_MEMORY ? () => undefined : lockFile(file);
  try {
    const sqlite = openSqlite(file);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: kyselyDatabase(sqlite) }) });
    const close = async () => {
      await db.destroy();
      if (sqlite.isOpen) sqlite.close();
      unlock();
    };
    await migrate(db, file).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return { db, close: once(close) };
  } catch (error) {
    unlock();
    throw isDamaged(error) ? damaged(file, error) : error;
  }
};

const lockFile = (file: string): (() => void) => {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
  } catch (cause) {
    throw new UnusableDatabase(`The database ${file} cannot be written: ${message(cause)}`, { cause });
  }
  return once(lockDatabase(file));
};

const openSqlite = (file: string): DatabaseSync => {
  const sqlite = new DatabaseSync(file, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
  try {
    sqlite.exec('pragma journal_mode = wal; pragma synchronous = full');
    const [problem] = sqlite.prepare('pragma quick_check(1)').all();
    if (problem?.quick_check !== 'ok') throw damaged(file, new Error(String(problem?.quick_check)));
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
};

const migrate = async (db: Database, file: string): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (isDamaged(error)) throw damaged(file, error);
  throw new UnusableDatabase(`The database ${file} could not be brought up to date: ${message(error)}`, {
    cause: error,
  });
};

const damaged = (file: string, cause: unknown): Error =>
  new UnusableDatabase(
    `The database ${file} is damaged (${message(cause)}). Put a backup of it back, or move it away with its -wal and ` +
      '-shm files: the desk then starts with an empty one, and each channel must turn its digest on again',
    { cause },
  );

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The work done at the first call, its result given at each. */
const once = <Result>(work: () => Result): (() => Result) => {
  let done: { result: Result } | null = null;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
};

const IN_MEMORY = ':memory:';

/** Milliseconds for which a statement waits for another process that reads or copies the database. */
const BUSY_TIMEOUT = 5_000;
