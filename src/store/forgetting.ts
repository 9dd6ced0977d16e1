import { forgetCarriedFrom, openConversations } from './conversations.ts';
import { openFeedback } from './feedback.ts';
import type { Database } from './tables.ts';
import { openTurns } from './turns.ts';
import { openWatches } from './watches.ts';

/**
 * Forgets all that is kept of what a person asked in a team, or nothing of it: their questions, threads, opinions and watches, and
 * their questions where they stand beside somebody else's words. Tells how many entries of their own they were.
 */
export const forgetAsked = (db: Database, team: string, person: string): Promise<number> =>
  db.transaction().execute(async transaction => {
    await forgetBesideOpinions(transaction, team, person);
    await forgetCarriedFrom(transaction, team, person);
    await openConversations(transaction).forgetOf(team, person);
    const turns = await openTurns(transaction).forgetOf(team, person);
    const opinions = await openFeedback(transaction).forgetOf(team, person);
    const watches = await openWatches(transaction).forgetOf(team, person);
    return turns + opinions + watches;
  });

/** What somebody else said of an answer stays theirs; the question that it answered does not. */
const forgetBesideOpinions = async (db: Database, team: string, person: string): Promise<void> => {
  await db
    .updateTable('feedback')
    .set({ question: '' })
    .where('team', '=', team)
    .where(
      'turn',
      'in',
      db.selectFrom('turn').select('id').where('team', '=', team).where('person', '=', person),
    )
    .execute();
};
