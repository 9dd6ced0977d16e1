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
  return shortened(titleOf(titled ?? own), most);
};

/** An article's title in one line; what it is called where it states none. */
const titleOf = ({ facts, number }: Article): string =>
  facts.title.value === null ? `Article ${oneLine(number)} (title not stated)` : oneLine(facts.title.value);

/** How it is said who tells a story: whether the outlets are named, and in how many characters the origin is. */
export type TellersForm = { readonly named: boolean; readonly source: number };

/** "4 outlets (The Wire, Daily, …) · 1 origin: The Gazette" */
export const tellersLine = (story: Story, { named, source }: TellersForm): string => {
  const names = [...outletsOf(story)].map(oneLine).join(', ');
  const who = named && names !== '' ? ` (${shortened(names, LONGEST_NAMES)})` : '';
  return `${outletWords(story)}${who} · ${originWords(story, source)}`;
};

const outletsOf = ({ articles }: Pick<Story, 'articles'>): ReadonlySet<string> =>
  new Set(articles.flatMap(({ facts }) => facts.outlet.value ?? []));

const outletWords = (story: Story): string => {
  const stated = outletsOf(story).size;
  const without = story.articles.filter(({ facts }) => facts.outlet.value === null).length;
  if (stated === 0) return `${counted(without, 'article', 'articles')}, outlet not stated`;
  return `${counted(stated, 'outlet', 'outlets')}${without > 0 ? `, ${without} more not stated` : ''}`;
};

/** On whose report a story rests: who printed it first, else the article itself. */
const originWords = ({ source, key }: Story, most: number): string => {
  if (source !== null) return `1 origin: ${shortened(oneLine(source), most)}`;
  return key.startsWith('article:') ? '1 origin: the article itself' : '1 origin: a report that is not named';
};

/** A known story's new articles in one line: who tells it now, under what title, which story that is and on whose report it rests. */
export const updateLine = ({ story, fresh: [first, ...others] }: Update): string => {
  const known = story.articles.find(article => article !== first && !others.includes(article)) ?? first;
  const more = others.length > 0 ? ` and ${counted(others.length, 'more article', 'more articles')}` : '';
  const outlet = shortened(oneLine(first.facts.outlet.value ?? 'outlet not stated'), LONGEST_SOURCE);
  return `${shortened(oneLine(first.number), LONGEST_SOURCE)} ${outlet}, “${shortened(titleOf(first), LONGEST_TITLE)}”${more}, on “${shortened(titleOf(known), LONGEST_TITLE)}” · ${originWords(story, LONGEST_SOURCE)}`;
};

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
