import { z } from 'zod';
import type { Composition, Ending, Part, Run } from '../digest/ledger.ts';
import type { Place } from '../digest/subscription.ts';
import type { Tables } from './tables.ts';

/** The columns of a run, but what it tells: that can be long, and is read only when it counts as told. */
export const runColumns = [
  'team',
  'channel',
  'local_date',
  'number',
  'key',
  'due_at',
  'expires_at',
  'state',
  'attempts',
  'not_before',
  'content',
  'parts',
  'maybe_sent_at',
  'message_ts',
  'error',
] as const;

/** A row of a run as the ledger tells it. Throws when its parts are not what the ledger writes. */
export const runOf = (row: Pick<Tables['digest_run'], (typeof runColumns)[number]>): Run => ({
  team: row.team,
  channel: row.channel,
  localDate: row.local_date,
  number: row.number,
  key: row.key,
  dueAt: new Date(row.due_at),
  expiresAt: new Date(row.expires_at),
  state: row.state,
  attempts: row.attempts,
  notBefore: new Date(row.not_before),
  content: row.content,
  parts: Parts.parse(JSON.parse(row.parts)),
  maybeSentAt: row.maybe_sent_at === null ? null : new Date(row.maybe_sent_at),
  messageTs: row.message_ts,
  error: row.error,
});

/** The states of a run that has not ended. */
export const OPEN = ['pending', 'sending'] as const;

export const placeColumns = ({ team, channel }: Place) => ({ team, channel });

/** The run while nobody has touched it since it was read. */
export const asRead = (run: Run) => ({
  ...placeColumns(run),
  local_date: run.localDate,
  number: run.number,
  state: run.state,
  attempts: run.attempts,
});

export const composedColumns = ({ content, parts, tellings }: Composition, now: Date) => ({
  content,
  parts: JSON.stringify(parts),
  tellings: JSON.stringify(tellings),
  maybe_sent_at: now.getTime(),
});

/** The run once its next part stands as `ts`. */
export const advancedColumns = ({ parts, messageTs }: Run, ts: string, now: Date) => {
  const next = parts.findIndex(part => part.ts === null);
  const advanced = parts.map((part, index): Part => (index === next ? { ...part, ts } : part));
  return {
    parts: JSON.stringify(advanced),
    message_ts: messageTs ?? ts,
    maybe_sent_at: now.getTime(),
  };
};

export const endingColumns = (ending: Ending) => {
  switch (ending.state) {
    case 'posted':
      return { ...over, state: ending.state, message_ts: ending.messageTs, error: ending.error ?? null };
    case 'nothing_new':
    case 'skipped_late':
      return { ...over, state: ending.state };
    case 'refused':
    case 'unknown':
      return { ...over, state: ending.state, error: ending.error };
    case 'pending': {
      const { state, error, notBefore } = ending;
      return { state, error, not_before: notBefore.getTime(), maybe_sent_at: null };
    }
  }
};

/** What has ended keeps no parts. */
const over = { parts: '[]' };

/** A later version may write more about a part. */
const Parts = z.array(z.object({ key: z.string(), message: z.string(), ts: z.string().nullable() }));
