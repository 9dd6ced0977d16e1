import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import type { PastVersions } from '../evidence/citations/verifying.ts';
import { kyselyDatabase } from './node-sqlite.ts';
import type { Tables } from './tables.ts';
import { openVersions } from './versions.ts';

/** What a desk kept of articles that have changed or gone since, for reading alone. */
export type KeptVersions = PastVersions & { close(): Promise<void> };

/** Opens what is kept in this file, beside a desk that may be running on it; without such a file nothing is kept. */
export const openPastVersions = async (file: string): Promise<KeptVersions> => {
  if (!existsSync(file)) return NOTHING_KEPT;
  const sqlite = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT });
  const table = sqlite.prepare("select 1 from sqlite_master where name = 'article_versions'").get();
  if (!table) {
    sqlite.close();
    return NOTHING_KEPT;
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: kyselyDatabase(sqlite) }) });
  return { find: openVersions(db).find, close: () => db.destroy() };
};

const NOTHING_KEPT: KeptVersions = { find: async () => [], close: async () => {} };
const BUSY_TIMEOUT = 5_000;
