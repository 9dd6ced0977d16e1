import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDriver, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/migrations.ts';
import { kyselyDatabase } from '../../src/store/node-sqlite.ts';
import { connect } from '../../src/store/postgres.ts';
import { isPostgresUrl } from '../../src/store/postgres-url.ts';
import { sqliteDialect } from '../../src/store/sqlite-dialect.ts';
import type { Store } from '../../src/store/store.ts';
import type { Database } from '../../src/store/tables.ts';
import { type StoreHome, stores } from './stores.ts';

const open = async (where: string): Promise<Database> =>
  isPostgresUrl(where)
    ? connect(where, { max: 1 })
    : new Kysely({
        dialect: sqliteDialect(new SqliteDriver({ database: kyselyDatabase(new DatabaseSync(where)) })),
      });

/** A database as the first desk left it, with these rows. */
const oldDatabase = async (where: string, statements: readonly string[]): Promise<void> => {
  const db = await open(where);
  const { rows } = isPostgresUrl(where)
    ? await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
    : { rows: [] };
  const old = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '003'));
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => old },
    ...(rows[0] && { migrationTableSchema: rows[0].schema }),
  });
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  for (const statement of statements) await sql.raw(statement).execute(db);
  await db.destroy();
};

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute));
const time = (minute: number) => at(minute).getTime();
const place = { team: 'T1', channel: 'C1' };

/** Identity, key, when due and until when, how far, when again, what it tells, and what came of it. */
const run = (channel: string, number: number, state: string, rest: string): string =>
  `insert into digest_run values ('T1', '${channel}', '2026-03-02', ${number}, '${channel}-${number}',
    ${time(0)}, ${time(59)}, '${state}', 1, ${time(1)}, ${rest})`;

const SUBSCRIBED = `insert into subscription values ('T1', 'C1', '08:30', 'Europe/Berlin', 'U1', ${time(30)})`;
const TELLINGS = `'[{"file":"001.txt","sha256":"ab"}]'`;

describe.each(stores)('a database of the first desk on $name', ({ fresh }) => {
  let home: StoreHome;
  let store: Store;
  const begin = async (...statements: string[]) => {
    await oldDatabase(home.where, statements);
    store = await home.open();
  };
  beforeEach(async () => {
    home = await fresh();
  });
  afterEach(() => home.drop());

  it('keeps its digests: every day, with a sign of life, not paused', async () => {
    await begin(SUBSCRIBED);
    expect(await store.subscriptions.due(at(30))).toMatchObject([
      {
        ...place,
        time: '08:30',
        zone: 'Europe/Berlin',
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        signOfLife: true,
        createdBy: 'U1',
        nextDueAt: at(30),
        paused: null,
      },
    ]);
    const created = (await store.subscriptions.of(place))?.createdAt.getTime() ?? 0;
    expect(Math.abs(Date.now() - created)).toBeLessThan(60_000);
  });

  it('keeps what was posted, and what each channel was told', async () => {
    await begin(
      run('C1', 0, 'posted', `null, ${TELLINGS}, '1.000100', null`),
      `insert into told values ('T1', 'C1', '001.txt', 'ab', ${time(0)})`,
    );
    expect(await store.ledger.last(place)).toMatchObject({ state: 'posted', messageTs: '1.000100' });
    expect(await store.ledger.open()).toEqual([]);
    expect(await store.told.of(place)).toEqual([{ file: '001.txt', sha256: 'ab' }]);
  });

  it('still posts what waited, and what was claimed but had nothing to tell yet', async () => {
    await begin(
      run('C1', 0, 'pending', `null, '[]', null, 'rate_limited'`),
      run('C2', 0, 'sending', `${time(0)}, '[]', null, null`),
    );
    const open = (await store.ledger.open()).sort((a, b) => (a.channel < b.channel ? -1 : 1));
    expect(open).toMatchObject([
      { channel: 'C1', state: 'pending', content: null, parts: [], maybeSentAt: null },
      { channel: 'C2', state: 'pending', content: null, parts: [], maybeSentAt: null },
    ]);
    for (const waiting of open) expect(await store.ledger.claim(waiting, at(9))).not.toBeNull();
  });

  it('never posts again what it was cut off in, and counts that as told', async () => {
    await begin(
      run('C1', 0, 'sending', `${time(0)}, ${TELLINGS}, null, 'timeout'`),
      run('C1', 1, 'sending', `${time(0)}, ${TELLINGS}, null, null`),
    );
    expect(await store.ledger.open()).toEqual([]);
    expect(await store.ledger.last(place)).toMatchObject({ state: 'unknown', error: 'interrupted' });
    expect(await store.told.of(place)).toEqual([{ file: '001.txt', sha256: 'ab' }]);
  });

  it('answers what waited, never again what it was cut off in, and knows what it had', async () => {
    await begin(
      `insert into inbox values ('message:1', 'waiting', '{}', ${time(1)})`,
      `insert into inbox values ('message:2', 'working', '{}', ${time(0)})`,
      `insert into inbox values ('message:3', 'done', null, ${time(0)})`,
    );
    expect(await store.inbox.due(at(2), 10)).toEqual([{ key: 'message:1', attempts: 0 }]);
    for (const key of ['message:2', 'message:3']) expect(await store.inbox.know(key, at(2))).toBe(false);
  });

  it('keeps the versions of articles', async () => {
    await begin(`insert into article_versions values ('ab', '001.txt', '001', 'It rained.', '2026-03-02')`);
    expect(await store.versions.find('ab')).toMatchObject([{ text: 'It rained.' }]);
  });
});
