import type { Doubt } from './abstention.ts';
import { columns, type Line, milliseconds, share } from './columns.ts';
import type { Evaluation, TaskFigures } from './evaluation.ts';
import type { ManyPassages } from './many-passages.ts';
import type { Ranking } from './trial.ts';

/** The figures as text for people, at most 110 characters wide. */
export const printed = ({ tasks, manyPassages }: Evaluation): string =>
  [
    mainTable(tasks),
    abstentionTable(tasks),
    citationTable(tasks),
    ...tasks.filter(({ breakdown }) => breakdown.length > 0).map(breakdownTable),
    ...(manyPassages ? [manyPassagesTable(manyPassages)] : []),
    NOTES,
  ].join('\n\n');

const mainTable = (tasks: readonly TaskFigures[]): string =>
  columns([
    ['', '', '', '', 'nDCG', 'false', 'false', '', 'first', 'exact', 'ms a', 'question', 'build'],
    ['', 'S@1', 'S@3', 'MRR', '@10', 'answers', 'abstent.', 'AUC', 'excerpt', 'slices', 'p50', 'p99', 'ms'],
    ...tasks.flatMap(taskLines),
  ]);

const taskLines = (task: TaskFigures): Line[] => [
  '',
  `${task.name}: ${task.about}`,
  [
    ...rankingCells(task.desk),
    task.unanswerable > 0 ? `${task.falseAnswers}/${task.unanswerable}` : '–',
    `${task.falseAbstentions}/${task.answerable}`,
    share(headline(task)),
    task.meanFirstExcerpt.toFixed(0),
    task.inexactSlices === 0 ? 'all' : `${task.inexactSlices} not`,
    ...timeCells(task.desk),
  ],
  ...task.others.map(other => [...rankingCells(other), '–', '–', '–', '–', '–', ...timeCells(other)]),
];

const rankingCells = ({ name, successAt1, successAt3, meanReciprocalRank, ndcgAt10 }: Ranking): string[] => [
  name,
  ...[successAt1, successAt3, meanReciprocalRank, ndcgAt10].map(share),
];

const timeCells = ({
  msMedian,
  msP99,
  buildMs,
}: Pick<Ranking, 'msMedian' | 'msP99' | 'buildMs'>): string[] => [
  milliseconds(msMedian),
  milliseconds(msP99),
  buildMs.toFixed(0),
];

/** The area against removed articles, which is what a newsroom meets; where nothing is removed, against its own. */
const headline = ({ abstentions }: TaskFigures): number | null => {
  const order: Doubt[] = ['titleRemoved', 'documentRemoved', 'unanswerable'];
  const found = order.flatMap(which => abstentions.find(({ doubt }) => doubt === which) ?? []);
  return found[0]?.area ?? null;
};

const abstentionTable = (tasks: readonly TaskFigures[]): string =>
  columns([
    ['Answerable questions against', 'AUC', 'answered of these', 'of the answerable'],
    ...tasks.flatMap(({ name, abstentions }) =>
      abstentions.map(({ doubt, area, ...counts }) => [
        `  ${name}: ${DOUBTS[doubt]}`,
        share(area),
        ofAll(counts.answeredUnanswerable, counts.unanswerable),
        ofAll(counts.answeredAnswerable, counts.answerable),
      ]),
    ),
  ]);

const ofAll = (part: number, all: number): string => `${part}/${all} = ${share(part / all)}`;

const DOUBTS: Record<Doubt, string> = {
  unanswerable: 'unanswerable ones of its own',
  foreign: 'those of other collections',
  documentRemoved: 'the same without their documents',
  titleRemoved: 'the same without all of their title',
};

const citationTable = (tasks: readonly TaskFigures[]): string =>
  columns([
    [
      'What was shown',
      'citations',
      'not exact',
      'page chrome',
      "answer's words in the first excerpt",
      'of all',
    ],
    ...tasks.map(
      ({ name, cited, inexactSlices, chromeShown, answerInShownExcerpt, answerInFirstExcerpt }) => [
        `  ${name}`,
        ...[cited, inexactSlices, chromeShown].map(String),
        share(answerInShownExcerpt),
        share(answerInFirstExcerpt),
      ],
    ),
  ]);

const breakdownTable = ({ name, breakdown }: TaskFigures): string =>
  columns([
    [name, 'questions', 'answered', 'S@1', 'S@3', 'MRR'],
    ...breakdown.map(({ group, questions, answered, successAt1, successAt3, meanReciprocalRank }) => [
      `  ${group}`,
      String(questions),
      String(answered),
      ...[successAt1, successAt3, meanReciprocalRank].map(share),
    ]),
  ]);

const manyPassagesTable = ({ passages, questions, times }: ManyPassages): string =>
  columns([
    [`${passages.toLocaleString('en')} passages, ${questions} questions`, 'p50 ms', 'p99 ms', 'build ms'],
    ...times.map(time => [`  ${time.name}`, ...timeCells(time)]),
  ]);

const NOTES = `S@n: a right result among the first n. MRR and nDCG are of the first ten. Other engines get the same texts.
AUC: the chance that the desk is surer of an answerable question than of one whose documents were taken away
(all of that title, where there are titles); on the seeds, than of an unanswerable one. –: nothing to tell.`;
