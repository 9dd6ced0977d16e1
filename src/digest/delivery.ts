import { compositionOf } from './composing.ts';
import type { DigestParts } from './digest-parts.ts';
import type { Posting, Sighting } from './digests.ts';
import type { Consequence, Ending, Part, Run } from './ledger.ts';
import { consequenceOf } from './notice.ts';
import { endsBefore, readClock } from './store-clock.ts';
import type { Place } from './subscription.ts';

/** One going-round of the places: no post begins once `stopping` says so, nor in a team in which Slack takes nothing any more. */
export type Round = { readonly stopping?: AbortSignal; readonly barred: Set<string> };

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

/** Whether work on a run is over for good or to be gone on with later, by whomsoever. */
type Outcome = 'ended' | 'waits';

/** A run whose next part is written down as perhaps sent and may be posted at once, or what becomes of it. */
type Step = Run | Outcome;

/** A claim of this process, made `at` an instant of the store's clock: `until` its end nobody else posts the run. */
type Claim = { readonly parts: DigestParts; readonly round: Round; readonly at: Date; readonly until: Date };

const attempt = async (parts: DigestParts, run: Run, round: Round): Promise<Outcome> => {
  if (isOver(round, run)) return 'waits';
  const at = await parts.now();
  if (at < run.notBefore) return 'waits';
  const unsent = run.messageTs === null && run.maybeSentAt === null;
  if (unsent && at > run.expiresAt) return end(parts, run, { state: 'skipped_late' }, at);
  const until = new Date(at.getTime() + parts.timings.lease);
  const claimed = await parts.store.ledger.claim(run, until);
  if (!claimed) return 'waits';
  const claim = { parts, round, at, until };
  let step = await takeUp(claim, claimed);
  while (typeof step === 'object') step = await postNext(claim, step);
  return step;
};

const isOver = ({ stopping, barred }: Round, { team }: Place): boolean =>
  stopping?.aborted === true || barred.has(team);

/** Goes on where the claim before this one left off. */
const takeUp = async (claim: Claim, run: Run): Promise<Step> => {
  if (run.maybeSentAt === null) return prepare(claim, run);
  const { at } = claim;
  const late = at > run.expiresAt;
  const sighting = await lookBack(claim.parts, run, run.maybeSentAt);
  switch (sighting?.outcome) {
    case 'found':
      return stands(claim, run, sighting.messageTs, at);
    case 'absent':
      if (late && run.messageTs === null) return end(claim.parts, run, { state: 'skipped_late' }, at);
      return prepare(claim, run);
    case 'unreadable':
      return giveUp(claim, run);
    case undefined:
      return late ? giveUp(claim, run) : 'waits';
  }
};

/** Looks for the part that may have been posted; null when the look failed in passing. */
const lookBack = async (
  { poster, log }: DigestParts,
  run: Run,
  maybeSentAt: Date,
): Promise<Sighting | null> => {
  const since = new Date(maybeSentAt.getTime() - LOOK_BACK);
  try {
    return await poster.find(run, nextPart(run).key, since, run.messageTs);
  } catch (err) {
    log.warn({ ...about(run), err }, 'could not look for a digest in its channel');
    return null;
  }
};

/** Nobody can see whether the next part was posted, so it never is again. */
const giveUp = async ({ parts, at }: Claim, run: Run): Promise<Outcome> => {
  const { messageTs, error } = run;
  if (messageTs !== null) return end(parts, run, { state: 'posted', messageTs, error: 'thread_unknown' }, at);
  const consequence = await consequenceOf(parts, run, { kind: 'unknown' }, at);
  return end(parts, run, { state: 'unknown', error: error ?? 'interrupted' }, at, consequence);
};

