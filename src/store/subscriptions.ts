import type { Subscription, Subscriptions } from '../digest/subscription.ts';
import type { Database, Tables } from './tables.ts';

/** The subscriptions in the database. */
export const openSubscriptions = (db: Database): Subscriptions => ({
  of: async ({ team, channel }) => {
    const row = await db
      .selectFrom('subscription')
      .selectAll()
      .where('team', '=', team)
      .where('channel', '=', channel)
      .executeTakeFirst();
    return row ? subscriptionOf(row) : null;
  },
  put: async ({ team, channel, time, zone, createdBy, nextDueAt }) => {
    const values = { time, zone, created_by: createdBy, next_due_at: nextDueAt.getTime() };
    await db
      .insertInto('subscription')
      .values({ team, channel, ...values })
      .onConflict(conflict => conflict.columns(['team', 'channel']).doUpdateSet(values))
      .execute();
  },
  remove: async ({ team, channel }) => {
    const { numDeletedRows } = await db
      .deleteFrom('subscription')
      .where('team', '=', team)
      .where('channel', '=', channel)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },
  due: async at => {
    const rows = await db
      .selectFrom('subscription')
      .selectAll()
      .where('next_due_at', '<=', at.getTime())
      .orderBy('next_due_at')
      .execute();
    return rows.map(subscriptionOf);
  },
});

const subscriptionOf = (row: Tables['subscription']): Subscription => ({
  team: row.team,
  channel: row.channel,
  time: row.time,
  zone: row.zone,
  createdBy: row.created_by,
  nextDueAt: new Date(row.next_due_at),
});
