import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { isRead, readFolder } from './folder.ts';
import type { Library } from './library.ts';

/** A watch that is kept on the articles folder. */
export type Watch = {
  /** The first reading. */
  readonly first: Library;
  /** Ends the watch; a reading in progress is finished, and its result thrown away. */
  close(): Promise<void>;
};

/**
 * Reads the folder, and again whenever an article or the catalogue in it was added, changed or removed, and hands each
 * later reading on. Changes that come in a burst are read once, when it is over or has lasted two seconds. When the
 * folder cannot be served any more, `onFault` gets the error and the reading handed on last stays good.
 * @throws {UnusableFolder} when the first reading fails
 */
export const watchFolder = async (
  folder: string,
  onLibrary: (library: Library) => Promise<void>,
  onFault: (fault: unknown) => void,
): Promise<Watch> => {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let burstBegan: number | null = null;
  let reading: Promise<void> = Promise.resolve();
  const readAgain = async (): Promise<void> => {
    try {
      const library = await readFolder(folder);
      if (!closed) await onLibrary(library);
    } catch (fault) {
      if (!closed) onFault(fault);
    }
  };
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path, stats) => isHidden(relative(folder, path)) || (stats?.isFile() === true && !isRead(path)),
  });
  watcher.on('all', () => {
    burstBegan ??= performance.now();
    const left = burstBegan + LONGEST_BURST_MS - performance.now();
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        burstBegan = null;
        reading = reading.then(readAgain);
      },
      Math.max(0, Math.min(QUIET_MS, left)),
    );
  });
  watcher.on('error', onFault);
  const close = async (): Promise<void> => {
    closed = true;
    clearTimeout(timer);
    await watcher.close();
    await reading;
  };
  await new Promise<void>(resolve => watcher.once('ready', () => resolve()));
  try {
    const opening = readFolder(folder);
    reading = opening.then(
      () => {},
      () => {},
    );
    return { first: await opening, close };
  } catch (fault) {
    await close();
    throw fault;
  }
};

/** Editors' and systems' own files and folders, whose names begin with a dot; the articles folder itself may. */
const isHidden = (path: string): boolean =>
  path.split(sep).some(name => name.startsWith('.') && name !== '.' && name !== '..');

/** How long the folder must be quiet before it is read, so that a file being copied is read whole. */
const QUIET_MS = 250;
const LONGEST_BURST_MS = 2_000;
