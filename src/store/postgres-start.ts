import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal, postgresFault } from './postgres-error.ts';
import { StoreUnavailable } from './store-unavailable.ts';
import { UnusableDatabase } from './unusable-database.ts';

/** How long a server that cannot be reached is waited for, in milliseconds, and where it is told that it is. */
export type Patience = {
  readonly patience?: number;
  readonly log?: { warn(fields: object, message: string): void };
};

/**
 * Does this as often as it takes until the server can be reached. What waiting does not mend, and the end of the patience, is an
 * {@link UnusableDatabase}.
 */
export const patiently = async (
  name: string,
  { patience = PATIENCE, log }: Patience,
  work: () => Promise<void>,
): Promise<void> => {
  const began = performance.now();
  let told = Number.NEGATIVE_INFINITY;
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await work();
    } catch (error) {
      const passed = performance.now() - began;
      if (!mayPass(error) || passed + wait > patience) throw unusable(name, error, passed);
      if (performance.now() - told >= QUIET) {
        told = performance.now();
        log?.warn({ database: name, error: reason(error) }, 'the database cannot be reached yet');
      }
    }
    await pause(wait);
  }
};

/** A refusal is of no use to wait for, nor is what nobody knows. */
const mayPass = (error: unknown): boolean =>
  error instanceof StoreUnavailable && postgresFault(error.cause) !== null && !isRefusal(error.cause);

const unusable = (name: string, error: unknown, passed: number): Error => {
  const cause = error instanceof StoreUnavailable ? error.cause : error;
  const seconds = Math.round(passed / 1000);
  const words = mayPass(error) ? `could not be reached for ${seconds} s` : 'cannot be used';
  return new UnusableDatabase(`DATABASE_URL: the database ${name} ${words}: ${reason(cause)}`, { cause });
};

/** An error of several addresses has no words of its own. */
const reason = (error: unknown): string => {
  if (error instanceof StoreUnavailable) return reason(error.cause);
  if (error instanceof AggregateError && error.message === '') return reason(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
};

/** Milliseconds: of patience, of the waits between two tries, and of silence between two lines of the log. */
const PATIENCE = 300_000;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 5_000;
const QUIET = 10_000;
