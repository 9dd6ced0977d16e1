import type { Article } from '../../corpus/article.ts';
import type { Origin } from '../origin.ts';
import { copiesAmong } from './copies.ts';
import { originGroups } from './origin-groups.ts';
import { originsFrom } from './origins-named.ts';
import { weighingIn } from './report-words.ts';
import { reportsTold } from './reports-told.ts';
import { readSources } from './sources-read.ts';
import { withStated } from './stated-origins.ts';
import { tellingsIn } from './tellings.ts';

/**
 * The origins of these articles: which of them go back to one report, by their own words and by what the catalogue states. Every article
 * is in at least one; one that tells two reports, or adds first-hand material, is in several. Most widely told first. Made in short steps.
 */
export const originsOf = async (articles: readonly Article[]): Promise<Origin[]> => {
  const weigh = await weighingIn(articles);
  const read = await readSources(articles);
  const tellingOf = tellingsIn(read, weigh);
  const reports = await reportsTold(read, tellingOf);
  const copies = await copiesAmong(articles);
  const groups = await originGroups(read, reports, copies, tellingOf);
  return withStated(await originsFrom(groups, read, copies, weigh), articles).toSorted(
    (a, b) => b.retellings.length - a.retellings.length,
  );
};
