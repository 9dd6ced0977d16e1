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
