import { closeSync, openSync, readSync, rmSync, truncateSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { fileStamp } from './file-stamp.ts';
import { openSqliteFile } from './sqlite-file.ts';
import { UnusableDatabase } from './unusable-database.ts';

/**
 * An open SQLite file. `file` tells it from any other, `beside` names its log and the index of that as they stood when it was opened.
 * `handle` reads the bytes themselves; it is open as long as the file is, for closing any handle of a file frees SQLite's locks on it.
 */
export type OpenFile = {
  readonly sqlite: DatabaseSync;
  readonly file: string;
  readonly beside: readonly { readonly path: string; readonly file: string }[];
  readonly handle: number;
};

/** Opens the file at this path, whole and up to date. Throws an {@link UnusableDatabase}. */
export const openFile = async (path: string): Promise<OpenFile> => {
  const sqlite = await openSqliteFile(path);
  const handle = openSync(path, 'r');
  const beside = [`${path}${LOG}`, `${path}-shm`].flatMap(name => {
    const stamp = fileStamp(name);
    return stamp ? [{ path: name, file: stamp.file }] : [];
  });
  return { sqlite, handle, file: fileStamp(path)?.file ?? '', beside };
};

/** Closes it; again does nothing. */
export const closeFile = ({ sqlite, handle }: OpenFile): void => {
  if (!sqlite.isOpen) return;
  sqlite.close();
  closeSync(handle);
};

/**
 * Opens what stands at the path now, where another file stood or another program wrote. What was committed to a file that was moved away
 * is completed there; nothing of it gets into the one in its place. The old one is closed, except where the new one cannot be opened
 * because the file that both are is damaged.
 */
export const openAgain = async (old: OpenFile, path: string): Promise<OpenFile> => {
  const there = fileStamp(path);
  if (!there || there.isEmpty) throw new UnusableDatabase(`The database ${path} is empty`);
  if (!old.sqlite.isOpen) return openFile(path);
  if (there.file === old.file && !isCopiedOver(old)) {
    const sqlite = await openSqliteFile(path);
    old.sqlite.close();
    return { ...old, sqlite };
  }
  if (there.file === old.file) forgetLog(old);
  else completeLog(old);
  closeFile(old);
  for (const { path: name, file } of old.beside)
    if (fileStamp(name)?.file === file) rmSync(name, { force: true });
  return openFile(path);
};

/** Whether a backup was written over the open file: a copy that SQLite made has no log, and says so in its header. */
const isCopiedOver = ({ handle }: OpenFile): boolean => {
  const version = Buffer.alloc(1);
  readSync(handle, version, 0, 1, WRITE_VERSION);
  return version[0] === NO_LOG;
};

/** The log is that of a content which is no more; without it, closing writes nothing over the copy. */
const forgetLog = ({ beside }: OpenFile): void => {
  const log = beside.find(({ path }) => path.endsWith(LOG));
  if (log && fileStamp(log.path)?.file === log.file) truncateSync(log.path);
};

/** What cannot be completed was committed, and stays where it is. */
const completeLog = ({ sqlite }: OpenFile): void => {
  try {
    sqlite.exec('pragma wal_checkpoint(truncate)');
  } catch {
    // The disk of the file that was moved away may be gone with it.
  }
};

/** How the name of a file's log ends. */
const LOG = '-wal';

/** Where a file's header (https://www.sqlite.org/fileformat.html) tells how it is written, and that it is so without a log. */
const WRITE_VERSION = 18;
const NO_LOG = 1;
