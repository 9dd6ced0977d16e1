import type { DigestParts } from './digest-parts.ts';
import type { Consequence, Ending, Run } from './ledger.ts';

/** Whether work on a run is over for good or to be gone on with later, by whomsoever. */
export type Outcome = 'ended' | 'waits';

/** Ends the claim on a run, unless it is another's by now. */
export const end = async (
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

/** Leaves a claimed run whose next part surely was not posted to a later attempt. */
export const putBack = (
  parts: DigestParts,
  run: Run,
  error: string,
  notBefore: Date,
  consequence?: Consequence,
): Promise<Outcome> => end(parts, run, { state: 'pending', error, notBefore }, notBefore, consequence);

/** Ends a run whose first message stands, and the rest of whose thread will not. */
export const leaveThread = (
  parts: DigestParts,
  run: Run & { readonly messageTs: string },
  error: string,
  at: Date,
): Promise<Outcome> =>
  end(parts, run, { state: 'posted', messageTs: run.messageTs, error }, at, alive(parts));

/** What follows where Slack has taken a post, or may have: digests that rest because it took none in the whole team come again. */
export const alive = ({ poster }: DigestParts): Consequence => ({ revived: poster.everywhere });

/** Whether the first message of the run stands. */
export const stands = (run: Run): run is Run & { readonly messageTs: string } => run.messageTs !== null;

/** What the log says of which run is meant. */
export const about = ({ team, channel, localDate, number }: Run) => ({ team, channel, localDate, number });
