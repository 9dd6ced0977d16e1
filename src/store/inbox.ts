import type { Database, Tables } from './tables.ts';

/** How a delivery ended. */
type End = 'done' | 'failed' | 'unknown';

/** A delivery that may be claimed. `attempts` counts the claims so far that were not given back. */
type Due = { readonly key: string; readonly attempts: number };

/** A delivery that was claimed. `maybeSentAt` is when an earlier claim may have handed Slack an answer. */
type Claim = Due & {
  readonly payload: string;
  readonly receivedAt: Date;
  readonly maybeSentAt: Date | null;
};

/**
 * The deliveries of Slack, kept before they are acknowledged so that one accepted is answered once, also through a crash, on any
 * number of machines. A key names the team and the message (`message:T1:C1:1700000001.000100`). What people wrote stands in the
 * payload alone, and only until the delivery has ended. A claim lasts until its lease ends, on the clock that all replicas share;
 * whoever lost it (somebody claimed or ended the delivery since) writes nothing, and learns it by null or false.
 */
export type Inbox = {
  /** Keeps a message, claimed for the first time; null when this key was kept already (a duplicate). */
  keep(key: string, payload: string, at: Date, leaseUntil: Date): Promise<Claim | null>;
  /** Keeps a key only to know it again; false when it was kept already. */
  know(key: string, at: Date): Promise<boolean>;
  /** Forgets a key that was only to be known, so that it can come again. */
  release(key: string): Promise<void>;
  /** What waits, and what was claimed and is past its lease; longest kept first. */
  due(at: Date, most: number): Promise<Due[]>;
  /** Claims what is still due and as it was read. */
  claim(due: Due, at: Date, leaseUntil: Date): Promise<Claim | null>;
  /** Says that Slack may be handed an answer from now on, and prolongs the lease. */
  mark(claim: Claim, at: Date, leaseUntil: Date): Promise<boolean>;
  /**
   * Claims and marks what nobody has marked so far, whoever has it claimed, and keeps it where it was not kept; null when it is marked
   * or has ended.
   */
  take(key: string, payload: string, at: Date, leaseUntil: Date): Promise<Claim | null>;
  /** Gives a claim back, so that it does not count; the delivery is not due before `notBefore`. */
  later(claim: Claim, notBefore: Date, maybeSentAt: Date | null): Promise<boolean>;
  /** Says how the work on it ended, and forgets its payload. */
  finish(claim: Claim, end: End): Promise<boolean>;
  /** Says how a delivery ended that may not have been kept, or that somebody else has claimed; an earlier end stands. */
  note(key: string, end: End, at: Date): Promise<void>;
  /**
   * Lets go of first claims at the start of the only program on this database, because whoever had them has ended: at `at`, and at
   * `visibleAt` where Slack may have an answer by then that it did not show yet. Later claims keep their leases, which grow, so that
   * a message that ends its programs is taken up ever more seldom. Tells how many it let go.
   */
  reopen(at: Date, visibleAt: Date): Promise<number>;
  /** Forgets ended deliveries received before this instant; tells how many. */
  forget(before: Date): Promise<number>;
};

