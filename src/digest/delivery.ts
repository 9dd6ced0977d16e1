import { compositionOf } from './composing.ts';
import type { DigestParts } from './digest-parts.ts';
import type { Posting } from './digests.ts';
import type { Composition, Run } from './ledger.ts';
import { lookBack, nextPart } from './looking-back.ts';
import { giveUp, isAsked, refuse } from './refusal.ts';
import { about, alive, end, leaveThread, type Outcome, putBack, stands } from './run-ending.ts';
import { endsBefore, readClock } from './store-clock.ts';
import { isPassing, type Subscription } from './subscription.ts';

/** One going-round of the places: no post begins once `stopping` says so. */
export type Round = { readonly stopping?: AbortSignal };

/**
 * Delivers these runs, which are those open in one place, one after the other up to the first that must wait. A run is claimed under
 * a lease and written down with all that it will post before its first part is posted; one whose claim was left behind is looked for
 * before it is posted again. What is posted already counts as told before the next run is composed.
 */
export const deliver = async (parts: DigestParts, runs: readonly Run[], round: Round): Promise<void> => {
  for (const run of runs.toSorted((a, b) => rank(a) - rank(b)))
    if ((await attempt(parts, run, round)) === 'waits') return;
};

/** What has been composed must be told before anything else is, lest it be told twice. */
const rank = ({ state, content }: Run): number => (state === 'sending' ? 0 : content === null ? 2 : 1);

/** A run whose next part is written down as perhaps sent and may be posted at once, or what becomes of it. */
type Step = Run | Outcome;

/**
 * A claim of this process, made `at` an instant of the store's clock: `until` its end nobody else posts the run. The claim before it
 * was over at the instant `left`.
 */
type Claim = {
  readonly parts: DigestParts;
  readonly round: Round;
  readonly at: Date;
  readonly until: Date;
  readonly left: Date;
};

const attempt = async (parts: DigestParts, run: Run, round: Round): Promise<Outcome> => {
  if (round.stopping?.aborted) return 'waits';
  const at = await parts.now();
  if (at < run.notBefore) return 'waits';
  const unsent = !stands(run) && run.maybeSentAt === null;
  if (unsent && at > run.expiresAt) return end(parts, run, { state: 'skipped_late' }, at);
  if (isHeldUp(parts, run, at)) return 'waits';
  const until = new Date(at.getTime() + parts.timings.lease);
  const claimed = await parts.store.ledger.claim(run, until);
  if (!claimed) return 'waits';
  const claim = { parts, round, at, until, left: run.notBefore };
  let step = await takeUp(claim, claimed);
  while (typeof step === 'object') step = await postNext(claim, step);
  return step;
};

/** Whether the run waits for its team to be open again: what is not known to be unsent, and what was put back because of that. */
const isHeldUp = ({ closed }: DigestParts, run: Run, at: Date): boolean => {
  const error = isAsked(run) ? null : closed.errorIn(run.team, at);
  return error !== null && (run.state === 'sending' || run.error === error);
};

/** Goes on where the claim before this one left off. */
const takeUp = async (claim: Claim, run: Run): Promise<Step> => {
  if (run.maybeSentAt === null) return prepare(claim, run);
  const { parts, at, left } = claim;
  const sighting = await lookBack(parts, run, run.maybeSentAt, left);
  switch (sighting?.outcome) {
    case 'found':
      return advance(claim, run, sighting.messageTs, at);
    case 'absent':
      return postAgain(claim, run, run.maybeSentAt);
    case 'unreadable':
      return giveUp(parts, run, at);
    case undefined:
      return at > run.expiresAt ? giveUp(parts, run, at) : 'waits';
  }
};

/** The next part is not there. When it is late, the rest of a thread is begun once more, and a first message never. */
const postAgain = async (claim: Claim, run: Run, maybeSentAt: Date): Promise<Step> => {
  const { parts, at } = claim;
  if (at <= run.expiresAt) return prepare(claim, run);
  if (!stands(run)) return end(parts, run, { state: 'skipped_late' }, at);
  return maybeSentAt > run.expiresAt ? leaveThread(parts, run, 'thread_incomplete', at) : prepare(claim, run);
};

