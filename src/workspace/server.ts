import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../slack/desk-log.ts';
import { refusal, SAFE_HEADERS } from './guards.ts';
import { readBody } from './request-body.ts';

/** An answer to a request; `body` is sent as it is, and `location` is where else to look. */
export type Answer = {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly location?: string;
};

/** One request that passed the guards, with its body read. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly request: IncomingMessage;
  readonly body: string;
};

/** Answers a request, or takes the response over and returns null. */
export type Route = (asked: Asked, response: ServerResponse) => Promise<Answer | null>;

/** Listens on this machine's loopback only. Whatever comes in, the answer is a status and the process lives. */
export const listen = async (port: number, route: Route, log: Log): Promise<Server> => {
  const server = createServer(LIMITS, (request, response) => {
    answer(request, response, route).catch(error => {
      if (!request.complete) return void response.destroy();
      log.error({ err: error }, 'The local workspace failed at a request');
      if (!response.headersSent) send(response, plain(500, 'The workspace failed; its log says why.'));
      else response.destroy();
    });
  });
  server.maxHeadersCount = 100;
  server.maxConnections = 2_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
};

export const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The workspace has no port');
  return address.port;
};

export const json = (body: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});
export const plain = (status: number, body: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body,
});

const answer = async (request: IncomingMessage, response: ServerResponse, route: Route) => {
  for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value);
  const address = addressOf(request.url ?? '');
  if (address === null) return send(response, plain(400, 'This is not an address.'), true);
  const refused = refusal(request.headers, request.socket.localPort ?? 0);
  if (refused) return send(response, plain(403, refused), true);
  const body = await readBody(request);
  if (body === null) return send(response, plain(413, 'The request is too large.'), true);
  const given = await route({ method: request.method ?? '', ...address, request, body }, response);
  if (given) send(response, given);
};

/** The parts of an address that can be read, or null. */
const addressOf = (url: string): Pick<Asked, 'path' | 'query'> | null => {
  if (!url.startsWith('/') || url.startsWith('//')) return null;
  const parsed = URL.parse(url, 'http://localhost');
  if (!parsed) return null;
  try {
    return { path: decodeURIComponent(parsed.pathname), query: parsed.searchParams };
  } catch {
    return null;
  }
};

const send = (response: ServerResponse, { status, type, body, location }: Answer, last = false) => {
  if (last) response.setHeader('connection', 'close');
  if (location !== undefined) response.setHeader('location', location);
  response.writeHead(status, { 'content-type': type }).end(body);
};

const LIMITS = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };
