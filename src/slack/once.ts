import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from './ports.ts';
import { errorText } from './redaction.ts';

/**
 * What the work returns, or `before` when work of this key was done or begun already; what failed, or is not `over` by what it
 * returned, can be done again, unless the store fails for longer than it is tried to let the key go. Without a key it is done each time.
 */
export const once = async <Result>(
  { inbox, now, log }: Pick<Desk, 'inbox' | 'now' | 'log'>,
  key: string | null,
  work: () => Promise<Result>,
  over: (result: Result) => boolean,
): Promise<Result | 'before'> => {
  if (key === null) return work();
  if (!(await inbox.know(key, now()))) return 'before';
  try {
    const result = await work();
    if (!over(result)) await letGo({ inbox, log }, key);
    return result;
  } catch (error) {
    await letGo({ inbox, log }, key);
    throw error;
  }
};

/** Lets a key go, and tries it again; never rejects, because what became of the work is what its person is to learn. */
const letGo = async ({ inbox, log }: Pick<Desk, 'inbox' | 'log'>, key: string): Promise<void> => {
  for (const wait of WAITS)
    try {
      await pause(wait);
      return await inbox.release(key);
    } catch (error) {
      log.warn({ error: errorText(error) }, 'What was not done cannot be done again yet');
    }
};

/** Milliseconds before each try. */
const WAITS = [0, 250, 1000];
