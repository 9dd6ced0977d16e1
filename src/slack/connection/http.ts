import { HTTPReceiver } from '@slack/bolt';
import { createDeskApp, type Workspace } from '../app.ts';
import { boltLogger } from '../bolt-logger.ts';
import type { DeskPorts } from '../ports.ts';
import { type Connection, patience } from './connection.ts';
import { bodyLimit, slackPath } from './http-guard.ts';
import { openPort } from './port.ts';

export type HttpOptions = Omit<Workspace, 'receiver'> & {
  readonly signingSecret: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
};

/** Opens the desk to Slack over HTTP, with `/livez` and `/readyz` beside Slack's own path. */
export const openHttp = async (ports: DeskPorts, options: HttpOptions): Promise<Connection> => {
  const { log, now } = ports;
  const { signingSecret, port, host, ...workspace } = options;
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: slackPath,
    bodyLimit,
    logger: boltLogger(log),
  });
  const app = createDeskApp(ports, { ...workspace, receiver });
  let open = true;
  const ready = () => open;
  const opened = await openPort({ port, host, log, now, ready, receive: receiver.requestListener });
  return {
    app,
    url: `${opened.url}${slackPath}`,
    ready,
    stop: async () => {
      if (!open) return;
      open = false;
      const finished = app.finish(patience);
      await opened.close(finished);
      if (!(await finished)) log.warn({}, 'The end came before all that was in hand was done');
    },
  };
};
