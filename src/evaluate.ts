import { parseArgs } from 'node:util';
import { answerFrom } from './answer/answering.ts';
import { readFolder } from './corpus/folder.ts';
import { UnusableFolder } from './corpus/unusable-folder.ts';
import { readGold } from './evaluation/gold.ts';
import { type Judgement, judge, type Measures, measure } from './evaluation/measures.ts';

const USAGE = `Usage: npm run evaluate                     the figures for the seed articles and their gold questions
       npm run evaluate -- --misses         and every question that went wrong
       npm run evaluate -- --articles DIR --gold DIR   another folder of articles, with its own gold set`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: 'seeds' },
    gold: { type: 'string', default: 'test/gold' },
    misses: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const run = async (): Promise<void> => {
  const gold = readGold(values.gold);
  const { articles } = await readFolder(values.articles);
  const built = performance.now();
  const ask = await answerFrom(articles);
  ask('warm up');
  const asked = performance.now();
  const judgements = judge(ask, gold.questions);
  const done = performance.now();
  print('all', measure(judgements, articles, gold.chrome));
  for (const difficulty of new Set(gold.questions.flatMap(question => question.difficulty ?? []))) {
    const part = judgements.filter(({ question }) => question.difficulty === difficulty);
    print(difficulty, measure(part, articles, gold.chrome));
  }
  console.log(
    `\nbuilt in ${(asked - built).toFixed(0)} ms, ${((done - asked) / judgements.length).toFixed(2)} ms a question`,
  );
  if (values.misses) for (const judgement of judgements) printMiss(judgement);
};

const print = (name: string, figures: Measures): void => {
  const share = (count: number): string => `${count}/${figures.answerable}`;
  console.log(`${name}
  Success@1          ${share(figures.successAt1)}
  Success@3          ${share(figures.successAt3)}
  MRR                ${figures.meanReciprocalRank.toFixed(3)}
  false abstentions  ${share(figures.falseAbstentions)}
  false answers      ${figures.falseAnswers}/${figures.unanswerable}
  inexact slices     ${figures.inexactSlices} of ${figures.cited} cited
  chrome shown       ${figures.chromeShown}
  first excerpt      ${figures.meanFirstExcerpt.toFixed(0)} characters`);
};

const printMiss = ({ question, answer, rank }: Judgement): void => {
  const answerable = question.gold.length > 0;
  if (answerable ? rank === 1 : answer.outcome !== 'answered') return;
  const got =
    answer.outcome === 'answered'
      ? `${answer.excerpts[0].number}: ${answer.excerpts[0].text}`
      : answer.outcome;
  console.log(
    `${answerable ? `rank ${rank ?? 'none'}` : 'false answer'}  ${question.id}  ${question.question}\n    → ${got}`,
  );
};

try {
  if (values.help) console.log(USAGE);
  else await run();
} catch (fault) {
  if (!(fault instanceof UnusableFolder)) throw fault;
  console.error(fault.message);
  process.exitCode = 2;
}
