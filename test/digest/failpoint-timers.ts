/** `setTimeout` of node:timers/promises by the clock that Vitest moves. */
const pauseOnClock = (
  milliseconds: number,
  value?: unknown,
  { signal }: { signal?: AbortSignal } = {},
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const timer = globalThis.setTimeout(() => resolve(value), milliseconds);
    signal?.addEventListener('abort', () => {
      globalThis.clearTimeout(timer);
      reject(new Error('aborted'));
    });
  });

export { pauseOnClock as setTimeout };
