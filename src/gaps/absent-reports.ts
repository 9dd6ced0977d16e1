import type { Article } from '../corpus/article.ts';
import { plainName } from '../corpus/publications.ts';
import type { Origin } from '../evidence/origin.ts';

/**
 * Reports of one printer that the articles cite and that are not among them. `retellings` are the articles that tell them, each once;
 * `reports` counts how many reports they are.
 */
export type AbsentReports = {
  readonly printer: string;
  readonly reports: number;
  readonly retellings: readonly Article[];
};

/** What is cited and absent, that which most articles retell first. */
export const absentReports = (origins: readonly Origin[]): AbsentReports[] => {
  const absent = origins.filter(({ name, inCorpus }) => name !== null && !inCorpus);
  return [...Map.groupBy(absent, ({ name }) => plainName(name ?? '')).values()]
    .map(group => ({
      printer: group[0]?.name ?? '',
      reports: group.length,
      retellings: [...new Set(group.flatMap(({ retellings }) => retellings.map(({ article }) => article)))],
    }))
    .sort((a, b) => b.retellings.length - a.retellings.length || (a.printer < b.printer ? -1 : 1));
};
