import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import type { OpenDatabase } from './database.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { sqliteDriver } from './sqlite-driver.ts';
import { IN_MEMORY, openSqliteFile } from './sqlite-file.ts';
import { openStanding, type StandingFile, standingInMemory } from './standing-file.ts';
import type { Tables } from './tables.ts';
import { UnusableDatabase } from './unusable-database.ts';

/**
 * Opens the SQLite database in this file, or one in memory (`:memory:`), for this process alone. The folder is made when missing; folder and
 * file are for this user alone. Its clock is this machine's.
 */
export const openSqlite = async (file: string): Promise<OpenDatabase> => {
  const standing = file === IN_MEMORY ? standingInMemory(await openSqliteFile(file)) : await openOnDisk(file);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(sqliteDriver(standing)) });
  return {
    db,
    now: async () => new Date(),
    close: async () => {
      await db.destroy();
      standing.close();
    },
  };
};

const openOnDisk = async (file: string): Promise<StandingFile> => {
  try {
    make(file);
    return await openStanding(file);
  } catch (cause) {
    if (cause instanceof UnusableDatabase) throw cause;
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableDatabase(`The database ${file} cannot be written: ${words}`, { cause });
  }
};

const make = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  if (!statSync(file).isFile()) throw new Error('it is no file');
};
