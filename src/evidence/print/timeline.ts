import { shortCitation } from '../../answer/citation.ts';
import { slice } from '../../corpus/span.ts';
import type { Moment } from '../moment.ts';
import { oneLine } from './origins.ts';

/** The dates that the bodies name, dated ones first, each with its basis, the words and the sentence. */
export const timelineText = (moments: readonly Moment[]): string =>
  moments.length === 0 ? 'The articles name no dates.' : moments.map(momentText).join('\n');

const momentText = ({ article, sentence, start, end, text, basis, date, order }: Moment): string => {
  const short = shortCitation({ number: article.number, start, end, sha256: article.sha256 });
  const set = order === null ? '' : ` · “${oneLine(order)}”`;
  return `${date ?? 'undated'} · ${BASES[basis]} · “${oneLine(text)}”${set} · ${short}\n    ${oneLine(slice(article.text, sentence))}`;
};

const BASES = {
  stated: 'stated date of publication',
  absolute: 'named in the text',
  relative: 'not resolved: the text gives no year for it',
} as const;
