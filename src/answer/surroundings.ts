import type { Passage } from '../search/passages.ts';

/** The id of the sentence beside this one in its article, or none. */
export const neighbour = (
  passages: readonly Passage[],
  { id, article }: Passage,
  step: 1 | -1,
): readonly number[] => (passages[id + step]?.article === article ? [id + step] : []);

/** The ids of the sentences of its paragraph, itself first; at most {@link REACH} on each side. */
export const paragraphOf = (passages: readonly Passage[], passage: Passage): readonly number[] => {
  const ids = [passage.id];
  for (const step of [-1, 1])
    for (let away = 1; away <= REACH; away += 1) {
      const other = passages[passage.id + step * away];
      if (other?.article !== passage.article || other.sentence.paragraph !== passage.sentence.paragraph)
        break;
      ids.push(other.id);
    }
  return ids;
};

const REACH = 2;
