import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/store/database.ts';
import { openPastVersions } from '../../src/store/past-versions.ts';
import { openStore } from '../../src/store/store.ts';
import { noPostgres, type PostgresServer, startPostgres } from '../postgres.ts';
import { asAdmin } from './stores.ts';

const missing = noPostgres();
if (missing) console.warn(missing);

describe.skipIf(missing)('a PostgreSQL server', () => {
  let server: PostgresServer;
  let open: OpenDatabase;
  beforeAll(async () => {
    const started = await startPostgres({ durable: true });
    if (!started) throw new Error('no PostgreSQL');
    server = started;
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    open = await openDatabase(server.url);
    await open.db.deleteFrom('told').execute();
  });
  afterEach(() => open.close());

  const row = (name: string) => ({ team: 'T1', channel: name, file: 'x', sha256: 'ab', told_at: 1 });
  const write = async (name: string): Promise<void> => {
    await open.db.insertInto('told').values(row(name)).execute();
  };
  const written = async (): Promise<string[]> => {
    const rows = await open.db.selectFrom('told').select('channel').orderBy('channel').execute();
    return rows.map(({ channel }) => channel);
  };
  const admin = (statement: string) => asAdmin(server.url, client => client.query(statement));
  const endConnections = () =>
    admin("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'huawei-desk'");
  const unavailable = (words: string) => ({
    name: 'StoreUnavailable',
    message: `The database postgres on ${new URL(server.url).host} cannot be used: ${words}.`,
  });
  const within = async (milliseconds: number, work: () => Promise<void>): Promise<void> => {
    const start = performance.now();
    await work();
    expect(performance.now() - start).toBeLessThan(milliseconds);
  };

  it('that crashes has its writes refused at once in plain words, and takes them again when it is back', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map(write));
    await server.crash();
    await pause(50);
    for (const name of ['e', 'f'])
      await within(1_000, () =>
        expect(write(name)).rejects.toMatchObject(unavailable('its server cannot be reached')),
      );
    await expect(open.now()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await server.restart();
    await write('g');
    expect(await written()).toEqual(['a', 'b', 'c', 'd', 'g']);
  });

  it('that crashes in the middle of a transaction keeps nothing of it', async () => {
    await write('a');
    const work = open.db.transaction().execute(async transaction => {
      await transaction.insertInto('told').values(row('b')).execute();
      await server.crash();
      await transaction.insertInto('told').values(row('c')).execute();
    });
    await expect(work).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await server.restart();
    expect(await written()).toEqual(['a']);
  });

  it('that hangs holds nobody up for long, and serves again when it is awake', async () => {
    await write('a');
    server.hang();
    try {
      await within(8_000, async () => {
        const writes = ['b', 'c', 'd', 'e', 'f', 'g'].map(name =>
          expect(write(name)).rejects.toMatchObject(unavailable('its server cannot be reached')),
        );
        await Promise.all(writes);
      });
      await within(4_000, () => expect(write('h')).rejects.toMatchObject({ name: 'StoreUnavailable' }));
    } finally {
      server.wake();
    }
    await write('i');
    expect(await written()).toContain('i');
  });

  it('that ends its connections serves on the next, and keeps nothing of what was cut off', async () => {
    await Promise.all(['a', 'b', 'c'].map(write));
    await endConnections();
    await vi.waitFor(() => write('d'), 2_000);
    const work = open.db.transaction().execute(async transaction => {
      await transaction.insertInto('told').values(row('e')).execute();
      await endConnections();
      await transaction.insertInto('told').values(row('f')).execute();
    });
    await expect(work).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await write('g');
    expect(await written()).toEqual(['a', 'b', 'c', 'd', 'g']);
  });

  it('that takes no writes for a while is written to when it does again', async () => {
    await write('a');
    await admin('alter database postgres set default_transaction_read_only = on');
    await endConnections();
    const refused = unavailable('its server takes no writes at the moment');
    await vi.waitFor(() => expect(write('b')).rejects.toMatchObject(refused), 2_000);
    expect(await written()).toEqual(['a']);
    await asAdmin(server.url, async client => {
      await client.query('set default_transaction_read_only = off');
      await client.query('alter database postgres reset default_transaction_read_only');
    });
    await vi.waitFor(() => write('c'), 2_000);
    expect(await written()).toEqual(['a', 'c']);
  });

  it('that takes no more connections refuses in plain words', async () => {
    await admin(
      'create role few login connection limit 1; create schema few authorization few; grant few to desk',
    );
    const url = server.url.replace('desk@', 'few@');
    const first = await openDatabase(url);
    const others = Array.from({ length: 4 }, () => first.now().then(() => 'served', String));
    const said = await Promise.all(others);
    expect(said.filter(words => words === 'served').length).toBeGreaterThan(0);
    for (const words of said)
      expect(words).toMatch(/^served$|^StoreUnavailable: .*: its server takes no more connections\.$/u);
    expect(new Set(said).size).toBe(2);
    await first.now();
    await first.close();
  });

  it('on which a statement takes too long gives it up, and keeps nothing of it', async () => {
    await asAdmin(server.url, async client => {
      await client.query('begin; lock table told');
      await within(7_000, () =>
        expect(write('a')).rejects.toMatchObject(unavailable('its server took too long')),
      );
      await client.query('rollback');
    });
    await write('b');
    expect(await written()).toEqual(['b']);
  });

  it('leaves our own faults as they are', async () => {
    await write('a');
    await expect(write('a')).rejects.toMatchObject({ code: '23505' });
    await expect(sql`select x from nowhere`.execute(open.db)).rejects.toMatchObject({ code: '42P01' });
    expect(await written()).toEqual(['a']);
  });

  describe('at the start', () => {
    it('is waited for, with a line of the log now and then, and then told of in one line', async () => {
      const lines: string[] = [];
      const log = {
        warn: (fields: object, words: string) => void lines.push(JSON.stringify({ fields, words })),
      };
      const url = 'postgres://desk:hush%40hush@127.0.0.1:9/desk';
      const start = performance.now();
      const error = await openStore(url, { patience: 1_500, log }).catch((fault: unknown) => fault);
      expect(performance.now() - start).toBeGreaterThan(700);
      expect(error).toMatchObject({
        name: 'UnusableDatabase',
        message: expect.stringMatching(
          /^DATABASE_URL: the database desk on 127\.0\.0\.1:9 could not be reached for \d s: connect ECONNREFUSED 127\.0\.0\.1:9$/u,
        ),
      });
      expect(lines).toHaveLength(1);
      expect(`${lines} ${error}`).not.toContain('hush');
    });

    it('that comes up meanwhile is opened', async () => {
      await server.crash();
      const opening = openStore(server.url, { patience: 30_000 });
      await pause(600);
      await server.restart();
      await (await opening).close();
    });

    it('on which others make and drop schemas of theirs meanwhile is opened none the less', async () => {
      let isOver = false;
      const others = asAdmin(server.url, async client => {
        for (let n = 0; !isOver; n += 1) {
          await client.query(`create schema other${n}; create table other${n}.t (id serial)`);
          await client.query(`drop schema other${n} cascade`);
        }
      });
      for (let times = 0; times < 25; times += 1) await (await openStore(server.url)).close();
      isOver = true;
      await others;
    });

    it('that lacks the database, or does not let this user in, is told of at once', async () => {
      await admin("create role guarded login password 'sesame'");
      const { rows } = await asAdmin(server.url, client => client.query('show hba_file'));
      const rules = readFileSync(rows[0].hba_file, 'utf8');
      writeFileSync(rows[0].hba_file, `host all guarded 127.0.0.1/32 scram-sha-256\n${rules}`);
      await admin('select pg_reload_conf()');
      const cases: [string, RegExp][] = [
        [
          server.url.replace(/postgres$/u, 'nowhere'),
          /nowhere on .* cannot be used: database "nowhere" does not exist$/u,
        ],
        [
          server.url.replace('desk@', 'guarded:tadpole@'),
          /cannot be used: password authentication failed for user "guarded"$/u,
        ],
        [server.url.replace('desk@', 'guarded@'), /cannot be used: .*password/u],
        [
          `${server.url}?options=-csearch_path%3Dnowhere`,
          /cannot be used: no schema of its search path exists$/u,
        ],
        [
          `${server.url}?sslmode=verify-full`,
          /cannot be used: The server does not support SSL connections$/u,
        ],
      ];
      for (const [url, message] of cases)
        await within(2_000, async () => {
          const error = await openStore(url).catch((fault: unknown) => fault);
          expect(error).toMatchObject({ name: 'UnusableDatabase', message: expect.stringMatching(message) });
          expect(String(error)).not.toContain('tadpole');
        });
    });

    it('is not waited for by who only reads', async () => {
      const reading = openPastVersions('postgres://desk:hush@127.0.0.1:9/desk');
      await expect(reading).rejects.toMatchObject({ name: 'StoreUnavailable' });
    });
  });
});
