import type { Origin, Retelling } from '../../evidence/origin.ts';
import { oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';

/** An origin in one line: its name, whether the corpus has it, how many tell it. */
export const originTitle = (origin: Origin, all: readonly Origin[], words: Words): string => {
  const { origins } = words.sourcing;
  const { name, inCorpus, retellings } = origin;
  const same = name === null ? [] : all.filter(one => one.name === name);
  return [
    shortened(oneLine(originName(origin, words)), 100),
    ...(same.length > 1 ? [origins.report(same.indexOf(origin) + 1, same.length)] : []),
    inCorpus ? origins.inCorpus : origins.notInCorpus,
    origins.articles(retellings.length),
  ].join(' · ');
};

/** What to call an origin: who printed it, else the article that is one itself. */
export const originName = ({ name, inCorpus, retellings: [{ article }] }: Origin, words: Words): string => {
  const { origins } = words.sourcing;
  return name ?? (inCorpus ? origins.itself(article.number) : origins.unnamed);
};

/** Whether nobody stands behind the only article of an origin but itself. */
export const standsAlone = ({ inCorpus, retellings }: Origin): boolean => inCorpus && retellings.length === 1;

/** How an article tells a report: after whom, by way of whom, with what of its own, and on what that rests. */
export const retellingWords = (origin: Origin, retelling: Retelling, words: Words): string => {
  const { origins } = words.sourcing;
  const { via, firstHand, basis } = retelling;
  if (isReport(origin, retelling)) return origins.theReport;
  return [
    origin.name === null ? origins.retellsUnnamed : origins.retells(shortened(oneLine(origin.name), 100)),
    ...(via === null ? [] : [origins.via(shortened(oneLine(via), 100))]),
    ...(firstHand ? [origins.ownReporting] : []),
    origins.bases[basis],
  ].join(' · ');
};

const isReport = (origin: Origin, { article, via }: Retelling): boolean =>
  standsAlone(origin) ||
  (origin.inCorpus && via === null && folded(article.facts.outlet.value) === folded(origin.name));

const folded = (name: string | null): string | null =>
  name === null ? null : name.toLowerCase().replace(/^the /u, '');
