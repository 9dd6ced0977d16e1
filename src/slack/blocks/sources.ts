import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Article } from '../../corpus/article.ts';
import type { Fact } from '../../corpus/catalogue.ts';
import type { Library } from '../../corpus/library.ts';
import { type Message, textOf } from '../message.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import { fits } from './fitting.ts';
import { words } from './rich-words.ts';

/** The first line of a page, counted from 0: the value of the buttons "Show more" and "Back to the start". */
export const SourcesPage = z
  .string()
  .regex(/^\d{1,9}$/u)
  .transform(Number);

/**
 * The articles with what is known of each, inferences marked as such, then the files that are not served and the catalogue's faults, as many from
 * `from` on as fit into one message.
 */
export const sourcesMessage = (library: Library, from: number): Message => {
  const lines = linesOf(library);
  const start = from < lines.length ? from : 0;
  let end = Math.min(start + mostLines, lines.length);
  while (end > start + 1 && !fits(pageBlocks(library, lines, start, end))) end -= 1;
  const heading = headingOf(library, lines.length, start, end);
  const parts = lines
    .slice(start, end)
    .map(({ group, name, rest }) => escaped(`${groupWord[group]}${name} · ${rest}`));
  return {
    text: textOf(`*${heading}*`, parts),
    whole: [`*${heading}*`, ...parts].join('\n\n'),
    blocks: pageBlocks(library, lines, start, end),
  };
};

const pageBlocks = (
  library: Library,
  lines: SourceLine[],
  start: number,
  end: number,
): types.KnownBlock[] => [
  {
    type: 'section',
    text: { type: 'mrkdwn', text: `*${headingOf(library, lines.length, start, end)}*`, verbatim: true },
  },
  ...groups.flatMap(group => groupBlocks(group, lines.slice(start, end))),
  ...pageButtons(start, end, lines.length),
];

type Group = 'article' | 'skipped' | 'warning';
type SourceLine = { readonly group: Group; readonly name: string; readonly rest: string };

const groups = ['article', 'skipped', 'warning'] as const;
const groupTitle = { article: null, skipped: 'Not served', warning: 'Faults of the catalogue' };
const groupWord = { article: '', skipped: 'Not served: ', warning: 'Catalogue: ' };

const linesOf = ({ articles, skipped, warnings }: Library): SourceLine[] => [
  ...articles.map(articleLine),
  ...skipped.map(({ file, reason }) => line('skipped', file, reason)),
  ...warnings.map(warning => line('warning', 'Warning', warning)),
];

const articleLine = ({ number, facts }: Article): SourceLine =>
  line(
    'article',
    `${shortened(number, 40)} · ${factWords(facts.title, 'title', 150)}`,
    [
      factWords(facts.outlet, 'outlet', 50),
      factWords(facts.author, 'author', 50),
      dateWords(facts.published),
      ...(facts.retells.value
        ? [`retells ${shortened(facts.retells.value.source, 50)}${basisMark(facts.retells)}`]
        : []),
    ].join(' · '),
  );

const line = (group: Group, name: string, rest: string): SourceLine => ({
  group,
  name: shortened(oneLine(name), 210),
  rest: shortened(oneLine(rest), 300),
});

const factWords = (fact: Fact<string>, name: string, most: number): string =>
  fact.value === null ? `${name} not stated` : `${shortened(fact.value, most)}${basisMark(fact)}`;

const dateWords = ({ basis, value }: Fact<string>): string => {
  if (value === null) return 'undated';
  return basis === 'inferred' ? `undated (inferred: ${shortened(value, 50)})` : shortened(value, 50);
};

/** What is stated stands bare, so that the few words a phone shows are of use; what is inferred says so. */
const basisMark = ({ basis }: Fact<unknown>): string => (basis === 'inferred' ? ' (inferred)' : '');

const headingOf = ({ articles, skipped }: Library, all: number, start: number, end: number): string => {
  const counts = [
    `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`,
    ...(skipped.length > 0 ? [`${skipped.length} not served`] : []),
  ].join(', ');
  return end - start < all ? `${counts} (lines ${start + 1} to ${end} of ${all})` : counts;
};

const groupBlocks = (group: Group, shown: readonly SourceLine[]): types.KnownBlock[] => {
  const lines = shown.filter(one => one.group === group);
  if (lines.length === 0) return [];
  const title = groupTitle[group];
  const list: types.RichTextList = {
    type: 'rich_text_list',
    style: 'bullet',
    elements: lines.map(({ name, rest }) => ({
      type: 'rich_text_section',
      elements: [words(name, { bold: true }), words(`\n${rest}`)],
    })),
  };
  const head: types.RichTextSection[] = title
    ? [{ type: 'rich_text_section', elements: [words(title, { bold: true })] }]
    : [];
  return [{ type: 'rich_text', elements: [...head, list] }];
};

const pageButtons = (start: number, end: number, all: number): types.KnownBlock[] => {
  const buttons = [
    ...(end < all ? [pageButton('sources_more', 'Show more', end)] : []),
    ...(start > 0 ? [pageButton('sources_start', 'Back to the start', 0)] : []),
  ];
  return buttons.length > 0 ? [{ type: 'actions', elements: buttons }] : [];
};

const pageButton = (action_id: string, text: string, from: number): types.Button => ({
  type: 'button',
  action_id,
  text: { type: 'plain_text', text, emoji: false },
  value: String(from),
});

/** As many lines as a person reads at once. */
const mostLines = 25;
