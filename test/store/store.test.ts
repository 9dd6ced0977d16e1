import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openPastVersions } from '../../src/store/past-versions.ts';
import { openStore } from '../../src/store/store.ts';
import { articleOf } from '../corpus/article-builder.ts';
import { startProcess } from './starting.ts';
import { type StoreHome, stores } from './stores.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute));
const names = Object.keys(migrations);

describe.each(stores)('a store on $name', ({ name, fresh }) => {
  let home: StoreHome;
  beforeEach(async () => {
    home = await fresh();
  });
  afterEach(() => home.drop());

  const applied = async (): Promise<string[]> => {
    const { db, close } = await openDatabase(home.where);
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    await close();
    return rows.map(row => row.name);
  };

  it('is brought up to date once, however often it is opened', async () => {
    for (let times = 0; times < 3; times += 1) await (await home.open()).close();
    expect(await applied()).toEqual(names);
  });

  it('keeps what was written for its next life', async () => {
    const first = await home.open();
    await first.inbox.know('interaction:1', at(0));
    await first.close();
    await first.close();
    expect(await (await home.open()).inbox.know('interaction:1', at(1))).toBe(false);
  });

  it('goes by its own clock, or by the one that it is given', async () => {
    const before = Date.now();
    const now = await (await home.open()).now();
    expect(Math.abs(now.getTime() - before)).toBeLessThan(5_000);
    expect(now.getTime() % 1).toBe(0);
    await home.drop();
    home = await fresh();
    expect(await (await home.open({ now: () => at(7) })).now()).toEqual(at(7));
  });

  it('writes all of a transaction or nothing', async () => {
    const { db, close } = await openDatabase(home.where);
    const twice = db.transaction().execute(async transaction => {
      const row = { team: 'T1', channel: 'C1', file: 'a.txt', sha256: 'ab', told_at: 1 };
      await transaction.insertInto('told').values(row).execute();
      await transaction.insertInto('told').values(row).execute();
    });
    await expect(twice).rejects.toThrow(/unique/iu);
    await expect(twice).rejects.not.toHaveProperty('name', 'StoreUnavailable');
    expect(await db.selectFrom('told').selectAll().execute()).toEqual([]);
    await close();
  });

  it('gives whole numbers and text back as they were', async () => {
    const { db, close } = await openDatabase(home.where);
    const row = { key: 'a🚢\u2028é', payload: '\uFEFF{"a":"\\u0000"}', received_at: 8_640_000_000_000_000 };
    await db
      .insertInto('inbox')
      .values({ ...row, state: 'waiting', attempts: 2_147_483_647 })
      .execute();
    const [read] = await db.selectFrom('inbox').selectAll().execute();
    expect(read).toMatchObject({ ...row, attempts: 2_147_483_647, lease_until: null });
    const { count } = await db
      .selectFrom('inbox')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
    await close();
  });

  it('of a newer desk is not touched', async () => {
    const { db, close } = await openDatabase(home.where);
    await sql`insert into kysely_migration (name, timestamp) values ('999_later', '2026-01-01T00:00:00.000Z')`.execute(
      db,
    );
    await close();
    await expect(openStore(home.where)).rejects.toMatchObject({
      name: 'UnusableDatabase',
      message: expect.stringContaining('999_later'),
    });
  });

  it('shows the versions that it kept to who only reads, and makes nothing where there are none', async () => {
    const nothing = await openPastVersions(home.where);
    expect(await nothing.find('ab')).toEqual([]);
    await nothing.close();
    if (name === 'SQLite') expect(existsSync(home.where)).toBe(false);
    const store = await home.open();
    const article = articleOf('001_a.txt', 'One\n\nIt rained all day 🚢 in the town.');
    await store.versions.keep([article], at(1));
    const past = await openPastVersions(home.where);
    expect(await past.find(article.sha256.slice(0, 8))).toMatchObject([{ text: article.text }]);
    await past.close();
  });

  it('that eight processes open at once is made once, and whole', async () => {
    const starters = await Promise.all(Array.from({ length: 8 }, () => startProcess(home.where)));
    const open = starters.filter(({ said }) => said === 'open');
    const refused = starters.filter(({ said }) => said !== 'open');
    expect(open).toHaveLength(name === 'SQLite' ? 1 : 8);
    for (const { said } of refused)
      expect(said).toBe(
        `UnusableDatabase: The database ${home.where} is in use by another desk; stop that one, or give this one a DATA_DIR of its own`,
      );
    await Promise.all(open.map(starter => starter.end()));
    expect(await applied()).toEqual(names);
  }, 60_000);
});

