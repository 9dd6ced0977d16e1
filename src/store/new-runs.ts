import type { Content, NewNotice, NewRun } from '../digest/ledger.ts';
import { SCHEDULED } from './run-reading.ts';
import { OPEN, placeColumns } from './run-rows.ts';
import type { Database } from './tables.ts';

/** Writes down the scheduled run of its date; where there is one, that one stays. */
export const insertScheduled = async (db: Database, run: NewRun): Promise<void> => {
  await insert(db, run, SCHEDULED);
};

/**
 * Writes down a run beside the scheduled one; false while the place has an open one. The number is chosen before anything else is
 * looked at: whoever writes one down after that has taken this number.
 */
export const insertAsked = async (db: Database, run: NewRun): Promise<boolean> => {
  const number = await nextNumber(db, run);
  const open = await db
    .selectFrom('digest_run')
    .select('key')
    .where(({ and }) => and(placeColumns(run)))
    .where('state', 'in', OPEN)
    .limit(1)
    .executeTakeFirst();
  return open === undefined && insert(db, run, number);
};

/** Writes down a notice, which is composed from the start. */
export const insertNotice = async (db: Database, notice: NewNotice): Promise<void> => {
  const parts = JSON.stringify([{ key: notice.key, message: notice.message, ts: null }]);
  const composed = { content: 'notice', parts } as const;
  // Another number is free once the transaction that took this one is over.
  while (!(await insert(db, notice, await nextNumber(db, notice), composed)));
};

const nextNumber = async (db: Database, run: NewRun): Promise<number> => {
  const { number } = await db
    .selectFrom('digest_run')
    .select(({ fn }) => fn.max<number | null>('number').as('number'))
    .where(({ and }) => and(placeColumns(run)))
    .where('local_date', '=', run.localDate)
    .executeTakeFirstOrThrow();
  return (number ?? SCHEDULED) + 1;
};

const insert = async (
  db: Database,
  run: NewRun,
  number: number,
  composed: { content: Content | null; parts: string } = { content: null, parts: '[]' },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('digest_run')
    .values({
      ...placeColumns(run),
      local_date: run.localDate,
      number,
      key: run.key,
      due_at: run.dueAt.getTime(),
      expires_at: run.expiresAt.getTime(),
      state: 'pending',
      attempts: 0,
      not_before: run.dueAt.getTime(),
      maybe_sent_at: null,
      tellings: '[]',
      message_ts: null,
      error: null,
      ...composed,
    })
    .onConflict(conflict => conflict.columns(['team', 'channel', 'local_date', 'number']).doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
};
