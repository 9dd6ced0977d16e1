import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/store/database.ts';
import { startProcess } from './starting.ts';

let home: string;
let file: string;
let open: OpenDatabase;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'store-'));
  file = join(home, 'data', 'desk.sqlite');
  open = await openDatabase(file);
});
afterEach(async () => {
  await open.close();
  rmSync(home, { recursive: true, force: true });
});

const row = (name: string, bytes = 10) => ({
  team: 'T1',
  channel: name,
  file: 'x'.repeat(bytes),
  sha256: 'ab',
  told_at: 1,
});
const write = async (name: string, bytes?: number): Promise<void> => {
  await open.db.insertInto('told').values(row(name, bytes)).execute();
};
const written = async (): Promise<string[]> => {
  const rows = await open.db.selectFrom('told').select('channel').orderBy('channel').execute();
  return rows.map(({ channel }) => channel);
};
/** What somebody else finds in the file at this path. */
const foundIn = (path: string): unknown[] => {
  const sqlite = new DatabaseSync(path, { readOnly: true });
  const rows = sqlite.prepare('select channel from told order by channel').all();
  expect(sqlite.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  sqlite.close();
  return rows.map(({ channel }) => channel);
};
/** A backup as it is now. */
const backUp = (name = 'backup.sqlite'): string => {
  const copy = join(home, name);
  const sqlite = new DatabaseSync(file, { readOnly: true });
  sqlite.exec(`vacuum into '${copy}'`);
  sqlite.close();
  return copy;
};
const unavailable = (words: string) => ({
  name: 'StoreUnavailable',
  message: expect.stringMatching(new RegExp(`^The database ${file} .*${words}.*\\.$`, 'u')),
});
const serves = (name: string) => vi.waitFor(() => write(name), { timeout: 10_000, interval: 250 });

describe('a full disk', () => {
  it('refuses a write in plain words, keeps nothing of it, and takes the next when there is room', async () => {
    await write('a');
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(open.db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 2}`).execute(open.db);
    await expect(write('b', 50_000)).rejects.toMatchObject(unavailable('its disk is full'));
    expect(await written()).toEqual(['a']);
    await write('c');
    await sql`pragma max_page_count = 100000`.execute(open.db);
    await write('d', 50_000);
    expect(await written()).toEqual(['a', 'c', 'd']);
  });

  it('in the middle of a transaction leaves nothing of the transaction', async () => {
    await write('a');
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(open.db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 2}`).execute(open.db);
    const work = open.db.transaction().execute(async transaction => {
      await transaction.insertInto('told').values(row('b')).execute();
      await transaction.insertInto('told').values(row('c', 50_000)).execute();
    });
    await expect(work).rejects.toMatchObject(unavailable('its disk is full'));
    expect(await written()).toEqual(['a']);
    await write('d');
    expect(foundIn(file)).toEqual(['a', 'd']);
  });

  it('of the system’s own, in another process, is got over without a restart', async () => {
    await open.close();
    const filler = fileURLToPath(import.meta.resolve('./filler.ts'));
    const child = spawn(
      '/bin/sh',
      ['-c', 'ulimit -S -f 400; exec "$0" "$@"', process.execPath, filler, file],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    const says = async () => String((await once(child.stdout.setEncoding('utf8'), 'data'))[0]).trim();
    expect(await says()).toMatch(/^StoreUnavailable after \d+: The database .* cannot be used: .*\.$/u);
    execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']);
    const gone = once(child, 'exit');
    child.stdin.end();
    expect(await says()).toMatch(/^wrote again, (\d+) of \1 kept$/u);
    await gone;
    open = await openDatabase(file);
  });
});

describe('a file that is taken away from a running desk', () => {
  it.each([
    ['moved', () => renameSync(file, join(home, 'away.sqlite'))],
    ['deleted', () => rmSync(file)],
    ['moved with its folder', () => renameSync(join(home, 'data'), join(home, 'away'))],
  ])('(%s) takes no writes, and no other is made in its place', async (_case, take) => {
    await write('a');
    take();
    await expect(write('b')).rejects.toMatchObject(unavailable('is not where it was'));
    await expect(written()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(existsSync(file)).toBe(false);
  });

  it('is used again as soon as it is put back', async () => {
    await write('a');
    renameSync(file, join(home, 'away.sqlite'));
    await expect(write('b')).rejects.toMatchObject({ name: 'StoreUnavailable' });
    renameSync(join(home, 'away.sqlite'), file);
    await write('c');
    expect(await written()).toEqual(['a', 'c']);
  });

  it('is used again when its folder is put back', async () => {
    await write('a');
    renameSync(join(home, 'data'), join(home, 'away'));
    await expect(write('b')).rejects.toMatchObject({ name: 'StoreUnavailable' });
    renameSync(join(home, 'away'), join(home, 'data'));
    await write('c');
    await open.close();
    expect(foundIn(file)).toEqual(['a', 'c']);
  });

  it('takes a transaction that it began with it, whole', async () => {
    await write('a');
    const work = open.db.transaction().execute(async transaction => {
      await transaction.insertInto('told').values(row('b')).execute();
      renameSync(file, join(home, 'away.sqlite'));
    });
    await expect(work).rejects.toMatchObject(unavailable('is not where it was'));
    renameSync(join(home, 'away.sqlite'), file);
    expect(await written()).toEqual(['a']);
  });
});

describe('a backup that is put in the place of a running desk’s file', () => {
  it.each([
    ['by its name', (backup: string) => renameSync(backup, file)],
    [
      'after the file was deleted',
      (backup: string) => {
        rmSync(file);
        copyFileSync(backup, file);
      },
    ],
    [
      'with all that stood beside it deleted',
      (backup: string) => {
        for (const name of readdirSync(join(home, 'data'))) rmSync(join(home, 'data', name));
        copyFileSync(backup, file);
      },
    ],
    ['written over it', (backup: string) => copyFileSync(backup, file)],
    [
      'in a new folder',
      (backup: string) => {
        renameSync(join(home, 'data'), join(home, 'away'));
        mkdirSync(join(home, 'data'));
        copyFileSync(backup, file);
      },
    ],
  ])('%s is what the desk goes on with, and nothing else is in it', async (_case, put) => {
    await write('a');
    const backup = backUp();
    for (const name of ['b', 'c', 'd']) await write(name, 9_000);
    put(backup);
    expect(await written()).toEqual(['a']);
    await write('e');
    await open.close();
    expect(foundIn(file)).toEqual(['a', 'e']);
  });

  it('leaves all that was committed in the file that was moved away', async () => {
    await write('a');
    const backup = backUp();
    await write('b');
    const away = join(home, 'away.sqlite');
    renameSync(file, away);
    renameSync(backup, file);
    await write('c');
    expect(foundIn(away)).toEqual(['a', 'b']);
  });

  it('in the middle of a transaction has nothing of that transaction in it', async () => {
    await write('a');
    const backup = backUp();
    await write('b');
    const work = open.db.transaction().execute(async transaction => {
      await transaction.insertInto('told').values(row('c')).execute();
      renameSync(backup, file);
      await transaction.insertInto('told').values(row('d')).execute();
    });
    await expect(work).rejects.toMatchObject(unavailable('was changed by another program'));
    await write('e');
    expect(await written()).toEqual(['a', 'e']);
  });

  it('and begins empty, as a copy does, is not taken for a new database', async () => {
    await write('a');
    const backup = backUp();
    rmSync(file);
    writeFileSync(file, '');
    await expect(write('b')).rejects.toMatchObject(unavailable('is empty'));
    expect(statSync(file).size).toBe(0);
    copyFileSync(backup, file);
    await write('c');
    expect(await written()).toEqual(['a', 'c']);
  });

  it('is still locked against others', async () => {
    const backup = backUp();
    renameSync(join(home, 'data'), join(home, 'away'));
    mkdirSync(join(home, 'data'));
    renameSync(backup, file);
    await write('a');
    expect((await startProcess(file)).said).toContain('is in use by another desk');
  });

  it('and taken by another desk is refused, until that one ends', async () => {
    const backup = backUp();
    renameSync(join(home, 'data'), join(home, 'away'));
    mkdirSync(join(home, 'data'));
    renameSync(backup, file);
    const other = await startProcess(file);
    expect(other.said).toBe('open');
    await expect(write('a')).rejects.toMatchObject(unavailable('is in use by another desk'));
    await other.end();
    await serves('b');
  });

  it('of an older desk is brought up to date', async () => {
    await write('a');
    const backup = backUp();
    const sqlite = new DatabaseSync(backup);
    sqlite.exec(`drop index digest_run_claimed; delete from kysely_migration where name > '003';
      alter table inbox drop column attempts; alter table inbox drop column lease_until; alter table inbox drop column maybe_sent_at;
      alter table digest_run drop column content; alter table digest_run drop column parts;`);
    for (const table of ['turn', 'conversation', 'feedback', 'watch', 'mute'])
      sqlite.exec(`drop table ${table}`);
    for (const column of ['weekdays', 'sign_of_life', 'created_at', 'paused_at', 'paused_by', 'paused_error'])
      sqlite.exec(`alter table subscription drop column ${column}`);
    sqlite.close();
    renameSync(backup, file);
    expect(await written()).toEqual(['a']);
    expect(await open.db.selectFrom('inbox').select('attempts').execute()).toEqual([]);
    expect(await open.db.selectFrom('watch').select('id').execute()).toEqual([]);
  });
});

describe('a file that is spoilt while the desk runs', () => {
  const spoilt: [string, () => void][] = [
    ['cut off', () => truncateSync(file, 5_000)],
    ['emptied', () => truncateSync(file, 0)],
    ['no database any more', () => writeFileSync(file, 'hello '.repeat(5_000))],
    [
      'with pages written over',
      () => {
        const handle = openSync(file, 'r+');
        for (let page = 1; page < statSync(file).size / 4096; page += 1)
          writeSync(handle, Buffer.alloc(4096, 7), 0, 4096, page * 4096);
      },
    ],
  ];

  it.each(spoilt)('(%s) takes no writes, until a backup is put in its place', async (_case, spoil) => {
    await write('a');
    await open.close();
    open = await openDatabase(file);
    const backup = backUp();
    await write('b');
    spoil();
    const before = readFileSync(file);
    for (const name of ['c', 'd'])
      await expect(write(name)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(readFileSync(file).equals(before)).toBe(true);
    renameSync(backup, file);
    await write('e');
    expect(await written()).toEqual(['a', 'e']);
  });

  it('(by its disk, unnoticed) takes no writes any more once that is found out', async () => {
    for (let times = 0; times < 40; times += 1) await write(`a${times}`, 100_000);
    await open.close();
    const time = new Date(1_000_000);
    utimesSync(file, time, time);
    open = await openDatabase(file);
    const handle = openSync(file, 'r+');
    for (let page = 8; page < statSync(file).size / 4096; page += 1)
      writeSync(handle, Buffer.alloc(4096, 7), 0, 4096, page * 4096);
    closeSync(handle);
    utimesSync(file, time, time);
    const all = open.db.selectFrom('told').selectAll().execute();
    await expect(all).rejects.toMatchObject(unavailable('it is damaged'));
    await expect(write('b')).rejects.toMatchObject(unavailable('is damaged \\(.*Put a backup'));
  });

  it('is looked at every few seconds and no oftener, and used again when it is whole', async () => {
    await write('a');
    const backup = backUp();
    const half = readFileSync(backup).subarray(0, 8_192);
    rmSync(file);
    writeFileSync(file, half);
    await expect(write('b')).rejects.toMatchObject(unavailable('is damaged'));
    const start = performance.now();
    for (let times = 0; times < 200; times += 1) await expect(write('b')).rejects.toThrow('is damaged');
    expect(performance.now() - start).toBeLessThan(1_000);
    writeFileSync(file, readFileSync(backup));
    await serves('c');
    expect(await written()).toEqual(['a', 'c']);
  });

  it('that was only touched is used as it is', async () => {
    await write('a');
    utimesSync(file, new Date(), new Date());
    await write('b');
    expect(await written()).toEqual(['a', 'b']);
  });

  it('that another program wrote to properly is used with what that wrote', async () => {
    await write('a');
    const sqlite = new DatabaseSync(file);
    sqlite.exec("insert into told values ('T1', 'b', 'x', 'ab', 1); pragma wal_checkpoint(truncate)");
    sqlite.close();
    await write('c');
    expect(await written()).toEqual(['a', 'b', 'c']);
  });

  it('is a folder meanwhile, and used again when it is back', async () => {
    await write('a');
    renameSync(file, join(home, 'away.sqlite'));
    mkdirSync(file);
    await expect(write('b')).rejects.toMatchObject({ name: 'StoreUnavailable' });
    rmSync(file, { recursive: true });
    renameSync(join(home, 'away.sqlite'), file);
    await serves('c');
    expect(await written()).toEqual(['a', 'c']);
  });

  it('that another program holds locked refuses a write within two seconds, and takes the next', async () => {
    const sqlite = new DatabaseSync(file);
    sqlite.exec('begin immediate');
    const start = performance.now();
    await expect(write('a')).rejects.toMatchObject(unavailable('another program writes to it'));
    expect(performance.now() - start).toBeLessThan(2_000);
    sqlite.exec('rollback');
    sqlite.close();
    await write('b');
    expect(await written()).toEqual(['b']);
  });
});

it('our own faults stay as they are', async () => {
  await write('a');
  await expect(write('a')).rejects.toMatchObject({ errcode: 1555 });
  await expect(sql`select x from nowhere`.execute(open.db)).rejects.toThrow('no such table');
  expect(await written()).toEqual(['a']);
});
