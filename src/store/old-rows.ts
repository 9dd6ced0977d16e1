import type { Kysely } from 'kysely';
import { z } from 'zod';

/**
 * Ends the digest runs that were cut off before there were parts: what they were to post is not written down, so that they can be found
 * or posted again no more. A run that had nothing to tell yet was surely not posted, and waits.
 */
export const endDoubtful = async (db: Kysely<unknown>, now: number): Promise<void> => {
  const old = db.withTables<OldTables>();
  await old
    .updateTable('digest_run')
    .set({ state: 'pending', maybe_sent_at: null })
    .where('state', '=', 'sending')
    .where('tellings', '=', '[]')
    .execute();
  const doubtful = await old
    .updateTable('digest_run')
    .set({ state: 'unknown', error: 'interrupted' })
    .where('state', '=', 'sending')
    .returning(['team', 'channel', 'tellings'])
    .execute();
  const told = doubtful.flatMap(({ team, channel, tellings }) =>
    Tellings.parse(JSON.parse(tellings)).map(telling => ({ team, channel, ...telling, told_at: now })),
  );
  for (const row of told)
    await old
      .insertInto('told')
      .values(row)
      .onConflict(conflict => conflict.doNothing())
      .execute();
};

/** Digests set before anyone wrote down when count as set now. */
export const knowBeginning = async (db: Kysely<unknown>, now: number): Promise<void> => {
  await db.withTables<OldTables>().updateTable('subscription').set({ created_at: now }).execute();
};

/** As much of the tables as these rows have. */
type OldTables = {
  digest_run: {
    team: string;
    channel: string;
    state: string;
    tellings: string;
    maybe_sent_at: number | null;
    error: string | null;
  };
  told: { team: string; channel: string; file: string; sha256: string; told_at: number };
  subscription: { created_at: number };
};

const Tellings = z.array(z.object({ file: z.string(), sha256: z.string() }));
