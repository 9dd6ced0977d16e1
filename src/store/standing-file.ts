import type { DatabaseSync } from 'node:sqlite';
import { fileStamp } from './file-stamp.ts';
import { type Lock, lockDatabase } from './lock.ts';
import { closeFile, openAgain, openFile } from './open-file.ts';
import { isDoubtful, sqliteFault } from './sqlite-error.ts';
import { StoreUnavailable } from './store-unavailable.ts';
import { UnusableDatabase } from './unusable-database.ts';

/**
 * The SQLite file that stands at a path, whichever that is. An open file that was moved away or deleted would take writes that nobody
 * finds again: none is made then, and one put in its place is opened as it is found.
 */
export type StandingFile = {
  /** The open database; whether it may be used is for {@link StandingFile.through} to say. */
  current(): DatabaseSync;
  /** Does this work on the file that stands there now; what is the file's fault is thrown as a {@link StoreUnavailable}. */
  through<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Ends the transaction that is open, if one is. */
  rollBack(): void;
  close(): void;
};

/** Takes the file for this process and opens it. Throws an {@link UnusableDatabase}. */
export const openStanding = async (path: string): Promise<StandingFile> => {
  let lock = lockDatabase(path);
  let open = await openFile(path).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  let seen = fileStamp(path)?.stamp;
  let trouble: Trouble | null = null;

  /** Sees to it that what is open is what stands there. */
  const look = async (): Promise<void> => {
    const there = fileStamp(path);
    if (!there) throw new StoreUnavailable(`The database ${path} is not where it was. ${MEND}`);
    if (!trouble && there.stamp === seen) return;
    if (open.sqlite.isOpen && open.sqlite.isTransaction)
      throw new StoreUnavailable(`The database ${path} was changed by another program.`);
    if (trouble?.stamp === there.stamp && performance.now() < trouble.until) throw trouble.fault;
    try {
      if (!lock.isHeld()) lock = lockedAgain(lock, path);
      open = await openAgain(open, path);
      trouble = null;
    } catch (error) {
      trouble = troubleOf(error, path);
      throw trouble.fault;
    }
  };

  return {
    current: () => open.sqlite,
    through: async work => {
      await look();
      try {
        const result = await work();
        seen = fileStamp(path)?.stamp;
        return result;
      } catch (error) {
        if (isDoubtful(error)) trouble = { ...troubleOf(error, path), until: 0 };
        throw faultOf(error, path);
      }
    },
    rollBack: () => rollBack(open.sqlite),
    close: () => {
      closeFile(open);
      lock.release();
    },
  };
};

/** A database in memory, which nobody can take away. */
export const standingInMemory = (sqlite: DatabaseSync): StandingFile => ({
  current: () => sqlite,
  through: work =>
    work().catch((error: unknown) => {
      throw faultOf(error, 'in memory');
    }),
  rollBack: () => rollBack(sqlite),
  close: () => {
    if (sqlite.isOpen) sqlite.close();
  },
});

/** What is wrong with the file as it stands, and until when nobody need look again, in milliseconds of this process. */
type Trouble = { readonly fault: Error; readonly stamp: string; readonly until: number };

const troubleOf = (cause: unknown, path: string): Trouble => ({
  fault:
    cause instanceof UnusableDatabase
      ? new StoreUnavailable(`${cause.message}.`, { cause })
      : unavailable(path, cause, sqliteFault(cause) ?? 'it cannot be opened'),
  stamp: fileStamp(path)?.stamp ?? '',
  until: performance.now() + RETRY,
});

const lockedAgain = (lock: Lock, path: string): Lock => {
  lock.release();
  return lockDatabase(path);
};

/** Some errors of SQLite have ended the transaction already. */
const rollBack = (sqlite: DatabaseSync): void => {
  if (sqlite.isOpen && sqlite.isTransaction) sqlite.exec('rollback');
};

/** Our own faults stay as they are. */
const faultOf = (cause: unknown, path: string): unknown => {
  const words = sqliteFault(cause);
  return words === null ? cause : unavailable(path, cause, words);
};

const unavailable = (path: string, cause: unknown, words: string): StoreUnavailable =>
  new StoreUnavailable(`The database ${path} cannot be used: ${words}.`, { cause });

const MEND = 'It is used again as soon as it, or a backup of it, is put back.';

/** Milliseconds between two looks at a file that could not be used and has not changed since. */
const RETRY = 3_000;