it('a store in memory serves one life, and is closed once', async () => {
  const store = await openStore(':memory:');
  expect(await store.inbox.know('interaction:1', at(0))).toBe(true);
  await store.close();
  await store.close();
  const next = await openStore(':memory:');
  expect(await next.inbox.know('interaction:1', at(0))).toBe(true);
  await next.close();
});

describe('an SQLite file', () => {
  let home: string;
  let file: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'store-'));
    file = join(home, 'data', 'desk.db');
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('is made with its folder, for this user alone, and durable', async () => {
    await (await openDatabase(file)).close();
    expect(statSync(join(home, 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { db, close } = await openDatabase(file);
    expect((await sql`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: 2 }]);
    expect((await sql`pragma journal_mode`.execute(db)).rows).toEqual([{ journal_mode: 'wal' }]);
    await close();
    expect(readdirSync(join(home, 'data')).filter(name => /wal|shm/u.test(name))).toEqual([]);
  });

  it('refuses a second opener with one clear error, and serves the next once it is closed', async () => {
    const first = await openStore(file);
    await expect(openStore(file)).rejects.toThrow(`The database ${file} is in use by another desk`);
    await first.close();
    await (await openStore(file)).close();
  });

  it('is free again when the process that has it is killed, with what that wrote', async () => {
    const other = await startProcess(file);
    await expect(openStore(file)).rejects.toThrow(`The database ${file} is in use by another desk`);
    await other.end('SIGKILL');
    await (await openStore(file)).close();
  });

  it('can be read by another process while the desk has it', async () => {
    const store = await openStore(file);
    await store.inbox.know('interaction:1', at(0));
    const read = `const { DatabaseSync } = await import('node:sqlite');
      console.log(new DatabaseSync(${JSON.stringify(file)}, { readOnly: true }).prepare('select count(*) as n from inbox').get().n);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', read]);
    expect(stdout.trim()).toBe('1');
    await store.close();
  });

  it.each([
    ['is no database', () => Buffer.from('hello '.repeat(1000))],
    [
      'lost its middle',
      (whole: Buffer) => Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 7)]),
    ],
    ['was cut off', (whole: Buffer) => whole.subarray(0, 6000)],
  ])('that %s is named, with the mend, and is left as it was', async (_case, damage) => {
    await (await openStore(file)).close();
    writeFileSync(file, damage(readFileSync(file)));
    const before = readFileSync(file);
    await expect(openStore(file)).rejects.toThrow(`The database ${file} is damaged`);
    await expect(openStore(file)).rejects.toThrow('Put a backup of it back');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([
    ['is a folder', () => home],
    ['lies below a file', () => join(home, 'note', 'desk.db')],
  ])('that %s is named', async (_case, path) => {
    writeFileSync(join(home, 'note'), '');
    await expect(openStore(path())).rejects.toThrow(`The database ${path()} cannot be written`);
  });

  it('that cannot be brought up to date is left as it was', async () => {
    const { db, close } = await openDatabase(file);
    await sql`drop table article_versions`.execute(db);
    await sql`delete from kysely_migration where name > '002'`.execute(db);
    await close();
    const tables = () => {
      const sqlite = new DatabaseSync(file, { readOnly: true });
      const rows = sqlite.prepare('select name, sql from sqlite_master order by name').all();
      sqlite.close();
      return rows;
    };
    const before = tables();
    await expect(openStore(file)).rejects.toThrow(`The database ${file} could not be brought up to date`);
    expect(tables()).toEqual(before);
  });
});
