import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Ending, Ledger, NewRun, Run } from '../digest/ledger.ts';
import type { Place } from '../digest/subscription.ts';
import type { Database, Tables } from './tables.ts';

/** The ledger in the database. Claims and endings are compare-and-set on (state, attempts): one row changed is ours. */
export const openLedger = (db: Database): Ledger => ({
  materialise: (subscription, run, nextDueAt) =>
    db.transaction().execute(async transaction => {
      const { numUpdatedRows } = await transaction
        .updateTable('subscription')
        .set({ next_due_at: nextDueAt.getTime() })
        .where(({ and }) => and(placeColumns(subscription)))
        .where('time', '=', subscription.time)
        .where('zone', '=', subscription.zone)
        .where('next_due_at', '=', subscription.nextDueAt.getTime())
        .executeTakeFirst();
      if (numUpdatedRows > 0n) await insert(transaction, run, SCHEDULED);
    }),

  add: run =>
    db.transaction().execute(async transaction => {
      const { number } = await transaction
        .selectFrom('digest_run')
        .select(({ fn }) => fn.max<number | null>('number').as('number'))
        .where(({ and }) => and(placeColumns(run)))
        .where('local_date', '=', run.localDate)
        .executeTakeFirstOrThrow();
      await insert(transaction, run, (number ?? SCHEDULED) + 1);
    }),

  has: async (place, localDate) => {
    const row = await db
      .selectFrom('digest_run')
      .select('key')
      .where(({ and }) => and(placeColumns(place)))
      .where('local_date', '=', localDate)
      .where('number', '=', SCHEDULED)
      .executeTakeFirst();
    return row !== undefined;
  },

  open: async place => {
    const rows = await db
      .selectFrom('digest_run')
      .selectAll()
      .where('state', 'in', ['pending', 'sending'])
      .where(({ and }) => and(place ? placeColumns(place) : {}))
      .orderBy('state', 'desc')
      .orderBy('due_at')
      .orderBy('number')
      .execute();
    return rows.map(runOf);
  },

  find: async (place, key) => {
    const row = await db
      .selectFrom('digest_run')
      .selectAll()
      .where(({ and }) => and(placeColumns(place)))
      .where('key', '=', key)
      .executeTakeFirst();
    return row ? runOf(row) : null;
  },

  last: async place => {
    const row = await db
      .selectFrom('digest_run')
      .selectAll()
      .where(({ and }) => and(placeColumns(place)))
      .orderBy('due_at', 'desc')
      .orderBy('number', 'desc')
      .executeTakeFirst();
    return row ? runOf(row) : null;
  },

  claim: async (run, now, leaseUntil) => {
    const row = await db
      .updateTable('digest_run')
      .set({
        state: 'sending',
        attempts: run.attempts + 1,
        not_before: leaseUntil.getTime(),
        maybe_sent_at: (run.maybeSentAt ?? now).getTime(),
      })
      .where(({ and }) => and(asRead(run)))
      .returningAll()
      .executeTakeFirst();
    return row ? runOf(row) : null;
  },

  compose: async (run, tellings) => {
    await db
      .updateTable('digest_run')
      .set({ tellings: JSON.stringify(tellings) })
      .where(({ and }) => and(asRead(run)))
      .execute();
  },

  doubt: async (run, error) => {
    await db
      .updateTable('digest_run')
      .set({ error })
      .where(({ and }) => and(asRead(run)))
      .execute();
  },

  settle: (run, ending, now) =>
    db.transaction().execute(async transaction => {
      const row = await transaction
        .updateTable('digest_run')
        .set(endingColumns(ending))
        .where(({ and }) => and(asRead(run)))
        .returning('tellings')
        .executeTakeFirst();
      if (!row) return false;
      if (ending.state !== 'posted' && ending.state !== 'unknown') return true;
      for (const { file, sha256 } of Tellings.parse(JSON.parse(row.tellings)))
        await transaction
          .insertInto('told')
          .values({ team: run.team, channel: run.channel, file, sha256, told_at: now.getTime() })
          .onConflict(conflict => conflict.doNothing())
          .execute();
      return true;
    }),
});

/** The number of a date's scheduled run; those that somebody asked for count on from here. */
const SCHEDULED = 0;

const Tellings = z.array(z.strictObject({ file: z.string(), sha256: z.string() }));

/** Writes down a pending run; where its identity is taken, the run that stands there stays. */
const insert = async (transaction: Transaction<Tables>, run: NewRun, number: number): Promise<void> => {
  await transaction
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
    })
    .onConflict(conflict => conflict.columns(['team', 'channel', 'local_date', 'number']).doNothing())
    .execute();
};

const placeColumns = ({ team, channel }: Place) => ({ team, channel });

/** The run while nobody has touched it since it was read. */
const asRead = (run: Run) => ({
  ...placeColumns(run),
  local_date: run.localDate,
  number: run.number,
  state: run.state,
  attempts: run.attempts,
});

const endingColumns = (ending: Ending) => {
  switch (ending.state) {
    case 'posted':
      return { state: ending.state, message_ts: ending.messageTs, error: null };
    case 'nothing_new':
    case 'skipped_late':
      return { state: ending.state };
    case 'refused':
    case 'unknown':
      return { state: ending.state, error: ending.error };
    case 'pending':
      return {
        state: ending.state,
        error: ending.error,
        not_before: ending.notBefore.getTime(),
        maybe_sent_at: null,
      };
  }
};

const runOf = (row: Tables['digest_run']): Run => ({
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
  maybeSentAt: row.maybe_sent_at === null ? null : new Date(row.maybe_sent_at),
  messageTs: row.message_ts,
  error: row.error,
});
