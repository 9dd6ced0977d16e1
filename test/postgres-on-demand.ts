import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to ask for the PostgreSQL server of this run, which starts when it is first asked for. */
    postgres: string;
  }
}

/** One PostgreSQL server for all test files of a run, and none where no file asks for it. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  let started: Promise<PostgresServer | null> | null = null;
  const door = createServer(async (_request, response) => {
    started ??= startPostgres();
    await started.then(
      server => response.end(server?.url ?? ''),
      error => response.writeHead(500).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => door.once('listening', resolve));
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  provide('postgres', `http://127.0.0.1:${address.port}/`);
  return async () => {
    door.closeAllConnections();
    door.close();
    await (await started?.catch(() => null))?.stop();
  };
};
