import { DatabaseSync } from 'node:sqlite';
import { isBusy } from './sqlite-error.ts';
import { UnusableDatabase } from './unusable-database.ts';

/**
 * Takes the database for this process, and gives the way to let it go. The lock is SQLite's own on an empty
 * database beside it (`….lock`), which the system lets go when the process ends, however it ends; the database
 * itself stays readable for others, so that a backup can be made of a running desk. Throws when another process
 * (or this one) has it.
 */
export const lockDatabase = (file: string): (() => void) => {
  const lock = new DatabaseSync(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (cause) {
    lock.close();
    if (!isBusy(cause)) throw cause;
    throw new UnusableDatabase(
      `The database ${file} is in use by another desk; stop that one, or give this one a DATA_DIR of its own`,
      { cause },
    );
  }
  return () => lock.close();
};