/** The inbox in the database. Each method but `reopen` is one statement, so that nothing of it is ever half done. */
export const openInbox = (db: Database): Inbox => {
  /** Changes a delivery only while the claim stands. */
  const change = async ({ key, attempts }: Due, values: Values): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable('inbox')
      .set(values)
      .where('key', '=', key)
      .where('state', '=', 'working')
      .where('attempts', '=', attempts)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  };

  /** Ends the lease of first claims at this instant, where it would end later. */
  const letGo = async (mark: 'is' | 'is not', at: Date): Promise<number> => {
    const { numUpdatedRows } = await db
      .updateTable('inbox')
      .set({ lease_until: at.getTime() })
      .where('state', '=', 'working')
      .where('attempts', '=', 1)
      .where('maybe_sent_at', mark, null)
      .where('lease_until', '>', at.getTime())
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  };

  const insert = async (row: Row): Promise<boolean> => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('inbox')
      .values(row)
      .onConflict(conflict => conflict.column('key').doNothing())
      .executeTakeFirstOrThrow();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  };

  return {
    keep: async (key, payload, at, leaseUntil) => {
      const lease = { lease_until: leaseUntil.getTime(), attempts: 1 };
      const kept = await insert({ ...bare(key, at), ...lease, state: 'working', payload });
      return kept ? { key, payload, attempts: 1, receivedAt: at, maybeSentAt: null } : null;
    },
    know: (key, at) => insert(bare(key, at)),
    release: async key => {
      await db
        .deleteFrom('inbox')
        .where('key', '=', key)
        .where('state', '=', 'done')
        .where('attempts', '=', 0)
        .execute();
    },
    due: (at, most) =>
      db
        .selectFrom('inbox')
        .select(['key', 'attempts'])
        .where('state', 'in', OPEN)
        .where(({ eb, fn }) => eb(fn.coalesce('lease_until', 'received_at'), '<=', at.getTime()))
        .where('payload', 'is not', null)
        .orderBy('received_at')
        .orderBy('key')
        .limit(most)
        .execute(),
    claim: async ({ key, attempts }, at, leaseUntil) => {
      const row = await db
        .updateTable('inbox')
        .set({ state: 'working', attempts: attempts + 1, lease_until: leaseUntil.getTime() })
        .where('key', '=', key)
        .where('attempts', '=', attempts)
        .where('state', 'in', OPEN)
        .where(({ eb, fn }) => eb(fn.coalesce('lease_until', 'received_at'), '<=', at.getTime()))
        .where('payload', 'is not', null)
        .returning(['payload', 'received_at', 'maybe_sent_at'])
        .executeTakeFirst();
      if (!row || row.payload === null) return null;
      const maybeSentAt = row.maybe_sent_at === null ? null : new Date(row.maybe_sent_at);
      const receivedAt = new Date(row.received_at);
      return { key, payload: row.payload, attempts: attempts + 1, receivedAt, maybeSentAt };
    },
    mark: (claim, at, leaseUntil) =>
      change(claim, { maybe_sent_at: at.getTime(), lease_until: leaseUntil.getTime() }),
    take: async (key, payload, at, leaseUntil) => {
      const taken = {
        state: 'working' as const,
        lease_until: leaseUntil.getTime(),
        maybe_sent_at: at.getTime(),
      };
      const row = await db
        .insertInto('inbox')
        .values({ ...bare(key, at), ...taken, payload, attempts: 1 })
        .onConflict(conflict =>
          conflict
            .column('key')
            .doUpdateSet(({ eb }) => ({ ...taken, attempts: eb('inbox.attempts', '+', 1) }))
            .where('inbox.state', 'in', OPEN)
            .where('inbox.maybe_sent_at', 'is', null),
        )
        .returning(['attempts', 'received_at'])
        .executeTakeFirst();
      if (!row) return null;
      const receivedAt = new Date(row.received_at);
      return { key, payload, attempts: row.attempts, receivedAt, maybeSentAt: null };
    },
    later: (claim, notBefore, maybeSentAt) =>
      change(claim, {
        state: 'waiting',
        attempts: claim.attempts - 1,
        lease_until: notBefore.getTime(),
        maybe_sent_at: maybeSentAt?.getTime() ?? null,
      }),
    finish: (claim, end) => change(claim, { ...ENDED, state: end }),
    note: async (key, end, at) => {
      await db
        .insertInto('inbox')
        .values({ ...bare(key, at), state: end })
        .onConflict(conflict =>
          conflict
            .column('key')
            .doUpdateSet({ ...ENDED, state: end })
            .where('inbox.state', 'in', OPEN),
        )
        .execute();
    },
    reopen: async (at, visibleAt) => {
      const unmarked = await letGo('is', at);
      return unmarked + (await letGo('is not', visibleAt));
    },
    forget: async before => {
      const { numDeletedRows } = await db
        .deleteFrom('inbox')
        .where('state', 'not in', OPEN)
        .where('received_at', '<', before.getTime())
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
};

type Row = Tables['inbox'];
type Values = Partial<Omit<Row, 'key' | 'received_at'>>;

/** A key that is only known. */
const bare = (key: string, at: Date): Row => ({
  key,
  state: 'done',
  payload: null,
  received_at: at.getTime(),
  attempts: 0,
  lease_until: null,
  maybe_sent_at: null,
});

const ENDED = { payload: null, lease_until: null } as const;
const OPEN = ['waiting', 'working'] as const;
