import { type DestinationStream, destination, type Logger, pino } from 'pino';

/** Where programs write what happens. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/**
 * The desk's log: one line of JSON an event on standard error, with the time in ISO 8601 UTC. Tokens, addresses to
 * reply to and trigger ids are cut out wherever they stand; the text of a question is logged at debug only.
 */
export const openLog = (level: string, stream: DestinationStream = destination(2)): Logger =>
  pino(
    {
      level,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: label => ({ level: label }) },
      base: null,
      hooks: { streamWrite: line => line.replace(SECRETS, '[secret]') },
    },
    stream,
  );

/** Slack's tokens, signing material in a token's shape, response addresses and trigger ids. */
const SECRETS =
  /\bx(?:ox[a-z]|app|oxe)(?:\.xox[a-z])?-[A-Za-z0-9-]{6,}|https?:\/\/[^"\s]*\/(?:commands|actions|app|response)\/[A-Z0-9][^"\s\\]*|\b\d{9,}\.\d{9,}\.[0-9a-f]{16,}\b/gu;
