import type { DigestParts } from './digest-parts.ts';
import { editionDate, nextDue } from './due.ts';
import type { Subscription } from './subscription.ts';

/**
 * Writes down the runs that have fallen due by `at` and moves the subscription on. Of the dates missed for longer than the
 * window only the first is written down (it will be skipped, and said so); the others leave no trace.
 */
export const materialise = async (
  { store, newKey }: DigestParts,
  subscription: Subscription,
  at: Date,
): Promise<void> => {
  const { team, channel } = subscription;
  for (let due = subscription; due.nextDueAt <= at; ) {
    const { nextDueAt: dueAt } = due;
    const localDate = editionDate(due, dueAt);
    const expiresAt = after(dueAt, LATE_WINDOW);
    let next = nextDue(due, expiresAt < at ? after(at, -LATE_WINDOW - 1) : dueAt);
    while (editionDate(due, next) === localDate) next = nextDue(due, next);
    const run = { team, channel, localDate, key: newKey(), dueAt, expiresAt };
    await store.ledger.materialise(due, run, next);
    due = { ...due, nextDueAt: next };
  }
};

const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

/** Milliseconds after its due instant within which a scheduled edition is still posted. */
const LATE_WINDOW = 6 * 3_600_000;
