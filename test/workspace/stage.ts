import { createServer, type ServerResponse } from 'node:http';
import { SAFE_HEADERS } from '../../src/workspace/guards.ts';
import { openPageFiles } from '../../src/workspace/page-files.ts';
import type { Change, State } from '../../src/workspace/state.ts';

/** What the page told the stage: the path of the deed and what it held. */
type Told = { readonly path: string; readonly body: Record<string, unknown> };

/**
 * A workspace of cardboard: it serves the real page, shows it whatever state a test wants, and writes down what the page
 * tells it. Nothing answers by itself.
 */
export type Stage = {
  readonly address: string;
  readonly told: Told[];
  /** What the page is answered for a deed from now on; a function may do something first. */
  answer(path: string, answer: (body: Record<string, unknown>) => unknown): void;
  /** Tells every page that looks as this person. */
  change(person: string, change: Change): void;
  /** Forgets what was told and what was to be answered. */
  forget(): void;
  close(): Promise<void>;
};

/** `stateFor` gets null for what the page did not say. Null for a viewer there is not. */
export const openStage = async (
  stateFor: (team: string | null, person: string | null) => State | null,
): Promise<Stage> => {
  const files = openPageFiles('token');
  const told: Told[] = [];
  const answers = new Map<string, (body: Record<string, unknown>) => unknown>();
  const pages = new Set<{ readonly person: string; readonly response: ServerResponse }>();
  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value);
    const url = new URL(request.url ?? '', 'http://localhost');
    if (request.method === 'POST') {
      const body: Record<string, unknown> = JSON.parse(
        Buffer.concat(await Array.fromAsync(request)).toString(),
      );
      told.push({ path: url.pathname, body });
      const given = (await answers.get(url.pathname)?.(body)) ?? { error: null, errors: {} };
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(given));
    }
    if (url.pathname === '/changes') {
      const state = stateFor(url.searchParams.get('team') || null, url.searchParams.get('person') || null);
      if (!state) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(`event: state\ndata: ${JSON.stringify(state)}\n\n`);
      const page = { person: state.person.id, response };
      pages.add(page);
      return response.on('close', () => pages.delete(page));
    }
    const file = await files.get(url.pathname);
    if (!file) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': file.type }).end(file.body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stage has no port');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    told,
    answer: (path, answer) => answers.set(path, answer),
    change(person, change) {
      for (const page of pages)
        if (page.person === person) page.response.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`);
    },
    forget() {
      told.length = 0;
      answers.clear();
    },
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
};
