import type { Article } from '../corpus/article.ts';
import type { Origin } from '../evidence/origin.ts';
import { type Story, storiesOf } from '../evidence/origins/stories.ts';
import { type EditionEvidence, type Entry, entriesOf, headlinerOf } from './entry.ts';
import { breadthOf, firstChoice } from './story-order.ts';
import { byNews, type Telling } from './told.ts';

/**
 * A story that the channel knows, and the articles of it that it does not know yet. `known` is the article by whose headline the channel
 * knows it: of those that were told first the one that its core is from.
 */
export type Update = {
  readonly story: Story;
  readonly known: Article;
  readonly fresh: readonly [Article, ...Article[]];
};

/**
 * What one channel gets on one local date (`YYYY-MM-DD` in its zone): only what is new to this channel, one
 * entry per story, most widely told first. Never empty: with nothing new there is no edition.
 */
export type Edition = {
  readonly localDate: string;
  /** Whether the channel was told nothing before. */
  readonly isFirst: boolean;
  readonly entries: readonly Entry[];
  readonly updates: readonly Update[];
  /** How many articles this edition tells, those of updates among them. */
  readonly articles: number;
  /** How many more stories, known ones with new articles among them, are left for the next edition. */
  readonly more: number;
  /** The stories that a first edition leaves out for good, because the corpus is large; they count as told. */
  readonly leftOut: readonly Story[];
};

/**
 * Composes what is new to a channel that was told this much; null when nothing is. A story of which the channel knows an article is an
 * update, any other an entry. Those that more outlets tell come first, of equals the one with the last file by name, for no
 * date is known of every article. The same articles and tellings always make the same edition.
 */
export const composeEdition = (
  articles: readonly Article[],
  told: readonly Telling[],
  localDate: string,
  evidence: EditionEvidence,
): Edition | null => {
  const { known, fresh } = byNews(articles, told);
  if (fresh.length === 0) return null;
  const isFirst = told.length === 0;
  const { stories, updates } = newsOf(known, fresh, evidence.origins);
  const most = updates.length > 0 ? MOST_PARTS - 1 : MOST_PARTS;
  const chosen = isFirst ? firstChoice(stories, most) : stories.slice(0, most);
  const left = stories.filter(story => !chosen.includes(story));
  const headliner = headlinerOf(evidence);
  const shown = updates
    .slice(0, MOST_UPDATES)
    .map(({ story, known, fresh }) => ({ story, known: headliner(story, known), fresh }));
  const entries = entriesOf(chosen, evidence);
  return {
    localDate,
    isFirst,
    entries,
    updates: shown,
    articles: [...entries, ...shown].reduce((sum, one) => sum + one.fresh.length, 0),
    more: updates.length - shown.length + (isFirst ? 0 : left.length),
    leftOut: isFirst ? left : [],
  };
};

/** What the channel has been told once this edition stands in it. */
export const tellingsOf = ({ entries, updates, leftOut }: Edition): Telling[] =>
  [
    ...entries.flatMap(({ story }) => story.articles),
    ...updates.flatMap(({ fresh }) => fresh),
    ...leftOut.flatMap(story => story.articles),
  ].map(({ file, sha256 }) => ({ file, sha256 }));

type News = { readonly stories: readonly Story[]; readonly updates: readonly KnownStory[] };

type KnownStory = {
  readonly story: Story;
  readonly known: readonly [Article, ...Article[]];
  readonly fresh: readonly [Article, ...Article[]];
};

/** The stories that the channel does not know, and the known ones with new articles, each in the order in which they are told. */
const newsOf = (known: readonly Article[], fresh: readonly Article[], origins: readonly Origin[]): News => {
  const isFresh = new Set(fresh);
  const all = storiesOf([...known, ...fresh].sort(byFile), origins).toSorted(byBreadth);
  const news = all.map(story => ({ story, fresh: story.articles.filter(article => isFresh.has(article)) }));
  return {
    stories: news.filter(one => one.fresh.length === one.story.articles.length).map(({ story }) => story),
    updates: news.flatMap(({ story, fresh }) => {
      const [first, ...others] = fresh;
      const [known, ...more] = story.articles.filter(article => !isFresh.has(article));
      return first && known ? [{ story, known: [known, ...more], fresh: [first, ...others] }] : [];
    }),
  };
};

/** Most widely told first, of equals the one with the last file. */
const byBreadth = (a: Story, b: Story): number => breadthOf(b) - breadthOf(a) || byFile(lastOf(b), lastOf(a));

const byFile = (a: Article, b: Article): number => (a.file < b.file ? -1 : 1);

const lastOf = ({ articles }: Story): Article => articles.at(-1) ?? articles[0];

/** Stories of an edition, all updates together counting as one: each may need a message in the thread. */
const MOST_PARTS = 10;
const MOST_UPDATES = 10;
