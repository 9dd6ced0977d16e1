import { rowsWords, runOnDatabase } from './backup-program.ts';
import { backUp } from './store/backup.ts';

const USAGE = `Usage: npm run backup -- FILE

Copies the desk's database, that of DATABASE_URL or else of DATA_DIR, as it is at this moment into a new SQLite file,
while the desk runs. \`npm run restore -- FILE\` puts it into an empty database, of either kind.
Exit: 0 done, 1 it could not be made and there is no file, 2 bad usage.`;

await runOnDatabase(USAGE, [], async ({ where, file }) => {
  const { rows, bytes } = await backUp(where, file);
  return `${file}: ${rowsWords(rows)}, ${bytes.toLocaleString('en-US')} bytes.`;
});
