import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { BackupRefusal } from './backup-refusal.ts';
import { migrations } from './migrations.ts';
import { isDamaged } from './sqlite-error.ts';

/** How many rows each table has. */
export type RowCounts = Readonly<Record<string, number>>;

/**
 * Copies a desk's SQLite database as it is at one moment into a new file, whoever writes to it meanwhile. Throws a
 * {@link BackupRefusal} when there is none, or one that is damaged, not a desk's, or of a newer desk.
 */
export const copyDatabase = (from: string, to: string): void => {
  if (!existsSync(from)) throw new BackupRefusal(`There is no database ${from}.`);
  const source = new DatabaseSync(from, { readOnly: true, timeout: BUSY_TIMEOUT });
  try {
    checkWhole(source, from);
    refuseForeign(migrationsIn(source), from);
    source.prepare('vacuum into ?').run(to);
  } catch (error) {
    throw isDamaged(error) ? damaged(from, error) : error;
  } finally {
    source.close();
  }
};

/** How many rows the desk's tables in this SQLite file have, by their names. */
export const rowsIn = (file: string): RowCounts => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
    const ours = tables.map(({ name }) => String(name)).filter(name => !/^(?:kysely|sqlite)_/u.test(name));
    const count = (table: string) => database.prepare(`select count(*) as rows from "${table}"`).get()?.rows;
    return Object.fromEntries(ours.map(table => [table, Number(count(table))]));
  } finally {
    database.close();
  }
};

/** Throws a {@link BackupRefusal} when these migrations have not made a database of the desk, or have made one of a newer desk. */
export const refuseForeign = (applied: readonly string[], name: string): void => {
  if (applied.length === 0) throw new BackupRefusal(`${name} is no database of the desk.`);
  const newer = applied.filter(migration => !(migration in migrations));
  if (newer.length > 0)
    throw new BackupRefusal(
      `${name} is of a newer desk, which made ${newer.join(', ')}; use that one or a newer one.`,
    );
};

const checkWhole = (source: DatabaseSync, file: string): void => {
  const [problem] = source.prepare('pragma integrity_check(1)').all();
  if (problem?.integrity_check !== 'ok') throw damaged(file, new Error(String(problem?.integrity_check)));
};

const migrationsIn = (source: DatabaseSync): string[] => {
  const table = source.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get();
  return table
    ? source
        .prepare('select name from kysely_migration order by name')
        .all()
        .map(({ name }) => String(name))
    : [];
};

const damaged = (file: string, cause: unknown): Error => {
  const words = (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/gu, ' ');
  return new BackupRefusal(`${file} is damaged, or no database at all (${words}).`, { cause });
};

/** Milliseconds. */
const BUSY_TIMEOUT = 5_000;
