import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Inbox } from '../../src/slack/inbox.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type Disk, openDisk } from '../digest/failpoint-disk.ts';

/** An inbox whose store fails until it is mended, in one of the ways in which stores fail. */
export type FailingInbox = {
  readonly inbox: Inbox;
  fail(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
};

type Method = keyof Inbox;

/** Calls every method by way of `around`, which gets its name and what it does. */
export const around = (
  inbox: () => Inbox,
  call: <Result>(method: Method, work: () => Promise<Result>) => Promise<Result>,
): Inbox => ({
  keep: (...given) => call('keep', () => inbox().keep(...given)),
  know: (...given) => call('know', () => inbox().know(...given)),
  release: (...given) => call('release', () => inbox().release(...given)),
  due: (...given) => call('due', () => inbox().due(...given)),
  claim: (...given) => call('claim', () => inbox().claim(...given)),
  mark: (...given) => call('mark', () => inbox().mark(...given)),
  take: (...given) => call('take', () => inbox().take(...given)),
  later: (...given) => call('later', () => inbox().later(...given)),
  finish: (...given) => call('finish', () => inbox().finish(...given)),
  note: (...given) => call('note', () => inbox().note(...given)),
});

/** A new store in a file, every change of whose inbox needs pages that a full disk does not have. */
export const ballastedFile = async (): Promise<string> => {
  template ??= makeTemplate();
  const file = newFile();
  copyFileSync(await template, file);
  return file;
};

let template: Promise<string> | null = null;

/** In memory where the system has a folder there: hundreds of lives sync each of their commits, and nothing here outlasts the system. */
const newFile = () => join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), `inbox-${randomUUID()}.sqlite`);

const makeTemplate = async (): Promise<string> => {
  const file = newFile();
  process.once('exit', () => removed(file));
  await (await openStore(file)).close();
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = delete; create table ballast (load blob)');
  for (const deed of ['insert', 'update', 'delete'])
    database.exec(
      `create trigger ballast_${deed} after ${deed} on inbox begin insert into ballast values (zeroblob(9000)); end`,
    );
  database.close();
  return file;
};

export const removed = (file: string): void => {
  for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${end}`, { force: true });
};

/** By a fault of its own: every call throws, or never ends, or is done and then never ends. */
const faulty = (how: 'throws' | 'hangs' | 'hangs afterwards') => async (): Promise<FailingInbox> => {
  const store = await openStore(':memory:');
  let failing = false;
  return {
    inbox: around(
      () => store.inbox,
      async (_method, work) => {
        if (!failing) return work();
        if (how === 'throws') throw new Error('the store fails');
        if (how === 'hangs afterwards') await work();
        return new Promise(() => {});
      },
    ),
    fail: async () => {
      failing = true;
    },
    mend: async () => {
      failing = false;
    },
    close: () => store.close(),
  };
};

/** By a database that is closed, and opened again. */
const closed = async (): Promise<FailingInbox> => {
  const file = await ballastedFile();
  let store: Store = await openStore(file);
  return {
    inbox: around(
      () => store.inbox,
      (_method, work) => work(),
    ),
    fail: () => store.close(),
    mend: async () => {
      store = await openStore(file);
    },
    close: async () => {
      await store.close();
      removed(file);
    },
  };
};

/** By a disk that is full, and has room again. */
const full = async (): Promise<FailingInbox> => {
  const file = await ballastedFile();
  const disk: Disk = openDisk();
  const store = await openStore(file);
  return {
    inbox: store.inbox,
    fail: async () => disk.fill(),
    mend: async () => disk.clear(),
    close: async () => {
      disk.clear();
      disk.leave();
      await store.close();
      removed(file);
    },
  };
};

/** The ways in which a store fails. */
export const failures: readonly { readonly name: string; open(): Promise<FailingInbox> }[] = [
  { name: 'throws', open: faulty('throws') },
  { name: 'hangs', open: faulty('hangs') },
  { name: 'does what it is asked and then hangs', open: faulty('hangs afterwards') },
  { name: 'is closed', open: closed },
  { name: 'has a full disk', open: full },
];
