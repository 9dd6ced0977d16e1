import type { Article } from '../corpus/article.ts';
import { slice } from '../corpus/span.ts';
import type { English } from '../search/english.ts';
import { indexPassages } from '../search/passage-index.ts';
import { readQuestion } from '../search/question.ts';
import type { LoadedEngine } from './engines/engines.ts';
import { openDesk } from './heard.ts';
import { spread } from './spread.ts';
import type { Task } from './task.ts';
import { type Ranking, tryOut } from './trial.ts';
import type { Watching } from './watching.ts';

/** The times over many passages; how well they rank is not asked. */
export type ManyPassages = {
  readonly passages: number;
  readonly questions: number;
  readonly times: readonly Pick<Ranking, 'name' | 'msMedian' | 'msP99' | 'buildMs'>[];
};

/** The desk's times and the engines' on 10,000 sentences of these tasks; null when they have not so many. */
export const timeManyPassages = async (
  tasks: readonly Task[],
  engines: readonly LoadedEngine[],
  english: English,
  watching: Watching,
): Promise<ManyPassages | null> => {
  if (tasks.length === 0) return null;
  const articles = firstSentences(
    tasks.flatMap(task => task.articles),
    PASSAGES,
  );
  const texts = articles.flatMap(article => article.sentences.map(span => slice(article.text, span)));
  if (texts.length < PASSAGES) return null;
  const answerable = tasks.flatMap(task => spread(task.answerable, QUESTIONS / tasks.length));
  const task: Task = {
    name: MANY_PASSAGES,
    about: '',
    articles,
    texts,
    answerable,
    unanswerable: [],
    removals: [],
    isChrome: () => false,
  };
  const desk = await openDesk(articles, english, watching.clock);
  const trial = await tryOut(task, desk, [passagesAlone(articles, english), ...engines], watching);
  return {
    passages: texts.length,
    questions: answerable.length,
    times: [trial.desk, ...trial.others].map(({ name, msMedian, msP99, buildMs }) => ({
      name,
      msMedian,
      msP99,
      buildMs,
    })),
  };
};

/** The desk's index alone, which finds passages and answers nothing, as the other engines do. */
const passagesAlone = (articles: readonly Article[], english: English): LoadedEngine => ({
  name: 'the same, passages only',
  setting: 'as the desk finds its candidates',
  index: async () => {
    const { seek, find } = await indexPassages(articles, english);
    return (question, most) =>
      find(seek(readQuestion(question)), most).passages.map(({ passage }) => passage.id);
  },
});

/** The articles up to so many sentences in all, the last of them cut short. */
const firstSentences = (articles: readonly Article[], most: number): Article[] => {
  let left = most;
  return articles.flatMap(article => {
    const sentences = article.sentences.slice(0, left);
    left -= sentences.length;
    return sentences.length > 0 ? [{ ...article, sentences }] : [];
  });
};

/** The name under which these times have their floor. */
export const MANY_PASSAGES = '10,000 passages';

const PASSAGES = 10_000;
const QUESTIONS = 400;
