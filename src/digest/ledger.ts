import type { LeftOut, Pause, Place, Subscription } from './subscription.ts';
import type { Telling } from './told.ts';

/**
 * How far a run is: `pending` (to be posted), `sending` (claimed; perhaps in the channel already), or ended
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

/** What a run brings: what is new, one line that nothing was for a week, or a word to the owner of a digest. */
export type Content = 'edition' | 'sign_of_life' | 'notice';

/**
 * One message of a run: the first stands in the channel, the others in its thread. `key` is the opaque mark by which it is found
 * again, `message` what is posted, as the poster writes it; `ts` is Slack's name for it once it stands there, else null.
 */
export type Part = { readonly key: string; readonly message: string; readonly ts: string | null };

/**
 * Something to be delivered to a place on a local date (`YYYY-MM-DD`). `key` is opaque and nobody else's; after `expiresAt` it is
 * too late to begin to post it.
 */
export type NewRun = Place & {
  readonly localDate: string;
  readonly key: string;
  readonly dueAt: Date;
  readonly expiresAt: Date;
};

/** A word to one person: the place's `channel` is a Slack user id. */
export type NewNotice = NewRun & { readonly message: string };

/**
 * A run as the ledger has it. `number` is 0 for the scheduled run of its date and counts from 1 those asked for.
 * Nobody touches an open run before `notBefore` (for a claimed one: the end of its lease). `content` is null and `parts` is
 * empty until it is composed; what has ended keeps no parts. `maybeSentAt` is the first instant at which Slack may have been
 * handed the first part that has no `ts`, null when it surely was not. `messageTs` is the first part's.
 */
export type Run = NewRun & {
  readonly number: number;
  readonly state: RunState;
  readonly attempts: number;
  readonly notBefore: Date;
  readonly content: Content | null;
  readonly parts: readonly Part[];
  readonly maybeSentAt: Date | null;
  readonly messageTs: string | null;
  readonly error: string | null;
};

/** What a run will post and what its place has been told once it stands there. */
export type Composition = {
  readonly content: Content;
  readonly parts: readonly [Part, ...Part[]];
  readonly tellings: readonly Telling[];
};

/**
 * What becomes of a claimed run. `pending` puts it back: its next part is surely unsent. A `posted` one with an error stands in
 * the channel, but not with all of its thread.
 */
export type Ending =
  | { readonly state: 'posted'; readonly messageTs: string; readonly error?: string }
  | { readonly state: 'nothing_new' | 'skipped_late' }
  | { readonly state: 'refused' | 'unknown'; readonly error: string }
  | { readonly state: 'pending'; readonly error: string; readonly notBefore: Date };

/**
 * What an ending brings about in the same transaction: the place's subscription is paused, and a notice is written down; beside a
 * pause only when it did pause, so that an owner is told once. `revived` ends the pauses in the whole team that one of these errors of
 * Slack's brought about.
 */
export type Consequence = {
  readonly pause?: Pause;
  readonly notice?: NewNotice;
  readonly revived?: readonly string[];
};

/**
 * Where runs are written down. Each method is one transaction. A change to a run happens only while it is as it was read (in state and
 * attempts, of which each claim makes one more), else nothing is written and null or false says so.
 */
export type Ledger = {
  /**
   * Writes down the scheduled run and moves the subscription on to `nextDueAt`. Where that date has a run already
   * the first one stands; where the subscription has changed since it was read, nothing happens at all.
   */
  materialise(subscription: Subscription, run: NewRun, nextDueAt: Date): Promise<void>;
  /** Writes down a run that somebody asked for; false, and nothing is written, while the place has an open one. */
  add(run: NewRun): Promise<boolean>;
  /** Whether the place has had its scheduled run of this local date. */
  has(place: Place, localDate: string): Promise<boolean>;
  /** The runs of one place, or of all, that have not ended: claimed ones first, then longest due first. */
  open(place?: Place, leftOut?: LeftOut): Promise<Run[]>;
  find(place: Place, key: string): Promise<Run | null>;
  /** The run of the place that was due last. */
  last(place: Place): Promise<Run | null>;
  /** The run of the place that was due last of those that were posted, or may have been. */
  lastPosted(place: Place): Promise<Run | null>;
  /**
   * Claims the run until the lease ends; null also while another run of its place is claimed and, for one that is not composed,
   * while another that tells the place something waits to be posted, unless it was claimed already.
   */
  claim(run: Run, leaseUntil: Date): Promise<Run | null>;
  /**
   * Writes down, before the first part of a claimed run is posted, what it will post; `maybeSentAt` becomes `now`. Null also while
   * another run of its place that is composed waits to be posted.
   */
  compose(run: Run, composition: Composition, now: Date): Promise<Run | null>;
  /** Writes down, before the next part of a composed run is posted again, that it may be sent from `now` on. */
  begin(run: Run, now: Date): Promise<Run | null>;
  /** Writes down that the next part stands as `ts`, and that the one after it may be sent from `now` on. */
  advance(run: Run, ts: string, now: Date): Promise<Run | null>;
  /** Writes down why it is in doubt whether the next part was posted; the run stays claimed until its lease ends. */
  doubt(run: Run, error: string): Promise<void>;
  /** Ends the claim. With `posted` and `unknown` what it tells counts as told from the same instant. */
  settle(run: Run, ending: Ending, now: Date, consequence?: Consequence): Promise<boolean>;
};
