import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Takes the time from a deed to its reply on the screen. */
export type Stopwatch = {
  /** Does the deed and waits for what must come of it, which must not take longer than {@link MOST_MS}. */
  time(what: string, deed: () => Promise<unknown>, sign: Locator): Promise<void>;
  /** Prints each time that was taken, in milliseconds. */
  print(): void;
};

export const openStopwatch = (): Stopwatch => {
  const times: string[] = [];
  return {
    time: async (what, deed, sign) => {
      const begun = performance.now();
      await deed();
      await sign.waitFor();
      const taken = Math.round(performance.now() - begun);
      times.push(`${what} ${taken} ms`);
      expect(taken, `${what}, in milliseconds`).toBeLessThan(MOST_MS);
    },
    print: () => {
      if (times.length > 0) console.log(`on the screen after: ${times.join(' · ')}`);
    },
  };
};

/** A reply must be there within a second. A machine that runs other tests beside this one is allowed three times as long. */
const MOST_MS = 3 * 1_000;
