import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowsIn } from '../../src/store/backup-copy.ts';
import { tables } from '../../src/store/backup-tables.ts';
import { openDatabase } from '../../src/store/database.ts';
import { isPostgresUrl } from '../../src/store/postgres-url.ts';
import type { Store } from '../../src/store/store.ts';
import { brief } from '../digest/articles.ts';
import { openDesk, place, wish } from '../digest/desk.ts';
import { type StoreHome, type StoreKind, stores } from '../store/stores.ts';

let folder: string;
let file: string;
let homes: StoreHome[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  file = join(folder, 'desk.backup');
  homes = [];
});
afterEach(async () => {
  for (const home of homes) await home.drop();
  rmSync(folder, { recursive: true, force: true });
});

const freshHome = async (kind: StoreKind): Promise<StoreHome> => {
  const home = await kind.fresh();
  homes.push(home);
  return home;
};

type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a program on the database of a home, or on another one. */
const run = (program: 'backup' | 'restore', where: string, ...words: string[]): Promise<Ended> => {
  const { DATABASE_URL, ...kept } = process.env;
  const env = isPostgresUrl(where) ? { DATABASE_URL: where } : { DATA_DIR: dirname(where) };
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [`src/${program}.ts`, ...words],
      { env: { ...kept, ...env } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
};

/** Every row of every table, in an order of its own. */
const everything = async (where: string): Promise<Record<string, string[]>> => {
  const { db, close } = await openDatabase(where);
  const rows: Record<string, string[]> = {};
  for (const table of tables) {
    const found = await sql<object>`select * from ${sql.table(table)}`.execute(db);
    rows[table] = found.rows.map(row => JSON.stringify(Object.entries(row).sort())).sort();
  }
  await close();
  return rows;
};

const isEmpty = async (where: string): Promise<boolean> =>
  Object.values(await everything(where)).every(rows => rows.length === 0);

/** A desk that has posted, has an edition to post and a delivery to answer, and keeps more versions than are copied at a time. */
const fill = async (home: StoreHome): Promise<void> => {
  const { digests, store, at, articles } = await openDesk(home.where);
  await digests.turnOn(place, wish, 'U1');
  at('2026-03-02T07:30:00Z');
  await digests.tick();
  await digests.turnOn(
    { team: 'T1', channel: 'C2' },
    { ...wish, weekdays: [1, 5], signOfLife: true },
    'Ü2 – 小',
  );
  const due = { localDate: '2026-03-03', dueAt: new Date('2026-03-03T07:30Z') };
  await store.ledger.add({ ...place, ...due, key: 'open', expiresAt: new Date('2026-03-03T13:30Z') });
  await store.inbox.keep('message:T1:C1:1.1', '{"text":"hello"}', new Date(0), new Date(1));
  const [article] = articles;
  const versions = Array.from({ length: 601 }, (_, index) => ({
    sha256: index.toString(16).padStart(64, '0'),
    file: '001.txt',
    number: '001',
    text: `${article?.text} ${index} – “naïve” 😀`,
  }));
  await store.versions.keep(versions, new Date(0));
  await fillAsked(store);
  await store.close();
};

/** A question, what its asker may refer to, what they thought of the answer, what they watch, and a channel that is muted. */
const fillAsked = async (store: Store): Promise<void> => {
  const who = { team: 'T1', channel: 'C1', thread: '1.1', person: 'U1' };
  const at = new Date(1_800_000_000_000);
  const question = 'Who pays for the “naïve” bridge? 😀';
  const asked = { via: 'command', typed: question, question, outcome: 'not_in_articles' } as const;
  await store.turns.note({ ...who, ...asked, id: 't1', reason: null, at });
  await store.conversations.carry(who, { question, shown: ['001:1-2@abcdef01'], count: 1 }, at);
  const opinion = { team: 'T1', person: 'U1', turn: 't1', verdict: 'not_helpful' } as const;
  await store.feedback.note({ ...opinion, question, reason: 'other', comment: 'No\n“x”', at });
  await store.watches.begin({ id: 'w1', team: 'T1', person: 'U1', question, askedAt: at });
  await store.watches.begin({ id: 'w2', team: 'T1', person: 'U2', question, askedAt: at });
  const [held] = await store.watches.of('T1', 'U2');
  if (held) await store.watches.claim(held, at);
  await store.mutes.mute({ team: 'T1', channel: 'C9', by: 'U1', at });
};

const pairs = stores.flatMap(from => stores.map(to => ({ from, to, names: `${from.name} to ${to.name}` })));

describe.each(pairs)('a backup from $names', { timeout: 60_000 }, ({ from, to }) => {
  it('carries every row when the desk is moved', async () => {
    const [old, other] = [await freshHome(from), await freshHome(to)];
    await fill(old);
    const backup = await run('backup', old.where, file);
    expect(backup).toMatchObject({ code: 0, err: '' });
    expect(backup.out).toMatch(
      /desk\.backup: 613 rows \(2 subscription, 2 digest_run, .*\), [\d,]+ bytes\.\n$/u,
    );
    expect(await run('restore', other.where, '--moved', file)).toMatchObject({ code: 0, err: '' });
    expect(await everything(other.where)).toEqual(await everything(old.where));
  });

  it('does again nothing that may have been done since, when the desk was lost', async () => {
    const [old, other] = [await freshHome(from), await freshHome(to)];
    await fill(old);
    await run('backup', old.where, file);
    expect(await run('restore', other.where, file)).toMatchObject({ code: 0, err: '' });
    const store = await other.open();
    expect(await store.ledger.open()).toEqual([]);
    expect(await store.ledger.find(place, 'open')).toMatchObject({ state: 'unknown' });
    expect(await store.inbox.due(new Date(8e15), 10)).toEqual([]);
    const subscription = await store.subscriptions.of(place);
    expect(subscription?.nextDueAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(subscription).toMatchObject(wish);
    expect(await store.watches.of('T1', 'U1')).toMatchObject([{ state: 'open' }]);
    expect(await store.watches.of('T1', 'U2')).toMatchObject([{ state: 'unknown' }]);
    expect((await store.watches.open(new Date(8e15))).map(({ id }) => id)).toEqual(['w1']);
  });

  it('makes a desk that tells nothing twice, and goes on with what is new', async () => {
    const [old, other] = [await freshHome(from), await freshHome(to)];
    const first = await openDesk(old.where);
    await first.digests.turnOn(place, wish, 'U1');
    first.at('2026-03-02T07:30:00Z');
    await first.digests.tick();
    expect(first.lines()).toEqual(['C1 2026-03-02 001.txt']);
    await run('backup', old.where, file);
    await first.store.close();
    await run('restore', other.where, '--moved', file);
    const second = await openDesk(other.where);
    for (const instant of ['2026-03-02T07:31:00Z', '2026-03-03T07:30:00Z', '2026-03-03T07:31:00Z']) {
      second.at(instant);
      await second.digests.tick();
    }
    expect(second.lines()).toEqual([]);
    second.articles.push(brief('002.txt', 'Dell joins the project.'));
    second.at('2026-03-04T07:30:00Z');
    await second.digests.tick();
    expect(second.lines()).toEqual(['C1 2026-03-04 002.txt']);
    await second.store.close();
  });
});

describe.each(stores)('a backup of a running desk on $name', { timeout: 60_000 }, kind => {
  it('holds every transaction that goes on meanwhile in whole or not at all', async () => {
    const home = await freshHome(kind);
    const writer = spawn(process.execPath, ['--input-type=module', '-e', writing(home.where)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = new Promise(resolve => writer.once('exit', resolve));
    await new Promise(resolve => writer.stdout.once('data', resolve));
    const sizes: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      const copy = `${file}.${round}`;
      expect(await run('backup', home.where, copy)).toMatchObject({ code: 0, err: '' });
      const database = new DatabaseSync(copy, { readOnly: true });
      const told = database.prepare('select file from told').all();
      const known = database.prepare('select key from inbox').all();
      database.close();
      expect(known.map(({ key }) => key).sort()).toEqual(told.map(({ file: twin }) => twin).sort());
      sizes.push(known.length);
    }
    writer.kill('SIGKILL');
    await gone;
    expect(sizes[0]).toBeGreaterThan(0);
    expect(sizes.every((size, round) => size > (sizes[round - 1] ?? 0))).toBe(true);
  });

  it('is for this user alone, leaves nothing else behind, and spares a file that is there', async () => {
    const home = await freshHome(kind);
    const store = await home.open();
    await store.inbox.know('event:T1:Ev1', new Date(0));
    expect(await run('backup', home.where, file)).toMatchObject({ code: 0 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const kept = readFileSync(file);
    await store.inbox.know('event:T1:Ev2', new Date(0));
    const again = await run('backup', home.where, file);
    expect(again).toEqual({ code: 1, out: '', err: `${file} is there already; name a file that is not.\n` });
    expect(readFileSync(file)).toEqual(kept);
    expect(readdirSync(folder)).toEqual(['desk.backup']);
  });

  it('is not put into a database that has rows', async () => {
    const [old, other] = [await freshHome(kind), await freshHome(kind)];
    await fill(old);
    await run('backup', old.where, file);
    const store = await other.open();
    await store.inbox.know('event:T1:Ev1', new Date(0));
    await store.close();
    const before = await everything(other.where);
    const { code, out, err } = await run('restore', other.where, file);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^The database .* is not empty; (?:set DATABASE_URL|move it away).*\n$/u);
    expect(await everything(other.where)).toEqual(before);
  });

  it('is put back whole or not at all', async () => {
    const [old, other] = [await freshHome(kind), await freshHome(kind)];
    await fill(old);
    await run('backup', old.where, file);
    const { db, close } = await openDatabase(other.where);
    await sql.raw(kind.name === 'SQLite' ? NO_LAST_ROW_SQLITE : NO_LAST_ROW_POSTGRES).execute(db);
    await close();
    expect(await run('restore', other.where, '--moved', file)).toMatchObject({ code: 1, out: '' });
    expect(await isEmpty(other.where)).toBe(true);
  });
});

describe('a backup', { timeout: 60_000 }, () => {
  const sqlite = stores.find(({ name }) => name === 'SQLite') ?? noStore();

  it.each([
    ['a damaged one', (made: string) => damage(made), /is damaged, or no database at all/u],
    [
      'half of one',
      (made: string) => writeFileSync(made, readFileSync(made).subarray(0, 40_000)),
      /is damaged/u,
    ],
    [
      'a text',
      (made: string) => writeFileSync(made, 'Dear desk,\n'.repeat(1000)),
      /is damaged, or no database/u,
    ],
    ['an empty file', (made: string) => writeFileSync(made, ''), /is no database of the desk/u],
    [
      'another program’s',
      (made: string) => madeBySql(made, 'create table notes (text)'),
      /is no database of the/u,
    ],
    [
      'one of a newer desk',
      (made: string) => alter(made, "insert into kysely_migration values ('999_later', '2030')"),
      /is of a newer desk, which made 999_later/u,
    ],
    ['none', (made: string) => rmSync(made), /There is no database/u],
  ])('is refused before anything is written when it is %s', async (_what, spoil, words) => {
    const [old, other] = [await freshHome(sqlite), await freshHome(sqlite)];
    await (await old.open()).inbox.know('event:T1:Ev1', new Date(0));
    await run('backup', old.where, file);
    spoil(file);
    const { code, out, err } = await run('restore', other.where, file);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(words);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(other.where)).toBe(false);
  });

  it('holds every table that a desk has', async () => {
    const home = await freshHome(sqlite);
    await (await home.open()).close();
    expect(Object.keys(rowsIn(home.where)).toSorted()).toEqual(tables.toSorted());
  });

  it('is not put into a file on which a desk runs', async () => {
    const [old, other] = [await freshHome(sqlite), await freshHome(sqlite)];
    await (await old.open()).inbox.know('event:T1:Ev1', new Date(0));
    await run('backup', old.where, file);
    await other.open();
    const { code, err } = await run('restore', other.where, file);
    expect(code).toBe(1);
    expect(err).toMatch(/^The database .* is in use by another desk; stop that one/u);
  });

  it('of an older desk comes up to date as it is put back', async () => {
    const other = await freshHome(sqlite);
    madeBySql(file, OLD_DESK);
    expect(await run('restore', other.where, '--moved', file)).toMatchObject({ code: 0, err: '' });
    const store = await other.open();
    expect(await store.subscriptions.of(place)).toMatchObject({ time: '08:30', weekdays: wish.weekdays });
  });

  it.each([
    ['backup', []],
    ['backup', ['one', 'two']],
    ['backup', ['--moved', 'one']],
    ['restore', []],
    ['restore', ['--force', 'one']],
  ] as const)('is not made of bad usage: %s %j', async (program, words) => {
    const { code, out, err } = await run(program, join(folder, 'desk.sqlite'), ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(new RegExp(`^Usage: npm run ${program} -- `, 'u'));
  });

  it('of a database that is not there, or to where nothing can be written, is one line', async () => {
    const missing = await run('backup', join(folder, 'no', 'desk.sqlite'), file);
    expect(missing).toEqual({
      code: 1,
      out: '',
      err: `There is no database ${join(folder, 'no', 'desk.sqlite')}.\n`,
    });
    const home = await freshHome(sqlite);
    await home.open();
    const nowhere = await run('backup', home.where, join(folder, 'no', 'folder', 'desk.backup'));
    expect(nowhere).toMatchObject({ code: 1, out: '' });
    expect(nowhere.err).toMatch(/^ENOENT[^\n]*\n$/u);
    const lost = await run('backup', 'postgres://desk:secret@127.0.0.1:9/desk', file);
    expect(lost).toMatchObject({ code: 1, out: '' });
    expect(lost.err).toMatch(/^The database desk on 127\.0\.0\.1:9 [^\n]*\n$/u);
    expect(readdirSync(folder)).toEqual([]);
  });
});

const noStore = (): never => {
  throw new Error('There is always SQLite');
};

/** A desk's process that writes one row into each of two tables in each transaction, without end. */
const writing = (where: string): string => `
  const { openDatabase } = await import(${JSON.stringify(new URL('../../src/store/database.ts', import.meta.url).href)});
  const { db } = await openDatabase(${JSON.stringify(where)});
  for (let number = 0; ; number += 1) {
    const key = String(number);
    const told = { team: 'T1', channel: 'C1', file: key, sha256: '', told_at: 0 };
    const known = { key, state: 'done', payload: null, received_at: 0, attempts: 0, lease_until: null, maybe_sent_at: null };
    await db.transaction().execute(async transaction => {
      await transaction.insertInto('told').values(told).execute();
      await transaction.insertInto('inbox').values(known).execute();
    });
    if (number === 0) console.log('writing');
  }`;

/** The row that is copied last. */
const LAST = `${(600).toString(16).padStart(64, '0')}`;
const NO_LAST_ROW_SQLITE = `create trigger no_last before insert on article_versions when new.sha256 = '${LAST}'
  begin select raise(abort, 'no room for it'); end`;
const NO_LAST_ROW_POSTGRES = `alter table article_versions add constraint no_last check (sha256 <> '${LAST}')`;

const damage = (made: string): void => {
  const bytes = readFileSync(made);
  bytes.fill(0x5a, 4096, 20_000);
  writeFileSync(made, bytes);
};

const alter = (made: string, change: string): void => {
  const database = new DatabaseSync(made);
  database.exec(change);
  database.close();
};

const madeBySql = (made: string, tables: string): void => {
  rmSync(made, { force: true });
  alter(made, tables);
};

/** What the first desk kept, as its first migration made it. */
const OLD_DESK = `
  create table kysely_migration (name text primary key, timestamp text not null);
  create table kysely_migration_lock (id text primary key, is_locked integer not null default 0);
  insert into kysely_migration values ('001_first_tables', '2026-01-01');
  insert into kysely_migration_lock values ('migration_lock', 0);
  create table subscription (team text not null, channel text not null, time text not null, zone text not null,
    created_by text not null, next_due_at bigint not null, constraint subscription_pk primary key (team, channel));
  create table digest_run (team text not null, channel text not null, local_date text not null, number integer not null,
    key text not null unique, due_at bigint not null, expires_at bigint not null, state text not null, attempts integer not null,
    not_before bigint not null, maybe_sent_at bigint, tellings text not null, message_ts text, error text,
    constraint digest_run_pk primary key (team, channel, local_date, number));
  create table told (team text not null, channel text not null, file text not null, sha256 text not null,
    told_at bigint not null, constraint told_pk primary key (team, channel, file, sha256));
  create table inbox (key text primary key, state text not null, payload text, received_at bigint not null);
  insert into subscription values ('T1', 'C1', '08:30', 'Europe/Berlin', 'U1', 1772436600000)`;
