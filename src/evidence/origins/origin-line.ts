import type { Citation } from '../../answer/citation.ts';
import type { Origin, Retelling } from '../origin.ts';
import { type Share, sentenceOrigins } from './sentence-origins.ts';

/** The origins that these excerpts rest on, each once, those of the first excerpt first. */
export const originsBehind = (origins: readonly Origin[], citations: readonly Citation[]): Origin[] => [
  ...new Set(sharesIn(origins, citations).map(({ origin }) => origin)),
];

/**
 * What a reader has to know before counting heads: the origins that some citations rest on, how many outlets print them, and how
 * many of those are independent, which tell of their own reporting. `unstated` counts articles whose outlet is not known.
 */
export type OriginCounts = {
  readonly origins: number;
  readonly printers: readonly Printer[];
  readonly outlets: number;
  readonly unstated: number;
  readonly independent: number;
};

/** Who printed so many of the reports first; without a name, the number of the article that is one itself, or nobody known. */
export type Printer = {
  readonly name: string | null;
  readonly article: string | null;
  readonly inCorpus: boolean;
  readonly reports: number;
};

/** Counts what these citations rest on; null when that is nothing. */
export const originCounts = (
  origins: readonly Origin[],
  citations: readonly Citation[],
): OriginCounts | null => {
  const shares = sharesIn(origins, citations);
  const behind = [...new Set(shares.map(({ origin }) => origin))];
  if (behind.length === 0) return null;
  const independent = new Set(
    shares.filter(({ retelling }) => retelling.firstHand).map(({ retelling }) => tellerOf(retelling)),
  );
  const unstated = citations.filter(({ outlet }) => outlet === null).map(({ file }) => file);
  return {
    origins: behind.length,
    printers: printersOf(behind),
    outlets: new Set(citations.flatMap(({ outlet }) => outlet ?? [])).size,
    unstated: new Set(unstated).size,
    independent: independent.size,
  };
};

/**
 * The same as one line of at most {@link LONGEST} characters:
 * `1 origin (the report's printer, not in the corpus) · 4 outlets · 0 independent`.
 */
export const originLine = (origins: readonly Origin[], citations: readonly Citation[]): string => {
  const counts = originCounts(origins, citations);
  if (!counts) return '';
  const line = (most: number) =>
    `${counted(counts.origins, 'origin')} (${namesOf(counts.printers, most)}) · ${outletsOf(counts)} · ${counts.independent} independent`;
  let most = MOST_NAMES;
  while (most > 1 && line(most).length > LONGEST) most -= 1;
  const whole = line(most).replace(/[\p{Cc}\s]+/gu, ' ');
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
};

const sharesIn = (origins: readonly Origin[], citations: readonly Citation[]): Share[] => {
  const originOf = sentenceOrigins(origins);
  return citations.flatMap(citation => originOf(citation, citation) ?? []);
};

const tellerOf = ({ article }: Retelling): string => article.facts.outlet.value ?? article.file;

const printersOf = (origins: readonly Origin[]): Printer[] =>
  [...Map.groupBy(origins, ({ name, inCorpus, id }) => `${name ?? id} ${inCorpus}`).values()].flatMap(
    ([first, ...others]) =>
      first
        ? {
            name: first.name,
            article: first.name === null && first.inCorpus ? first.retellings[0].article.number : null,
            inCorpus: first.inCorpus,
            reports: others.length + 1,
          }
        : [],
  );

const namesOf = (printers: readonly Printer[], most: number): string => {
  const names = printers.slice(0, most).map(({ name, article, inCorpus, reports }) => {
    const several = reports > 1 ? `, ${reports} reports` : '';
    return `${name ?? unnamed(article)}${several}, ${inCorpus ? 'in' : 'not in'} the corpus`;
  });
  const more = printers.length - names.length;
  return [...names, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
};

/** What to call an origin: who printed it, else the article that is one itself. */
export const nameOf = ({ name, inCorpus, retellings: [{ article }] }: Origin): string =>
  name ?? unnamed(inCorpus ? article.number : null);

const unnamed = (article: string | null): string =>
  article === null ? 'a report that is not named' : `article ${article} itself`;

/** Which of the reports of one printer this is, among these origins: "report 1 of 2"; null where it is the only one. */
export const reportOf = (origin: Origin, origins: readonly Origin[]): string | null => {
  const same = origin.name === null ? [] : origins.filter(({ name }) => name === origin.name);
  return same.length > 1 ? `report ${same.indexOf(origin) + 1} of ${same.length}` : null;
};

const outletsOf = ({ outlets, unstated }: OriginCounts): string => {
  if (unstated === 0) return counted(outlets, 'outlet');
  return outlets === 0
    ? `${counted(unstated, 'article')}, outlet not stated`
    : `${counted(outlets, 'outlet')}, ${unstated} not stated`;
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const LONGEST = 300;
const MOST_NAMES = 4;
