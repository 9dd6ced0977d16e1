import {
  type DatabaseIntrospector,
  type Dialect,
  type Kysely,
  PostgresDialect,
  type PostgresPool,
  sql,
} from 'kysely';

/** PostgreSQL as Kysely speaks it, through this pool. */
export const postgresDialect = (pool: PostgresPool): Dialect => {
  const dialect = new PostgresDialect({ pool });
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: db => introspector(db, dialect.createIntrospector(db)),
  };
};

/**
 * Sees the tables of our own schema alone, by name. Kysely's own looks into every schema of the database, and fails when somebody drops one
 * of them meanwhile.
 */
const introspector = (db: Kysely<unknown>, whole: DatabaseIntrospector): DatabaseIntrospector => ({
  getSchemas: () => whole.getSchemas(),
  getTables: async () => {
    const { rows } = await sql<{ name: string; schema: string }>`
      select tablename as name, schemaname as schema from pg_catalog.pg_tables where schemaname = current_schema()`.execute(
      db,
    );
    return rows.map(table => ({ ...table, isView: false, isForeign: false, columns: [] }));
  },
});
