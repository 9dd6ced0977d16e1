import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';

const LISTENING = 'tracing:net.server.listen:asyncStart';

/** The header that opens the door. */
export const KEY_HEADER = 'x-workspace-key';

/**
 * Opens a service that starts its own HTTP server, and returns it with that server answering only requests that
 * carry `key`. The emulator has no such lock: it greets every origin and takes any token for the administrator's,
 * so that without this any page in the browser could read the workspace past our own guards.
 */
export const behindLock = async <T>(
  key: string,
  open: () => Promise<T>,
  portOf: (opened: T) => number,
): Promise<T> => {
  const servers: Server[] = [];
  const notice = (message: unknown) => {
    const server = serverIn(message);
    if (server) servers.push(server);
  };
  subscribe(LISTENING, notice);
  try {
    const opened = await open();
    const server = servers.find(candidate => portIs(candidate, portOf(opened)));
    if (!server)
      throw new Error('The Slack emulator started, but its HTTP server could not be found to lock it');
    lock(server, key);
    return opened;
  } finally {
    unsubscribe(LISTENING, notice);
  }
};

const lock = (server: Server, key: string) => {
  const handlers = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.headers[KEY_HEADER] !== key) {
      response.writeHead(403).end();
      return;
    }
    for (const handler of handlers) Reflect.apply(handler, server, [request, response]);
  });
};

const serverIn = (message: unknown): Server | undefined =>
  typeof message === 'object' && message !== null && 'server' in message && message.server instanceof Server
    ? message.server
    : undefined;

const portIs = (server: Server, port: number): boolean => {
  const address = server.address();
  return typeof address === 'object' && address !== null && address.port === port;
};
