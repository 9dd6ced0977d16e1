import { citationWithin } from '../../answer/citation.ts';
import type { Comparison, ComparisonRow } from '../../evidence/comparison.ts';
import { nameOf } from '../../evidence/origins/origin-line.ts';
import { articleName, placeWords } from '../article-span.ts';
import type { Entry, Listing, Section } from '../listing.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { DeskEvidence } from '../ports.ts';
import { contextBlock, quoted } from './excerpt.ts';
import { richWords } from './rich-words.ts';
import { placeButtons } from './verbatim.ts';

/**
 * What the retellings of each origin say on a topic: a table of outlet, its own words and their strength, weakest first; under
 * it the numbers and named sources where they differ, and which retellings do not mention it.
 */
export const comparisonsListing = (
  topic: string,
  comparisons: readonly Comparison[],
  addressOf: DeskEvidence['addressOf'],
): Listing => ({
  heading: `“${oneLine(topic)}”, in each outlet’s own words`,
  sections: comparisons.map(comparison => comparisonSection(comparison, addressOf)),
  empty: `No article touches on “${escaped(shortened(oneLine(topic), 200))}”. Try fewer or other words.`,
});

const comparisonSection = (
  { origin, rows, silent }: Comparison,
  addressOf: DeskEvidence['addressOf'],
): Section => ({
  title: `Origin: ${shortened(oneLine(nameOf(origin)), 150)} · ${rows.length} of ${rows.length + silent.length} ${origin.retellings.length > 1 ? 'retellings mention it' : 'articles'}`,
  columns: ['Outlet', 'Its own words', 'Strength'],
  entries: [
    ...rows.map(row => () => rowEntry(row, addressOf(row.citation))),
    ...inParts(differences(rows), 5).map(lines => () => note(lines.join('\n'))),
    ...inParts(silent.map(articleName), 20).map(
      names => () => note(`Do not mention it: ${names.join(', ')}`),
    ),
  ],
});

const rowEntry = (row: ComparisonRow, address: string | null): Entry => {
  const { article, citation, strengthCue } = row;
  const place = placeWords(article, citation);
  const strength = strengthWords(row);
  const marks = { bold: strengthCue ? [strengthCue] : [], struck: citation.inlineChrome };
  return {
    text: escaped(`${articleName(article)} · ${strength}\n${quoted(citation.text)}\n— ${place}`),
    row: [
      { type: 'raw_text', text: `${articleName(article)}\n${place}` },
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: richWords(article.text, citation, marks) }],
      },
      { type: 'raw_text', text: strength },
    ],
    buttons: placeButtons(citation, address, article.number),
    lesser: [[contextBlock(`Too long to show here: ${citationWithin(citation, 600)}`)]],
  };
};

const strengthWords = ({ strength, strengthCue }: ComparisonRow): string => {
  if (strength === null) return 'not read from its words';
  return strengthCue === null ? strength : `${strength} (“${shortened(oneLine(strengthCue.text), 120)}”)`;
};

/** A line per row with its numbers and its source, where the rows do not all give the same. */
const differences = (rows: readonly ComparisonRow[]): string[] => {
  const given = rows.map(({ numbers, source }) => ({
    numbers: numbers.map(({ text }) => `“${shortened(oneLine(text), 40)}”`).join(', '),
    source: source === null ? '' : `“${shortened(oneLine(source.text), 120)}”`,
  }));
  const differ = (key: 'numbers' | 'source') => new Set(given.map(one => one[key])).size > 1;
  return rows.flatMap(({ article }, i) => {
    const words = [
      ...(differ('numbers') ? [given[i]?.numbers ? `numbers ${given[i].numbers}` : 'no numbers'] : []),
      ...(differ('source') ? [given[i]?.source ? `source ${given[i].source}` : 'no source named'] : []),
    ];
    return words.length === 0 ? [] : [shortened(`${articleName(article)}: ${words.join(' · ')}`, 500)];
  });
};

const note = (words: string): Entry => ({ text: escaped(words), blocks: [contextBlock(words)] });

const inParts = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(size * i, size * (i + 1)));
