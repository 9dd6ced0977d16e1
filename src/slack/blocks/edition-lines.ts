import type { Article } from '../../corpus/article.ts';
import type { Edition, Update } from '../../digest/edition.ts';
import type { Entry } from '../../digest/entry.ts';
import type { Story } from '../../evidence/origins/stories.ts';
import { oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';

/** "Daily digest, 2026-11-22: 2 stories from 5 articles" */
export const headingLine = ({ localDate, entries, updates, articles }: Edition, { edition }: Words): string =>
  edition.heading(edition.date(localDate), { stories: entries.length, updates: updates.length, articles });

/** What the edition leaves out, for good or for the next one; empty when nothing. */
export const leftLines = ({ entries, leftOut, more }: Edition, { edition }: Words): string[] => [
  ...(leftOut.length > 0 ? [edition.leftOut(entries.length, entries.length + leftOut.length)] : []),
  ...(more > 0 ? [edition.moreStories(more)] : []),
];

/** The title of the article that an entry's core is from, as it prints it; of another one where it states none. */
export const titleLine = (
  { story: { articles }, excerpts }: Pick<Entry, 'story' | 'excerpts'>,
  most: number,
  words: Words,
): string => {
  const [core] = excerpts;
  const own = articles.find(({ file }) => file === core?.citation.file) ?? articles[0];
  const titled = [own, ...articles].find(({ facts }) => facts.title.value !== null);
  return cutAtWord(titleOf(titled ?? own, words), most);
};

/** At most so many characters, cut between words where there are such. */
const cutAtWord = (text: string, most: number): string =>
  text.length <= most ? text : shortened(text, most).replace(/[\s,;:–—-]+[^\s…]{0,30}…$/u, '…');

/** An article's title in one line; what it is called where it states none. */
const titleOf = ({ facts, number }: Article, { edition }: Words): string =>
  facts.title.value === null ? edition.titleNotStated(oneLine(number)) : oneLine(facts.title.value);

/** How it is said who tells a story: whether the outlets are named, and in how many characters the origin is. */
export type TellersForm = { readonly named: boolean; readonly source: number };

/** "4 outlets (The Wire, Daily, …) · 1 origin: The Gazette" */
export const tellersLine = (story: Story, { named, source }: TellersForm, words: Words): string => {
  const origin = originOf(story, source, words);
  const outlets = outletWords(story, named, words);
  return origin === null ? outlets : `${outlets} · ${words.edition.oneOrigin(origin)}`;
};

const outletsOf = ({ articles }: Pick<Story, 'articles'>): ReadonlySet<string> =>
  new Set(articles.flatMap(({ facts }) => facts.outlet.value ?? []));

const outletWords = (story: Story, named: boolean, { edition }: Words): string => {
  const outlets = [...outletsOf(story)].map(oneLine);
  const unstated = story.articles.filter(({ facts }) => facts.outlet.value === null).length;
  if (outlets.length === 0) return edition.articlesUnstated(unstated);
  const names = named ? shortened(outlets.join(', '), LONGEST_NAMES) : null;
  return edition.tellers({ outlets: outlets.length, names, unstated });
};

/** On whose report a story rests: who printed it first; null where that is the article itself. */
const originOf = ({ source, key }: Story, most: number, { edition }: Words): string | null => {
  if (source !== null) return shortened(oneLine(source), most);
  return key.startsWith('article:') ? null : edition.unnamedReport;
};

/**
 * A known story's new articles in one line: who tells it now, under what title, which story that is, by the headline that the channel was
 * shown, and on whose report it rests. Copies of one text by one outlet are one article.
 */
export const updateLine = ({ story, known, fresh: [first, ...others] }: Update, words: Words): string => {
  const copies = new Set([first, ...others].map(textOf));
  const origin = originOf(story, LONGEST_SOURCE, words);
  return words.edition.update({
    teller: tellerOf(first, words),
    title: cutAtWord(titleOf(first, words), LONGEST_TITLE),
    more: copies.size - 1,
    known: cutAtWord(titleOf(known, words), LONGEST_TITLE),
    origin: origin === null ? '' : words.edition.origin(origin),
  });
};

/** What an outlet printed: its name and the body. */
const textOf = ({ text, facts, sentences }: Article): string =>
  [facts.outlet.value, ...sentences.map(({ start, end }) => text.slice(start, end))].join('\n');

/** The outlet, else the article by its number. */
const tellerOf = ({ facts, number }: Article, { edition }: Words): string =>
  shortened(oneLine(facts.outlet.value ?? edition.article(number)), LONGEST_SOURCE);

/** Who tells a story and on whose report, and, of several, every article by number and outlet. */
export const aboutLine = (story: Story, words: Words): string =>
  story.articles.length === 1
    ? tellersLine(story, { named: true, source: LONGEST_SOURCE }, words)
    : `${tellersLine(story, { named: false, source: LONGEST_SOURCE }, words)} · ${articlesOf(story, words)}`;

const articlesOf = ({ articles }: Story, { edition }: Words): string =>
  shortened(
    articles
      .map(
        ({ number, facts }) => `${oneLine(number)} ${oneLine(facts.outlet.value ?? edition.outletNotStated)}`,
      )
      .join(', '),
    LONGEST_LIST,
  );

const LONGEST_NAMES = 120;
const LONGEST_SOURCE = 60;
const LONGEST_TITLE = 70;
const LONGEST_LIST = 600;
