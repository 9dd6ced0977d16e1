import { SocketModeReceiver } from '@slack/bolt';
import { createDeskApp, type Workspace } from '../app.ts';
import { boltLogger } from '../bolt-logger.ts';
import { clientOptions } from '../client-options.ts';
import type { DeskPorts } from '../ports.ts';
import { errorText } from '../redaction.ts';
import { type Connection, patience } from './connection.ts';
import { openLine, type SocketLine } from './socket-line.ts';

export type SocketOptions = Omit<Workspace, 'receiver'> & {
  readonly appToken: string;
  /** Slack closes each socket every few hours; with two, opened apart, one is always open. */
  readonly connections?: number;
  readonly millisecondsApart?: number;
  /** How long Slack may take to say hello on a new socket. */
  readonly helloWithin?: number;
};

/** Opens the desk to Slack over sockets of its own, for where Slack cannot call. */
export const openSocket = async (ports: DeskPorts, options: SocketOptions): Promise<Connection> => {
  const { log } = ports;
  const { appToken, connections = 2, millisecondsApart = 60_000, helloWithin, ...workspace } = options;
  const receivers = Array.from(
    { length: connections },
    () =>
      new SocketModeReceiver({
        appToken,
        logger: boltLogger(log),
        autoReconnectEnabled: false,
        processEventErrorHandler: async ({ error }) => {
          log.error({ error: errorText(error) }, 'A delivery was not acknowledged');
          return false;
        },
        installerOptions: { clientOptions: clientOptions(workspace.slackApiUrl, boltLogger(log)) },
      }),
  );
  const [first, ...others] = receivers;
  if (!first) throw new RangeError('A socket connection needs at least one socket');
  const app = createDeskApp(ports, { ...workspace, receiver: first });
  const lines: SocketLine[] = [await openLine(first.client, log, helloWithin)];
  let open = true;

  const openAnother = async ({ client }: SocketModeReceiver) => {
    try {
      const line = await openLine(client, log, helloWithin);
      if (open) lines.push(line);
      else await line.hangUp();
    } catch (error) {
      log.error({ error: errorText(error) }, 'A further socket to Slack could not be opened');
    }
  };

  const timers = others.map((receiver, i) => {
    receiver.init(app);
    return setTimeout(openAnother, millisecondsApart * (i + 1), receiver).unref();
  });

  return {
    app,
    ready: () => open && lines.some(line => line.up()),
    stop: async () => {
      if (!open) return;
      open = false;
      for (const timer of timers) clearTimeout(timer);
      const [finished] = await Promise.all([app.finish(patience), ...lines.map(line => line.hangUp())]);
      if (!finished) log.warn({}, 'The end came before all that was in hand was done');
    },
  };
};
