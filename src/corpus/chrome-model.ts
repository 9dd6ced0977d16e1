import type { Judged } from './chrome-block.ts';
import {
  chanceOf,
  FIRST_NAMES,
  firstRows,
  type Row,
  SECOND_NAMES,
  secondRows,
} from './chrome-surroundings.ts';
import shipped from './chrome-weights.json' with { type: 'json' };

/** What each named feature adds to the log-odds that a block is chrome; a name that is missing adds nothing. */
export type Weights = { readonly [feature: string]: number };

/** Two linear models: the second also knows what the first thought of the block and its neighbours. */
export type Model = { readonly first: Weights; readonly second: Weights };

/** The model that comes with the project. */
export const SHIPPED: Model = shipped;

/** The chance that each block is chrome. A block that a rule has called chrome counts as such to its neighbours. */
export const chancesOfChrome = (page: readonly Judged[], { first, second }: Model): number[] => {
  const rows = firstRows(page);
  const odds = firstOdds(page, rows, first);
  const weights = inOrder(SECOND_NAMES, second);
  return Array.from(secondRows(rows, odds), row => chanceOf(weigh(row, weights)));
};

/** The log-odds of the first pass; certain where a rule has spoken. */
export const firstOdds = (page: readonly Judged[], rows: readonly Row[], first: Weights): number[] => {
  const weights = inOrder(FIRST_NAMES, first);
  return rows.map((row, at) => (page[at]?.role === 'chrome' ? CERTAIN : weigh(row, weights)));
};

/** The weights in the order of the names, the bias last. */
const inOrder = (names: readonly string[], weights: Weights): number[] =>
  [...names, BIAS].map(name => weights[name] ?? 0);

const weigh = (row: Row, weights: readonly number[]): number => {
  let sum = weights[row.length] ?? 0;
  for (let at = 0; at < row.length; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
};

/** The name of the weight that is always added. */
export const BIAS = 'bias';

const CERTAIN = 3;
