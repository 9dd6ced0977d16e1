import type { Origin, Retelling } from '../../evidence/origin.ts';
import { nameOf, reportOf } from '../../evidence/origins/origin-line.ts';
import { oneLine, shortened } from '../mrkdwn.ts';

/** An origin in one line: its name, whether the corpus has it, how many tell it. */
export const originTitle = (origin: Origin, all: readonly Origin[]): string => {
  const { inCorpus, retellings } = origin;
  const report = reportOf(origin, all);
  return [
    shortened(oneLine(nameOf(origin)), 100),
    ...(report === null ? [] : [report]),
    inCorpus ? 'in the corpus' : 'not in the corpus',
    `${retellings.length} ${retellings.length === 1 ? 'article' : 'articles'}`,
  ].join(' · ');
};

/** Whether nobody stands behind the only article of an origin but itself. */
export const standsAlone = ({ inCorpus, retellings }: Origin): boolean => inCorpus && retellings.length === 1;

/** How an article tells a report: after whom, by way of whom, with what of its own, and on what that rests. */
export const retellingWords = (origin: Origin, retelling: Retelling): string => {
  const { via, firstHand, basis } = retelling;
  if (isReport(origin, retelling)) return 'the report itself';
  return [
    `retells ${origin.name === null ? 'a report that it does not name' : shortened(oneLine(origin.name), 100)}`,
    ...(via === null ? [] : [`via ${shortened(oneLine(via), 100)}`]),
    ...(firstHand ? ['own reporting too'] : []),
    basisWords[basis],
  ].join(' · ');
};

const isReport = (origin: Origin, { article, via }: Retelling): boolean =>
  standsAlone(origin) ||
  (origin.inCorpus && via === null && folded(article.facts.outlet.value) === folded(origin.name));

const folded = (name: string | null): string | null =>
  name === null ? null : name.toLowerCase().replace(/^the /u, '');

const basisWords = {
  found: 'found in its words',
  stated: 'stated in the catalogue',
  both: 'found in its words and stated in the catalogue',
};
