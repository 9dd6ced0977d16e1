import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { openStore, type Store } from '../../src/store/store.ts';

let home: string;
let file: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'store-'));
  file = join(home, 'data', 'desk.db');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute));
const place = { team: 'T1', channel: 'C1' };
const run = (localDate: string, key: string) => ({
  ...place,
  localDate,
  key,
  dueAt: at(0),
  expiresAt: at(59),
});
const storeModule = new URL('../../src/store/store.ts', import.meta.url).href;

describe('a database', () => {
  it('is made with its folder, for this user alone, durable and with its tables', async () => {
    const { db, close } = await openDatabase(file);
    expect(statSync(join(home, 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await db.selectFrom('inbox').selectAll().execute()).toEqual([]);
    await close();
    await close();
    const sqlite = new DatabaseSync(file);
    expect(sqlite.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    sqlite.close();
  });

  it('is brought up to date once', async () => {
    for (let times = 0; times < 2; times += 1) {
      const { db, close } = await openDatabase(file);
      const applied = await db
        .withTables<{ kysely_migration: { name: string } }>()
        .selectFrom('kysely_migration')
        .select('name')
        .execute();
      expect(applied).toEqual([{ name: '001_first_tables' }, { name: '002_article_versions' }]);
      await close();
    }
  });

  it('refuses a second opener with one clear error, and serves the next once it is closed', async () => {
    const first = await openStore(file);
    await expect(openStore(file)).rejects.toThrow(`The database ${file} is in use by another desk`);
    await first.close();
    await (await openStore(file)).close();
  });

  it('refuses a second process too, and is free again when that process is killed', async () => {
    const script = `const { openStore } = await import(${JSON.stringify(storeModule)});
      const store = await openStore(${JSON.stringify(file)});
      await store.inbox.keep('event:T1:Ev1', 'hello', new Date(0));
      console.log('open'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise(resolve => child.stdout.once('data', resolve));
    await expect(openStore(file)).rejects.toThrow(`The database ${file} is in use by another desk`);
    const gone = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    const store = await openStore(file);
    expect((await store.inbox.unfinished()).waiting).toEqual([{ key: 'event:T1:Ev1', payload: 'hello' }]);
    await store.close();
  });

  it('can be read by another process while the desk has it', async () => {
    const store = await openStore(file);
    await store.inbox.keep('event:T1:Ev1', 'hello', at(0));
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

  it('of a newer desk is not touched', async () => {
    const { db, close } = await openDatabase(file);
    await db
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: '999_later', timestamp: '' })
      .execute();
    await close();
    await expect(openStore(file)).rejects.toThrow(`The database ${file} could not be brought up to date`);
  });
});

describe('the inbox', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(file);
  });
  afterEach(() => store.close());

  it('refuses a key that it kept, also after a restart and when the work is done', async () => {
    expect(await store.inbox.keep('event:T1:Ev1', 'hello', at(0))).toBe(true);
    expect(await store.inbox.keep('event:T1:Ev1', 'hello', at(1))).toBe(false);
    expect(await store.inbox.keep('event:T2:Ev1', 'hello', at(1))).toBe(true);
    await store.inbox.begin('event:T1:Ev1');
    await store.inbox.finish('event:T1:Ev1', 'done');
    await store.close();
    store = await openStore(file);
    expect(await store.inbox.keep('event:T1:Ev1', 'hello', at(2))).toBe(false);
  });

  it('keeps one of many that come at once', async () => {
    const kept = await Promise.all(
      Array.from({ length: 20 }, () => store.inbox.keep('event:T1:Ev1', 'hello', at(0))),
    );
    expect(kept.filter(Boolean)).toHaveLength(1);
  });

  it('tells what waits, earliest first, and what was interrupted', async () => {
    await store.inbox.keep('b', 'later', at(2));
    await store.inbox.keep('a', 'earlier', at(1));
    await store.inbox.keep('c', 'begun', at(0));
    await store.inbox.keep('d', 'ended', at(0));
    await store.inbox.keep('e', null, at(0));
    await store.inbox.begin('c');
    await store.inbox.begin('d');
    await store.inbox.finish('d', 'failed');
    expect(await store.inbox.unfinished()).toEqual({
      waiting: [
        { key: 'a', payload: 'earlier' },
        { key: 'b', payload: 'later' },
      ],
      interrupted: ['c'],
    });
  });

  it('is begun once, by one of those who try, and never without a payload', async () => {
    await store.inbox.keep('a', 'words', at(0));
    await store.inbox.keep('b', null, at(0));
    const begun = await Promise.all([1, 2, 3].map(() => store.inbox.begin('a')));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await store.inbox.begin('b')).toBe(false);
    await store.inbox.finish('a', 'done');
    expect(await store.inbox.begin('a')).toBe(false);
    expect(await store.inbox.begin('never kept')).toBe(false);
  });

  it('lets come again what is released, and nothing else', async () => {
    for (const key of ['a', 'b']) await store.inbox.keep(key, null, at(0));
    await store.inbox.release('a');
    expect(await store.inbox.keep('a', null, at(1))).toBe(true);
    expect(await store.inbox.keep('b', null, at(1))).toBe(false);
  });

  it('forgets what people wrote as soon as it is answered, and finished deliveries after a while', async () => {
    for (const key of ['old', 'new'])
      await store.inbox.keep(key, 'the secret words', at(key === 'old' ? 0 : 10));
    await store.inbox.keep('waiting', 'x', at(0));
    await store.inbox.keep('known only', null, at(0));
    for (const key of ['old', 'new']) await store.inbox.finish(key, 'done');
    expect(await store.inbox.forget(at(5))).toBe(2);
    expect(await store.inbox.keep('old', 'again', at(11))).toBe(true);
    expect(await store.inbox.keep('new', 'again', at(11))).toBe(false);
    expect((await store.inbox.unfinished()).waiting.map(({ key }) => key)).toEqual(['waiting', 'old']);
  });
});

describe('the ledger', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(':memory:');
  });
  afterEach(() => store.close());

  const subscription = { ...place, time: '08:00', zone: 'UTC', createdBy: 'U1', nextDueAt: at(0) };

  it('writes a date down once and moves the subscription on', async () => {
    await store.subscriptions.put(subscription);
    await store.ledger.materialise(subscription, run('2026-03-02', 'k1'), at(30));
    await store.ledger.materialise(subscription, run('2026-03-03', 'k2'), at(40));
    await store.ledger.materialise({ ...subscription, nextDueAt: at(30) }, run('2026-03-02', 'k3'), at(50));
    expect((await store.ledger.open()).map(({ localDate, key }) => [localDate, key])).toEqual([
      ['2026-03-02', 'k1'],
    ]);
    expect(await store.subscriptions.of(place)).toEqual({ ...subscription, nextDueAt: at(50) });
    expect(await store.subscriptions.due(at(49))).toEqual([]);
    expect(await store.subscriptions.due(at(50))).toHaveLength(1);
  });

  it('gives a run to one of two who claim it, and lets only that one end it', async () => {
    await store.ledger.add(run('2026-03-02', 'k1'));
    const [read] = await store.ledger.open(place);
    if (!read) throw new Error('no run');
    const claims = await Promise.all([1, 2].map(() => store.ledger.claim(read, at(1), at(2))));
    const [mine] = claims.filter(claim => claim !== null);
    expect(claims.filter(Boolean)).toHaveLength(1);
    if (!mine) throw new Error('no claim');
    const theirs = await store.ledger.claim(mine, at(3), at(4));
    expect(theirs).toMatchObject({ attempts: 2, maybeSentAt: at(1), notBefore: at(4) });
    expect(await store.ledger.settle(mine, { state: 'posted', messageTs: '1.0' }, at(3))).toBe(false);
    expect(theirs && (await store.ledger.settle(theirs, { state: 'posted', messageTs: '2.0' }, at(3)))).toBe(
      true,
    );
    expect(await store.ledger.last(place)).toMatchObject({ state: 'posted', messageTs: '2.0', number: 1 });
  });

  it.each([
    ['posted', { state: 'posted', messageTs: '1.0' }, 1],
    ['unknown', { state: 'unknown', error: 'timeout' }, 1],
    ['refused', { state: 'refused', error: 'is_archived' }, 0],
    ['pending', { state: 'pending', error: 'rate_limited', notBefore: at(9) }, 0],
  ] as const)('counts what a run tells as told when it ends %s: %o', async (_case, ending, told) => {
    await store.ledger.add(run('2026-03-02', 'k1'));
    const [read] = await store.ledger.open();
    const mine = read && (await store.ledger.claim(read, at(1), at(2)));
    if (!mine) throw new Error('no claim');
    await store.ledger.compose(mine, [{ file: '001.txt', sha256: 'ab' }]);
    await store.ledger.settle(mine, ending, at(3));
    expect(await store.told.of(place)).toHaveLength(told);
    expect(await store.told.of({ ...place, team: 'T2' })).toEqual([]);
  });
});
