import type { Watching } from '../../src/evaluation/watching.ts';

/** Nobody watches, and every look at the clock is a millisecond after the last. */
let now = 0;
export const WATCHING: Watching = {
  clock: () => {
    now += 1;
    return now;
  },
  progress: { begin: () => {}, step: () => {}, end: () => {} },
};
