import { type EditionFinding, editionFinding } from './edition-finding.ts';
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

/** How often each thing was so. A part is one message of an edition. */
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
  const { expected } = evidence;
  const owners = new Set(expected.map(({ channel }) => channel.owner));
  const own = evidence.accepted.filter(({ key }) => key !== null);
  const notices = own.filter(({ channel }) => owners.has(channel));
  const findings = findingsOf(evidence);
  const total = (count: (finding: EditionFinding) => number | boolean) =>
    findings.reduce((sum, finding) => sum + Number(count(finding)), 0);
  return {
    editions: expected.length,
    parts: expected.reduce((sum, { texts }) => sum + texts.length, 0),
    lost: total(({ lost }) => lost),
    doubled: total(({ doubled }) => doubled) + repeatsIn(notices),
    unknown: total(({ unknown }) => unknown),
    'unknown, but came': total(({ came }) => came),
    'unknown, owner not told': untoldOwners(evidence),
    'thread parts unknown': total(({ threadUnknown }) => threadUnknown),
    'notices accepted': notices.length,
    strange: own.length - notices.length - total(({ found }) => found),
    'ledger wrong': total(({ ledgerWrong }) => ledgerWrong),
    'told wrong': toldWrong(evidence),
  };
};

const findingsOf = ({ expected, accepted, runs }: Evidence): readonly EditionFinding[] => {
  const standing = Map.groupBy(
    accepted.filter(({ key }) => key !== null),
    ({ channel }) => channel,
  );
  const byName = new Map(runs.filter(isScheduled).map(run => [nameOf(run.channel, run.local_date), run]));
  return expected.map(edition => {
    const { channel } = edition.channel.place;
    return editionFinding(
      edition,
      standing.get(channel) ?? [],
      byName.get(nameOf(channel, edition.localDate)),
    );
  });
};

/** Unknown editions for which there is no notice to the owner. Every channel has an owner of its own. */
const untoldOwners = ({ expected, runs }: Evidence): number => {
  const ownerOf = new Map(expected.map(({ channel: { place, owner } }) => [place.channel, owner]));
  const notices = Map.groupBy(
    runs.filter(({ content }) => content === 'notice'),
    ({ channel }) => channel,
  );
  const unknown = Map.groupBy(
    runs.filter(run => isScheduled(run) && run.state === 'unknown'),
    ({ channel }) => channel,
  );
  return [...unknown].reduce((sum, [channel, { length }]) => {
    const written = notices.get(ownerOf.get(channel) ?? '')?.length ?? 0;
    return sum + Math.max(0, length - written);
  }, 0);
};

const isScheduled = ({ number, content }: RunRow): boolean => number === 0 && content !== 'notice';

const nameOf = (channel: string, what: string): string => `${channel} ${what}`;

/** Messages whose text came to the same place before. */
const repeatsIn = (messages: readonly Accepted[]): number =>
  messages.length - new Set(messages.map(({ channel, text }) => JSON.stringify([channel, text]))).size;

const toldWrong = ({ expected, told, files }: Evidence): number => {
  const channels = new Set(expected.map(({ channel }) => channel.place.channel));
  const wanted = new Set([...channels].flatMap(channel => files.map(file => nameOf(channel, file))));
  const had = new Set(told.map(({ channel, file }) => nameOf(channel, file)));
  return wanted.symmetricDifference(had).size;
};
