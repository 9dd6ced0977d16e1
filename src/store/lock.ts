import { DatabaseSync } from 'node:sqlite';
import { fileStamp } from './file-stamp.ts';
import { isBusy } from './sqlite-error.ts';
import { UnusableDatabase } from './unusable-database.ts';

/** A hold on a database. It is no longer held when what was locked was moved away. Releasing again does nothing. */
export type Lock = { isHeld(): boolean; release(): void };

/**
 * Takes the database for this process. The lock is SQLite's own on an empty
 * database beside it (`….lock`), which the system lets go when the process ends, however it ends; the database
 * itself stays readable for others, so that a backup can be made of a running desk. Throws an {@link UnusableDatabase} when another
 * process (or this one) has it.
 */
export const lockDatabase = (file: string): Lock => {
  const path = `${file}.lock`;
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(path, { timeout: 0 });
    lock.exec('pragma journal_mode = memory; begin exclusive');
    return held(lock, path);
  } catch (cause) {
    lock?.close();
    if (!isBusy(cause)) throw cause;
    throw new UnusableDatabase(
      `The database ${file} is in use by another desk; stop that one, or give this one a DATA_DIR of its own`,
      { cause },
    );
  }
};

const held = (lock: DatabaseSync, path: string): Lock => {
  const file = fileStamp(path)?.file;
  return {
    isHeld: () => lock.isOpen && fileStamp(path)?.file === file,
    release: () => {
      if (lock.isOpen) lock.close();
    },
  };
};
