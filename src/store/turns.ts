import type { Turn, Turns } from '../conversation/turn.ts';
import { storable } from './storable.ts';
import type { Database, Tables } from './tables.ts';

/** The turns in the database. */
export const openTurns = (db: Database): Turns => ({
  note: async turn => {
    await db
      .insertInto('turn')
      .values(rowOf(turn))
      .onConflict(conflict => conflict.doNothing())
      .execute();
  },

  find: async (team, id) => {
    const row = await db
      .selectFrom('turn')
      .selectAll()
      .where('team', '=', team)
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? turnOf(row) : null;
  },

  recentOf: async (team, person, most) => {
    const rows = await db
      .selectFrom('turn')
      .selectAll('turn')
      .where('team', '=', team)
      .where('person', '=', person)
      .where('outcome', '!=', 'other')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('turn as later')
              .select('later.id')
              .whereRef('later.team', '=', 'turn.team')
              .whereRef('later.person', '=', 'turn.person')
              .whereRef('later.question', '=', 'turn.question')
              .where('later.outcome', '!=', 'other')
              .where(({ eb, or, and, ref }) =>
                or([
                  eb('later.said_at', '>', ref('turn.said_at')),
                  and([eb('later.said_at', '=', ref('turn.said_at')), eb('later.id', '>', ref('turn.id'))]),
                ]),
              ),
          ),
        ),
      )
      .orderBy('said_at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
    return rows.map(turnOf);
  },

  unanswered: async (team, most) => {
    const rows = await db
      .selectFrom('turn')
      .selectAll()
      .where('team', '=', team)
      .where('outcome', '=', 'not_in_articles')
      .orderBy('said_at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
    return rows.map(turnOf);
  },

  forgetOf: async (team, person) => {
    const { numDeletedRows } = await db
      .deleteFrom('turn')
      .where('team', '=', team)
      .where('person', '=', person)
      .executeTakeFirst();
    return Number(numDeletedRows);
  },

  forget: async before => {
    await db.deleteFrom('turn').where('said_at', '<', before.getTime()).execute();
  },
});

const rowOf = ({ at, typed, question, ...turn }: Turn): Tables['turn'] => ({
  ...turn,
  typed: storable(typed),
  question: storable(question),
  said_at: at.getTime(),
});

const turnOf = ({ said_at, ...row }: Tables['turn']): Turn => ({ ...row, at: new Date(said_at) });
