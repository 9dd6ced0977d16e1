import type { Judged } from './chrome-block.ts';
import { mainRun } from './chrome-main.ts';
import { SIGNS, type Sign, signsOf } from './chrome-signs.ts';
import { runningSums, sumBetween } from './chrome-sums.ts';

/** The features of one block, in the order of their names. */
export type Row = readonly number[];

/** For every block its own signs, the mean of some of them over its neighbours, and its place to the main run. */
export const firstRows = (page: readonly Judged[]): Row[] => {
  const signs = signsOf(page);
  const meansOf = neighbourMeans(
    WATCHED.map(({ sign, windows }) => ({ values: signs.map(row => at(row, SIGNS.indexOf(sign))), windows })),
    0,
  );
  const main = mainRun(page);
  const found = main.from <= main.to;
  return signs.map((row, place) => {
    const [over, under] = [found && place < main.from, found && place > main.to];
    const inside = found && !over && !under;
    return [
      ...row,
      ...meansOf(place),
      +inside,
      +over,
      +under,
      inside ? at(row, PROSE) : 0,
      over ? nearness(main.from - place) : 0,
      under ? nearness(place - main.to) : 0,
    ];
  });
};

/**
 * The same rows, one after the other, with what the first pass thought: of the block itself, of its neighbours, and how
 * much of what it took for body stands above. `odds` are the first pass's log-odds that a block is chrome.
 */
export function* secondRows(rows: readonly Row[], odds: readonly number[]): Generator<Row> {
  const beliefs = odds.map(chanceOf);
  const meansOf = neighbourMeans([{ values: beliefs, windows: WIDER }], 0.5);
  const masses = rows.map((row, place) => at(row, PROSE) * (1 - at(beliefs, place)));
  const total = masses.reduce((sum, mass) => sum + mass, 0) || 1;
  let above = 0;
  for (const [place, row] of rows.entries()) {
    const mass = at(masses, place);
    const own = Math.max(-1, Math.min(1, at(odds, place) / 4));
    const begun = (above + mass) / total >= 0.02;
    const over = above / total > 0.97;
    yield [...row, own, ...meansOf(place), +!begun, +over, (above + mass / 2) / total];
    above += mass;
  }
}

/** The chance that log-odds stand for. */
export const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** From one place to another, counted from the block itself: `[-4, -2]` are three blocks above it. */
type Window = readonly [from: number, to: number];
type Column = { readonly values: readonly number[]; readonly windows: readonly Window[] };

/** Tells for a place the mean of each column's values in each of its windows; places off the page count as `beyond`. */
const neighbourMeans = (columns: readonly Column[], beyond: number): ((place: number) => number[]) => {
  const summed = columns.map(({ values, windows }) => ({ sums: runningSums(values), windows }));
  return place => {
    const means: number[] = [];
    for (const { sums, windows } of summed)
      for (const [from, to] of windows) means.push(mean(sums, place + from, place + to + 1, beyond));
    return means;
  };
};

const mean = (sums: Float64Array, from: number, to: number, beyond: number): number => {
  const onPage = Math.max(0, Math.min(sums.length - 1, to) - Math.max(0, from));
  return (sumBetween(sums, from, to) + beyond * (to - from - onPage)) / (to - from);
};

const nearness = (distance: number): number => Math.max(0, 1 - distance / NEAR);

const at = (row: Row, place: number): number => row[place] ?? 0;

const PROSE = SIGNS.indexOf('prose');
const NEAR = 20;

const CLOSE: readonly Window[] = [
  [-15, -5],
  [-4, -2],
  [-1, -1],
  [1, 1],
  [2, 4],
  [5, 15],
];
const WIDER: readonly Window[] = [
  [-12, -5],
  [-4, -2],
  [-1, -1],
  [1, 1],
  [2, 4],
  [5, 12],
];
const LOOSE: readonly Window[] = [
  [-6, -1],
  [1, 6],
];

const WATCHED: readonly { readonly sign: Sign; readonly windows: readonly Window[] }[] = [
  { sign: 'prose', windows: CLOSE },
  { sign: 'label', windows: CLOSE },
  { sign: 'called chrome', windows: CLOSE },
  { sign: 'length', windows: CLOSE },
  { sign: 'web words', windows: LOOSE },
  { sign: 'comment sign', windows: LOOSE },
  { sign: 'dated', windows: LOOSE },
  { sign: 'stands twice', windows: LOOSE },
  { sign: 'speaks to the reader', windows: LOOSE },
  { sign: 'cut off', windows: LOOSE },
];

const placed = (what: string, [from, to]: Window): string => `${what} ${from}${from === to ? '' : `..${to}`}`;

/** The names of the features of {@link firstRows}, in their order; `-4..-2` are places above, `2..4` below. */
export const FIRST_NAMES: readonly string[] = [
  ...SIGNS,
  ...WATCHED.flatMap(({ sign, windows }) => windows.map(window => placed(sign, window))),
  'in the main run',
  'above the main run',
  'below the main run',
  'prose in the main run',
  'near above the main run',
  'near below the main run',
];

/** The names of the features of {@link secondRows}, in their order. */
export const SECOND_NAMES: readonly string[] = [
  ...FIRST_NAMES,
  'first pass',
  ...WIDER.map(window => placed('first pass', window)),
  'no body above',
  'no body below',
  'share of the body above',
];
