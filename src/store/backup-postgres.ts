import { join } from 'node:path';
import { sql } from 'kysely';
import { copyDatabase, refuseForeign } from './backup-copy.ts';
import { whileOpen } from './backup-open.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { copyTables } from './backup-tables.ts';
import { migrations } from './migrations.ts';
import { connect } from './postgres.ts';
import { postgresName } from './postgres-url.ts';
import type { Database } from './tables.ts';

/**
 * Copies a desk's PostgreSQL database as it is at one moment into a new SQLite file in this folder, and tells its path. Nothing is
 * written to the server. Throws a {@link BackupRefusal} when it holds no desk, or one whose tables are not those of today.
 */
export const copyPostgres = async (url: string, folder: string): Promise<string> => {
  const [working, finished] = [join(folder, 'working.sqlite'), join(folder, 'finished.sqlite')];
  const source = await connect(url, { max: 1 });
  try {
    await source
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async moment => {
        refuseOther(await migrationsIn(moment), postgresName(url));
        await fill(working, moment);
      });
  } finally {
    await source.destroy();
  }
  copyDatabase(working, finished);
  return finished;
};

const fill = (file: string, moment: Database): Promise<void> =>
  whileOpen(file, ({ db }) => db.transaction().execute(transaction => copyTables(moment, transaction)));

const refuseOther = (applied: readonly string[], name: string): void => {
  refuseForeign(applied, `The database ${name}`);
  const missing = Object.keys(migrations).filter(migration => !applied.includes(migration));
  if (missing.length > 0)
    throw new BackupRefusal(
      `The database ${name} is of an older desk; start this desk on it once, or use that one's backup.`,
    );
};

const migrationsIn = async (db: Database): Promise<string[]> => {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass('kysely_migration') is not null as found`.execute(db);
  if (!rows[0]?.found) return [];
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return applied.rows.map(({ name }) => name);
};
