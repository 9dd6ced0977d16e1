import type { Article } from '../corpus/article.ts';
import type { Passage } from '../search/passages.ts';
import type { Within } from '../search/within.ts';
import type { Shown } from './excerpts.ts';

/**
 * The sentences that filters leave when nothing is asked beside them: the first of each article in the order of the articles, then the
 * second of each, and so on. With a phrase these are the sentences that hold it, without one the openings of the articles. In lists of a
 * bounded length, made as they are needed; none is empty.
 */
export function* listed(passages: readonly Passage[], within: Within): Generator<readonly Shown[]> {
  const byArticle = Map.groupBy(
    passages.filter(passage => within.has(passage.id)),
    (passage): Article => passage.article,
  );
  let list: Shown[] = [];
  for (let turn = 0, left = true; left; turn += 1) {
    left = false;
    for (const sentences of byArticle.values()) {
      const passage = sentences[turn];
      if (!passage) continue;
      left = true;
      list.push({ passage, extentOf: () => [passage.sentence] });
      if (list.length < LONGEST) continue;
      yield list;
      list = [];
    }
  }
  if (list.length > 0) yield list;
}

const LONGEST = 100;
