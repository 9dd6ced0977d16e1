import { nextDue } from '../digest/due.ts';
import { openInbox } from './inbox.ts';
import { openLedger } from './ledger.ts';
import { openSubscriptions } from './subscriptions.ts';
import type { Database } from './tables.ts';
import { doubtClaimed } from './watches.ts';

/**
 * Sees to it that nothing is done again that a desk may have done after this copy of its database was made: what was open counts as
 * unknown, what fell due up to now is passed over, and a watch whose message was on its way is not told again. An open watch stays
 * open, though its person may have been told since: to be told twice is less than never.
 */
export const leaveUndone = async (copy: Database, now: Date): Promise<void> => {
  const [ledger, subscriptions, inbox] = [openLedger(copy), openSubscriptions(copy), openInbox(copy)];
  for (const run of await ledger.open())
    await ledger.settle(run, { state: 'unknown', error: 'restored_from_backup' }, now);
  for (const subscription of await subscriptions.due(now))
    await subscriptions.put({ ...subscription, nextDueAt: nextDue(subscription, now) });
  for (const { key } of await inbox.due(ALWAYS, ALL)) await inbox.note(key, 'unknown', now);
  await doubtClaimed(copy);
};

/** The last instant that a Date can be, and more deliveries than there can be. */
const ALWAYS = new Date(8.64e15);
const ALL = Number.MAX_SAFE_INTEGER;
