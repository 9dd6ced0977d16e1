import { DatabaseSync } from 'node:sqlite';
import { vi } from 'vitest';

/** The disk under the databases that are opened while it is watched. */
export type Disk = {
  /** Leaves no room for another page: SQLite refuses whatever is written to a {@link ballasted} database. */
  fill(): void;
  /** When it was filled, in epoch milliseconds; endless while there is room. */
  fullSince(): number;
  /** Makes room again. */
  clear(): void;
  /** Takes no more notice of databases that are opened. */
  leave(): void;
};

/** A limit of pages is a matter of each connection, so that the desk's own are noted when they are opened. */
export const openDisk = (): Disk => {
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec');
  let since = Number.POSITIVE_INFINITY;
  const limit = (pages: number) => {
    for (const connection of new Set(exec.mock.contexts))
      if (connection instanceof DatabaseSync && connection.isOpen)
        connection.prepare(`pragma max_page_count = ${pages}`).get();
  };
  return {
    fill: () => {
      since = Date.now();
      limit(1);
    },
    fullSince: () => since,
    clear: () => {
      since = Number.POSITIVE_INFINITY;
      limit(ALL);
    },
    leave: () => exec.mockRestore(),
  };
};

/** Makes every change of this database need pages that it does not have. */
export const ballasted = (file: string): void => {
  const database = new DatabaseSync(file);
  database.exec('create table ballast (load blob)');
  for (const table of ['subscription', 'digest_run', 'told'])
    for (const deed of ['insert', 'update', 'delete'])
      database.exec(
        `create trigger ballast_${deed}_${table} after ${deed} on ${table} begin insert into ballast values (zeroblob(9000)); end`,
      );
  database.close();
};

/** SQLite's own limit. */
const ALL = 4_294_967_294;
