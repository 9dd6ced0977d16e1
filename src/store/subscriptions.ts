import { z } from 'zod';
import { LONGEST_WAIT } from '../digest/due.ts';
import type { Pause, Place, Subscription, Subscriptions } from '../digest/subscription.ts';
import { readable } from './readable.ts';
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

  setBy: async (team, user) => {
    const rows = await db
      .selectFrom('subscription')
      .selectAll()
      .where('team', '=', team)
      .where('created_by', '=', user)
      .orderBy('channel')
      .execute();
    return readable(rows, subscriptionOf);
  },

  put: async subscription => {
    const row = subscriptionRow(subscription);
    await db
      .insertInto('subscription')
      .values(row)
      .onConflict(conflict => conflict.columns(['team', 'channel']).doUpdateSet(row))
      .execute();
  },

  change: async (was, next) => {
    if (!next) return removeUnlessChanged(db, was);
    const { numUpdatedRows } = await db
      .updateTable('subscription')
      .set(subscriptionRow(next))
      .where(({ and }) => and(subscriptionRow(was)))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  remove: async ({ team, channel }) => {
    const { numDeletedRows } = await db
      .deleteFrom('subscription')
      .where('team', '=', team)
      .where('channel', '=', channel)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },

  pause: (place, pause) => pauseUnlessPaused(db, place, pause),

  due: async (at, leftOut) => {
    const rows = await db
      .selectFrom('subscription')
      .selectAll()
      .where(({ eb, or }) =>
        or([eb('next_due_at', '<=', at.getTime()), eb('next_due_at', '>', at.getTime() + LONGEST_WAIT)]),
      )
      .where('paused_at', 'is', null)
      .orderBy('next_due_at')
      .execute();
    return readable(rows, subscriptionOf, leftOut);
  },
});

/** Pauses the subscription of the place; false when there is none or it is paused already. */
export const pauseUnlessPaused = async (
  db: Database,
  { team, channel }: Place,
  pause: Pause,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('subscription')
    .set(pauseColumns(pause))
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('paused_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Ends the pauses in a team that one of these errors of Slack's brought about. */
export const revive = async (db: Database, team: string, errors: readonly string[]): Promise<void> => {
  await db
    .updateTable('subscription')
    .set(pauseColumns(null))
    .where('team', '=', team)
    .where('paused_by', 'is', null)
    .where('paused_error', 'in', errors)
    .execute();
};

const removeUnlessChanged = async (db: Database, was: Subscription): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('subscription')
    .where(({ and }) => and(subscriptionRow(was)))
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** The row of a subscription; as a condition, that row while nobody has changed it since it was read. */
export const subscriptionRow = (subscription: Subscription): Tables['subscription'] => ({
  team: subscription.team,
  channel: subscription.channel,
  time: subscription.time,
  zone: subscription.zone,
  weekdays: subscription.weekdays.join(''),
  sign_of_life: subscription.signOfLife ? 1 : 0,
  created_by: subscription.createdBy,
  created_at: subscription.createdAt.getTime(),
  next_due_at: subscription.nextDueAt.getTime(),
  ...pauseColumns(subscription.paused),
});

const pauseColumns = (pause: Pause | null) => ({
  paused_at: pause?.at.getTime() ?? null,
  paused_by: pause?.by ?? null,
  paused_error: pause?.error ?? null,
});

/** Throws when the row's weekdays are none. */
const subscriptionOf = (row: Tables['subscription']): Subscription => ({
  team: row.team,
  channel: row.channel,
  time: row.time,
  zone: row.zone,
  weekdays: Weekdays.parse([...row.weekdays].map(Number)),
  signOfLife: row.sign_of_life === 1,
  createdBy: row.created_by,
  createdAt: new Date(row.created_at),
  nextDueAt: new Date(row.next_due_at),
  paused:
    row.paused_at === null
      ? null
      : { at: new Date(row.paused_at), by: row.paused_by, error: row.paused_error },
});

const Weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
const Weekdays = z.tuple([Weekday], Weekday);
