import type { types } from '@slack/bolt';
import type { Article } from '../../corpus/article.ts';
import type { Fact } from '../../corpus/catalogue.ts';
import type { Library } from '../../corpus/library.ts';
import type { Origin } from '../../evidence/origin.ts';
import type { Entry, Listing, Section } from '../listing.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { originTitle, retellingWords, standsAlone } from './retelling.ts';
import { textRun } from './rich-words.ts';

/**
 * The articles by their origin, with what is known of each, inferences marked as such; then those that stand alone, the files
 * that are not served and the catalogue's faults.
 */
export const sourcesListing = (library: Library, origins: readonly Origin[], words: Words): Listing => {
  const { sources } = words.lists;
  const { articles, skipped, warnings } = library;
  const retold = origins.filter(origin => !standsAlone(origin));
  const told = new Set(retold.flatMap(({ retellings }) => retellings.map(({ article }) => article.file)));
  const alone = articles.filter(({ file }) => !told.has(file));
  return {
    heading: sources.heading(articles.length, skipped.length, retold.length),
    sections: [
      ...retold.map(origin => originSection(origin, retold, words)),
      section(
        retold.length > 0 ? sources.alone : null,
        alone.map(article => () => line(nameOf(article, words), factsOf(article, words).join(' · '))),
      ),
      section(
        sources.notServed,
        skipped.map(
          ({ file, reason }) =>
            () =>
              line(file, reason),
        ),
      ),
      section(
        sources.faults,
        warnings.map(warning => () => line(sources.warning, warning)),
      ),
    ],
    empty: sources.none,
  };
};

const originSection = (origin: Origin, all: readonly Origin[], words: Words): Section =>
  section(
    originTitle(origin, all, words),
    origin.retellings.map(retelling => () => {
      const { article } = retelling;
      const told = [...factsOf(article, words), retellingWords(origin, retelling, words)];
      return line(nameOf(article, words), told.join(' · '));
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
      elements: [
        { type: 'rich_text_section', elements: [textRun(name, { bold: true }), textRun(`\n${rest}`)] },
      ],
    },
  ],
});

const nameOf = ({ number, facts }: Article, { lists }: Words): string =>
  `${shortened(number, 40)} · ${factWords(facts.title, 150, lists.sources.titleNotStated, lists)}`;

const factsOf = ({ facts }: Article, { lists }: Words): string[] => [
  factWords(facts.outlet, 50, lists.outletNotStated, lists),
  factWords(facts.author, 50, lists.sources.authorNotStated, lists),
  dateWords(facts.published, lists),
];

/** What is stated stands bare, so that the few words a phone shows are of use; what is inferred says so. */
const factWords = (
  { basis, value }: Fact<string>,
  most: number,
  missing: string,
  { sources }: Words['lists'],
): string => {
  if (value === null) return missing;
  return basis === 'inferred' ? sources.inferred(shortened(value, most)) : shortened(value, most);
};

const dateWords = ({ basis, value }: Fact<string>, { sources }: Words['lists']): string => {
  if (value === null) return sources.undated;
  return basis === 'inferred' ? sources.undatedInferred(shortened(value, 50)) : shortened(value, 50);
};
