import type { Article } from '../corpus/article.ts';

/**
 * The articles that tell one report. `source` is the publication that the catalogue says they retell, or null
 * when an article stands alone. `key` stays the same while articles join the story.
 */
export type Story = {
  readonly key: string;
  readonly source: string | null;
  readonly articles: readonly [Article, ...Article[]];
};

/** Groups articles into stories by what the catalogue says they retell; most widely told first. */
export const storiesOf = (articles: readonly Article[]): Story[] => {
  const stories = new Map<string, [Article, ...Article[]]>();
  for (const article of articles) {
    const key = storyKey(article);
    const told = stories.get(key);
    if (told) told.push(article);
    else stories.set(key, [article]);
  }
  return [...stories]
    .map(([key, told]) => ({ key, source: told[0].facts.retells.value?.source ?? null, articles: told }))
    .sort((a, b) => b.articles.length - a.articles.length || (a.key < b.key ? -1 : 1));
};

const storyKey = ({ file, facts: { retells } }: Article): string =>
  retells.value ? `report:${retells.value.source}/${retells.value.report}` : `article:${file}`;
