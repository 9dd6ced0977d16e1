import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Skipped } from './library.ts';
import { type Decoded, decode, LARGEST_FILE } from './reading.ts';
import { UnusableFolder } from './unusable-folder.ts';

/** What a folder holds: article files by their names within it, and what stays closed. */
export type Found = { readonly files: readonly string[]; readonly skipped: readonly Skipped[] };

/** The article files by their names within the folder, with `/` between folders; and the folders that stay closed. */
export const findArticles = async (folder: string): Promise<Found> => {
  try {
    return await walk(folder, '');
  } catch (cause) {
    const fault = `cannot be read (${faultOf(cause)})`;
    throw new UnusableFolder(`${folder}: ${fault}; point ARTICLES_DIR at a folder of articles.`, { cause });
  }
};

/** What stands in one subfolder, and below it; `within` is its name with a `/` at its end, or nothing. */
const walk = async (folder: string, within: string): Promise<Found> => {
  const entries = await readdir(join(folder, within), { withFileTypes: true });
  const files: string[] = [];
  const skipped: Skipped[] = [];
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const file = within + entry.name;
    if (entry.isDirectory()) {
      const inner = await walk(folder, `${file}/`).catch((cause: unknown) => closed(`${file}/`, cause));
      for (const one of inner.files) files.push(one);
      for (const one of inner.skipped) skipped.push(one);
    } else if (ARTICLE_NAME.test(entry.name)) files.push(file);
    else if (entry.isSymbolicLink() && (await isFolder(join(folder, file))))
      skipped.push({ file: `${file}/`, reason: 'is a link to a folder, which is not followed' });
  }
  return { files: files.sort(), skipped };
};

const closed = (file: string, cause: unknown): Found => ({
  files: [],
  skipped: [{ file, reason: `cannot be read (${faultOf(cause)})` }],
});

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    stats => stats.isDirectory(),
    () => false,
  );

/** The text of a file within the folder `root`, which is a real path; or why it is not to be had. */
export const readFile = async (root: string, file: string): Promise<Decoded> => {
  try {
    const path = await realpath(join(root, file));
    if (path !== root && !path.startsWith(root + sep))
      return { reason: 'is a link out of the articles folder' };
    return await readBytes(path);
  } catch (cause) {
    return { reason: `cannot be read (${faultOf(cause)})` };
  }
};

/** Opens without waiting, so that a pipe in the folder cannot hold the desk up. */
const readBytes = async (path: string): Promise<Decoded> => {
  const handle = await open(path, OPEN_WITHOUT_WAITING);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return { reason: 'is not a regular file' };
    if (stats.size > LARGEST_FILE) return { reason: `is larger than ${LARGEST_FILE / 1024 / 1024} MB` };
    return decode(await handle.readFile());
  } finally {
    await handle.close();
  }
};

/** The system's short word for a fault, such as `ENOENT`. */
export const faultOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);

export const ARTICLE_NAME = /\.(?:txt|md)$/iu;
const OPEN_WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK;
