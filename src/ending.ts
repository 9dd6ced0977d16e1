/** The end of the program, which comes by SIGTERM, by SIGINT, or when `end` is called. */
export type Ending = {
  /** Has this done before the end. Until it is said there is nothing to finish, and the end comes at once. */
  finishFirst(finish: (why: object) => Promise<void>): void;
  /** Finishes what is to be finished, for eleven seconds at most, and exits with this code; called again it exits at once. */
  end(code: number, why: object): void;
};

/** Heeds signals from now on: one ends with 0, a second one with 1 at once. */
export const openEnding = (): Ending => {
  let ending = false;
  let finish = async (_why: object): Promise<void> => undefined;
  const end = (code: number, why: object): void => {
    if (ending) process.exit(code || 1);
    ending = true;
    setTimeout(() => process.exit(code), LONGEST);
    finish(why).then(
      () => process.exit(code),
      () => process.exit(code || 1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(0, { signal }));
  return {
    finishFirst: work => {
      finish = work;
    },
    end,
  };
};

/** Milliseconds: a little more than the desk gives what is in hand. */
const LONGEST = 11_000;
