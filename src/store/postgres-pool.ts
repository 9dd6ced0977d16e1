import type { PostgresPool } from 'kysely';
import type { PoolClient, PoolConfig } from 'pg';
import { isSpent, postgresFault } from './postgres-error.ts';
import { postgresName } from './postgres-url.ts';
import { StoreUnavailable } from './store-unavailable.ts';

/**
 * Opens a pool of connections to a server that may be lost and come back; none is made before it is needed. What is the server's fault
 * is thrown as a {@link StoreUnavailable}. The driver is loaded only here, because a desk on a file has no use for it.
 */
export const openPool = async (url: string, settings: PoolConfig): Promise<PostgresPool> => {
  const { Pool, types } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    application_name: 'huawei-desk',
    connectionTimeoutMillis: CONNECT_LIMIT,
    keepAlive: true,
    types: {
      getTypeParser: (oid: number, format: 'text' | 'binary' = 'text') =>
        oid === BIGINT && format === 'text' ? Number : types.getTypeParser(oid, format),
    },
    ...settings,
  });
  // A connection that is lost while nothing is asked of it leaves the pool; without a listener it would end the process.
  pool.on('error', () => {});
  pool.on('connect', client => void client.on('error', () => {}));
  const name = postgresName(url);
  return {
    options: {},
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => {
        throw unavailable(name, error, postgresFault(error) ?? NOT_LET_IN);
      });
      return guarded(client, name);
    },
    end: () => pool.end(),
  };
};

const unavailable = (name: string, cause: unknown, words: string): StoreUnavailable =>
  new StoreUnavailable(`The database ${name} cannot be used: ${words}.`, { cause });

/**
 * The client for one user of the pool. Our own faults are thrown as they are. One whose connection is spent does not go back to the pool.
 */
const guarded = (client: PoolClient, name: string): PoolClient => {
  let spent = false;
  const query = (sql: string, parameters: unknown[]) =>
    client.query(sql, parameters).catch((error: unknown) => {
      spent ||= isSpent(error);
      const words = postgresFault(error);
      throw words === null ? error : unavailable(name, error, words);
    });
  const release = (destroy?: boolean) => client.release(destroy || spent);
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'query') return query;
      return name === 'release' ? release : Reflect.get(target, name);
    },
  });
};

const NOT_LET_IN = 'its server lets nobody in';

/** PostgreSQL's type of 64-bit integers, and of counts. Ours are milliseconds and numbers of rows, which a number holds exactly. */
const BIGINT = 20;

/** Milliseconds. */
const CONNECT_LIMIT = 3_000;
