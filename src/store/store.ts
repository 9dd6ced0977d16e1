import type { Conversations } from '../conversation/conversation.ts';
import type { Mutes } from '../conversation/mute.ts';
import type { Turns } from '../conversation/turn.ts';
import type { Ledger } from '../digest/ledger.ts';
import type { Subscriptions } from '../digest/subscription.ts';
import type { Told } from '../digest/told.ts';
import type { FeedbackBook } from '../gaps/feedback.ts';
import type { Watches } from '../gaps/watch.ts';
import { openConversations } from './conversations.ts';
import { openDatabase } from './database.ts';
import { openFeedback } from './feedback.ts';
import { forgetAsked } from './forgetting.ts';
import { type Inbox, openInbox } from './inbox.ts';
import { openLedger } from './ledger.ts';
import { openMutes } from './mutes.ts';
import type { Patience } from './postgres-start.ts';
import { openSubscriptions } from './subscriptions.ts';
import { openTold } from './told.ts';
import { openTurns } from './turns.ts';
import { openVersions, type Versions } from './versions.ts';
import { openWatches } from './watches.ts';

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
  readonly turns: Turns;
  readonly conversations: Conversations;
  readonly feedback: FeedbackBook;
  readonly watches: Watches;
  readonly mutes: Mutes;
  /** Forgets all that a person asked in a team and said of answers there, or nothing of it; tells how many entries they were. */
  forgetAsked(team: string, person: string): Promise<number>;
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
    turns: openTurns(db),
    conversations: openConversations(db),
    feedback: openFeedback(db),
    watches: openWatches(db),
    mutes: openMutes(db),
    forgetAsked: (team, person) => forgetAsked(db, team, person),
    now: clock ? async () => clock() : now,
    close,
  };
};
