/** An instant of the store's clock, and when it was asked for by this process's steady clock (milliseconds). */
export type Reading = { readonly at: Date; readonly asked: number };

/** Asks the store what time it is. */
export const readClock = async (now: () => Promise<Date>): Promise<Reading> => {
  const asked = performance.now();
  return { at: await now(), asked };
};

/**
 * Whether what takes so many milliseconds at most is over before this instant of the store's clock, if it begins now. The time since
 * the reading was asked for counts in full, so that a slow answer never makes it seem earlier than it is.
 */
export const endsBefore = ({ at, asked }: Reading, limit: number, instant: Date): boolean =>
  at.getTime() + (performance.now() - asked) + limit <= instant.getTime();
