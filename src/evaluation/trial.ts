import type { LoadedEngine } from './engines/engines.ts';
import type { OpenedDesk } from './heard.ts';
import { mean, ndcg, percentile, reciprocalRank, success } from './measures.ts';
import { type Said, summaryFor } from './said.ts';
import type { Asked, Judged, Task } from './task.ts';
import type { Watching } from './watching.ts';

/** How well an engine ranks, and how long it takes; shares are means over the questions, times in milliseconds. */
export type Ranking = {
  readonly name: string;
  readonly setting: string;
  readonly successAt1: number;
  readonly successAt3: number;
  readonly meanReciprocalRank: number;
  readonly ndcgAt10: number;
  readonly msMedian: number;
  readonly msP99: number;
  readonly buildMs: number;
};

/** The desk's ranking and the others' on the same questions, and what the desk said to each. */
export type Trial = {
  readonly desk: Ranking;
  readonly others: readonly Ranking[];
  readonly said: readonly Said[];
};

/**
 * Puts every answerable question to the desk and to each engine, one question after the other and each of them first in
 * turn, so that none has a quieter machine than another.
 */
export const tryOut = async (
  task: Task,
  opened: OpenedDesk,
  engines: readonly LoadedEngine[],
  { clock, progress }: Watching,
): Promise<Trial> => {
  const summary = summaryFor(task);
  const said: Said[] = [];
  const ours = entrant('Huawei Desk', 'as it answers', opened.buildMs, asked => {
    const heard = opened.desk(asked.text);
    return () => {
      const judged = asked.judge(heard);
      said.push(summary(asked, heard, judged));
      return judged;
    };
  });
  const theirs: Entrant[] = [];
  for (const engine of engines) theirs.push(await entered(task, engine, clock));
  progress.begin(`${task.name}, ranking`, task.answerable.length);
  for (const [turn, asked] of task.answerable.entries()) {
    for (const each of rotated([ours, ...theirs], turn)) {
      const begun = clock();
      const judge = await each.ask(asked);
      each.times.push(clock() - begun);
      each.judged.push(judge());
    }
    progress.step();
  }
  return {
    desk: rankingOf(ours, task.answerable),
    others: theirs.map(each => rankingOf(each, task.answerable)),
    said,
  };
};

type Entrant = Pick<Ranking, 'name' | 'setting' | 'buildMs'> & {
  /** Its results, to be judged off the clock. */
  readonly ask: (asked: Asked) => (() => Judged) | Promise<() => Judged>;
  readonly times: number[];
  readonly judged: Judged[];
};

const entrant = (name: string, setting: string, buildMs: number, ask: Entrant['ask']): Entrant => ({
  name,
  setting,
  buildMs,
  ask,
  times: [],
  judged: [],
});

/** With its index built, and asked once for nothing, as the desk was. */
const entered = async (
  task: Task,
  { name, setting, index }: LoadedEngine,
  clock: () => number,
): Promise<Entrant> => {
  const begun = clock();
  const search = await index(task.texts);
  const buildMs = clock() - begun;
  await search(WARM_UP, DEEPEST);
  return entrant(name, setting, buildMs, async asked => {
    const places = await search(asked.text, DEEPEST);
    return () => {
      const hits = places.map(asked.isRelevant);
      return { hits, cited: hits, holdsAnswer: null };
    };
  });
};

const rotated = (entrants: readonly Entrant[], turn: number): Entrant[] => {
  const first = turn % entrants.length;
  return [...entrants.slice(first), ...entrants.slice(0, first)];
};

const rankingOf = ({ name, setting, buildMs, times, judged }: Entrant, asked: readonly Asked[]): Ranking => ({
  name,
  setting,
  successAt1: mean(judged.map(({ hits }) => success(hits, 1))),
  successAt3: mean(judged.map(({ hits }) => success(hits, 3))),
  meanReciprocalRank: mean(judged.map(({ hits }) => reciprocalRank(hits.slice(0, DEEPEST)))),
  ndcgAt10: mean(judged.map(({ cited }, index) => ndcg(cited, asked[index]?.relevant ?? 0, DEEPEST))),
  msMedian: percentile(times, 0.5),
  msP99: percentile(times, 0.99),
  buildMs,
});

/** How many results count for MRR and nDCG. */
const DEEPEST = 10;

/** Asked before the clock runs, so that what is loaded at the first question does not count. */
const WARM_UP = 'warm up';
