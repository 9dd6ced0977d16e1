/** What is open, to be closed in one go. */
export type Closing = {
  /** Has this closed before all that was opened earlier. */
  add(close: () => Promise<void>): void;
  /**
   * Closes everything, the last opened first, one after the other; again it does nothing. What cannot be closed keeps
   * nothing else open: all faults are thrown together at the end.
   */
  close(): Promise<void>;
};

export const openClosing = (): Closing => {
  const open: (() => Promise<void>)[] = [];
  return {
    add: close => void open.push(close),
    close: async () => {
      const faults: unknown[] = [];
      for (const close of open.splice(0).reverse())
        try {
          await close();
        } catch (fault) {
          faults.push(fault);
        }
      if (faults.length > 0) throw new AggregateError(faults, 'Not everything could be closed in good order');
    },
  };
};
