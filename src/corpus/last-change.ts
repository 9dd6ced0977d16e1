import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Library } from './library.ts';

/**
 * When the articles of a reading changed last, by the file system: the newest of their files' and folders' times of modification, because
 * a file that was removed or added shows in its folder's. Null when none of them can be looked at any more.
 */
export const lastChangeOf = async ({
  folder,
  articles,
}: Pick<Library, 'folder' | 'articles'>): Promise<Date | null> => {
  const files = articles.map(({ file }) => join(folder, file));
  const places = new Set([folder, ...files, ...files.map(file => dirname(file))]);
  const times = await Promise.all([...places].map(timeOf));
  const newest = Math.max(...times);
  return Number.isFinite(newest) ? new Date(newest) : null;
};

const timeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return Number.NEGATIVE_INFINITY;
  }
};
