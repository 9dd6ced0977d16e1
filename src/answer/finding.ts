import type { Article } from '../corpus/article.ts';
import { type English, englishWords } from '../search/english.ts';
import type { Matches } from '../search/matches.ts';
import { indexPassages, type SoughtTerm } from '../search/passage-index.ts';
import type { Passage } from '../search/passages.ts';
import { type Question, readQuestion } from '../search/question.ts';
import { type ArticleFound, articlesFound } from './articles-found.ts';
import { confidenceIn } from './confidence.ts';
import { apartFromOutlets } from './outlets.ts';
import { type Ranked, rank } from './ranking.ts';
import { signalsOf } from './signals.ts';

/**
 * What the articles hold on a question, before it is decided whether they answer it. `ranked` are the best sentences,
 * best first; `articles` the best articles, best first, each once; `confidence` is from 0 to 1 and rises with the
 * evidence that the articles answer. `passages` are all sentences, by id.
 */
export type Found = {
  readonly question: Question;
  readonly sought: readonly SoughtTerm[];
  readonly matches: Matches;
  readonly ranked: readonly Ranked[];
  readonly articles: readonly ArticleFound[];
  readonly confidence: number;
  readonly passages: readonly Passage[];
};

/** Finds in the articles that it was made for; never fails, and the same question finds the same. */
export type Finding = (typed: string) => Found;

/** Indexes the articles once, in short steps, and finds in them. */
export const findIn = async (
  articles: readonly Article[],
  english: English = englishWords(),
): Promise<Finding> => {
  const index = await indexPassages(articles, english);
  const { passages, isName } = index;
  const outlets = articles.flatMap(({ facts }) => facts.outlet.value ?? []);
  return typed => {
    const question = readQuestion(typed);
    const sought = apartFromOutlets(index.seek(question), question, outlets);
    const matches = index.matches(sought);
    const candidates = index.find(sought, CANDIDATES);
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
    };
  };
};

const CANDIDATES = 20;
