import type { Mutes } from '../conversation/mute.ts';
import type { Database } from './tables.ts';

/** The muted channels in the database. */
export const openMutes = (db: Database): Mutes => ({
  find: async (team, channel) => {
    const row = await db
      .selectFrom('mute')
      .selectAll()
      .where('team', '=', team)
      .where('channel', '=', channel)
      .executeTakeFirst();
    return row ? { team, channel, by: row.muted_by, at: new Date(row.muted_at) } : null;
  },

  mute: async ({ team, channel, by, at }) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('mute')
      .values({ team, channel, muted_by: by, muted_at: at.getTime() })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  },

  unmute: async (team, channel) => {
    const { numDeletedRows } = await db
      .deleteFrom('mute')
      .where('team', '=', team)
      .where('channel', '=', channel)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },
});
