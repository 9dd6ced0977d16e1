import type { LeftOut, Place } from '../digest/subscription.ts';

/** What these rows say; one that cannot be read is left out, so that it holds up no other. */
export const readable = <Row extends Place, Result>(
  rows: readonly Row[],
  read: (row: Row) => Result,
  leftOut: LeftOut = () => undefined,
): Result[] =>
  rows.flatMap(row => {
    try {
      return [read(row)];
    } catch (error) {
      leftOut(row, error);
      return [];
    }
  });
