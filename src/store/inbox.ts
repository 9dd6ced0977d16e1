import type { Database } from './tables.ts';

/**
 * The deliveries of Slack, kept before they are acknowledged so that one accepted is worked on once, also through a
 * crash. A key names the team and the delivery (`event:T1:Ev123`). What people wrote stands in the payload alone,
 * and only until the delivery is finished. One kept without a payload is there to be known again, not to be replayed.
 */
export type Inbox = {
  /** Keeps a delivery before it is acknowledged; false when this key was kept already (a duplicate). */
  keep(key: string, payload: string | null, receivedAt: Date): Promise<boolean>;
  /** Says that the work on it begins; false when it does not wait any more. */
  begin(key: string): Promise<boolean>;
  /** Says how the work on it ended, and forgets its payload. */
  finish(key: string, outcome: 'done' | 'failed'): Promise<void>;
  /** Forgets one that was kept without a payload, so that it can come again. */
  release(key: string): Promise<void>;
  /** What a crash left: kept but never begun (to be replayed), and begun but never finished; earliest first. */
  unfinished(): Promise<{ waiting: { key: string; payload: string }[]; interrupted: string[] }>;
  /** Forgets finished deliveries received before this instant; tells how many. */
  forget(before: Date): Promise<number>;
};

/** The inbox in the database. */
export const openInbox = (db: Database): Inbox => ({
  keep: async (key, payload, receivedAt) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('inbox')
      .values({
        key,
        payload,
        state: payload === null ? 'done' : 'waiting',
        received_at: receivedAt.getTime(),
      })
      .onConflict(conflict => conflict.column('key').doNothing())
      .executeTakeFirstOrThrow();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  },
  begin: async key => {
    const { numUpdatedRows } = await db
      .updateTable('inbox')
      .set({ state: 'working' })
      .where('key', '=', key)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  finish: async (key, outcome) => {
    await db.updateTable('inbox').set({ state: outcome, payload: null }).where('key', '=', key).execute();
  },
  release: async key => {
    await db.deleteFrom('inbox').where('key', '=', key).where('state', '=', 'done').execute();
  },
  unfinished: async () => {
    const rows = await db
      .selectFrom('inbox')
      .select(['key', 'state', 'payload'])
      .where('state', 'in', ['waiting', 'working'])
      .orderBy('received_at')
      .orderBy('key')
      .execute();
    return {
      waiting: rows.flatMap(({ key, state, payload }) =>
        state === 'waiting' && payload !== null ? [{ key, payload }] : [],
      ),
      interrupted: rows.filter(({ state }) => state === 'working').map(({ key }) => key),
    };
  },
  forget: async before => {
    const { numDeletedRows } = await db
      .deleteFrom('inbox')
      .where('state', 'in', ['done', 'failed'])
      .where('received_at', '<', before.getTime())
      .executeTakeFirst();
    return Number(numDeletedRows);
  },
});
