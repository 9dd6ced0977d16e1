import { inspect } from 'node:util';
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from './desk-log.ts';
import { errorText, redacted } from './redaction.ts';

/** Bolt's own words in the desk's log, redacted. The log decides what it keeps, so Bolt cannot change the level. */
export const boltLogger = (log: Log): Logger => ({
  debug: (...words) => {
    if (log.isLevelEnabled?.('debug')) log.debug({ from: 'bolt' }, text(words));
  },
  info: (...words) => log.info({ from: 'bolt' }, text(words)),
  warn: (...words) => log.warn({ from: 'bolt' }, text(words)),
  error: (...words) => log.error({ from: 'bolt' }, text(words)),
  setLevel: () => {},
  getLevel: () => (log.isLevelEnabled?.('debug') ? LogLevel.DEBUG : LogLevel.INFO),
  setName: () => {},
});

const text = (words: readonly unknown[]): string =>
  words
    .map(word => {
      if (word instanceof Error) return errorText(word);
      return redacted(typeof word === 'string' ? word : inspect(word, { depth: 4 }));
    })
    .join(' ');
