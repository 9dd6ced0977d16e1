import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits for a work up to so many milliseconds, and throws when they are over before it is. The work itself cannot be ended: it goes on
 * unheard.
 */
export const within = async <Result>(limit: number, work: Promise<Result>): Promise<Result> => {
  const heard = new AbortController();
  const over = sleep(limit, undefined, { signal: heard.signal, ref: false }).then(() => {
    throw new Error(`A work on the digests was not over after ${limit} ms and is left to itself`);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    heard.abort();
  }
};
