import type { ExpectedEdition } from './expected.ts';
import type { RunRow } from './rows.ts';
import type { Accepted } from './slack.ts';

/** What became of one edition; `found` counts its messages that stand, each as often as it does. */
export type EditionFinding = {
  readonly found: number;
  readonly lost: number;
  readonly doubled: number;
  readonly unknown: boolean;
  /** Whether an edition that is unknown to the ledger did come. */
  readonly came: boolean;
  /** Parts of its thread that are missing, and the ledger says that something is. */
  readonly threadUnknown: number;
  /** Whether the ledger has it otherwise than Slack. */
  readonly ledgerWrong: boolean;
};

/**
 * Holds what stands in the channel against what was to come. What is missing is lost, unless its run says that nobody can know whether it
 * came.
 */
export const editionFinding = (
  { texts }: ExpectedEdition,
  standing: readonly Accepted[],
  run: RunRow | undefined,
): EditionFinding => {
  const counts = texts.map(
    (text, index) =>
      standing.filter(one => one.text === text && (one.thread === null) === (index === 0)).length,
  );
  const isMissing = (index: number) => counts[index] === 0;
  const unknown = run?.state === 'unknown';
  const saysSo = run?.state === 'posted' && run.error !== null;
  const missing = unknown ? [] : [...counts.keys()].filter(isMissing);
  const excused = missing.filter(index => index > 0 && saysSo).length;
  return {
    found: sum(counts),
    lost: missing.length - excused,
    doubled: sum(counts.map(count => Math.max(0, count - 1))),
    unknown,
    came: unknown && !isMissing(0),
    threadUnknown: excused,
    ledgerWrong: !unknown && !standsAsSaid(run, standing, texts[0]),
  };
};

/** Whether a run that has ended well stands in the channel under the name that it has there. */
const standsAsSaid = (
  run: RunRow | undefined,
  standing: readonly Accepted[],
  text: string | undefined,
): boolean => run?.state === 'posted' && standing.some(one => one.ts === run.message_ts && one.text === text);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
