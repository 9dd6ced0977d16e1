import { Migrator } from 'kysely/migration';
import { migrations } from './migrations.ts';
import type { Database } from './tables.ts';

/** Brings the tables up to date: all that is missing or, when it throws, nothing of it. `schema` is the one they live in, where there are several. */
export const migrate = async (db: Database, schema?: string): Promise<void> => {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    ...(schema !== undefined && { migrationTableSchema: schema }),
  }).migrateToLatest();
  if (error) throw error;
};
