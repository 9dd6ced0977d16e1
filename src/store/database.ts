import type { Patience } from './postgres-start.ts';
import { isPostgresUrl } from './postgres-url.ts';
import { openSqlite } from './sqlite.ts';
import type { Database } from './tables.ts';

/** An open database, the clock that all who share it go by, and the way to close it. Closing again does nothing. */
export type OpenDatabase = {
  readonly db: Database;
  now(): Promise<Date>;
  close(): Promise<void>;
};

/**
 * Opens the database, its tables brought up to date: that of a `postgres://` URL, which may be waited for, or an SQLite file, or one in
 * memory (`:memory:`). What was committed outlasts a power cut. Throws an {@link UnusableDatabase} that names what is wrong.
 */
export const openDatabase = async (where: string, patience: Patience = {}): Promise<OpenDatabase> => {
  if (!isPostgresUrl(where)) return openSqlite(where);
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(where, patience);
};
