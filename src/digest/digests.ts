import type { Edition } from './edition.ts';
import type { Content } from './ledger.ts';
import type { DigestWish, Place, Subscription } from './subscription.ts';

/**
 * How an attempt to post ended. After `wait` it is kept and posted once these seconds have passed. After `unknown` Slack may or may
 * not have taken it. `refused` is for this message alone; `gone` says that nothing can be posted to this place any more, and with
 * `everywhere` to no place of its team.
 */
export type Posting =
  | { readonly outcome: 'posted'; readonly messageTs: string }
  | { readonly outcome: 'wait'; readonly seconds: number }
  | { readonly outcome: 'refused'; readonly error: string }
  | { readonly outcome: 'gone'; readonly error: string; readonly everywhere?: true }
  | { readonly outcome: 'unknown'; readonly error: string };

/**
 * What a look into the channel's history, or into a thread, for a key showed. `unreadable` says that this channel's history
 * may not be read at all; a look that failed in passing is thrown instead and made again later.
 */
export type Sighting =
  | { readonly outcome: 'found'; readonly messageTs: string }
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'unreadable' };

/** The time in which a message was posted if it was. */
export type Stretch = { readonly since: Date; readonly until: Date };

/**
 * The channel as the digests see it: somebody who posts a message under an opaque key and can look for that key. `thread` is the
 * ts of the message under which it stands, null for the channel itself. A post gives up within {@link POST_LIMIT} and never tries
 * again by itself.
 */
export type Poster = {
  /** The errors that say that nothing can be posted to any place of a team. */
  readonly everywhere: readonly string[];
  post(place: Place, message: string, key: string, thread: string | null): Promise<Posting>;
  find(place: Place, key: string, stretch: Stretch, thread: string | null): Promise<Sighting>;
};

/**
 * What the owner of a digest is told: that it rests because of Slack's error, that an edition could not be posted at its time because
 * Slack took nothing in the whole team for a while, that Slack refused this one edition, or that nobody can see whether an edition came.
 */
export type Notice = Place &
  (
    | { readonly kind: 'paused'; readonly error: string }
    | { readonly kind: 'refused' | 'held_up'; readonly localDate: string; readonly error: string }
    | { readonly kind: 'unknown'; readonly localDate: string }
  );

/** Puts what the digests have to say into messages, as the poster posts them; never rejects. */
export type DigestWords = {
  /** The channel's message and those for its thread. `subscription` is null where no digest is on. */
  edition(edition: Edition, subscription: Subscription | null): Promise<readonly [string, ...string[]]>;
  signOfLife(localDate: string, subscription: Subscription): Promise<string>;
  notice(notice: Notice, subscription: Subscription): Promise<string>;
};

/** How the last edition of a channel ended, in the words of the ledger. `content` is null when nothing was composed. */
export type LastEdition = {
  readonly localDate: string;
  readonly state: 'posted' | 'nothing_new' | 'refused' | 'skipped_late' | 'unknown' | 'pending';
  readonly content: Content | null;
  readonly error: string | null;
};

/** The last edition that was posted, or may have been; `messageTs` is the poster's name for its first message, null when in doubt. */
type PostedEdition = LastEdition & { readonly messageTs: string | null };

/** There was nothing to post. */
export type NothingNew = { readonly outcome: 'nothing_new' };

/** What `/huawei digest …` can do in a channel. Every method is safe to call again, on any replica. */
export type Digests = {
  /** Turns the digest on, changes it, or ends its pause. What was told already is not told again. */
  turnOn(place: Place, wish: DigestWish, user: string): Promise<Subscription>;
  /** Puts back what stood before `set`, null for none; false, and nothing is changed, when another one stands there by now. */
  takeBack(set: Subscription, before: Subscription | null): Promise<boolean>;
  /** Turns it off; false when it was not on. */
  turnOff(place: Place): Promise<boolean>;
  /** Lets it rest until it is resumed. */
  pause(place: Place, user: string): Promise<'paused' | 'paused_before' | 'off'>;
  /** Ends a pause; null when the digest is off. What came meanwhile is in the next edition. */
  resume(place: Place): Promise<Subscription | null>;
  /** How the digest stands, how its last edition ended, and the last that was posted, which may be the same. */
  status(place: Place): Promise<{
    subscription: Subscription | null;
    last: LastEdition | null;
    lastPosted: PostedEdition | null;
  }>;
  /** The digests of a team that this user set last, by channel. Only who has a store of them can tell. */
  setBy(team: string, user: string): Promise<readonly Subscription[]>;
  /** What {@link Digests.postNow} would post now; null for nothing new. */
  preview(place: Place): Promise<Edition | null>;
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
