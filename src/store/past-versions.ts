import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import type { PastVersions } from '../evidence/citations/verifying.ts';
import { kyselyDatabase } from './node-sqlite.ts';
import { isPostgresUrl } from './postgres-url.ts';
import type { Database, Tables } from './tables.ts';
import { openVersions } from './versions.ts';

/** What a desk kept of articles that have changed or gone since, for reading alone. */
export type KeptVersions = PastVersions & { close(): Promise<void> };

/**
 * Opens what is kept in this file or on this `postgres://` server, beside desks that may be running on it; where no desk ever was nothing
 * is kept, and nothing is made.
 */
export const openPastVersions = async (where: string): Promise<KeptVersions> => {
  const db = isPostgresUrl(where) ? await onServer(where) : inFile(where);
  if (!db) return NOTHING_KEPT;
  return { find: openVersions(db).find, close: () => db.destroy() };
};

const onServer = async (url: string): Promise<Database | null> => {
  const { connect, hasTable, SERVING } = await import('./postgres.ts');
  const db = await connect(url, { ...SERVING, max: 1 });
  if (await hasTable(db, 'article_versions')) return db;
  await db.destroy();
  return null;
};

const inFile = (file: string): Database | null => {
  if (!existsSync(file)) return null;
  const sqlite = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT });
  const table = sqlite.prepare("select 1 from sqlite_master where name = 'article_versions'").get();
  if (table) return new Kysely<Tables>({ dialect: new SqliteDialect({ database: kyselyDatabase(sqlite) }) });
  sqlite.close();
  return null;
};

const NOTHING_KEPT: KeptVersions = { find: async () => [], close: async () => {} };
const BUSY_TIMEOUT = 5_000;
