import { openDatabase } from '../../src/store/database.ts';

/** Writes to the database that its argument names until that is refused, says so, and writes again when standard input ends. */
const [where = ''] = process.argv.slice(2);
const { db, close } = await openDatabase(where);
let written = 0;
const write = async (): Promise<void> => {
  const row = { team: 'T1', channel: `C${written}`, file: 'x'.repeat(3_000), sha256: 'ab', told_at: 1 };
  await db.insertInto('told').values(row).execute();
  written += 1;
};
try {
  for (;;) await write();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.log(`${error.name} after ${written}: ${error.message}`);
}
process.stdin.resume().once('end', async () => {
  await write();
  const { count } = await db
    .selectFrom('told')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  console.log(`wrote again, ${count} of ${written} kept`);
  await close();
});
