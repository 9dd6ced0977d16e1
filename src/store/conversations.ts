import type { NotNull } from 'kysely';
import { z } from 'zod';
import type { Conversation, ConversationPlace, Conversations } from '../conversation/conversation.ts';
import type { Database, Tables } from './tables.ts';

/** The open conversations in the database. What is carried in a form that this desk does not know counts as not there. */
export const openConversations = (db: Database): Conversations => ({
  inThread: async ({ team, channel, thread }) => {
    const rows = await db
      .selectFrom('conversation')
      .selectAll()
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('thread', '=', thread)
      .execute();
    return rows.flatMap(conversationOf);
  },

  find: async place => {
    const row = await db
      .selectFrom('conversation')
      .selectAll()
      .where(({ and }) => and(placeColumns(place)))
      .executeTakeFirst();
    const [found = null] = row ? conversationOf(row) : [];
    return found;
  },

  carry: async (place, carried, at) => {
    const carrying = { carried: JSON.stringify(carried), interrupted: 0, carried_at: at.getTime() };
    await db
      .insertInto('conversation')
      .values({ ...placeColumns(place), ...carrying })
      .onConflict(conflict => conflict.columns(['team', 'channel', 'thread', 'person']).doUpdateSet(carrying))
      .execute();
  },

  interrupt: async ({ team, channel, thread }, speaker, saidAt) => {
    const theirs = db
      .updateTable('conversation')
      .set({ interrupted: 1 })
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('thread', '=', thread)
      .where('interrupted', '=', 0)
      .where('carried_at', '<=', saidAt.getTime());
    await (speaker === null ? theirs : theirs.where('person', '!=', speaker)).execute();
  },

  forgetOf: async (team, person) => {
    await db.deleteFrom('conversation').where('team', '=', team).where('person', '=', person).execute();
  },

  forget: async before => {
    await db.deleteFrom('conversation').where('carried_at', '<', before.getTime()).execute();
  },
});

/**
 * Forgets what others carry in a thread when it is a question of this person, which they did not ask themselves. Called while the
 * person's own turns and conversations are still there.
 */
export const forgetCarriedFrom = async (db: Database, team: string, person: string): Promise<void> => {
  const own = await db
    .selectFrom('conversation')
    .selectAll()
    .where('team', '=', team)
    .where('person', '=', person)
    .execute();
  const turns = db.selectFrom('turn').where('team', '=', team).where('person', '=', person);
  const asked = await turns.select('question').execute();
  const questions = new Set([
    ...own.flatMap(conversationOf).map(one => one.carried.question),
    ...asked.map(({ question }) => question),
  ]);
  questions.delete('');
  const others = await db
    .selectFrom('conversation')
    .selectAll()
    .where('team', '=', team)
    .where('person', '!=', person)
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('thread', 'in', turns.select('thread').$narrowType<{ thread: NotNull }>()),
        eb(
          'thread',
          'in',
          selectFrom('conversation as own')
            .select('own.thread')
            .where('own.team', '=', team)
            .where('own.person', '=', person),
        ),
      ]),
    )
    .execute();
  for (const { carried, ...place } of others.flatMap(conversationOf))
    if (questions.has(carried.question)) await forgetIn(db, place);
};

const forgetIn = async (db: Database, place: ConversationPlace): Promise<void> => {
  await db
    .deleteFrom('conversation')
    .where(({ and }) => and(placeColumns(place)))
    .execute();
};

const placeColumns = ({ team, channel, thread, person }: ConversationPlace) => ({
  team,
  channel,
  thread,
  person,
});

const conversationOf = (row: Tables['conversation']): Conversation[] => {
  const carried = Carried.safeParse(jsonOf(row.carried));
  if (!carried.success) return [];
  const at = new Date(row.carried_at);
  return [{ ...placeColumns(row), carried: carried.data, interrupted: row.interrupted === 1, at }];
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const Carried = z.object({
  question: z.string(),
  shown: z.array(z.string()),
  count: z.number().int().nonnegative(),
});
