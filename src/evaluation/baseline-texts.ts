import type { Article } from '../corpus/article.ts';
import { bodyOf, cosine } from '../evidence/origins/report-words.ts';
import { countedWords, once } from './baseline-words.ts';
import type { Judgement } from './origin-pairs.ts';

/**
 * Whether two articles open alike by the bounds of GDELT's Global Similarity Graph ("Announcing The Global Similarity Graph", the GDELT
 * project's blog): cosine and number of different words shared. It keeps nouns, we all words of substance; how long an opening is it does not say, and
 * the title with {@link OPENING} words does better here than the first paragraphs.
 */
export const openingsAlike = (): Judgement => {
  const words = once<Article, ReadonlyMap<string, number>>(article =>
    countedWords(`${article.facts.title.value ?? ''}\n${openingOf(article)}`),
  );
  return (one, other) => {
    const [mine, yours] = [words(one), words(other)];
    const shared = new Set(mine.keys()).intersection(yours).size;
    return shared >= OPENINGS_SHARE && cosine(mine, yours) >= OPENINGS_ALIKE;
  };
};

/** Whether two articles have like words in all, by the cosine of their counts weighed by rarity among the articles (tf-idf). */
export const textsAlike = (articles: readonly Article[]): Judgement => {
  const counted = once<Article, ReadonlyMap<string, number>>(article => countedWords(bodyOf(article)));
  const holders = new Map<string, number>();
  for (const article of articles)
    for (const term of counted(article).keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const weighed = once<Article, ReadonlyMap<string, number>>(
    article =>
      new Map(
        [...counted(article)].map(([term, count]) => [
          term,
          count * Math.log((articles.length + 1) / ((holders.get(term) ?? 0) + 1)),
        ]),
      ),
  );
  return (one, other) => cosine(weighed(one), weighed(other)) >= TEXTS_ALIKE;
};

const openingOf = (article: Article): string => bodyOf(article).split(/\s+/u).slice(0, OPENING).join(' ');

const OPENING = 150;
export const OPENINGS_ALIKE = 0.3;
export const OPENINGS_SHARE = 5;
/** Of .05, .1, … .5 the bound that gives the best F1 on the labelled sets of the repository: chosen in its favour. */
export const TEXTS_ALIKE = 0.15;
