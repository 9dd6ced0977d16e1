import { watch } from 'chokidar';
import { readFolder } from './folder.ts';
import type { Library } from './library.ts';

/** A watch that is kept on the articles folder. */
export type Watch = {
  /** Ends the watch; a reading in progress is finished, and its result thrown away. */
  close(): Promise<void>;
};

/**
 * Reads the folder again whenever something in it was added, changed or removed, and hands the new library on.
 * Changes that come in a burst are read once, when it is over. When the folder cannot be served any more,
 * `onFault` gets the error and the library handed on last stays good.
 */
export const watchFolder = async (
  folder: string,
  onLibrary: (library: Library) => void,
  onFault: (fault: unknown) => void,
): Promise<Watch> => {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  const read = async (): Promise<void> => {
    try {
      const library = await readFolder(folder);
      if (!closed) onLibrary(library);
    } catch (fault) {
      if (!closed) onFault(fault);
    }
  };
  const watcher = watch(folder, { ignoreInitial: true, ignored: HIDDEN });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(read);
    }, QUIET_MS);
  });
  watcher.on('error', onFault);
  await new Promise<void>(resolve => watcher.once('ready', () => resolve()));
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await watcher.close();
      await reading;
    },
  };
};

/** Editors' and systems' own files, whose names begin with a dot. */
const HIDDEN = /[/\\]\.[^./\\][^/\\]*$/u;

/** How long the folder must be quiet before it is read, so that a file being copied is read whole. */
const QUIET_MS = 250;
