import type { OriginCounts, Printer } from '../../evidence/origins/origin-line.ts';
import { oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';

/** On whose word some excerpts rest, in one line of at most {@link LONGEST} characters: printers, outlets, independent ones. */
export const originLineIn = (counts: OriginCounts, words: Words): string => {
  const said = words.answer.origins;
  const line = (most: number) =>
    `${said.count(counts.origins)} (${printersIn(counts.printers, most, words)}) · ${outletsIn(counts, words)} · ${said.independent(counts.independent)}`;
  let most = MOST_NAMES;
  while (most > 1 && line(most).length > LONGEST) most -= 1;
  return shortened(oneLine(line(most)), LONGEST);
};

const printersIn = (printers: readonly Printer[], most: number, words: Words): string => {
  const said = words.answer.origins;
  const names = printers.slice(0, most).map(({ name, article, inCorpus, reports }) => {
    const who = name ?? (article === null ? said.unnamed : said.itself(article));
    const several = reports > 1 ? [said.reports(reports)] : [];
    return [who, ...several, inCorpus ? said.inCorpus : said.notInCorpus].join(', ');
  });
  const more = printers.length - names.length;
  return [...names, ...(more > 0 ? [said.more(more)] : [])].join('; ');
};

const outletsIn = ({ outlets, unstated }: OriginCounts, words: Words): string => {
  const said = words.answer.origins;
  if (unstated === 0) return said.outlets(outlets);
  return outlets === 0 ? said.unstated(unstated) : said.outletsAndUnstated(outlets, unstated);
};

const LONGEST = 300;
const MOST_NAMES = 4;
