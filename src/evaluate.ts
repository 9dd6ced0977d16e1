import { UnusableFolder } from './corpus/unusable-folder.ts';
import { loadEngines } from './evaluation/engines/engines.ts';
import { evaluate } from './evaluation/evaluation.ts';
import { figuresOf } from './evaluation/figures.ts';
import { fallenBelow, fallenLine, type Measured, readFloor } from './evaluation/floor.ts';
import { missLines } from './evaluation/misses.ts';
import { readOptions, USAGE } from './evaluation/options.ts';
import { evaluateSets, originFigures } from './evaluation/origin-evaluation.ts';
import { readOriginSets } from './evaluation/origin-labels.ts';
import { statedSet } from './evaluation/origin-set.ts';
import { originTable } from './evaluation/origin-table.ts';
import { printed } from './evaluation/print.ts';
import { printable } from './evaluation/printable.ts';
import { progressOn } from './evaluation/progress.ts';
import { reportOf, reportTo } from './evaluation/report.ts';
import { readTasks } from './evaluation/tasks.ts';
import { UnusableCollection } from './evaluation/unusable-collection.ts';
import { englishWords } from './search/english.ts';

const FELL = 1;
const BAD_USAGE = 2;

/** Reads the command line, measures, tells, and says how it ended. */
const main = async (words: readonly string[]): Promise<number> => {
  const options = readOptions(words);
  if ('problem' in options) {
    console.error(`${options.problem}\n${USAGE}`);
    return BAD_USAGE;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const writeReport = reportTo(options.json);
  const floor = readFloor(options.floor);
  const sets = await readOriginSets(options.origins);
  const tasks = await readTasks(options);
  const { loaded, missing } = await loadEngines();
  const clock = () => performance.now();
  const progress = progressOn(process.stderr, clock);
  const evaluation = await evaluate(tasks, loaded, englishWords(), { clock, progress }).finally(progress.end);
  const stated = statedSet(options.articles, tasks[0]?.articles ?? []);
  const origins = await evaluateSets(stated, sets, options.origins.join(' + '));
  const fallen = fallenBelow(
    floor,
    new Map<string, Measured>([...figuresOf(evaluation), ...originFigures(origins)]),
  );
  const print = options.json === '-' ? console.error : console.log;
  const say = (text: string): void => print(printable(text));
  say(`${printed(evaluation)}\n\n${originTable(origins)}`);
  if (missing.length > 0)
    say(`\nNot installed, so not beside it: ${missing.join(', ')} (npm install brings them).`);
  if (options.misses) say(['', ...missLines(evaluation.tasks[0]?.said ?? [])].join('\n'));
  writeReport(reportOf(evaluation, fallen, missing, origins));
  for (const fall of fallen) console.error(printable(fallenLine(fall)));
  return fallen.length > 0 ? FELL : 0;
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  if (!(fault instanceof UnusableFolder || fault instanceof UnusableCollection)) throw fault;
  console.error(printable(fault.message));
  process.exitCode = BAD_USAGE;
}
