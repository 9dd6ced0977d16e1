import type { Article } from '../corpus/article.ts';
import { originsOf } from '../evidence/origins/origins.ts';
import { sameSource } from './baseline-names.ts';
import { OVERLAP, overlapping } from './baseline-overlap.ts';
import { OPENINGS_ALIKE, OPENINGS_SHARE, openingsAlike, TEXTS_ALIKE, textsAlike } from './baseline-texts.ts';
import { sameTitle, TITLES_ALIKE, titlesAlike } from './baseline-titles.ts';
import type { Judgement } from './origin-pairs.ts';

/** A way to tell which articles tell one report; `judging` looks at all of them first. */
export type Method = {
  readonly name: string;
  readonly judging: (articles: readonly Article[]) => Promise<Judgement>;
};

/** The desk: two articles tell one report when they are in one origin. */
export const deskJudging = async (articles: readonly Article[]): Promise<Judgement> => {
  const ids = new Map<string, Set<string>>();
  for (const { id, retellings } of await originsOf(articles))
    for (const { article } of retellings) ids.set(article.file, (ids.get(article.file) ?? new Set()).add(id));
  return (one, other) => !(ids.get(one.file) ?? NONE).isDisjointFrom(ids.get(other.file) ?? NONE);
};

/** The others beside it, each judging pair by pair, from what asks least of an article to what asks most. */
export const OTHERS: readonly Method[] = [
  { name: 'each article by itself', judging: async () => () => false },
  { name: 'same title', judging: async () => sameTitle() },
  { name: `titles alike (cosine ≥ ${TITLES_ALIKE})`, judging: async () => titlesAlike() },
  { name: `text overlap (5-word runs ≥ ${OVERLAP})`, judging: async () => overlapping() },
  { name: 'same source named', judging: sameSource },
  {
    name: `openings alike (GDELT: cosine ≥ ${OPENINGS_ALIKE}, ${OPENINGS_SHARE} words)`,
    judging: async () => openingsAlike(),
  },
  { name: `texts alike (tf-idf cosine ≥ ${TEXTS_ALIKE})`, judging: async articles => textsAlike(articles) },
];

const NONE: ReadonlySet<string> = new Set();
