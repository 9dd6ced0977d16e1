import type { DigestStore } from '../digest/delivery.ts';
import { openDatabase } from './database.ts';
import { type Inbox, openInbox } from './inbox.ts';
import { openLedger } from './ledger.ts';
import { openSubscriptions } from './subscriptions.ts';
import { openTold } from './told.ts';
import { openVersions, type Versions } from './versions.ts';

/** All that the desk keeps. */
export type Store = DigestStore & {
  readonly inbox: Inbox;
  readonly versions: Versions;
  close(): Promise<void>;
};

/** Opens the store in this SQLite file (`:memory:` for none); throws as {@link openDatabase} does. */
export const openStore = async (file: string): Promise<Store> => {
  const { db, close } = await openDatabase(file);
  return {
    subscriptions: openSubscriptions(db),
    ledger: openLedger(db),
    told: openTold(db),
    inbox: openInbox(db),
    versions: openVersions(db),
    close,
  };
};
