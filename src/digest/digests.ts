import type { Edition } from './edition.ts';
import type { DigestRule, Place, Subscription } from './subscription.ts';

/** How an attempt to post an edition ended. After `unknown` Slack may or may not have taken it. */
export type Posting =
  | { readonly outcome: 'posted'; readonly messageTs: string }
  | { readonly outcome: 'wait'; readonly seconds: number }
  | { readonly outcome: 'refused'; readonly error: string }
  | { readonly outcome: 'unknown'; readonly error: string };

/** What a look into the channel's history for an edition's key showed. */
export type Sighting =
  | { readonly outcome: 'found'; readonly messageTs: string }
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'unreadable' };

/** The channel as the digests see it: somebody who posts an edition under an opaque key and can look for that key. */
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

/** What `/huawei digest …` can do in a channel. Every method is safe to call again. */
export type Digests = {
  /** Turns the digest on, or changes its time and zone. What was told already is not told again. */
  turnOn(place: Place, rule: DigestRule, user: string): Promise<Subscription>;
  /** Turns it off; false when it was not on. */
  turnOff(place: Place): Promise<boolean>;
  status(place: Place): Promise<{ subscription: Subscription | null; last: LastEdition | null }>;
  /** Posts what is new to this channel now, outside the schedule. */
  postNow(place: Place): Promise<Posting | { readonly outcome: 'nothing_new' }>;
  /** Does everything that is due at this instant; returns when it is done. */
  tick(): Promise<void>;
};
