import type { ServerResponse } from 'node:http';
import type { Publish, State } from './state.ts';

/** The pages that listen, each for one person: it hears the state first and then every change, as server-sent events. */
export type Stream = {
  join(person: string, response: ServerResponse): void;
  readonly publish: Publish;
  close(): void;
};

export const openStream = (state: (person: string) => State): Stream => {
  const listeners = new Map<ServerResponse, string>();
  const heartbeat = setInterval(() => {
    for (const listener of listeners.keys()) listener.write(': \n\n');
  }, HEARTBEAT_MS).unref();
  return {
    join(person, response) {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(eventOf('state', state(person)));
      listeners.set(response, person);
      response.on('close', () => listeners.delete(response));
    },
    publish(change, to) {
      const event = eventOf('change', change);
      for (const [listener, person] of listeners) if (to === null || to === person) listener.write(event);
    },
    close() {
      clearInterval(heartbeat);
      for (const listener of listeners.keys()) listener.end();
    },
  };
};

const eventOf = (name: string, data: object) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
const HEARTBEAT_MS = 20_000;
