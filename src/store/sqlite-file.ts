import { accessSync, constants } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDriver } from 'kysely';
import { migrate } from './migrating.ts';
import { kyselyDatabase } from './node-sqlite.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { isDamaged } from './sqlite-error.ts';
import type { Tables } from './tables.ts';
import { UnusableDatabase } from './unusable-database.ts';

/**
 * Opens this SQLite file, or one in memory, looks whether it is whole, and brings its tables up to date, all of them or none. Every
 * commit is on the disk before it returns. Throws an {@link UnusableDatabase} when the file is damaged, of a newer desk, or not to be
 * written: SQLite would open it for reading, and leave a log that cannot be written either.
 */
export const openSqliteFile = async (file: string): Promise<DatabaseSync> => {
  if (!isWritable(file)) throw new UnusableDatabase(`The database ${file} cannot be written by this user`);
  let sqlite: DatabaseSync | null = null;
  try {
    sqlite = new DatabaseSync(file, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
    const [problem] = sqlite.prepare('pragma quick_check(1)').all();
    if (problem?.quick_check !== 'ok') throw damaged(file, new Error(oneLine(problem?.quick_check)));
    sqlite.exec('pragma journal_mode = wal; pragma synchronous = full');
    await bringUpToDate(sqlite, file);
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw isDamaged(error) ? damaged(file, error) : error;
  }
};

const isWritable = (file: string): boolean => {
  try {
    if (file !== IN_MEMORY) accessSync(file, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const bringUpToDate = async (sqlite: DatabaseSync, file: string): Promise<void> => {
  const database = { ...kyselyDatabase(sqlite), close: () => undefined };
  const db = new Kysely<Tables>({ dialect: sqliteDialect(new SqliteDriver({ database })) });
  await migrate(db).catch((error: unknown) => {
    if (isDamaged(error)) throw error;
    throw new UnusableDatabase(`The database ${file} could not be brought up to date: ${message(error)}`, {
      cause: error,
    });
  });
};

const damaged = (file: string, cause: unknown): Error =>
  new UnusableDatabase(
    `The database ${file} is damaged (${message(cause)}). Put a backup of it back, or move it away with its -wal and ` +
      '-shm files: the desk then starts with an empty one, and each channel must turn its digest on again',
    { cause },
  );

const oneLine = (words: unknown): string => String(words).replaceAll(/\s+/gu, ' ');

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** SQLite's name for a database without a file. */
export const IN_MEMORY = ':memory:';

/** Milliseconds for which a statement holds everything up while another program writes; Slack waits three seconds for an acknowledgement. */
const BUSY_TIMEOUT = 1_000;
