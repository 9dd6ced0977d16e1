import type { Ledger } from '../digest/ledger.ts';
import type { Place } from '../digest/subscription.ts';
import { readable } from './readable.ts';
import { OPEN, placeColumns, runColumns, runOf } from './run-rows.ts';
import type { Database } from './tables.ts';

/** The number of a date's scheduled run; those that somebody asked for, and notices, count on from here. */
export const SCHEDULED = 0;

/** What the ledger can tell of the runs in the database. */
export const runReading = (db: Database): Pick<Ledger, 'has' | 'open' | 'find' | 'last' | 'lastPosted'> => ({
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

  open: async (place, leftOut) => {
    const rows = await db
      .selectFrom('digest_run')
      .select(runColumns)
      .where('state', 'in', OPEN)
      .where(({ and }) => and(place ? placeColumns(place) : {}))
      .orderBy('state', 'desc')
      .orderBy('due_at')
      .orderBy('number')
      .execute();
    return readable(rows, runOf, leftOut);
  },

  find: async (place, key) => {
    const row = await db
      .selectFrom('digest_run')
      .select(runColumns)
      .where(({ and }) => and(placeColumns(place)))
      .where('key', '=', key)
      .executeTakeFirst();
    return row ? runOf(row) : null;
  },

  last: async place => {
    const row = await latest(db, place).executeTakeFirst();
    return row ? runOf(row) : null;
  },

  lastPosted: async place => {
    const row = await latest(db, place).where('state', 'in', ['posted', 'unknown']).executeTakeFirst();
    return row ? runOf(row) : null;
  },
});

/** The runs of a place, the one that was due last first. */
const latest = (db: Database, place: Place) =>
  db
    .selectFrom('digest_run')
    .select(runColumns)
    .where(({ and }) => and(placeColumns(place)))
    .orderBy('due_at', 'desc')
    .orderBy('number', 'desc')
    .limit(1);
