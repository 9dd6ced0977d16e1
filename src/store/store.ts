import type { Ledger } from '../digest/ledger.ts';
import type { Subscriptions } from '../digest/subscription.ts';
import type { Told } from '../digest/told.ts';
import { openDatabase } from './database.ts';
import { type Inbox, openInbox } from './inbox.ts';
import { openLedger } from './ledger.ts';
import type { Patience } from './postgres-start.ts';
import { openSubscriptions } from './subscriptions.ts';
import { openTold } from './told.ts';
import { openVersions, type Versions } from './versions.ts';

/**
 * All that the desk keeps. Every method throws a {@link StoreUnavailable} while the database cannot serve; it recovers by itself.
 * `now` is the one clock of all desks that share the store: that of the database's server, or of this machine for a file.
 */
export type Store = {
  readonly subscriptions: Subscriptions;
  readonly ledger: Ledger;
  readonly told: Told;
  readonly inbox: Inbox;
  readonly versions: Versions;
  now(): Promise<Date>;
  close(): Promise<void>;
};

/** A clock to go by in place of the store's own, and how long to wait for a server. */
export type StoreOptions = Patience & { readonly now?: () => Date };

/** Opens the store in an SQLite file, in memory (`:memory:`) or on a `postgres://` server; throws as {@link openDatabase} does. */
export const openStore = async (where: string, options: StoreOptions = {}): Promise<Store> => {
  const { db, now, close } = await openDatabase(where, options);
  const clock = options.now;
  return {
    subscriptions: openSubscriptions(db),
    ledger: openLedger(db),
    told: openTold(db),
    inbox: openInbox(db),
    versions: openVersions(db),
    now: clock ? async () => clock() : now,
    close,
  };
};
