import type { Article } from '../corpus/article.ts';
import type { ClosedTeams } from './closed-teams.ts';
import { type DigestWords, POST_LIMIT, type Poster } from './digests.ts';
import type { EditionEvidence } from './entry.ts';
import type { Ledger } from './ledger.ts';
import type { Subscriptions } from './subscription.ts';
import type { Told } from './told.ts';

/** Where the digests keep what must outlast a crash. */
type DigestStore = {
  readonly subscriptions: Subscriptions;
  readonly ledger: Ledger;
  readonly told: Told;
};

/**
 * How long a claim holds, how long a post takes at most, and by how long Slack's history may lag behind a post, in milliseconds; how many
 * places are worked on at a time, so that one slow answer of Slack's does not hold up all.
 */
export type Timings = {
  readonly lease: number;
  readonly postLimit: number;
  readonly lag: number;
  readonly atOnce: number;
};

/** What the digests need: their store, somebody who posts, words, the articles as they are now, a clock, and a log. */
export type DigestParts = {
  readonly store: DigestStore;
  readonly poster: Poster;
  readonly words: DigestWords;
  readonly articles: () => readonly Article[];
  /** What is known of these articles. */
  readonly evidence: () => EditionEvidence;
  /** The IANA zone in which an edition is dated where no digest is on. */
  readonly defaultZone: string;
  /** The one clock of all who work on this store. */
  readonly now: () => Promise<Date>;
  /** Makes an opaque key that nobody else will make. */
  readonly newKey: () => string;
  readonly log: { warn(details: object, message: string): void };
  readonly timings: Timings;
  /** What this process knows of teams in which Slack takes nothing. */
  readonly closed: ClosedTeams;
};

/**
 * The usual timings, where nothing else is wished. Nobody looks into Slack's history before the lease of who may have posted is over,
 * and nobody begins a post so late in it that the history might lag behind beyond its end: by 20 of the usual 90 seconds.
 */
export const timingsOf = ({
  lease = 90_000,
  postLimit = POST_LIMIT,
  lag,
  atOnce = 4,
}: Partial<Timings>): Timings => ({
  lease,
  postLimit,
  lag: lag ?? (lease * 2) / 9,
  atOnce,
});
