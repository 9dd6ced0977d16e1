import { setImmediate as breath } from 'node:timers/promises';
import { type Report, reportsAmong } from './reports.ts';
import type { SourcesRead } from './sources-read.ts';
import type { Telling, TellingOf } from './tellings.ts';

/**
 * The reports that these articles tell after a source, those in the corpus with the article that printed them. A name that is only
 * mentioned makes no report by itself, nor does a document of which an article tells in passing.
 */
export const reportsTold = async (read: readonly SourcesRead[], tellingOf: TellingOf): Promise<Report[]> => {
  const sourced: Telling[] = [];
  for (const { article, sources } of read) {
    await breath();
    sourced.push(...sources.map(source => tellingOf(article, source)));
  }
  const printers = Map.groupBy(read, ({ outlet }) => outlet?.key ?? '');
  const reports: Report[] = [];
  for (const [key, tellings] of Map.groupBy(sourced, ({ source }) => source?.key ?? '')) {
    const printed = (printers.get(key) ?? []).map(({ article }) => tellingOf(article, null));
    const among = await reportsAmong(key, [...printed, ...tellings], tellingOf);
    reports.push(...among.filter(isTold));
  }
  return reports;
};

const isTold = ({ tellings }: Report): boolean => {
  const [first, ...others] = tellings;
  return others.length > 0
    ? tellings.some(({ source }) => source !== null)
    : first !== undefined && isTellingAlone(first);
};

const isTellingAlone = ({ source }: Telling): boolean =>
  source !== null && !source.isMention && (source.leads || !source.isDocument);
