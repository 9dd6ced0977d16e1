import { setTimeout as sleep } from 'node:timers/promises';

/** Stops the ticking; fulfilled when the tick in progress has ended. */
export type StopTicking = () => Promise<void>;

/**
 * Ticks now and then again `everyMs` milliseconds after each tick has ended, so that ticks never overlap. A tick that
 * fails is handed to `failed`, and the next one comes as usual.
 */
export const startTicking = (
  digests: { tick(): Promise<void> },
  everyMs: number,
  failed: (error: unknown) => void,
): StopTicking => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ticking = (async () => {
    while (!signal.aborted) {
      await digests.tick().catch(failed);
      await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    }
  })();
  return () => {
    stopping.abort();
    return ticking;
  };
};
