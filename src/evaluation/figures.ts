import type { Abstention, Doubt } from './abstention.ts';
import type { Evaluation, TaskFigures } from './evaluation.ts';
import { MANY_PASSAGES, type ManyPassages } from './many-passages.ts';
import type { Ranking } from './trial.ts';

/** Every figure that a floor can be set for. */
export const FIGURES = [
  'successAt1',
  'successAt3',
  'meanReciprocalRank',
  'ndcgAt10',
  'falseAnswers',
  'falseAbstentions',
  'inexactSlices',
  'chromeShown',
  'meanFirstExcerpt',
  'answerInFirstExcerpt',
  'answerInShownExcerpt',
  'areaUnanswerable',
  'areaForeign',
  'areaDocumentRemoved',
  'areaTitleRemoved',
  'answeredUnanswerable',
  'answeredForeign',
  'answeredDocumentRemoved',
  'answeredTitleRemoved',
  'aheadSuccessAt1',
  'aheadNdcgAt10',
  'msMedian',
  'msP99',
  'buildMs',
  'timesFts5',
] as const;

type Figure = (typeof FIGURES)[number];

/** The desk's figures by name; null, or not there, is one that this run could not measure. */
export type Figures = Partial<Record<Figure, number | null>>;

/** The desk's figures of a run, by the task's name; the times over many passages are a task of their own. */
export const figuresOf = ({ tasks, manyPassages }: Evaluation): ReadonlyMap<string, Figures> =>
  new Map([
    ...tasks.map(task => [task.name, taskFigures(task)] as const),
    ...(manyPassages ? [[MANY_PASSAGES, manyFigures(manyPassages)] as const] : []),
  ]);

const taskFigures = (task: TaskFigures): Figures => {
  const { name: _, setting: __, ...ranking } = task.desk;
  const doubt = (which: Doubt): Abstention | undefined =>
    task.abstentions.find(abstention => abstention.doubt === which);
  const share = (which: Doubt): number | null => {
    const found = doubt(which);
    return found ? found.answeredUnanswerable / found.unanswerable : null;
  };
  return {
    ...ranking,
    falseAnswers: task.falseAnswers,
    falseAbstentions: task.falseAbstentions,
    inexactSlices: task.inexactSlices,
    chromeShown: task.chromeShown,
    meanFirstExcerpt: task.meanFirstExcerpt,
    answerInFirstExcerpt: task.answerInFirstExcerpt,
    answerInShownExcerpt: task.answerInShownExcerpt,
    areaUnanswerable: doubt('unanswerable')?.area ?? null,
    areaForeign: doubt('foreign')?.area ?? null,
    areaDocumentRemoved: doubt('documentRemoved')?.area ?? null,
    areaTitleRemoved: doubt('titleRemoved')?.area ?? null,
    answeredUnanswerable: share('unanswerable'),
    answeredForeign: share('foreign'),
    answeredDocumentRemoved: share('documentRemoved'),
    answeredTitleRemoved: share('titleRemoved'),
    aheadSuccessAt1: ahead(task, ({ successAt1 }) => successAt1),
    aheadNdcgAt10: ahead(task, ({ ndcgAt10 }) => ndcgAt10),
  };
};

/** By how much the desk is ahead of the best of the others. */
const ahead = ({ desk, others }: TaskFigures, figure: (ranking: Ranking) => number): number | null =>
  others.length === 0 ? null : figure(desk) - Math.max(...others.map(figure));

const manyFigures = ({ times }: ManyPassages): Figures => {
  const [desk] = times;
  const fts5 = times.find(({ name }) => name === 'SQLite FTS5');
  if (desk === undefined) return {};
  const { msMedian, msP99, buildMs } = desk;
  return { msMedian, msP99, buildMs, timesFts5: fts5 ? msMedian / fts5.msMedian : null };
};
