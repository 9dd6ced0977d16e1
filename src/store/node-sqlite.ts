import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';

/** A `node:sqlite` database in the shape that Kysely's SQLite dialect speaks to (that of better-sqlite3). */
export const kyselyDatabase = (database: DatabaseSync): SqliteDatabase => ({
  close: () => database.close(),
  prepare: sql => {
    const statement = database.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: parameters => statement.all(...parameters.map(bindable)),
      run: parameters => statement.run(...parameters.map(bindable)),
      iterate: parameters => statement.iterate(...parameters.map(bindable)),
    };
  },
});

/** The portable subset of SQL knows text, numbers and null; anything else is a fault of the calling code. */
const bindable = (value: unknown): SQLInputValue => {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`A ${typeof value} cannot be bound to SQL; write it as text or as a number`);
};
