import type { Place, Subscription } from './subscription.ts';
import type { Telling } from './told.ts';

/**
 * How far an edition is: `pending` (to be posted), `sending` (claimed; perhaps in the channel already), or ended
 * for good. `unknown` ended without anyone being able to see whether Slack took it; it is never posted again.
 */
export type RunState =
  | 'pending'
  | 'sending'
  | 'posted'
  | 'nothing_new'
  | 'refused'
  | 'skipped_late'
  | 'unknown';

/**
 * An edition to be delivered. A place has at most one scheduled run a local date (`YYYY-MM-DD`). `key` is the
 * opaque mark by which its message is found again; after `expiresAt` it is too late to post it.
 */
export type NewRun = Place & {
  readonly localDate: string;
  readonly key: string;
  readonly dueAt: Date;
  readonly expiresAt: Date;
};

/**
 * A run as the ledger has it. `number` is 0 for the scheduled run of its date and counts from 1 those asked for.
 * Nobody touches an open run before `notBefore` (for a claimed one: the end of its lease). `maybeSentAt` is the
 * first instant at which Slack may have been handed the edition, null when it surely was not.
 */
export type Run = NewRun & {
  readonly number: number;
  readonly state: RunState;
  readonly attempts: number;
  readonly notBefore: Date;
  readonly maybeSentAt: Date | null;
  readonly messageTs: string | null;
  readonly error: string | null;
};

/** What becomes of a claimed run. `pending` puts it back, surely unsent. */
export type Ending =
  | { readonly state: 'posted'; readonly messageTs: string }
  | { readonly state: 'nothing_new' | 'skipped_late' }
  | { readonly state: 'refused' | 'unknown'; readonly error: string }
  | { readonly state: 'pending'; readonly error: string; readonly notBefore: Date };

/** Where runs are written down. Each method is one transaction. */
export type Ledger = {
  /**
   * Writes down the scheduled run and moves the subscription on to `nextDueAt`. Where that date has a run already
   * the first one stands; where the subscription has changed since it was read, nothing happens at all.
   */
  materialise(subscription: Subscription, run: NewRun, nextDueAt: Date): Promise<void>;
  /** Writes down a run that somebody asked for. */
  add(run: NewRun): Promise<void>;
  /** Whether the place has had its scheduled run of this local date. */
  has(place: Place, localDate: string): Promise<boolean>;
  /** The runs of one place, or of all, that have not ended: claimed ones first, then longest due first. */
  open(place?: Place): Promise<Run[]>;
  find(place: Place, key: string): Promise<Run | null>;
  /** The run of the place that was due last. */
  last(place: Place): Promise<Run | null>;
  /** Claims the run until the lease ends; null when it is no longer as it was read. */
  claim(run: Run, now: Date, leaseUntil: Date): Promise<Run | null>;
  /** Writes down, before a claimed run is posted, what its edition tells. */
  compose(run: Run, tellings: readonly Telling[]): Promise<void>;
  /** Writes down why it is in doubt whether a claimed run was posted; it stays claimed until its lease ends. */
  doubt(run: Run, error: string): Promise<void>;
  /**
   * Ends the run. With `posted` and `unknown` what it tells counts as told from the same instant. False, and
   * nothing is written, when the run is no longer as it was claimed.
   */
  settle(run: Run, ending: Ending, now: Date): Promise<boolean>;
};
