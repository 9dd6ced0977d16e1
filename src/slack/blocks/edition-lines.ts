import type { Article } from '../../corpus/article.ts';
import type { Edition, Update } from '../../digest/edition.ts';
import type { Entry } from '../../digest/entry.ts';
import type { Story } from '../../evidence/origins/stories.ts';
import { oneLine, shortened } from '../mrkdwn.ts';

/** "Daily digest, 2026-11-22: 2 stories from 5 articles" */
export const headingLine = (edition: Edition): string =>
  `Daily digest, ${edition.localDate}: ${countWords(edition)}`;

const countWords = ({ entries, updates, articles }: Edition): string => {
  const told = [
    ...(entries.length > 0 ? [counted(entries.length, 'story', 'stories')] : []),
    ...(updates.length > 0 ? [`more on ${counted(updates.length, 'known story', 'known stories')}`] : []),
  ];
  return `${told.join(' and ')} from ${counted(articles, 'article', 'articles')}`;
};

/** What the edition leaves out, for good or for the next one; empty when nothing. */
export const leftLines = ({ entries, leftOut, more }: Edition): string[] => [
  ...(leftOut.length > 0
    ? [
        `This first digest tells ${entries.length} of ${entries.length + leftOut.length} stories: the most widely told, and of the others those whose files come last by name. From now on it tells only what is new.`,
      ]
    : []),
  ...(more > 0 ? [`${counted(more, 'more story is', 'more stories are')} left for the next digest.`] : []),
];

/** The title of the article that an entry's core is from, as it prints it; of another one where it states none. */
export const titleLine = (
  { story: { articles }, excerpts }: Pick<Entry, 'story' | 'excerpts'>,
  most: number,
): string => {
  const [core] = excerpts;
  const own = articles.find(({ file }) => file === core?.citation.file) ?? articles[0];
  const titled = [own, ...articles].find(({ facts }) => facts.title.value !== null);
  return cutAtWord(titleOf(titled ?? own), most);
};

/** At most so many characters, cut between words where there are such. */
const cutAtWord = (text: string, most: number): string =>
  text.length <= most ? text : shortened(text, most).replace(/[\s,;:–—-]+[^\s…]{0,30}…$/u, '…');

/** An article's title in one line; what it is called where it states none. */
const titleOf = ({ facts, number }: Article): string =>
  facts.title.value === null ? `Article ${oneLine(number)} (title not stated)` : oneLine(facts.title.value);

/** How it is said who tells a story: whether the outlets are named, and in how many characters the origin is. */
export type TellersForm = { readonly named: boolean; readonly source: number };

/** "4 outlets (The Wire, Daily, …) · 1 origin: The Gazette" */
export const tellersLine = (story: Story, { named, source }: TellersForm): string => {
  const origin = originWords(story, source);
  return `${outletWords(story, named)}${origin === '' ? '' : ` · ${origin}`}`;
};

const outletsOf = ({ articles }: Pick<Story, 'articles'>): ReadonlySet<string> =>
  new Set(articles.flatMap(({ facts }) => facts.outlet.value ?? []));

const outletWords = (story: Story, named: boolean): string => {
  const outlets = [...outletsOf(story)].map(oneLine);
  const unknown = story.articles.filter(({ facts }) => facts.outlet.value === null).length;
  if (outlets.length === 0) return `${counted(unknown, 'article', 'articles')}, outlet not stated`;
  const names = shortened(outlets.join(', '), LONGEST_NAMES);
  const stated = `${counted(outlets.length, 'outlet', 'outlets')}${named ? ` (${names})` : ''}`;
  if (unknown === 0) return stated;
  const verb = unknown === 1 ? 'is' : 'are';
  return named && outlets.length === 1
    ? `${names} and ${counted(unknown, 'outlet', 'outlets')} that ${verb} not stated`
    : `${stated} and ${unknown} that ${verb} not stated`;
};

/** On whose report a story rests: who printed it first; nothing where that is the article itself. */
const originWords = ({ source, key }: Story, most: number): string => {
  if (source !== null) return `1 origin: ${shortened(oneLine(source), most)}`;
  return key.startsWith('article:') ? '' : '1 origin: a report that is not named';
};

/**
 * A known story's new articles in one line: who tells it now, under what title, which story that is, by the headline that the channel was
 * shown, and on whose report it rests. Copies of one text by one outlet are one article.
 */
export const updateLine = ({ story, known, fresh: [first, ...others] }: Update): string => {
  const copies = new Set([first, ...others].map(textOf));
  const more = copies.size > 1 ? ` and ${counted(copies.size - 1, 'more article', 'more articles')}` : '';
  const origin = originWords(story, LONGEST_SOURCE).replace(/^1 /u, '');
  const rests = origin === '' ? '' : ` (${origin})`;
  return `${tellerOf(first)}, “${cutAtWord(titleOf(first), LONGEST_TITLE)}”${more}: the story of “${cutAtWord(titleOf(known), LONGEST_TITLE)}”${rests}`;
};

/** What an outlet printed: its name and the body. */
const textOf = ({ text, facts, sentences }: Article): string =>
  [facts.outlet.value, ...sentences.map(({ start, end }) => text.slice(start, end))].join('\n');

/** The outlet, else the article by its number. */
const tellerOf = ({ facts, number }: Article): string =>
  shortened(oneLine(facts.outlet.value ?? `article ${number}`), LONGEST_SOURCE);

/** Who tells a story and on whose report, and, of several, every article by number and outlet. */
export const aboutLine = (story: Story): string =>
  story.articles.length === 1
    ? tellersLine(story, { named: true, source: LONGEST_SOURCE })
    : `${tellersLine(story, { named: false, source: LONGEST_SOURCE })} · ${articlesOf(story)}`;

const articlesOf = ({ articles }: Story): string =>
  shortened(
    articles
      .map(({ number, facts }) => `${oneLine(number)} ${oneLine(facts.outlet.value ?? 'outlet not stated')}`)
      .join(', '),
    LONGEST_LIST,
  );

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const LONGEST_NAMES = 120;
const LONGEST_SOURCE = 60;
const LONGEST_TITLE = 70;
const LONGEST_LIST = 600;
