import { CLOSED_FOR } from './closed-teams.ts';
import type { DigestParts } from './digest-parts.ts';
import type { Posting } from './digests.ts';
import type { Consequence, Run } from './ledger.ts';
import { consequenceOf } from './notice.ts';
import { alive, end, leaveThread, type Outcome, putBack, stands } from './run-ending.ts';

/** That Slack did not take a message, and will not. */
type Refusal = Posting & { outcome: 'refused' | 'gone' };

/**
 * What becomes of a run whose next part Slack refused. Where it takes nothing in the whole team, the run is kept until it is too late;
 * what Slack does not take in a thread is left out of it.
 */
export const refuse = async (parts: DigestParts, run: Run, posting: Refusal, at: Date): Promise<Outcome> => {
  const { outcome, error } = posting;
  const everywhere = outcome === 'gone' && posting.everywhere === true;
  if (everywhere && at <= run.expiresAt && !isAsked(run)) return holdUp(parts, run, error, at);
  if (stands(run)) return leaveThread(parts, run, error, at);
  const kind = everywhere ? 'held_up' : outcome === 'gone' ? 'paused' : 'refused';
  const consequence = await consequenceOf(parts, run, { kind, error }, at);
  return end(
    parts,
    run,
    { state: 'refused', error },
    at,
    everywhere ? consequence : { ...alive(parts), ...consequence },
  );
};

/** Whether somebody asked for this run and waits for it. */
export const isAsked = ({ number, content }: Run): boolean => number > 0 && content !== 'notice';

const holdUp = async (parts: DigestParts, run: Run, error: string, at: Date): Promise<Outcome> => {
  const notBefore = new Date(at.getTime() + CLOSED_FOR);
  const consequence: Consequence = stands(run)
    ? {}
    : await consequenceOf(parts, run, { kind: 'held_up', error }, at);
  return putBack(parts, run, error, notBefore, consequence);
};

/** Nobody can see whether the next part was posted, so it never is again. */
export const giveUp = async (parts: DigestParts, run: Run, at: Date): Promise<Outcome> => {
  if (stands(run)) return leaveThread(parts, run, 'thread_unknown', at);
  const error = run.error ?? 'interrupted';
  const consequence = await consequenceOf(parts, run, { kind: 'unknown' }, at);
  return end(parts, run, { state: 'unknown', error }, at, { ...alive(parts), ...consequence });
};
