import type { Article } from '../corpus/article.ts';
import { type English, englishWords } from '../search/english.ts';
import { type Filtering, filteringIn } from '../search/filtering.ts';
import type { Matches } from '../search/matches.ts';
import { indexPassages, type SoughtTerm } from '../search/passage-index.ts';
import type { Passage } from '../search/passages.ts';
import { type Question, readQuestion } from '../search/question.ts';
import type { Within } from '../search/within.ts';
import { type ArticleFound, articlesFound } from './articles-found.ts';
import { confidenceIn } from './confidence.ts';
import { apartFromOutlets } from './outlets.ts';
import { type Ranked, rank } from './ranking.ts';
import { bestOf, signalsOf } from './signals.ts';

/**
 * What the articles hold on a question, before it is decided whether they answer it. `ranked` are the best sentences,
 * best first; `articles` the best articles, best first, each once; `confidence` is from 0 to 1 and rises with the
 * evidence that the articles answer. `passages` are all sentences, by id; `within` is where alone was looked, null for everywhere.
 */
export type Found = {
  readonly question: Question;
  readonly sought: readonly SoughtTerm[];
  readonly matches: Matches;
  readonly ranked: readonly Ranked[];
  readonly articles: readonly ArticleFound[];
  readonly confidence: number;
  readonly passages: readonly Passage[];
  readonly within: Within | null;
  /** The sentences that come after the ranked ones, best first, for whom the ranked ones are not enough. */
  readonly further: () => readonly Ranked[];
};

/** Finds in the articles that it was made for, or only within some; never fails, and the same question finds the same. */
export type Finding = (typed: string, within?: Within) => Found;

/** What answers are made from: finding, and what filters come to, in the same articles. */
export type Finder = {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly find: Finding;
  readonly filter: Filtering;
};

/** Indexes the articles once, in short steps, and finds in them. */
export const findIn = async (articles: readonly Article[], english?: English): Promise<Finding> =>
  (await finderIn(articles, english)).find;

/** The same with filters. */
export const finderIn = async (
  articles: readonly Article[],
  english: English = englishWords(),
): Promise<Finder> => {
  const index = await indexPassages(articles, english);
  const { passages, isName } = index;
  const outlets = articles.flatMap(({ facts }) => facts.outlet.value ?? []);
  const find: Finding = (typed, within) => {
    const question = readQuestion(typed);
    const sought = apartFromOutlets(index.seek(question, within), question, outlets);
    const matches = index.matches(sought);
    const candidates = index.find(sought, CANDIDATES, within);
    const weighing = { question, sought, matches, passages, isName };
    const ranked = rank(signalsOf(weighing, candidates.passages));
    return {
      question,
      sought,
      matches,
      ranked,
      articles: articlesFound(ranked, candidates.articles, passages.length / Math.max(1, articles.length)),
      confidence: confidenceIn(weighing, ranked),
      passages,
      within: within ?? null,
      further: () => {
        const more = index.find(sought, MOST_CANDIDATES, within).passages.slice(CANDIDATES);
        return rank(signalsOf(weighing, more, bestOf(candidates.passages)));
      },
    };
  };
  return { articles, passages, find, filter: filteringIn(articles, index) };
};

const CANDIDATES = 20;
/** With the further ones. */
const MOST_CANDIDATES = 80;
