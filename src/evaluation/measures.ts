import type { Answer } from '../answer/answer.ts';
import type { Answering } from '../answer/answering.ts';
import type { Citation } from '../answer/citation.ts';
import type { Article } from '../corpus/article.ts';
import { slice } from '../corpus/span.ts';
import type { ChromeLine, Gold, GoldQuestion } from './gold.ts';

/** What one question got: the rank (from 1) of the first excerpt that matches the gold, or null. */
export type Judgement = {
  readonly question: GoldQuestion;
  readonly answer: Answer;
  readonly rank: number | null;
};

/** The figures of one run. Shares are of the answerable questions; counts say of how many. */
export type Measures = {
  readonly answerable: number;
  readonly unanswerable: number;
  readonly successAt1: number;
  readonly successAt3: number;
  readonly meanReciprocalRank: number;
  readonly falseAnswers: number;
  readonly falseAbstentions: number;
  readonly inexactSlices: number;
  readonly chromeShown: number;
  readonly cited: number;
  readonly meanFirstExcerpt: number;
};

/** Asks every question of the gold set. */
export const judge = (ask: Answering, questions: readonly GoldQuestion[]): Judgement[] =>
  questions.map(question => {
    const answer = ask(question.question);
    const excerpts = answer.outcome === 'answered' ? answer.excerpts : [];
    const place = excerpts.findIndex(excerpt => matches(excerpt, question));
    return { question, answer, rank: place === -1 ? null : place + 1 };
  });

/**
 * An excerpt matches when it holds a gold sentence of the same file, or is held by one and has at least 60 % of its
 * characters. Exact text, nothing normalised.
 */
const matches = ({ file, text }: Citation, { gold }: GoldQuestion): boolean =>
  gold.some(
    ({ file: goldFile, sentence }) =>
      goldFile === file &&
      (text.includes(sentence) || (sentence.includes(text) && text.length >= 0.6 * sentence.length)),
  );

/** The figures of these judgements. */
export const measure = (
  judgements: readonly Judgement[],
  articles: readonly Article[],
  chrome: Gold['chrome'],
): Measures => {
  const answerable = judgements.filter(({ question }) => question.gold.length > 0);
  const unanswerable = judgements.filter(({ question }) => question.gold.length === 0);
  const cited = judgements.flatMap(({ answer }) => citedIn(answer));
  const firsts = answerable.flatMap(({ answer }) =>
    answer.outcome === 'answered' ? [answer.excerpts[0].text.length] : [],
  );
  const within = (most: number): number =>
    answerable.filter(({ rank }) => rank !== null && rank <= most).length;
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    successAt1: within(1),
    successAt3: within(3),
    meanReciprocalRank:
      total(answerable.map(({ rank }) => (rank === null ? 0 : 1 / rank))) / answerable.length,
    falseAnswers: unanswerable.filter(({ answer }) => answer.outcome === 'answered').length,
    falseAbstentions: answerable.filter(({ answer }) => answer.outcome !== 'answered').length,
    inexactSlices: cited.filter(citation => !isExact(citation, articles)).length,
    chromeShown: cited.filter(citation => showsChrome(citation, chrome)).length,
    cited: cited.length,
    meanFirstExcerpt: total(firsts) / Math.max(1, firsts.length),
  };
};

const citedIn = (answer: Answer): Citation[] => {
  if (answer.outcome === 'help') return [];
  const excerpts = answer.outcome === 'answered' ? answer.excerpts : answer.nearest;
  return excerpts.flatMap(excerpt => [excerpt, ...excerpt.also]);
};

const isExact = (citation: Citation, articles: readonly Article[]): boolean => {
  const article = articles.find(({ file }) => file === citation.file);
  return article !== undefined && citation.text !== '' && slice(article.text, citation) === citation.text;
};

const showsChrome = ({ file, text }: Citation, chrome: readonly ChromeLine[]): boolean =>
  chrome.some(line => line.file === file && text.includes(line.text.trim()));
