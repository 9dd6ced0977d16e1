import { statSync } from 'node:fs';

/**
 * What stands at a path: `file` tells one file from another, `stamp` also from the same with other content. A name given to another
 * file, and a write by another program, change it.
 */
export type FileStamp = { readonly file: string; readonly stamp: string; readonly isEmpty: boolean };

/** Null where nothing stands, or where it cannot be seen. */
export const fileStamp = (path: string): FileStamp | null => {
  try {
    const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true });
    return { file: `${dev}:${ino}`, stamp: `${dev}:${ino}:${size}:${mtimeNs}`, isEmpty: size === 0n };
  } catch {
    return null;
  }
};
