import type { types } from '@slack/bolt';
import type { Article } from '../../corpus/article.ts';
import type { Fact } from '../../corpus/catalogue.ts';
import type { Library } from '../../corpus/library.ts';
import type { Origin } from '../../evidence/origin.ts';
import type { Entry, Listing, Section } from '../listing.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import { originTitle, retellingWords, standsAlone } from './retelling.ts';
import { words } from './rich-words.ts';

/**
 * The articles by their origin, with what is known of each, inferences marked as such; then those that stand alone, the files
 * that are not served and the catalogue's faults.
 */
export const sourcesListing = (library: Library, origins: readonly Origin[]): Listing => {
  const { articles, skipped, warnings } = library;
  const retold = origins.filter(origin => !standsAlone(origin));
  const told = new Set(retold.flatMap(({ retellings }) => retellings.map(({ article }) => article.file)));
  const alone = articles.filter(({ file }) => !told.has(file));
  return {
    heading: headingOf(library, retold.length),
    sections: [
      ...retold.map(origin => originSection(origin, retold)),
      section(
        retold.length > 0 ? 'Each its own origin' : null,
        alone.map(article => () => line(nameOf(article), factsOf(article).join(' · '))),
      ),
      section(
        'Not served',
        skipped.map(
          ({ file, reason }) =>
            () =>
              line(file, reason),
        ),
      ),
      section(
        'Faults of the catalogue',
        warnings.map(warning => () => line('Warning', warning)),
      ),
    ],
    empty: 'There are no articles.',
  };
};

const originSection = (origin: Origin, all: readonly Origin[]): Section =>
  section(
    originTitle(origin, all),
    origin.retellings.map(retelling => () => {
      const { article } = retelling;
      return line(nameOf(article), [...factsOf(article), retellingWords(origin, retelling)].join(' · '));
    }),
  );

const section = (title: string | null, entries: Section['entries']): Section => ({ title, entries });

const line = (name: string, rest: string): Entry => {
  const shown = { name: shortened(oneLine(name), 210), rest: shortened(oneLine(rest), 600) };
  return { text: escaped(`${shown.name} · ${shown.rest}`), blocks: [bullet(shown.name, shown.rest)] };
};

/** A name and what there is to say of it, as an item of a list. */
export const bullet = (name: string, rest: string): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: [{ type: 'rich_text_section', elements: [words(name, { bold: true }), words(`\n${rest}`)] }],
    },
  ],
});

const nameOf = ({ number, facts }: Article): string =>
  `${shortened(number, 40)} · ${factWords(facts.title, 'title', 150)}`;

const factsOf = ({ facts }: Article): string[] => [
  factWords(facts.outlet, 'outlet', 50),
  factWords(facts.author, 'author', 50),
  dateWords(facts.published),
];

const factWords = (fact: Fact<string>, name: string, most: number): string =>
  fact.value === null ? `${name} not stated` : `${shortened(fact.value, most)}${basisMark(fact)}`;

const dateWords = ({ basis, value }: Fact<string>): string => {
  if (value === null) return 'undated';
  return basis === 'inferred' ? `undated (inferred: ${shortened(value, 50)})` : shortened(value, 50);
};

/** What is stated stands bare, so that the few words a phone shows are of use; what is inferred says so. */
const basisMark = ({ basis }: Fact<unknown>): string => (basis === 'inferred' ? ' (inferred)' : '');

const headingOf = ({ articles, skipped }: Library, origins: number): string =>
  [
    `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`,
    ...(skipped.length > 0 ? [`${skipped.length} not served`] : []),
    ...(origins > 0 ? [`${origins} retold ${origins === 1 ? 'report' : 'reports'}`] : []),
  ].join(', ');
