import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of one's own, on a free port of this machine, with its data in a temporary folder. */
export type PostgresServer = {
  /** The URL of an empty database, for a user who may do everything, without a password. */
  readonly url: string;
  /** Ends it as a crash would. */
  crash(): Promise<void>;
  /** Starts it again after a crash, on the same port. */
  restart(): Promise<void>;
  /** Has it stand still, its connections open, until it is woken. */
  hang(): void;
  wake(): void;
  /** Ends it and removes its data. So does the end of this process, however it ends. */
  stop(): Promise<void>;
};

/** Why tests are skipped on a machine without it; null where it is installed. */
export const noPostgres = (): string | null =>
  programs() ? null : 'SKIPPED: no PostgreSQL server is installed (Debian: apt-get install postgresql).';

/**
 * Starts a server, which takes a second; null on a machine without PostgreSQL. Unless it is to be `durable` it leaves out the sync calls by
 * which a commit outlasts a power cut.
 */
export const startPostgres = async ({ durable = false } = {}): Promise<PostgresServer | null> => {
  const bin = programs();
  if (!bin) return null;
  const home = mkdtempSync(join(tmpdir(), 'postgres-'));
  const owner = unprivileged();
  if (owner) chownSync(home, owner.uid, owner.gid);
  execFileSync(join(bin, 'initdb'), initialised(bin, home), { ...owner, cwd: home, stdio: 'ignore' });
  const port = await freePort();
  const url = `postgres://desk@127.0.0.1:${port}/postgres`;

  const start = async (): Promise<ChildProcess> => {
    const settings = [...SETTINGS, ...(durable ? [] : HASTY)].flatMap(setting => ['-c', setting]);
    const started = spawn('/bin/sh', ['-c', GUARD, join(bin, 'postgres'), home, `${port}`, ...settings], {
      ...owner,
      cwd: home,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    await answering(url, started);
    return started;
  };
  const signal = (name: NodeJS.Signals) => {
    for (const pid of processes(home)) send(pid, name);
  };
  const end = async (running: ChildProcess, word: 'crash' | 'stop'): Promise<void> => {
    if (running.exitCode !== null) return;
    signal('SIGCONT');
    const gone = new Promise(resolve => running.once('exit', resolve));
    running.stdin?.end(`${word}\n`);
    await gone;
  };

  let server = await start();
  return {
    url,
    crash: () => end(server, 'crash'),
    restart: async () => {
      server = await start();
    },
    hang: () => signal('SIGSTOP'),
    wake: () => signal('SIGCONT'),
    stop: async () => {
      if (server.exitCode !== null) server = await start();
      await end(server, 'stop');
    },
  };
};

/** Where the programs of the newest installed version are. */
const programs = (): string | null => {
  const versions = globSync('/usr/lib/postgresql/*/bin').sort(
    (a, b) => Number(b.split('/')[4]) - Number(a.split('/')[4]),
  );
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions];
  return folders.find(folder => ['initdb', 'postgres'].every(name => existsSync(join(folder, name)))) ?? null;
};

/** PostgreSQL refuses to be run by root, and then runs as the user that its package made. */
const unprivileged = (): { uid: number; gid: number } | null => {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'));
  const [, , uid, gid] =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
};

/** Words are sorted as people sort them, as they are on most servers, and not by their bytes. */
const initialised = (bin: string, home: string): string[] => {
  const version = Number(
    /\d+/u.exec(execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }))?.[0],
  );
  const sorting =
    version >= 15 ? ['--locale-provider=icu', '--icu-locale=en-US', '--locale=C'] : ['--locale=C'];
  return ['-D', join(home, 'data'), '-U', 'desk', '-A', 'trust', '-E', 'UTF8', '--no-sync', ...sorting];
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
};

const answering = async (url: string, server: ChildProcess): Promise<void> => {
  for (const start = performance.now(); ; ) {
    if (server.exitCode !== null || performance.now() - start > START_LIMIT)
      throw new Error('The PostgreSQL server for the tests does not answer');
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      return await client.end();
    } catch {
      await pause(30);
    }
  }
};

/** The server's own process and those of its connections. */
const processes = (home: string): number[] => {
  try {
    const [first] = readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8').split('\n');
    const children = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').trim().split(/\s+/u);
    return [first, ...children].map(Number).filter(Boolean);
  } catch {
    return [];
  }
};

/** Milliseconds. */
const START_LIMIT = 20_000;

/** A process of a connection may have ended since it was listed. */
const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};

/** Runs the server until it is told a word, or until whoever started it is gone. */
const GUARD = `home=$1; port=$2; shift 2
"$0" -D "$home/data" -p "$port" -h 127.0.0.1 "$@" & server=$!
read -r word || word=stop
if [ "$word" = crash ]; then kill -QUIT $server; wait $server; exit 0; fi
kill -INT $server; wait $server; cd /; rm -rf "$home"`;

const SETTINGS = [
  'unix_socket_directories=',
  'shared_buffers=16MB',
  'max_connections=60',
  'log_min_messages=panic',
  'log_destination=stderr',
  'listen_addresses=127.0.0.1',
];

const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
