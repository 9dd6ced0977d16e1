import type { Article } from '../../corpus/article.ts';
import type { Origin, Retelling } from '../origin.ts';

/**
 * The articles that tell one report. `source` is who printed it first when they retell it, or null when an article stands alone. `key` tells the
 * story from others of the same articles.
 */
export type Story = {
  readonly key: string;
  readonly source: string | null;
  readonly articles: readonly [Article, ...Article[]];
};

/**
 * Groups articles into stories by the origins that were found, else by what the catalogue says they retell; most widely told
 * first. An article that tells two reports is in the story that it tells first.
 */
export const storiesOf = (articles: readonly Article[], origins: readonly Origin[] = []): Story[] => {
  const found = mainOrigins(origins);
  const stories = new Map<string, { source: string | null; told: [Article, ...Article[]] }>();
  for (const article of articles) {
    const { key, source } = storyFor(article, found.get(article.file));
    const story = stories.get(key);
    if (story) story.told.push(article);
    else stories.set(key, { source, told: [article] });
  }
  return [...stories]
    .map(([key, { source, told }]) => ({ key, source, articles: told }))
    .sort((a, b) => b.articles.length - a.articles.length || (a.key < b.key ? -1 : 1));
};

const storyFor = (
  { file, facts: { retells } }: Article,
  origin: Origin | undefined,
): Pick<Story, 'key' | 'source'> => {
  if (origin && (origin.retellings.length > 1 || !origin.inCorpus))
    return { key: `origin:${origin.id}`, source: origin.name };
  return retells.value
    ? { key: `report:${retells.value.source}/${retells.value.report}`, source: retells.value.source }
    : { key: `article:${file}`, source: null };
};

/** The origin that each article tells first, by file: its own where it reports itself, else the one whose words come first. */
const mainOrigins = (origins: readonly Origin[]): ReadonlyMap<string, Origin> => {
  const main = new Map<string, { origin: Origin; at: number }>();
  for (const origin of origins)
    for (const retelling of origin.retellings) {
      const at = placeOf(retelling);
      const { file } = retelling.article;
      if (at < (main.get(file)?.at ?? Number.POSITIVE_INFINITY)) main.set(file, { origin, at });
    }
  return new Map([...main].map(([file, { origin }]) => [file, origin]));
};

const placeOf = ({ firstHand, cues }: Retelling): number =>
  firstHand && cues.length === 0 ? -1 : Math.min(...cues.map(({ start }) => start), Number.MAX_SAFE_INTEGER);
