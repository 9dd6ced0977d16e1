import type { Article } from '../../corpus/article.ts';
import type { Origin, Retelling } from '../origin.ts';
import { nameOf, reportOf } from '../origins/origin-line.ts';

/** The origins with their articles: who has it from whom, and the words that this rests on. */
export const originsText = (origins: readonly Origin[]): string =>
  origins.map(origin => originText(origin, reportOf(origin, origins))).join('\n\n');

const originText = (origin: Origin, report: string | null): string => {
  const place = origin.inCorpus ? 'in the corpus' : 'not in the corpus';
  const count = `${origin.retellings.length} ${origin.retellings.length === 1 ? 'article' : 'articles'}`;
  return [
    `${nameOf(origin)}${report === null ? '' : `, ${report}`} (${place}) · ${count}`,
    ...origin.retellings.map(retellingText),
  ].join('\n');
};

const retellingText = ({ article, via, firstHand, basis, cues }: Retelling): string =>
  [
    `  ${articleName(article)}`,
    `    ${[firstHand ? 'own reporting' : 'retells it', ...(via === null ? [] : [`via ${via}`]), BASES[basis]].join(', ')}`,
    ...cues.map(({ text, start, end }) => `    “${oneLine(text)}” (${start}–${end})`),
  ].join('\n');

/** An article's number, outlet and title, with what is not stated said so. */
export const articleName = ({ number, facts }: Article): string =>
  `${number} · ${facts.outlet.value ?? 'outlet not stated'} · ${facts.title.value ?? 'title not stated'}`;

/** The text on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

const BASES = {
  found: 'found in its words',
  stated: 'stated in the catalogue',
  both: 'found in its words and stated in the catalogue',
} as const;
