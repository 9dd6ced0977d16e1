import type { Edition } from './edition.ts';
import type { DigestRule, Place, Subscription } from './subscription.ts';

/**
 * How an attempt to post an edition ended. After `wait` it is kept and posted once these seconds have passed.
 * After `unknown` Slack may or may not have taken it.
 */
export type Posting =
  | { readonly outcome: 'posted'; readonly messageTs: string }
  | { readonly outcome: 'wait'; readonly seconds: number }
  | { readonly outcome: 'refused'; readonly error: string }
  | { readonly outcome: 'unknown'; readonly error: string };

/**
 * What a look into the channel's history for an edition's key showed. `unreadable` says that this channel's history
 * may not be read at all; a look that failed in passing is thrown instead and made again later.
 */
export type Sighting =
  | { readonly outcome: 'found'; readonly messageTs: string }
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'unreadable' };

/**
 * The channel as the digests see it: somebody who posts an edition under an opaque key and can look for that key.
 * A post gives up within {@link POST_LIMIT} and never tries again by itself.
 */
export type Poster = {
  post(place: Place, edition: Edition, key: string): Promise<Posting>;
  find(place: Place, key: string, since: Date): Promise<Sighting>;
};

/** How the last edition of a channel ended, in the words of the ledger. */
export type LastEdition = {
  readonly localDate: string;
  readonly state: 'posted' | 'nothing_new' | 'refused' | 'skipped_late' | 'unknown' | 'pending';
  readonly error: string | null;
};

/** There was nothing to post. */
export type NothingNew = { readonly outcome: 'nothing_new' };

/** What `/huawei digest …` can do in a channel. Every method is safe to call again. */
export type Digests = {
  /** Turns the digest on, or changes its time and zone. What was told already is not told again. */
  turnOn(place: Place, rule: DigestRule, user: string): Promise<Subscription>;
  /** Turns it off; false when it was not on. */
  turnOff(place: Place): Promise<boolean>;
  status(place: Place): Promise<{ subscription: Subscription | null; last: LastEdition | null }>;
  /** Posts what is new to this channel now, outside the schedule; the digest need not be on. */
  postNow(place: Place): Promise<Posting | NothingNew>;
  /**
   * Makes today's edition due at once, or, when today had its edition, posts what is new beside it. Does nothing
   * where the digest is off. For trying the digest out.
   */
  bringForward(place: Place): Promise<Posting | NothingNew | { readonly outcome: 'off' }>;
  /** Does everything that is due at this instant; returns when it is done. Once `stopping` says so, no post begins. */
  tick(stopping?: AbortSignal): Promise<void>;
};

/** Milliseconds that a post may take. */
export const POST_LIMIT = 10_000;
