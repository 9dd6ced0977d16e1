import type { Article } from '../corpus/article.ts';
import type { Origin } from '../evidence/origin.ts';
import { POST_LIMIT, type Poster, type Posting } from './digests.ts';
import { composeEdition, type Edition, tellingsOf } from './edition.ts';
import type { Ending, Ledger, Run } from './ledger.ts';
import type { Place, Subscriptions } from './subscription.ts';
import type { Told } from './told.ts';

/** Where the digests keep what must outlast a crash. */
export type DigestStore = {
  readonly subscriptions: Subscriptions;
  readonly ledger: Ledger;
  readonly told: Told;
};

/** What the digests need: their store, somebody who posts, the articles as they are now, a clock, and a log. */
export type DigestParts = {
  readonly store: DigestStore;
  readonly poster: Poster;
  readonly articles: () => readonly Article[];
  /** The origins of these articles. */
  readonly origins?: () => readonly Origin[];
  /** The IANA zone in which an edition is dated where no digest is on. */
  readonly defaultZone: string;
  readonly now: () => Date;
  /** Makes an opaque key that nobody else will make. */
  readonly newKey: () => string;
  readonly log: { warn(details: object, message: string): void };
};

/**
 * Delivers what is open in one place, one edition after the other, up to the first that must wait. An edition is
 * claimed under a lease before it is posted; one whose claim was left behind is looked for before it is posted again.
 * Once `stopping` says so no post begins: what is open stays open.
 */
export const deliver = async (parts: DigestParts, place: Place, stopping?: AbortSignal): Promise<void> => {
  for (const run of await parts.store.ledger.open(place))
    if (stopping?.aborted || !(await attempt(parts, run, stopping))) return;
};

/** What would be told to the place now. */
export const whatIsNew = async (
  { store, articles, origins }: DigestParts,
  place: Place,
  localDate: string,
): Promise<Edition | null> => composeEdition(articles(), await store.told.of(place), localDate, origins?.());

/** True when the run has ended. */
const attempt = async (parts: DigestParts, run: Run, stopping?: AbortSignal): Promise<boolean> => {
  const { ledger } = parts.store;
  const now = parts.now();
  if (now < run.notBefore) return false;
  if (run.state === 'pending' && now > run.expiresAt) return end(parts, run, { state: 'skipped_late' });
  const leaseUntil = new Date(now.getTime() + LEASE);
  const claimed = await ledger.claim(run, now, leaseUntil);
  if (!claimed) return false;
  const known = run.maybeSentAt ? await lookBack(parts, claimed, run.maybeSentAt) : 'unsent';
  if (known === 'unseen') return false;
  if (known !== 'unsent') return end(parts, claimed, known);
  return post(parts, claimed, leaseUntil, stopping);
};

/** How a run ended that may have been posted before; `unsent` when it was not, `unseen` when that cannot be told yet. */
const lookBack = async (
  { poster, now, log }: DigestParts,
  run: Run,
  maybeSentAt: Date,
): Promise<Ending | 'unsent' | 'unseen'> => {
  const late = now() > run.expiresAt;
  try {
    const sighting = await poster.find(run, run.key, new Date(maybeSentAt.getTime() - LOOK_BACK));
    if (sighting.outcome === 'found') return { state: 'posted', messageTs: sighting.messageTs };
    if (sighting.outcome === 'absent') return late ? { state: 'skipped_late' } : 'unsent';
    return { state: 'unknown', error: run.error ?? 'interrupted' };
  } catch (error) {
    log.warn({ ...about(run), err: error }, 'could not look for a digest in its channel');
    return late ? { state: 'unknown', error: run.error ?? 'interrupted' } : 'unseen';
  }
};

const post = async (
  parts: DigestParts,
  run: Run,
  leaseUntil: Date,
  stopping?: AbortSignal,
): Promise<boolean> => {
  const { store, poster, now, log } = parts;
  if (run.number === 0 && !(await store.subscriptions.of(run)))
    return end(parts, run, { state: 'refused', error: 'digest_off' });
  const edition = await whatIsNew(parts, run, run.localDate);
  if (!edition) return end(parts, run, { state: 'nothing_new' });
  await store.ledger.compose(run, tellingsOf(edition));
  if (stopping?.aborted) return putBack(parts, run, 'interrupted', 0);
  if (now().getTime() + POST_LIMIT > leaseUntil.getTime()) return false;
  const posting = await poster
    .post(run, edition, run.key)
    .catch((error: unknown): Posting => ({ outcome: 'unknown', error: String(error) }));
  if (posting.outcome !== 'posted') log.warn({ ...about(run), ...posting }, 'a digest was not posted');
  switch (posting.outcome) {
    case 'posted':
      return end(parts, run, { state: 'posted', messageTs: posting.messageTs });
    case 'refused':
      return end(parts, run, { state: 'refused', error: posting.error });
    case 'unknown':
      await store.ledger.doubt(run, posting.error);
      return false;
    case 'wait':
      return putBack(parts, run, 'rate_limited', posting.seconds);
  }
};

/** Leaves a claimed run that surely was not posted to a later attempt. */
const putBack = async (parts: DigestParts, run: Run, error: string, seconds: number): Promise<false> => {
  const notBefore = new Date(parts.now().getTime() + seconds * 1000);
  await end(parts, run, { state: 'pending', error, notBefore });
  return false;
};

const end = async ({ store, now, log }: DigestParts, run: Run, ending: Ending): Promise<boolean> => {
  const ended = await store.ledger.settle(run, ending, now());
  if (!ended) log.warn({ ...about(run), ...ending }, 'a digest changed hands while it was worked on');
  return ended;
};

const about = ({ team, channel, localDate, number }: Run) => ({ team, channel, localDate, number });

/** Milliseconds for which a claim holds; Slack's history may lag behind a post, so nobody looks before they are over. */
const LEASE = 90_000;

/** Milliseconds by which Slack's clock may be behind ours. */
const LOOK_BACK = 2_000;
