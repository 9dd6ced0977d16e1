import { expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { forgetAsked } from '../../src/store/forgetting.ts';
import { openTurns } from '../../src/store/turns.ts';

it('what a person asked is forgotten as a whole or not at all', async () => {
  const { db, close } = await openDatabase(':memory:');
  const turns = openTurns(db);
  const said = { typed: 'q', question: 'q', outcome: 'answered', reason: null, at: new Date(1) } as const;
  await turns.note({
    id: 'a',
    team: 'T1',
    channel: 'C1',
    thread: null,
    person: 'U1',
    via: 'command',
    ...said,
  });
  await db.schema.dropTable('watch').execute();
  await expect(forgetAsked(db, 'T1', 'U1')).rejects.toThrow();
  expect(await turns.find('T1', 'a')).not.toBeNull();
  await close();
});
