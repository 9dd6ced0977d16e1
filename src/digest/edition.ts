import type { Citation } from '../answer/citation.ts';
import type { Article } from '../corpus/article.ts';
import type { Origin } from '../evidence/origin.ts';
import { type Story, storiesOf } from '../evidence/origins/stories.ts';
import { excerptsOf } from './excerpts.ts';
import { byNews, type Telling } from './told.ts';

/** One story as a digest tells it: `excerpts` (one to four, verbatim, cited) and which of its articles are new here. */
export type Entry = {
  readonly story: Story;
  readonly fresh: readonly string[];
  readonly excerpts: readonly Citation[];
};

/**
 * What one channel gets on one local date (`YYYY-MM-DD` in its zone): only what is new to this channel, one
 * entry per story, most widely told first. Never empty: with nothing new there is no edition.
 */
export type Edition = {
  readonly localDate: string;
  readonly entries: readonly [Entry, ...Entry[]];
  /** How many articles are new to the channel in this edition. */
  readonly articles: number;
  /** How many more stories are new to the channel; they are left for its next edition. */
  readonly more: number;
};

/**
 * Composes what is new to a channel that was told this much; null when nothing is. `origins` are those of the articles. Stories that as many articles
 * tell come by their newest file, newest being last by name, for no date is known of every article. The same
 * articles and tellings always make the same edition.
 */
export const composeEdition = (
  articles: readonly Article[],
  told: readonly Telling[],
  localDate: string,
  origins: readonly Origin[] = [],
): Edition | null => {
  const { known, fresh } = byNews(articles, told);
  const isFresh = new Set(fresh);
  const stories = storiesOf(
    [...known, ...fresh].sort((a, b) => (a.file < b.file ? -1 : 1)),
    origins,
  )
    .map(story => ({ story, news: story.articles.filter(article => isFresh.has(article)) }))
    .filter(({ news }) => news.length > 0)
    .sort((a, b) => b.story.articles.length - a.story.articles.length || byNewest(a.news, b.news));
  const [first, ...others] = stories.slice(0, MOST_ENTRIES).map(({ story, news }) => entryOf(story, news));
  if (!first) return null;
  const entries: Edition['entries'] = [first, ...others];
  return {
    localDate,
    entries,
    articles: entries.reduce((sum, entry) => sum + entry.fresh.length, 0),
    more: stories.length - entries.length,
  };
};

/** What the channel has been told once this edition stands in it. */
export const tellingsOf = ({ entries }: Edition): Telling[] =>
  entries.flatMap(({ story, fresh }) =>
    story.articles.filter(({ file }) => fresh.includes(file)).map(({ file, sha256 }) => ({ file, sha256 })),
  );

const entryOf = (story: Story, news: readonly Article[]): Entry => ({
  story,
  fresh: news.map(({ file }) => file),
  excerpts: excerptsOf(
    news,
    story.articles.filter(article => !news.includes(article)),
  ),
});

const byNewest = (a: readonly Article[], b: readonly Article[]): number =>
  (b.at(-1)?.file ?? '') > (a.at(-1)?.file ?? '') ? 1 : -1;

const MOST_ENTRIES = 10;
