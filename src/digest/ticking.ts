import { setTimeout as sleep } from 'node:timers/promises';

/** Stops the ticking; true when the tick in progress has ended, false when `patience` milliseconds were over before. */
export type StopTicking = (patience: number) => Promise<boolean>;

/**
 * Ticks now and then again `everyMs` milliseconds after each tick has ended, so that ticks never overlap. A tick that
 * fails is handed to `failed`, and the next one comes as usual. A tick is told when it shall begin nothing more.
 */
export const startTicking = (
  digests: { tick(stopping: AbortSignal): Promise<void> },
  everyMs: number,
  failed: (error: unknown) => void,
): StopTicking => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ticking = (async () => {
    while (!signal.aborted) {
      await digests.tick(signal).catch(failed);
      await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    }
    return true;
  })();
  return patience => {
    stopping.abort();
    return Promise.race([ticking, sleep(patience, false, { ref: false })]);
  };
};
