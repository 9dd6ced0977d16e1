import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDriver } from 'kysely';
import { kyselyDatabase } from './node-sqlite.ts';
import type { StandingFile } from './standing-file.ts';

/**
 * Kysely's driver of an SQLite file that may be lost, replaced or full. The file is looked at before every statement, and before a commit;
 * what is its fault is thrown as a `StoreUnavailable`.
 */
export const sqliteDriver = (file: StandingFile): Driver => {
  const database = {
    prepare: (sql: string) => kyselyDatabase(file.current()).prepare(sql),
    close: () => undefined,
  };
  const driver = new SqliteDriver({ database });
  let connection: DatabaseConnection | null = null;
  return {
    init: async () => {
      await driver.init();
      connection = guarded(await driver.acquireConnection(), file);
    },
    acquireConnection: async () => {
      if (!connection) throw new Error('The driver is not initialised');
      return connection;
    },
    // A transaction that reads first could not write any more where another program wrote in between.
    beginTransaction: async ({ executeQuery }) => {
      await executeQuery(CompiledQuery.raw('begin immediate'));
    },
    commitTransaction: ({ executeQuery }) => executeQuery(CompiledQuery.raw('commit')).then(() => {}),
    rollbackTransaction: async () => file.rollBack(),
    savepoint: (...args) => driver.savepoint(...args),
    rollbackToSavepoint: (...args) => driver.rollbackToSavepoint(...args),
    releaseSavepoint: (...args) => driver.releaseSavepoint(...args),
    releaseConnection: () => driver.releaseConnection(),
    destroy: () => driver.destroy(),
  };
};

const guarded = (connection: DatabaseConnection, file: StandingFile): DatabaseConnection => ({
  executeQuery: query => file.through(() => connection.executeQuery(query)),
  streamQuery: () => {
    throw new Error('Rows are read all at once');
  },
});