/** Composes the run if that has not been done, and writes down that its next part may be sent. */
const prepare = async ({ parts, at }: Claim, run: Run): Promise<Step> => {
  const { ledger, subscriptions } = parts.store;
  const subscription = await subscriptions.of(run);
  const unwanted = subscription === null ? 'digest_off' : subscription.paused && 'digest_paused';
  if (run.number === 0 && run.messageTs === null && unwanted)
    return end(parts, run, { state: 'refused', error: unwanted }, at);
  if (run.content !== null) return (await ledger.begin(run, at)) ?? 'waits';
  const composition = await compositionOf(parts, run, subscription);
  if (!composition) return end(parts, run, { state: 'nothing_new' }, at);
  return (await ledger.compose(run, composition, at)) ?? 'waits';
};

const postNext = async (claim: Claim, run: Run): Promise<Step> => {
  const { parts, round, until } = claim;
  const reading = await readClock(parts.now);
  if (isOver(round, run) || !endsBefore(reading, parts.timings.postLimit, until))
    return putBack(parts, run, 'interrupted', reading.at);
  const { key, message } = nextPart(run);
  const posting = await parts.poster
    .post(run, message, key, run.messageTs)
    .catch((error: unknown): Posting => ({ outcome: 'unknown', error: String(error) }));
  if (posting.outcome !== 'posted') parts.log.warn({ ...about(run), ...posting }, 'a digest was not posted');
  if (posting.outcome === 'gone' && posting.everywhere) round.barred.add(run.team);
  return conclude(claim, run, posting, await parts.now());
};

const conclude = async (claim: Claim, run: Run, posting: Posting, at: Date): Promise<Step> => {
  const { parts } = claim;
  switch (posting.outcome) {
    case 'posted':
      return stands(claim, run, posting.messageTs, at);
    case 'wait':
      return putBack(parts, run, 'rate_limited', new Date(at.getTime() + posting.seconds * 1000));
    case 'unknown':
      await parts.store.ledger.doubt(run, posting.error);
      return 'waits';
    case 'refused':
    case 'gone':
      return refuse(parts, run, posting, at);
  }
};

/** The next part stands in the channel, as `ts`. */
const stands = async ({ parts }: Claim, run: Run, ts: string, at: Date): Promise<Step> => {
  const left = run.parts.filter(part => part.ts === null).length;
  if (left > 1) return (await parts.store.ledger.advance(run, ts, at)) ?? 'waits';
  return end(parts, run, { state: 'posted', messageTs: run.messageTs ?? ts }, at);
};

/** What Slack does not take in a thread is left out of it: the message above it stands. */
const refuse = async (
  parts: DigestParts,
  run: Run,
  { outcome, error }: Posting & { outcome: 'refused' | 'gone' },
  at: Date,
): Promise<Outcome> => {
  if (run.messageTs !== null)
    return end(parts, run, { state: 'posted', messageTs: run.messageTs, error }, at);
  const kind = outcome === 'gone' ? 'paused' : 'refused';
  return end(
    parts,
    run,
    { state: 'refused', error },
    at,
    await consequenceOf(parts, run, { kind, error }, at),
  );
};

/** Leaves a claimed run whose next part surely was not posted to a later attempt. */
const putBack = (parts: DigestParts, run: Run, error: string, notBefore: Date): Promise<Outcome> =>
  end(parts, run, { state: 'pending', error, notBefore }, notBefore);

const end = async (
  { store, log }: DigestParts,
  run: Run,
  ending: Ending,
  at: Date,
  consequence?: Consequence,
): Promise<Outcome> => {
  const ended = await store.ledger.settle(run, ending, at, consequence);
  if (!ended) log.warn({ ...about(run), ...ending }, 'a digest changed hands while it was worked on');
  return ended && ending.state !== 'pending' ? 'ended' : 'waits';
};

const nextPart = (run: Run): Part => {
  const part = run.parts.find(({ ts }) => ts === null);
  if (!part) throw new Error(`The run ${run.key} has nothing left to post`);
  return part;
};

const about = ({ team, channel, localDate, number }: Run) => ({ team, channel, localDate, number });

/** Milliseconds by which Slack's clock may be behind the store's; no two messages have one key, so that there may be many. */
const LOOK_BACK = 5 * 60_000;
