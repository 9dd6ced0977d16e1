import { citationLine, shortCitation } from '../../answer/citation.ts';
import type { Comparison, ComparisonRow } from '../comparison.ts';
import type { Addition } from '../gathering.ts';
import { nameOf } from '../origins/origin-line.ts';
import { articleName } from './origins.ts';

/** What the retellings of each origin say on a topic, weakest first, and which do not mention it. */
export const comparisonsText = (comparisons: readonly Comparison[]): string =>
  comparisons
    .map(({ origin, topic, rows, silent }) =>
      [
        `${topic} · origin: ${nameOf(origin)}`,
        ...rows.map(rowText),
        ...silent.map(article => `  ${articleName(article)}\n    does not mention it`),
      ].join('\n'),
    )
    .join('\n\n');

const rowText = ({ article, citation, strength, strengthCue, numbers, source }: ComparisonRow): string =>
  [
    `  ${articleName(article)}`,
    `    ${citation.text}`,
    `    ${[
      `strength: ${strength ?? 'not told'}${strengthCue ? ` (“${strengthCue.text}”)` : ''}`,
      ...(numbers.length > 0 ? [`numbers: ${numbers.map(({ text }) => text).join(', ')}`] : []),
      ...(source ? [`source: “${source.text}”`] : []),
      shortCitation(citation),
    ].join(' · ')}`,
  ].join('\n');

/** What each of these retellings alone says. */
export const additionsText = (additions: readonly Addition[]): string =>
  additions
    .map(({ origin, article, added }) =>
      [
        `${articleName(article)} · origin: ${nameOf(origin)}`,
        ...(added.length === 0 ? ['  says nothing that no other retelling says'] : []),
        ...added.map(citation => `  ${citation.text}\n    ${citationLine(citation)}`),
      ].join('\n'),
    )
    .join('\n\n');
