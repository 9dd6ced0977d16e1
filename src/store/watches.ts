import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Watch, Watches, WatchState } from '../gaps/watch.ts';
import { MOST_WATCHES } from '../gaps/watch-wish.ts';
import { storable } from './storable.ts';
import type { Database, Tables } from './tables.ts';

/**
 * The watches in the database. Each method is one statement; every change of a claimed watch is a compare-and-set on its attempts, so
 * that whoever lost a claim changes nothing. Begun at the same instant through several connections to PostgreSQL, which do not see each
 * other's, watches may exceed the most by as many.
 */
export const openWatches = (db: Database): Watches => ({
  begin: async ({ id, team, person, question: asked, askedAt }) => {
    const question = storable(asked);
    const { numAffectedRows } = await sql`
      insert into watch (id, team, person, question, question_sha256, state, attempts, asked_at)
      select ${id}, ${team}, ${person}, ${question}, ${sha256(question)}, 'open', 0, cast(${askedAt.getTime()} as bigint)
      where (
        select count(*) from watch where team = ${team} and person = ${person} and state in ('open', 'sending')
      ) < ${sql.lit(MOST_WATCHES)}
      on conflict do nothing`.execute(db);
    return (numAffectedRows ?? 0n) > 0n;
  },

  end: async (team, person, id) => {
    const { numDeletedRows } = await db
      .deleteFrom('watch')
      .where('team', '=', team)
      .where('person', '=', person)
      .where('id', '=', id)
      .where('state', '!=', 'told')
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },

  of: async (team, person) => {
    const rows = await db
      .selectFrom('watch')
      .selectAll()
      .where('team', '=', team)
      .where('person', '=', person)
      .orderBy('asked_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(watchOf);
  },

  open: async now => {
    const rows = await db
      .selectFrom('watch')
      .selectAll()
      .where(({ eb, or, and }) =>
        or([
          eb('state', '=', 'open'),
          and([
            eb('state', '=', 'sending'),
            eb('maybe_sent_at', 'is', null),
            eb('lease_until', '<=', now.getTime()),
          ]),
        ]),
      )
      .orderBy('asked_at')
      .orderBy('id')
      .execute();
    return rows.map(watchOf);
  },

  claim: async ({ id, state, attempts }, until) => {
    const row = await db
      .updateTable('watch')
      .set({ state: 'sending', attempts: attempts + 1, lease_until: until.getTime(), maybe_sent_at: null })
      .where('id', '=', id)
      .where('state', '=', state)
      .where('state', 'in', UNDER_WAY)
      .where('attempts', '=', attempts)
      .where('maybe_sent_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    return row ? watchOf(row) : null;
  },

  mark: async ({ id, attempts }, at) => {
    const { numUpdatedRows } = await db
      .updateTable('watch')
      .set({ maybe_sent_at: at.getTime() })
      .where('id', '=', id)
      .where('state', '=', 'sending')
      .where('attempts', '=', attempts)
      .where('maybe_sent_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  // Whoever has the claim knows better than the round that gave it up meanwhile.
  settle: async ({ id, team, person, question, attempts }, state, at) => {
    await db
      .updateTable('watch')
      .set({ state, lease_until: null, maybe_sent_at: state === 'open' ? null : at.getTime() })
      .where('id', '=', id)
      .where('attempts', '=', attempts)
      .where('state', 'in', ['sending', 'unknown'])
      .$if(state === 'open', update =>
        // A person who wished anew meanwhile has a watch of this question already.
        update.where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('watch as other')
                .select('other.id')
                .where('other.team', '=', team)
                .where('other.person', '=', person)
                .where('other.question_sha256', '=', sha256(question))
                .where('other.id', '!=', id)
                .where('other.state', 'in', UNDER_WAY),
            ),
          ),
        ),
      )
      .execute();
  },

  giveUpDoubtful: async now => {
    const { numUpdatedRows } = await db
      .updateTable('watch')
      .set({ state: 'unknown', lease_until: null })
      .where('state', '=', 'sending')
      .where('maybe_sent_at', 'is not', null)
      .where('lease_until', '<=', now.getTime())
      .executeTakeFirst();
    return Number(numUpdatedRows);
  },

  forgetOf: async (team, person) => {
    const { numDeletedRows } = await db
      .deleteFrom('watch')
      .where('team', '=', team)
      .where('person', '=', person)
      .executeTakeFirst();
    return Number(numDeletedRows);
  },

  forget: async before => {
    await db
      .deleteFrom('watch')
      .where('state', 'not in', UNDER_WAY)
      .where(({ eb, fn }) => eb(fn.coalesce('maybe_sent_at', 'asked_at'), '<', before.getTime()))
      .execute();
  },
});

/** Ends every watch that somebody had in hand: nobody can see any more whether its message came. */
export const doubtClaimed = async (db: Database): Promise<void> => {
  await db
    .updateTable('watch')
    .set({ state: 'unknown', lease_until: null })
    .where('state', '=', 'sending')
    .execute();
};

type Row = Tables['watch'];

const watchOf = ({ id, team, person, question, state, asked_at, attempts }: Row): Watch => ({
  id,
  team,
  person,
  question,
  state,
  askedAt: new Date(asked_at),
  attempts,
});

/** What tells a question from others where its length is limited. */
const sha256 = (question: string): string => createHash('sha256').update(question).digest('hex');

const UNDER_WAY = ['open', 'sending'] as const satisfies readonly WatchState[];
