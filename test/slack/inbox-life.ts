import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../src/store/store.ts';
import { around } from './failing-inbox.ts';
import { mention, openReplica } from './replica.ts';

/**
 * One life of the desk in a process of its own, which has the mention delivered or goes one round of the inbox, and kills itself
 * with SIGKILL before or after a call. It says `acknowledged` when it is, and `ended` when it was not killed.
 */
export type Life = {
  readonly file: string;
  readonly apiUrl: string;
  readonly now: number;
  /** How often Slack tried before to deliver the mention; null when it does not come. */
  readonly retryNum: number | null;
  readonly killAt: { readonly call: string; readonly moment: 'before' | 'after' } | null;
};

const life: Life = JSON.parse(process.argv[2] ?? '');

const strike = async (call: string, moment: 'before' | 'after'): Promise<void> => {
  if (life.killAt?.call === call && life.killAt.moment === moment) process.kill(process.pid, 'SIGKILL');
};

const struck = async <Result>(call: string, work: () => Promise<Result>): Promise<Result> => {
  await strike(call, 'before');
  const result = await work();
  await strike(call, 'after');
  return result;
};

const reach = globalThis.fetch;
globalThis.fetch = async (...request) => {
  const called = String(request[0]);
  if (called.endsWith('chat.postMessage')) return struck('post', () => reach(...request));
  if (called.endsWith('conversations.replies')) return struck('look', () => reach(...request));
  return reach(...request);
};

const now = () => new Date(life.now);
const store = await openStore(life.file, { now });
const { app, round } = openReplica(
  { apiUrl: life.apiUrl, apiUrlOf: () => life.apiUrl },
  { now },
  { inbox: around(() => store.inbox, struck) },
  { timeout: 5000, timings: { storePatience: 5000 } },
);
if (life.retryNum === null) await round();
else
  await app.processEvent({
    body: mention(),
    retryNum: life.retryNum,
    ack: () =>
      struck('ack', async () => {
        process.stdout.write('acknowledged\n');
        await pause(50);
      }),
  });
await store.close();
process.stdout.write('ended\n');
process.exit(0);
