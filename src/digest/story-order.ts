import type { Story } from '../evidence/origins/stories.ts';

/** How many outlets tell a story; an article whose outlet is not known counts as one of its own. */
export const breadthOf = ({ articles }: Story): number => {
  const outlets = articles.flatMap(({ facts }) => facts.outlet.value ?? []);
  return new Set(outlets).size + articles.length - outlets.length;
};

/**
 * What a first edition tells of so many stories: all, when they are no more than `most`; else the half that is most widely told, and of the
 * others the half whose files are last by name. `stories` and what is returned are in the order in which they are told.
 */
export const firstChoice = (stories: readonly Story[], most: number): readonly Story[] => {
  if (stories.length <= most) return stories;
  const widest = stories.slice(0, most / 2);
  const newest = stories
    .slice(widest.length)
    .toSorted((a, b) => (lastFile(a) < lastFile(b) ? 1 : -1))
    .slice(0, most - widest.length);
  return stories.filter(story => widest.includes(story) || newest.includes(story));
};

const lastFile = ({ articles }: Story): string => articles.at(-1)?.file ?? '';
