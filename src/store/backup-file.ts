import { existsSync } from 'node:fs';
import { chmod, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { BackupRefusal } from './backup-refusal.ts';

/** A folder for this user alone, named after this path, which is there while the work lasts. */
export const inFolderOfOurs = async <Result>(
  path: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(`${resolve(path)}.partial-`);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Gives a finished file its name: it is there whole or not at all, also after a power cut, and for this user alone. */
export const putInPlace = async (finished: string, file: string): Promise<void> => {
  await chmod(finished, 0o600);
  await synced(finished);
  refuseExisting(file);
  await rename(finished, file);
  await synced(dirname(resolve(file)));
};

/** Throws a {@link BackupRefusal} when there is such a file already. */
export const refuseExisting = (file: string): void => {
  if (existsSync(file)) throw new BackupRefusal(`${file} is there already; name a file that is not.`);
};

const synced = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
