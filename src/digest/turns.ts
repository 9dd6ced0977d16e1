/** Does work of one key in the order in which it came, one after the other; works of different keys run together. */
export type Turns = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/** Turns within this process. What one work throws reaches its own caller and stops no other. */
export const openTurns = (): Turns => {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const turn = before.then(work, work);
    const over = turn
      .catch(() => undefined)
      .then(() => {
        if (last.get(key) === over) last.delete(key);
      });
    last.set(key, over);
    return turn;
  };
};
