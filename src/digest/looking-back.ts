import type { DigestParts } from './digest-parts.ts';
import type { Sighting } from './digests.ts';
import type { Part, Run } from './ledger.ts';
import { about } from './run-ending.ts';

/**
 * Looks for the part of a run that may have been posted from `maybeSentAt` on, until the claim of that time was over (`left`); null when
 * the look failed in passing. Not to be there is to be absent from the minutes around; a day around is looked through as well, as far as
 * that can be read, for a clock that was wrong then.
 */
export const lookBack = async (
  { poster, log }: DigestParts,
  run: Run,
  maybeSentAt: Date,
  left: Date,
): Promise<Sighting | null> => {
  const look = (margin: number) => {
    const since = new Date(maybeSentAt.getTime() - margin);
    const until = new Date(left.getTime() + margin);
    return poster.find(run, nextPart(run).key, { since, until }, run.messageTs);
  };
  try {
    const near = await look(CLOCKS_APART);
    if (near.outcome !== 'absent') return near;
    const far = await look(CLOCK_WRONG).catch(() => near);
    return far.outcome === 'found' ? far : near;
  } catch (err) {
    log.warn({ ...about(run), err }, 'could not look for a digest in its channel');
    return null;
  }
};

/** The part of the run that is to be posted next. */
export const nextPart = (run: Run): Part => {
  const part = run.parts.find(({ ts }) => ts === null);
  if (!part) throw new Error(`The run ${run.key} has nothing left to post`);
  return part;
};

/** Milliseconds by which Slack's clock and the store's may be apart; no two messages have one key, so that there may be many. */
const CLOCKS_APART = 10 * 60_000;

/** Milliseconds by which a clock may have been wrong while a part was posted and put right since: a day, and what clocks are apart. */
const CLOCK_WRONG = 25 * 3_600_000;
