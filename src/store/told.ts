import { z } from 'zod';
import type { Place } from '../digest/subscription.ts';
import type { Told } from '../digest/told.ts';
import type { Database } from './tables.ts';

/** What each channel was told; the ledger writes it. */
export const openTold = (db: Database): Told => ({
  of: ({ team, channel }) =>
    db
      .selectFrom('told')
      .select(['file', 'sha256'])
      .where('team', '=', team)
      .where('channel', '=', channel)
      .orderBy('file')
      .execute(),
});

/** Writes down what a composed run tells (the ledger's JSON); what the channel knows already stays as it is. */
export const countAsTold = async (
  db: Database,
  { team, channel }: Place,
  tellings: string,
  now: Date,
): Promise<void> => {
  const rows = Tellings.parse(JSON.parse(tellings)).map(({ file, sha256 }) => ({
    team,
    channel,
    file,
    sha256,
    told_at: now.getTime(),
  }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await db
      .insertInto('told')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflict(conflict => conflict.doNothing())
      .execute();
};

const Tellings = z.array(z.object({ file: z.string(), sha256: z.string() }));

/** SQLite takes 32,766 parameters in a statement (https://www.sqlite.org/limits.html), PostgreSQL 65,535; a row has five. */
const ROWS_AT_ONCE = 1000;