/** Composes the run if that has not been done, and writes down that its next part may be sent. */
const prepare = async ({ parts, at, until }: Claim, run: Run): Promise<Step> => {
  const { ledger, subscriptions } = parts.store;
  const subscription = await subscriptions.of(run);
  const unwanted = run.number === 0 && !stands(run) && unwantedBy(parts, subscription);
  if (unwanted) return end(parts, run, { state: 'refused', error: unwanted }, at);
  if (run.content !== null) return (await ledger.begin(run, at)) ?? 'waits';
  let composition: Composition | null;
  try {
    composition = await compositionOf(parts, run, subscription);
  } catch (err) {
    parts.log.warn({ ...about(run), err }, 'a digest could not be composed');
    return putBack(parts, run, 'not_composed', until);
  }
  if (!composition) return end(parts, run, { state: 'nothing_new' }, at);
  // Where it may not be composed yet, what goes before it is free to be claimed.
  return (await ledger.compose(run, composition, at)) ?? putBack(parts, run, 'interrupted', at);
};

/** Why a scheduled edition is not to come; one that rests only because Slack took nothing in the whole team is tried. */
const unwantedBy = ({ poster }: DigestParts, subscription: Subscription | null): string | null => {
  if (!subscription) return 'digest_off';
  const { paused } = subscription;
  return paused && !isPassing(paused, poster.everywhere) ? 'digest_paused' : null;
};

const postNext = async (claim: Claim, run: Run): Promise<Step> => {
  const { parts, round, until } = claim;
  const { postLimit, lag } = parts.timings;
  const reading = await readClock(parts.now).catch(() => null);
  if (!reading || round.stopping?.aborted || !endsBefore(reading, postLimit + lag, until))
    return putBack(parts, run, 'interrupted', reading?.at ?? claim.at);
  const error = isAsked(run) ? null : parts.closed.takeTurn(run.team, reading.at);
  // What Slack has just said of the whole team it need not say again of each of its places.
  if (error !== null) return refuse(parts, run, { outcome: 'gone', error, everywhere: true }, reading.at);
  const { key, message } = nextPart(run);
  const posting = await parts.poster
    .post(run, message, key, run.messageTs)
    .catch((error: unknown): Posting => ({ outcome: 'unknown', error: String(error) }));
  if (posting.outcome !== 'posted') parts.log.warn({ ...about(run), ...posting }, 'a digest was not posted');
  return conclude(claim, run, posting, await parts.now());
};

const conclude = async (claim: Claim, run: Run, posting: Posting, at: Date): Promise<Step> => {
  const { parts } = claim;
  heed(parts, run, posting, at);
  switch (posting.outcome) {
    case 'posted':
      return advance(claim, run, posting.messageTs, at);
    case 'wait':
      if (stands(run) && at > run.expiresAt) return leaveThread(parts, run, 'thread_incomplete', at);
      return putBack(parts, run, 'rate_limited', new Date(at.getTime() + posting.seconds * 1000));
    case 'unknown':
      await parts.store.ledger.doubt(run, posting.error);
      return 'waits';
    case 'refused':
    case 'gone':
      return refuse(parts, run, posting, at);
  }
};

/** Notes what an answer of Slack's says of the whole team. */
const heed = ({ closed }: DigestParts, { team }: Run, posting: Posting, at: Date): void => {
  if (posting.outcome === 'gone' && posting.everywhere) closed.close(team, posting.error, at);
  else if (posting.outcome !== 'unknown') closed.open(team);
};

/** The next part stands in the channel, as `ts`. */
const advance = async ({ parts }: Claim, run: Run, ts: string, at: Date): Promise<Step> => {
  const left = run.parts.filter(part => part.ts === null).length;
  if (left > 1) return (await parts.store.ledger.advance(run, ts, at)) ?? 'waits';
  return end(parts, run, { state: 'posted', messageTs: run.messageTs ?? ts }, at, alive(parts));
};
