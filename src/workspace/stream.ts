import type { ServerResponse } from 'node:http';
import type { Change, State } from './state.ts';

/** The pages that listen: each hears the state first and then every change, as server-sent events. */
export type Stream = {
  join(response: ServerResponse): void;
  publish(change: Change): void;
  close(): void;
};

export const openStream = (state: () => State): Stream => {
  const listeners = new Set<ServerResponse>();
  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.write(': \n\n');
  }, HEARTBEAT_MS).unref();
  return {
    join(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(eventOf('state', state()));
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    publish(change) {
      const event = eventOf('change', change);
      for (const listener of listeners) listener.write(event);
    },
    close() {
      clearInterval(heartbeat);
      for (const listener of listeners) listener.end();
    },
  };
};

const eventOf = (name: string, data: object) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
const HEARTBEAT_MS = 20_000;
