import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject, it } from 'vitest';
import { openStore, type Store, type StoreOptions } from '../../src/store/store.ts';
import { noPostgres } from '../postgres.ts';

/** A new, empty place for a store. */
export type StoreHome = {
  /** What `openStore` opens: a path or a URL. */
  readonly where: string;
  /** Opens the store here; on PostgreSQL also a second time at once, as another machine would. */
  open(options?: StoreOptions): Promise<Store>;
  /** Closes what was opened, and removes everything. */
  drop(): Promise<void>;
};

/** A kind of store, of which every test file that names it must hold the same. */
export type StoreKind = { readonly name: 'SQLite' | 'PostgreSQL'; fresh(): Promise<StoreHome> };

/** The URL of this run's PostgreSQL server. */
const postgresUrl = async (): Promise<string> => {
  const response = await fetch(inject('postgres'));
  if (!response.ok) throw new Error(await response.text());
  return response.text();
};

/** Does this to the database of this URL as somebody else would. */
export const asAdmin = async <Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client({ connectionString: url, application_name: 'admin' });
  await client.connect();
  return work(client).finally(() => client.end());
};

const home = (where: string, remove: () => Promise<void>): StoreHome => {
  const opened: Store[] = [];
  return {
    where,
    open: async options => {
      const store = await openStore(where, options);
      opened.push(store);
      return store;
    },
    drop: async () => {
      await Promise.all(opened.map(store => store.close()));
      await remove();
    },
  };
};

const sqlite: StoreKind = {
  name: 'SQLite',
  fresh: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    return home(join(folder, 'desk.sqlite'), async () => rmSync(folder, { recursive: true, force: true }));
  },
};

/** Each home is a schema of its own in one database. */
const postgres: StoreKind = {
  name: 'PostgreSQL',
  fresh: async () => {
    const url = await postgresUrl();
    const schema = `home_${randomUUID().replaceAll('-', '')}`;
    await asAdmin(url, client => client.query(`create schema ${schema}`));
    const where = `${url}?options=${encodeURIComponent(`-c search_path=${schema}`)}`;
    return home(where, () =>
      asAdmin(url, async client => void (await client.query(`drop schema ${schema} cascade`))),
    );
  },
};

const missing = noPostgres();

/** The stores that the desk can work on, on this machine: `describe.each(stores)('… on $name', ({ fresh }) => …)`. */
export const stores: readonly StoreKind[] = missing ? [sqlite] : [sqlite, postgres];

if (missing) {
  console.warn(missing);
  it.skip(`on PostgreSQL: ${missing}`);
}
