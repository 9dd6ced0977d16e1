import type { Consequence, Ledger, Run } from '../digest/ledger.ts';
import { insertAsked, insertNotice, insertScheduled } from './new-runs.ts';
import { runReading } from './run-reading.ts';
import {
  advancedColumns,
  asRead,
  composedColumns,
  endingColumns,
  OPEN,
  runColumns,
  runOf,
} from './run-rows.ts';
import { pauseUnlessPaused, revive, subscriptionRow } from './subscriptions.ts';
import type { Database, Tables } from './tables.ts';
import { countAsTold } from './told.ts';
import { isUniqueViolation } from './unique-violation.ts';

/**
 * The ledger in the database. Every change is a compare-and-set on (state, attempts): one row changed is ours. That holds on any
 * database where a statement sees what was committed before it began (READ COMMITTED).
 */
export const openLedger = (db: Database): Ledger => ({
  ...runReading(db),

  materialise: (subscription, run, nextDueAt) =>
    db.transaction().execute(async transaction => {
      const { numUpdatedRows } = await transaction
        .updateTable('subscription')
        .set({ next_due_at: nextDueAt.getTime() })
        .where(({ and }) => and(subscriptionRow(subscription)))
        .executeTakeFirst();
      if (numUpdatedRows > 0n) await insertScheduled(transaction, run);
    }),

  add: run => db.transaction().execute(transaction => insertAsked(transaction, run)),

  claim: async (run, leaseUntil) => {
    try {
      return await claim(db, run, leaseUntil);
    } catch (error) {
      if (isUniqueViolation(error)) return null;
      throw error;
    }
  },

  compose: async (run, composition, now) => {
    const row = await db
      .updateTable('digest_run')
      .set(composedColumns(composition, now))
      .where(({ and }) => and(asRead(run)))
      .where(({ not, exists }) => not(exists(composedBeside(db, run))))
      .returning(runColumns)
      .executeTakeFirst();
    return row ? runOf(row) : null;
  },

  begin: (run, now) => change(db, run, { maybe_sent_at: now.getTime() }),
  advance: (run, ts, now) => change(db, run, advancedColumns(run, ts, now)),
  doubt: async (run, error) => {
    await change(db, run, { error });
  },

  settle: (run, ending, now, consequence = {}) =>
    db.transaction().execute(async transaction => {
      const row = await transaction
        .updateTable('digest_run')
        .set(endingColumns(ending))
        .where(({ and }) => and(asRead(run)))
        .returning('tellings')
        .executeTakeFirst();
      if (!row) return false;
      if (ending.state === 'posted' || ending.state === 'unknown')
        await countAsTold(transaction, run, row.tellings, now);
      await bringAbout(transaction, run, consequence);
      return true;
    }),
});

/**
 * One that is not composed must not be claimed past one that is and waits: what that one tells would be told twice. Where a claim that
 * waits for a row's lock sees too little of that, `compose` sees it, and the claim is given up. That no two of a place are claimed at
 * once is for the unique index to hold, which alone sees two claims made in the same moment.
 */
const claim = async (db: Database, run: Run, leaseUntil: Date): Promise<Run | null> => {
  const row = await db
    .updateTable('digest_run')
    .set({ state: 'sending', attempts: run.attempts + 1, not_before: leaseUntil.getTime() })
    .where(({ and }) => and(asRead(run)))
    .where(({ or, not, exists, eb }) =>
      or([eb('state', '=', 'sending'), eb('content', 'is not', null), not(exists(composedBeside(db, run)))]),
    )
    .returning(runColumns)
    .executeTakeFirst();
  return row ? runOf(row) : null;
};

/** Another run of the place that is composed and not over. */
const composedBeside = (db: Database, run: Run) =>
  db
    .selectFrom('digest_run as other')
    .select('other.key')
    .where('other.team', '=', run.team)
    .where('other.channel', '=', run.channel)
    .where('other.key', '!=', run.key)
    .where('other.state', 'in', OPEN)
    .where('other.content', 'is not', null);

/** Changes the run as it was read; null when it is no longer so. */
const change = async (
  db: Database,
  run: Run,
  columns: Partial<Tables['digest_run']>,
): Promise<Run | null> => {
  const row = await db
    .updateTable('digest_run')
    .set(columns)
    .where(({ and }) => and(asRead(run)))
    .returning(runColumns)
    .executeTakeFirst();
  return row ? runOf(row) : null;
};

const bringAbout = async (
  db: Database,
  run: Run,
  { pause, notice, revived = [] }: Consequence,
): Promise<void> => {
  if (revived.length > 0) await revive(db, run.team, revived);
  const paused = pause === undefined || (await pauseUnlessPaused(db, run, pause));
  if (notice && paused) await insertNotice(db, notice);
};
