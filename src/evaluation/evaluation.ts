import type { English } from '../search/english.ts';
import { type Abstention, abstentionOf, answered, type Doubt } from './abstention.ts';
import { type Breakdown, breakdownOf } from './breakdown.ts';
import type { LoadedEngine } from './engines/engines.ts';
import { openDesk } from './heard.ts';
import { type ManyPassages, timeManyPassages } from './many-passages.ts';
import { mean } from './measures.ts';
import { poseAll, type Said } from './said.ts';
import { spread } from './spread.ts';
import type { Posed, Removal, Task } from './task.ts';
import { type Ranking, tryOut } from './trial.ts';
import type { Watching } from './watching.ts';

/** The figures of one task: the desk's ranking with the others' beside it, and what only the desk does. */
export type TaskFigures = {
  readonly name: string;
  readonly about: string;
  readonly desk: Ranking;
  readonly others: readonly Ranking[];
  /** Answerable questions that got no answer, and how many answerable ones there are. */
  readonly falseAbstentions: number;
  readonly answerable: number;
  /** Unanswerable questions that got an answer, and how many unanswerable ones there are. */
  readonly falseAnswers: number;
  readonly unanswerable: number;
  readonly cited: number;
  readonly inexactSlices: number;
  readonly chromeShown: number;
  /** In characters, over the answerable questions that were answered. */
  readonly meanFirstExcerpt: number;
  /**
   * How often the first excerpt holds the words looked for, of all answerable questions and of those that were answered; null
   * when they are not known.
   */
  readonly answerInFirstExcerpt: number | null;
  readonly answerInShownExcerpt: number | null;
  readonly abstentions: readonly Abstention[];
  readonly breakdown: readonly Breakdown[];
  readonly said: readonly Said[];
};

/** All figures of one run; `manyPassages` is null when the tasks hold too few. */
export type Evaluation = {
  readonly tasks: readonly TaskFigures[];
  readonly manyPassages: ManyPassages | null;
};

/** Measures the desk on each task in turn, the engines beside it. Nothing but the times differs from run to run. */
export const evaluate = async (
  tasks: readonly Task[],
  engines: readonly LoadedEngine[],
  english: English,
  watching: Watching,
): Promise<Evaluation> => {
  const figures: TaskFigures[] = [];
  for (const task of tasks) {
    const foreign = tasks
      .filter(other => other !== task)
      .flatMap(other => spread(questionsOf(other), FOREIGN));
    figures.push(await evaluateTask(task, foreign, engines, english, watching));
  }
  const manyPassages = await timeManyPassages(tasks.slice(1), engines, english, watching);
  return { tasks: figures, manyPassages };
};

const questionsOf = (task: Task): Posed[] => [...task.answerable, ...task.unanswerable];

const evaluateTask = async (
  task: Task,
  foreign: readonly Posed[],
  engines: readonly LoadedEngine[],
  english: English,
  watching: Watching,
): Promise<TaskFigures> => {
  const opened = await openDesk(task.articles, english, watching.clock);
  const { desk, others, said } = await tryOut(task, opened, engines, watching);
  const unanswerable = poseAll(task, opened.desk, task.unanswerable, 'unanswerable questions', watching);
  const elsewhere = poseAll(task, opened.desk, foreign, 'questions of other collections', watching);
  const bereft: { readonly doubt: Doubt; readonly said: readonly Said[] }[] = [];
  for (const removal of task.removals)
    bereft.push({ doubt: removal.doubt, said: await poseWithout(task, removal, english, watching) });
  const abstentions = [
    abstentionOf('unanswerable', said, unanswerable),
    abstentionOf('foreign', said, elsewhere),
    ...bereft.map(removal => abstentionOf(removal.doubt, said, removal.said)),
  ];
  const own = [...said, ...unanswerable];
  const all = [...own, ...elsewhere, ...bereft.flatMap(({ said }) => said)];
  return {
    name: task.name,
    about: task.about,
    desk,
    others,
    falseAbstentions: said.length - answered(said),
    answerable: said.length,
    falseAnswers: answered(unanswerable),
    unanswerable: unanswerable.length,
    cited: total(all, one => one.cited),
    inexactSlices: total(all, one => one.inexact),
    chromeShown: total(all, one => one.chromeShown),
    meanFirstExcerpt: mean(said.flatMap(({ first }) => (first ? [first.text.length] : []))),
    answerInFirstExcerpt: shareHolding(said),
    answerInShownExcerpt: shareHolding(said.filter(({ outcome }) => outcome === 'answered')),
    abstentions: abstentions.filter(({ unanswerable: count }) => count > 0),
    breakdown: breakdownOf(own),
    said: own,
  };
};

/** Asks every question of a desk that has all articles but those that answer it. */
const poseWithout = async (
  task: Task,
  { doubt, folds }: Removal,
  english: English,
  watching: Watching,
): Promise<Said[]> => {
  const said: Said[] = [];
  for (const { removed, questions } of folds) {
    const articles = task.articles.filter(({ file }) => !removed.has(file));
    const { desk } = await openDesk(articles, english, watching.clock);
    said.push(...poseAll({ ...task, articles }, desk, questions, REMOVED[doubt], watching));
  }
  return said;
};

const shareHolding = (said: readonly Said[]): number | null => {
  const known = said.flatMap(({ judged }) => (judged?.holdsAnswer == null ? [] : [judged.holdsAnswer]));
  return known.length === 0 ? null : mean(known.map(Number));
};

const total = (said: readonly Said[], count: (one: Said) => number): number =>
  said.reduce((sum, one) => sum + count(one), 0);

const REMOVED: Record<Removal['doubt'], string> = {
  documentRemoved: 'without the documents that answer',
  titleRemoved: 'without all documents of that title',
};

/** The most questions of one other collection that are put to a task's articles. */
const FOREIGN = 500;
