import { setTimeout as pause } from 'node:timers/promises';

/** What came in time, or null when it is late: it goes on then, and may still reject where it is awaited again. */
export const inTime = async <Result>(
  work: Promise<Result>,
  milliseconds: number,
): Promise<{ readonly result: Result } | null> => {
  const timer = new AbortController();
  const late = pause(milliseconds, null, { signal: timer.signal }).catch(() => null);
  try {
    return await Promise.race([work.then(result => ({ result })), late]);
  } finally {
    timer.abort();
  }
};
