import { type OpenDatabase, openDatabase } from './database.ts';

/** Does this work while the database is open. A server that cannot be reached is waited for only shortly. */
export const whileOpen = async <Result>(
  where: string,
  work: (open: OpenDatabase) => Promise<Result>,
): Promise<Result> => {
  const open = await openDatabase(where, { patience: PATIENCE });
  try {
    return await work(open);
  } finally {
    await open.close();
  }
};

/** Milliseconds. */
const PATIENCE = 5_000;
