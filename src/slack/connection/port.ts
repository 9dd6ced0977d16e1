import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../desk-log.ts';
import { errorText } from '../redaction.ts';
import { withBody } from './http-body.ts';
import { bodyLimit, judged } from './http-guard.ts';

export type PortOptions = {
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  readonly log: Log;
  now(): Date;
  /** What `/readyz` says. */
  ready(): boolean;
  /** Takes what is for Slack's path; without it there is none. */
  readonly receive?: RequestListener;
};

/** A port that is open, until it is closed. */
export type Port = {
  readonly url: string;
  /** Lets nobody in any more, and puts out who is still there once `inHand` resolves. */
  close(inHand?: Promise<unknown>): Promise<void>;
};

/** Opens a port that says by `/livez` and `/readyz` how the desk is, and judges every request before it is read. */
export const openPort = async ({ port, host, log, now, ready, receive }: PortOptions): Promise<Port> => {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const verdict = judged(request, now());
    if (verdict === 'live') return answer(response, 200);
    if (verdict === 'ready') return answer(response, ready() ? 200 : 503);
    if (verdict !== 'receive') return answer(response, verdict.status);
    if (!receive) return answer(response, 404);
    const read = await withBody(request, bodyLimit);
    if (typeof read === 'number') return answer(response, read);
    receive(read, response);
  };
  const server = createServer(timeouts, (request, response) => {
    serve(request, response).catch(error => {
      log.error({ error: errorText(error) }, 'A request could not be handled');
      if (!response.headersSent) answer(response, 500);
    });
  });
  server.maxHeadersCount = 100;
  server.maxConnections = 2000;
  return {
    url: await listening(server, port, host),
    close: async inHand => {
      const ended = new Promise(resolve => server.close(resolve));
      await inHand;
      server.closeIdleConnections();
      await Promise.race([ended, pause(farewell, undefined, { ref: false })]);
      server.closeAllConnections();
      await ended;
    },
  };
};

const answer = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(`${status}\n`);
};

const listening = (server: Server, port: number, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      const at = typeof address === 'object' && address ? address.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${at}`);
    });
  });

/** Who sends slowly is not waited for; looked after every two seconds. */
const timeouts = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 2000 };

/** How long the last answers may take on their way out. */
const farewell = 300;
