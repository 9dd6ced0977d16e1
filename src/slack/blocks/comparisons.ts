import type { Comparison, ComparisonRow } from '../../evidence/comparison.ts';
import { articleName, placeWords } from '../article-span.ts';
import type { Entry, Listing, Section } from '../listing.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { DeskEvidence } from '../ports.ts';
import type { Words } from '../words/words.ts';
import { citationInside } from './citation-line.ts';
import { contextBlock, quoted } from './excerpt.ts';
import { originName } from './retelling.ts';
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
  words: Words,
): Listing => ({
  heading: words.lists.compared.heading(oneLine(topic)),
  sections: comparisons.map(comparison => comparisonSection(comparison, addressOf, words)),
  empty: words.lists.compared.none(escaped(shortened(oneLine(topic), 200))),
});

const comparisonSection = (
  { origin, rows, silent }: Comparison,
  addressOf: DeskEvidence['addressOf'],
  words: Words,
): Section => {
  const { compared } = words.lists;
  const name = shortened(oneLine(originName(origin, words)), 150);
  const titleOf = origin.retellings.length > 1 ? compared.retellings : compared.articles;
  const names = silent.map(article => articleName(article, words));
  return {
    title: titleOf(name, rows.length, rows.length + silent.length),
    columns: compared.columns,
    entries: [
      ...rows.map(row => () => rowEntry(row, addressOf(row.citation), words)),
      ...inParts(differences(rows, words), 5).map(lines => () => note(lines.join('\n'))),
      ...inParts(names, 20).map(some => () => note(compared.silent(some.join(', ')))),
    ],
  };
};

const rowEntry = (row: ComparisonRow, address: string | null, words: Words): Entry => {
  const { article, citation, strengthCue } = row;
  const place = placeWords(article, citation);
  const strength = strengthWords(row, words.lists);
  const name = articleName(article, words);
  const marks = { bold: strengthCue ? [strengthCue] : [], struck: citation.inlineChrome };
  return {
    text: escaped(`${name} · ${strength}\n${quoted(citation.text)}\n— ${place}`),
    row: [
      { type: 'raw_text', text: `${name}\n${place}` },
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: richWords(article.text, citation, marks) }],
      },
      { type: 'raw_text', text: strength },
    ],
    buttons: placeButtons(citation, address, article.number, words),
    lesser: [[contextBlock(words.lists.tooLong(citationInside(citation, 600, words)))]],
  };
};

const strengthWords = ({ strength, strengthCue }: ComparisonRow, { compared }: Words['lists']): string => {
  if (strength === null) return compared.unread;
  const names: Readonly<Record<string, string>> = compared.strengths;
  const name = names[strength] ?? strength;
  return strengthCue === null ? name : compared.readFrom(name, shortened(oneLine(strengthCue.text), 120));
};

/** A line per row with its numbers and its source, where the rows do not all give the same. */
const differences = (rows: readonly ComparisonRow[], words: Words): string[] => {
  const { compared } = words.lists;
  const given = rows.map(({ numbers, source }) => ({
    numbers: numbers.map(({ text }) => compared.quoted(shortened(oneLine(text), 40))).join(', '),
    source: source === null ? '' : compared.quoted(shortened(oneLine(source.text), 120)),
  }));
  const differ = (key: 'numbers' | 'source') => new Set(given.map(one => one[key])).size > 1;
  return rows.flatMap(({ article }, i) => {
    const { numbers = '', source = '' } = given[i] ?? {};
    const parts = [
      ...(differ('numbers') ? [numbers === '' ? compared.noNumbers : compared.numbers(numbers)] : []),
      ...(differ('source') ? [source === '' ? compared.noSource : compared.source(source)] : []),
    ];
    return parts.length === 0 ? [] : [shortened(`${articleName(article, words)}: ${parts.join(' · ')}`, 500)];
  });
};

const note = (line: string): Entry => ({ text: escaped(line), blocks: [contextBlock(line)] });

const inParts = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(size * i, size * (i + 1)));
