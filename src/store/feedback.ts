import type { Feedback, FeedbackBook } from '../gaps/feedback.ts';
import { storable } from './storable.ts';
import type { Database, Tables } from './tables.ts';

/** The opinions in the database. */
export const openFeedback = (db: Database): FeedbackBook => ({
  note: async feedback => {
    const row = feedbackRow(feedback);
    await db
      .insertInto('feedback')
      .values(row)
      .onConflict(conflict => conflict.columns(['team', 'turn', 'person']).doUpdateSet(row))
      .execute();
  },

  of: async (team, person, turn) => {
    const row = await db
      .selectFrom('feedback')
      .selectAll()
      .where('team', '=', team)
      .where('person', '=', person)
      .where('turn', '=', turn)
      .executeTakeFirst();
    return row ? feedbackOf(row) : null;
  },

  negative: async (team, most) => {
    const rows = await db
      .selectFrom('feedback')
      .selectAll()
      .where('team', '=', team)
      .where('verdict', '=', 'not_helpful')
      .where('question', '!=', '')
      .orderBy('given_at', 'desc')
      .orderBy('turn')
      .orderBy('person')
      .limit(most)
      .execute();
    return rows.map(feedbackOf);
  },

  counts: async team => {
    const rows = await db
      .selectFrom('feedback')
      .select(['verdict', ({ fn }) => fn.countAll<number | string>().as('given')])
      .where('team', '=', team)
      .groupBy('verdict')
      .execute();
    const given = (verdict: Feedback['verdict']) =>
      Number(rows.find(row => row.verdict === verdict)?.given ?? 0);
    return { helpful: given('helpful'), notHelpful: given('not_helpful') };
  },

  forgetOf: async (team, person) => {
    const { numDeletedRows } = await db
      .deleteFrom('feedback')
      .where('team', '=', team)
      .where('person', '=', person)
      .executeTakeFirst();
    return Number(numDeletedRows);
  },

  forget: async before => {
    await db.deleteFrom('feedback').where('given_at', '<', before.getTime()).execute();
  },
});

type Row = Tables['feedback'];

const feedbackRow = ({ at, question, comment, ...feedback }: Feedback): Row => ({
  ...feedback,
  question: storable(question),
  comment: comment === null ? null : storable(comment),
  given_at: at.getTime(),
});

const feedbackOf = ({ given_at, ...row }: Row): Feedback => ({ ...row, at: new Date(given_at) });
