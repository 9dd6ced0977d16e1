import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { copyDatabase, type RowCounts, rowsIn } from './backup-copy.ts';
import { inFolderOfOurs } from './backup-file.ts';
import { leaveUndone } from './backup-leaving.ts';
import { whileOpen } from './backup-open.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { copyTables, hasRows, tables } from './backup-tables.ts';
import { isPostgresUrl, postgresName } from './postgres-url.ts';
import type { Database } from './tables.ts';

/**
 * Puts a backup into an empty database, an SQLite file or one of a `postgres://` server: all of it or nothing. `moved` says that no desk
 * ran since the backup was made. Without it nobody can know what was posted or answered meanwhile, and nothing of that is done again.
 * Throws a {@link BackupRefusal}, and an `UnusableDatabase` where a desk runs on the file.
 */
export const restore = (file: string, where: string, moved: boolean): Promise<RowCounts> =>
  inFolderOfOurs(join(tmpdir(), 'desk'), async folder => {
    const copy = join(folder, 'desk.sqlite');
    copyDatabase(file, copy);
    await whileOpen(copy, async source =>
      whileOpen(where, async target => {
        if (!moved) await leaveUndone(source.db, await target.now());
        await target.db.transaction().execute(async transaction => {
          if (isPostgresUrl(where)) await keepOthersOut(transaction);
          if (await hasRows(transaction)) throw notEmpty(where);
          await copyTables(source.db, transaction);
        });
      }),
    );
    return rowsIn(copy);
  });

/** A file is ours alone while it is open; a server has other users. */
const keepOthersOut = (db: Database) =>
  sql`lock table ${sql.join(tables.map(table => sql.table(table)))} in share row exclusive mode`.execute(db);

const notEmpty = (where: string): Error =>
  isPostgresUrl(where)
    ? new BackupRefusal(
        `The database ${postgresName(where)} is not empty; set DATABASE_URL to a new one (createdb), which no desk was started on.`,
      )
    : new BackupRefusal(
        `The database ${where} is not empty; move it away with its -wal and -shm files, or give the desk another DATA_DIR.`,
      );
