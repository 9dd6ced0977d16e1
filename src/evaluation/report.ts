import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { Evaluation } from './evaluation.ts';
import { figuresOf } from './figures.ts';
import type { Fallen } from './floor.ts';
import { messageOf } from './json-file.ts';
import type { OriginFigures } from './origin-evaluation.ts';
import { UnusableCollection } from './unusable-collection.ts';

/** The run as plain data for machines; without what was said to each question, which holds other people's texts. */
export const reportOf = (
  evaluation: Evaluation,
  fallen: readonly Fallen[],
  notInstalled: readonly string[],
  origins: readonly OriginFigures[] = [],
) => ({
  tasks: evaluation.tasks.map(({ said: _, ...task }) => ({
    ...task,
    figures: figuresOf(evaluation).get(task.name),
  })),
  manyPassages: evaluation.manyPassages,
  origins,
  fallen,
  notInstalled,
});

/**
 * Where the report goes: a file, standard output for `-`, or nowhere. The file is opened at once, so that a long run
 * does not end at a folder that is not there, and keeps what it holds until the report is written.
 * @throws {UnusableCollection} when the file cannot be written.
 */
export const reportTo = (file: string | undefined): ((report: unknown) => void) => {
  if (file === undefined) return () => {};
  if (file === '-') return report => console.log(JSON.stringify(report, null, 2));
  try {
    closeSync(openSync(file, 'a'));
  } catch (cause) {
    throw new UnusableCollection(`${file}: the report cannot be written (${messageOf(cause)}).`, { cause });
  }
  return report => writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
};
