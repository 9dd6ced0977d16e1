import type { Home } from './home.ts';

/** A clock that goes as all clocks do, but can be set to a later instant; the desks' database shows the same time. */
export type MovedClock = {
  /** Epoch milliseconds. */
  now(): number;
  moveTo(instant: number): Promise<void>;
};

export const movedClock = (home: Home): MovedClock => {
  let moved = 0;
  return {
    now: () => Date.now() + moved,
    moveTo: async instant => {
      moved = instant - Date.now();
      await home.moveClock(moved);
    },
  };
};
