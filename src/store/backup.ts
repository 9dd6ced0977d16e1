import { statSync } from 'node:fs';
import { join } from 'node:path';
import { copyDatabase, type RowCounts, rowsIn } from './backup-copy.ts';
import { inFolderOfOurs, putInPlace, refuseExisting } from './backup-file.ts';
import { isPostgresUrl } from './postgres-url.ts';

/** What a backup holds. */
export type BackedUp = { readonly rows: RowCounts; readonly bytes: number };

/**
 * Copies the desk's database, of an SQLite file or of a `postgres://` server, as it is at one moment into a new SQLite file for this
 * user alone, while desks run on it. The file is there whole or not at all. Throws a `BackupRefusal` that names what is in the way.
 */
export const backUp = (where: string, file: string): Promise<BackedUp> => {
  refuseExisting(file);
  return inFolderOfOurs(file, async folder => {
    const finished = isPostgresUrl(where) ? await copyServer(where, folder) : copyFile(where, folder);
    const rows = rowsIn(finished);
    await putInPlace(finished, file);
    return { rows, bytes: statSync(file).size };
  });
};

const copyFile = (from: string, folder: string): string => {
  const finished = join(folder, 'finished.sqlite');
  copyDatabase(from, finished);
  return finished;
};

const copyServer = async (url: string, folder: string): Promise<string> =>
  (await import('./backup-postgres.ts')).copyPostgres(url, folder);
