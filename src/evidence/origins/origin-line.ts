import type { Citation } from '../../answer/citation.ts';
import type { Origin, Retelling } from '../origin.ts';
import { type Share, sentenceOrigins } from './sentence-origins.ts';

/** The origins that these excerpts rest on, each once, those of the first excerpt first. */
export const originsBehind = (origins: readonly Origin[], citations: readonly Citation[]): Origin[] => [
  ...new Set(sharesIn(origins, citations).map(({ origin }) => origin)),
];

/**
 * What a reader has to know before counting heads, as one line of at most {@link LONGEST} characters:
 * `1 origin (the report's printer, not in the corpus) · 4 outlets · 0 independent`. An outlet is independent that tells of its own reporting.
 */
export const originLine = (origins: readonly Origin[], citations: readonly Citation[]): string => {
  const shares = sharesIn(origins, citations);
  const behind = [...new Set(shares.map(({ origin }) => origin))];
  if (behind.length === 0) return '';
  const independent = new Set(
    shares.filter(({ retelling }) => retelling.firstHand).map(({ retelling }) => tellerOf(retelling)),
  );
  const line = (most: number) =>
    `${counted(behind.length, 'origin')} (${namesOf(behind, most)}) · ${outletsOf(citations)} · ${independent.size} independent`;
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

const namesOf = (origins: readonly Origin[], most: number): string => {
  const groups = [...Map.groupBy(origins, ({ name, inCorpus, id }) => `${name ?? id} ${inCorpus}`).values()];
  const names = groups.slice(0, most).map(([first, ...others]) => {
    const reports = others.length > 0 ? `, ${others.length + 1} reports` : '';
    return first ? `${nameOf(first)}${reports}, ${first.inCorpus ? 'in' : 'not in'} the corpus` : '';
  });
  const more = groups.length - names.length;
  return [...names, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
};

/** What to call an origin: who printed it, else the article that is one itself. */
export const nameOf = ({ name, inCorpus, retellings: [{ article }] }: Origin): string =>
  name ?? (inCorpus ? `article ${article.number} itself` : 'a report that is not named');

/** Which of the reports of one printer this is, among these origins: "report 1 of 2"; null where it is the only one. */
export const reportOf = (origin: Origin, origins: readonly Origin[]): string | null => {
  const same = origin.name === null ? [] : origins.filter(({ name }) => name === origin.name);
  return same.length > 1 ? `report ${same.indexOf(origin) + 1} of ${same.length}` : null;
};

const outletsOf = (citations: readonly Citation[]): string => {
  const stated = new Set(citations.flatMap(({ outlet }) => outlet ?? []));
  const not = new Set(citations.filter(({ outlet }) => outlet === null).map(({ file }) => file)).size;
  if (not === 0) return counted(stated.size, 'outlet');
  return stated.size === 0
    ? `${counted(not, 'article')}, outlet not stated`
    : `${counted(stated.size, 'outlet')}, ${not} not stated`;
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const LONGEST = 300;
const MOST_NAMES = 4;
