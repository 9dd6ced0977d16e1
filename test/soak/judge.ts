import type { ExpectedEdition } from './expected.ts';
import type { RunRow, ToldRow } from './rows.ts';
import type { Accepted } from './slack.ts';

/** What a soak leaves behind. */
export type Evidence = {
  readonly expected: readonly ExpectedEdition[];
  readonly accepted: readonly Accepted[];
  readonly runs: readonly RunRow[];
  readonly told: readonly ToldRow[];
  /** The files that every channel is to have been told. */
  readonly files: readonly string[];
};

/**
 * How often each thing was so. A part is one message of an edition. What is missing is `lost`, unless the ledger says of its run that
 * nobody can know whether it came; then it is `unknown`.
 */
export type Verdict = {
  readonly editions: number;
  readonly parts: number;
  readonly lost: number;
  readonly doubled: number;
  /** Editions that ended as unknown, those of them that did come, and their owners that were not written to. */
  readonly unknown: number;
  readonly 'unknown, but came': number;
  readonly 'unknown, owner not told': number;
  /** Parts of threads that are missing, whose run says so. */
  readonly 'thread parts unknown': number;
  readonly 'notices accepted': number;
  /** Messages that belong to no edition and are no notice. */
  readonly strange: number;
  /** Runs whose state is not what Slack's record says. */
  readonly 'ledger wrong': number;
  /** Tellings that are missing or too many. */
  readonly 'told wrong': number;
};

export const judged = (evidence: Evidence): Verdict => {
  const own = evidence.accepted.filter(({ key }) => key !== null);
  const owners = new Set(evidence.expected.map(({ channel }) => channel.owner));
  const notices = own.filter(({ channel }) => owners.has(channel));
  const inChannels = Map.groupBy(
    own.filter(({ channel }) => !owners.has(channel)),
    ({ channel }) => channel,
  );
  const runs = new Map(
    evidence.runs.filter(isScheduled).map(run => [nameOf(run.channel, run.local_date), run]),
  );
  const noticesWritten = Map.groupBy(
    evidence.runs.filter(({ content }) => content === 'notice'),
    ({ channel }) => channel,
  );
  const sums = {
    lost: 0,
    doubled: 0,
    unknown: 0,
    came: 0,
    untold: 0,
    threadUnknown: 0,
    wrong: 0,
    claimed: 0,
  };
  const unknownOf = new Map<string, number>();

  for (const { channel, localDate, texts } of evidence.expected) {
    const run = runs.get(nameOf(channel.place.channel, localDate));
    const here = inChannels.get(channel.place.channel) ?? [];
    const counts = texts.map(
      (text, index) =>
        here.filter(one => one.text === text && (one.thread === null) === (index === 0)).length,
    );
    sums.claimed += counts.reduce((sum, count) => sum + count, 0);
    for (const [index, count] of counts.entries()) {
      sums.doubled += Math.max(0, count - 1);
      if (count > 0) continue;
      if (run?.state === 'unknown') continue;
      if (index > 0 && run?.state === 'posted' && run.error !== null) sums.threadUnknown += 1;
      else sums.lost += 1;
    }
    if (run?.state === 'unknown') {
      sums.unknown += 1;
      unknownOf.set(channel.owner, (unknownOf.get(channel.owner) ?? 0) + 1);
      if ((counts[0] ?? 0) > 0) sums.came += 1;
    } else if (!standsAsSaid(run, here, texts[0])) sums.wrong += 1;
  }
  for (const [owner, count] of unknownOf)
    sums.untold += Math.max(0, count - (noticesWritten.get(owner)?.length ?? 0));

  return {
    editions: evidence.expected.length,
    parts: evidence.expected.reduce((sum, { texts }) => sum + texts.length, 0),
    lost: sums.lost,
    doubled: sums.doubled + repeatsIn(notices),
    unknown: sums.unknown,
    'unknown, but came': sums.came,
    'unknown, owner not told': sums.untold,
    'thread parts unknown': sums.threadUnknown,
    'notices accepted': notices.length,
    strange: own.length - notices.length - sums.claimed,
    'ledger wrong': sums.wrong,
    'told wrong': toldWrong(evidence),
  };
};

const isScheduled = ({ number, content }: RunRow): boolean => number === 0 && content !== 'notice';

const nameOf = (channel: string, localDate: string): string => `${channel} ${localDate}`;

/** Whether a run that the ledger knows the end of is posted, and stands in the channel under the name that it has there. */
const standsAsSaid = (
  run: RunRow | undefined,
  here: readonly Accepted[],
  text: string | undefined,
): boolean => run?.state === 'posted' && here.some(one => one.ts === run.message_ts && one.text === text);

/** Messages whose text came to the same place before. */
const repeatsIn = (messages: readonly Accepted[]): number =>
  messages.length - new Set(messages.map(({ channel, text }) => JSON.stringify([channel, text]))).size;

const toldWrong = ({ expected, told, files }: Evidence): number => {
  const channels = new Set(expected.map(({ channel }) => channel.place.channel));
  const wanted = new Set([...channels].flatMap(channel => files.map(file => nameOf(channel, file))));
  const had = new Set(told.map(({ channel, file }) => nameOf(channel, file)));
  return wanted.symmetricDifference(had).size;
};
