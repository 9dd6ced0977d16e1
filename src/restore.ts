import { rowsWords, runOnDatabase } from './backup-program.ts';
import { restore } from './store/backup-restore.ts';

const USAGE = `Usage: npm run restore -- FILE           after a loss: what fell due since the backup is not posted again
       npm run restore -- --moved FILE   no desk ran since the backup was made: what is due is posted

Puts a backup into the desk's database, that of DATABASE_URL or else of DATA_DIR, which must be empty; no desk may be running on it.
Exit: 0 done, 1 nothing was put back, 2 bad usage.`;

await runOnDatabase(USAGE, ['moved'], async ({ where, file, flags }) => {
  const rows = await restore(file, where, flags.has('moved'));
  return `Put back from ${file}: ${rowsWords(rows)}.`;
});
