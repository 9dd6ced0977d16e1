import { setImmediate as breath } from 'node:timers/promises';
import { clustersOf } from './clusters.ts';
import { holdersAmong, sharing } from './shared-words.ts';
import { alike, type Telling, type TellingOf } from './tellings.ts';

/** The tellings of one report, and the key of who printed it. */
export type Report = { readonly key: string; readonly tellings: readonly Telling[] };

/**
 * Groups the tellings of one source into reports. A newspaper prints many: tellings are of one report when they are alike. An article that
 * tells two of them is in both, because each of its paragraphs may be of another. The bounds were set on labelled sets (docs/evidence.md).
 */
export const reportsAmong = async (
  key: string,
  tellings: readonly Telling[],
  tellingOf: TellingOf,
): Promise<Report[]> => {
  const likeness = await likenessAmong(tellings);
  const groups = clustersOf(tellings.length, likeness, ALIKE);
  const added = await partsByGroup(groups, tellings, likeness, tellingOf);
  return groups.map((group, at) => ({
    key,
    tellings: [...group.flatMap(one => tellings[one] ?? []), ...(added.get(at) ?? [])],
  }));
};

/** How like two of the tellings are, by their places. */
type Likeness = (one: number, other: number) => number;

/** Compares every two tellings that share some words which few of them have; others are not alike. */
const likenessAmong = async (tellings: readonly Telling[]): Promise<Likeness> => {
  const known = new Map<number, number>();
  const size = tellings.length;
  const holders = holdersAmong(tellings.map(({ whole }) => whole));
  for (const [at, one] of tellings.entries()) {
    if (at % STEP === 0) await breath();
    for (const other of sharing(one.whole, holders, at)) {
      const two = tellings[other];
      if (two) known.set(other * size + at, likenessOfTwo(two, one));
    }
  }
  return (one, other) => known.get(Math.min(one, other) * size + Math.max(one, other)) ?? 0;
};

/** Two tellings by one article are of two reports; a bare mention has to be more alike than words that give a source. */
const likenessOfTwo = (one: Telling, other: Telling): number =>
  one.article === other.article ? 0 : alike(one, other) - (isMention(one) || isMention(other) ? MENTION : 0);

/** By group, tellings of other groups of which one paragraph is rather of this group's report than of their own. */
const partsByGroup = async (
  groups: readonly (readonly number[])[],
  tellings: readonly Telling[],
  likeness: Likeness,
  tellingOf: TellingOf,
): Promise<ReadonlyMap<number, Telling[]>> => {
  const added = new Map<number, Telling[]>();
  for (const [at, { article, source }] of tellings.entries()) {
    if (at % STEP === 0) await breath();
    const paragraphs = paragraphsOf(article, source);
    if (paragraphs.length < 2) continue;
    const near = groups.map(group => group.filter(other => other !== at && likeness(at, other) >= NEAR));
    const home = groups.findIndex(group => group.includes(at));
    if (near.every((group, place) => place === home || group.length === 0)) continue;
    const parts = paragraphs.map(paragraph => tellingOf(article, source, new Set([paragraph])));
    const closest = (part: Telling, group: readonly number[] = []) =>
      Math.max(0, ...group.flatMap(other => (tellings[other] ? [alike(part, tellings[other])] : [])));
    for (const [place, group] of near.entries()) {
      if (place === home) continue;
      const part = parts.find(
        one => closest(one, group) >= Math.max(ALIKE_IN_PART, closest(one, near[home])),
      );
      if (part) added.set(place, [...(added.get(place) ?? []), part]);
    }
  }
  return added;
};

const paragraphsOf = (article: Telling['article'], source: Telling['source']): number[] => [
  ...new Set([...(source?.sentences ?? [])].flatMap(at => article.sentences[at]?.paragraph ?? [])),
];

const isMention = ({ source }: Telling): boolean => source?.isMention ?? false;

const MENTION = 0.05;
const ALIKE = 0.34;
const ALIKE_IN_PART = 0.5;
/** Less alike than this as wholes, no paragraph of the one is of the other's report. */
const NEAR = 0.2;
const STEP = 20;
