import { setImmediate as breath } from 'node:timers/promises';
import { within } from './time-limit.ts';

/** Does work of one key in the order in which it came, one after the other; works of different keys run together. */
export type Turns = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * Turns within this process, of at most `longest` milliseconds each: the next one begins when they are over, though the work may go on.
 * What one work throws reaches its own caller and stops no other.
 */
export const openTurns = (longest: number): Turns => {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const limited = () => within(longest, work());
    const before = last.get(key) ?? Promise.resolve();
    const turn = before.then(limited, limited);
    const over = turn
      .catch(() => undefined)
      .then(() => {
        if (last.get(key) === over) last.delete(key);
      });
    last.set(key, over);
    return turn;
  };
};

/**
 * Does a work for each of these, so many at a time; what fails goes to `failed`, and the others go on. Between two of them the process
 * may do something else, even where no work ever waits.
 */
export const forEachOf = async <Item>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<void>,
  failed: (item: Item, error: unknown) => void,
): Promise<void> => {
  const queue = Iterator.from(items);
  const worker = async () => {
    for (const item of queue) {
      await work(item).catch(error => failed(item, error));
      await breath();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};
