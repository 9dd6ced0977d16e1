import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { redacted } from './slack/redaction.ts';

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
      hooks: { streamWrite: redacted },
    },
    stream,
  );
