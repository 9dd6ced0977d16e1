import { setTimeout as pause } from 'node:timers/promises';
import { type SocketModeReceiver, webApi } from '@slack/bolt';
import type { Log } from '../desk-log.ts';
import { errorText } from '../redaction.ts';
import { bearable } from './socket-frame.ts';

type Client = SocketModeReceiver['client'];

/** One socket to Slack that is opened again whenever it closes, until it is hung up. */
export type SocketLine = {
  /** Whether Slack has said hello and the socket has not closed since. */
  up(): boolean;
  hangUp(): Promise<void>;
};

/**
 * Keeps a socket open. The client's own reconnecting must be off: it waits five seconds, waits for ever for a hello,
 * and ends the program when Slack refuses it. Here a new socket is asked for at once, then ever more seldom up to ten
 * seconds, and a hello is awaited for ten. Returns when the first attempt has ended; rejects when Slack says that the
 * token will never do.
 */
export const openLine = async (
  client: Client,
  log: Log,
  helloWithin = usualPatience,
): Promise<SocketLine> => {
  const lifted = new AbortController();
  const state = { up: false };
  guardFrames(client, log);
  const connect = () => connected(client, helloWithin);
  const attempt = await connect();
  if (attempt.refused) throw attempt.error;
  const kept = keep(connect, attempt, state, lifted.signal, log).then(() => closed(client));
  return {
    up: () => state.up,
    hangUp: async () => {
      lifted.abort();
      state.up = false;
      await closed(client);
      await within(kept, closing);
    },
  };
};

type Attempt = {
  readonly ended: Promise<void> | null;
  readonly error: unknown;
  readonly refused: boolean;
};

const keep = async (
  connect: () => Promise<Attempt>,
  first: Attempt,
  state: { up: boolean },
  lifted: AbortSignal,
  log: Log,
): Promise<void> => {
  let failures = 0;
  for (let attempt = first; !lifted.aborted; attempt = await connect()) {
    const since = performance.now();
    if (attempt.ended) {
      state.up = true;
      log.info({}, 'The socket to Slack is open');
      await attempt.ended;
      state.up = false;
      if (!lifted.aborted) log.info({}, 'The socket to Slack closed, opening another');
    } else log.warn({ error: errorText(attempt.error) }, 'The socket to Slack could not be opened');
    failures = performance.now() - since > settled ? 0 : failures + 1;
    await pause(delay(failures, attempt.error), undefined, { signal: lifted }).catch(() => {});
  }
};

/** Opens a socket and waits for Slack's hello; `ended` resolves when it closes. Never rejects. */
const connected = async (client: Client, helloWithin: number): Promise<Attempt> => {
  let end = () => {};
  const ended = new Promise<void>(resolve => {
    end = resolve;
  });
  client.once('disconnected', end);
  const watchdog = new AbortController();
  const late = pause(helloWithin, 'late', { signal: watchdog.signal, ref: false }).catch(() => 'late');
  try {
    const start = client.start().then(() => 'hello');
    start.catch(() => {});
    if ((await Promise.race([start, late])) === 'hello') return { ended, error: null, refused: false };
    await closed(client);
    return { ended: null, error: new Error('Slack said no hello'), refused: false };
  } catch (error) {
    client.off('disconnected', end);
    return {
      ended: null,
      error: error ?? new Error('The socket closed before hello'),
      refused: isFinal(error),
    };
  } finally {
    watchdog.abort();
  }
};

/** Closes the socket, by force when the other end does not answer. */
const closed = async (client: Client): Promise<void> => {
  if (!(await within(client.disconnect(), closing))) client.websocket?.disconnect();
};

/** Whether the work ended, well or not, before the time was over. */
const within = async (work: Promise<unknown>, milliseconds: number): Promise<boolean> => {
  const timer = new AbortController();
  const late = pause(milliseconds, false, { signal: timer.signal }).catch(() => false);
  const ended = work.then(
    () => true,
    () => true,
  );
  const inTime = await Promise.race([ended, late]);
  timer.abort();
  return inTime;
};

/** One bad frame would end the program, so the client sees only those it can bear. */
const guardFrames = (client: Client, log: Log): void => {
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown) => {
    const frame = bearable(data);
    if (frame === null) return log.warn({}, 'A frame from Slack could not be read and was dropped');
    for (const listener of listeners) {
      Promise.resolve(listener(frame, false)).catch(error =>
        log.error({ error: errorText(error) }, 'A frame from Slack could not be handled'),
      );
    }
  });
};

const delay = (failures: number, error: unknown): number => {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000;
  if (failures <= 1) return 0;
  return Math.min(longestDelay, firstDelay * 2 ** (failures - 2)) * (0.5 + Math.random() / 2);
};

/** Errors of apps.connections.open that no waiting mends. */
const isFinal = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError && final.has(error.data.error);

const final = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'not_allowed_token_type',
  'missing_scope',
]);

const usualPatience = 10_000;
const settled = 10_000;
const closing = 2000;
const firstDelay = 500;
const longestDelay = 10_000;
