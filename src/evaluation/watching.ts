import type { Progress } from './progress.ts';

/** The clock, in milliseconds, and who is told how far the work is. */
export type Watching = { readonly clock: () => number; readonly progress: Progress };
