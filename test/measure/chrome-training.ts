import { afterWords } from '../../src/corpus/chrome.ts';
import type { Judged } from '../../src/corpus/chrome-block.ts';
import { BIAS, firstOdds, type Model, type Weights } from '../../src/corpus/chrome-model.ts';
import {
  FIRST_NAMES,
  firstRows,
  type Row,
  SECOND_NAMES,
  secondRows,
} from '../../src/corpus/chrome-surroundings.ts';
import { type Page, withoutChrome } from './chrome-pages.ts';
import { type Example, fitted } from './chrome-regression.ts';

/** A page as the model sees it. */
type Seen = { readonly page: Page; readonly judged: readonly Judged[]; readonly rows: readonly Row[] };

/**
 * The model learnt from labelled pages, and from the same pages without their chrome, so that it leaves a clean article
 * alone. The second pass learns from what a first pass said that had not seen the page.
 */
export const trained = (pages: readonly Page[]): Model => {
  const seen = pages.flatMap(page => [page, withoutChrome(page)].map(see));
  const first = learnt(seen, FIRST_NAMES, ({ rows }) => rows);
  const names = [...new Set(pages.map(({ name }) => name))];
  const partOf = ({ page }: Seen): number => names.indexOf(page.name) % PARTS;
  const unseen = Array.from({ length: PARTS }, (_, part) =>
    learnt(
      seen.filter(other => partOf(other) !== part),
      FIRST_NAMES,
      ({ rows }) => rows,
    ),
  );
  const second = learnt(seen, SECOND_NAMES, one =>
    secondRows(one.rows, firstOdds(one.judged, one.rows, unseen[partOf(one)] ?? first)),
  );
  return { first, second };
};

const see = (page: Page): Seen => {
  const judged = afterWords(page.blocks);
  return { page, judged, rows: firstRows(judged) };
};

/** Weights from the blocks on which no rule has spoken; a title teaches as body, a longer block more than a short one. */
const learnt = (
  seen: readonly Seen[],
  names: readonly string[],
  rowsOf: (one: Seen) => Iterable<Row>,
): Weights => {
  const examples = seen.flatMap(one => {
    const rows = [...rowsOf(one)];
    return one.judged.flatMap(({ role }, at): Example[] => {
      const size = one.page.sizes[at] ?? 0;
      if (role !== null || size === 0) return [];
      const chrome = one.page.labels[at] === 'chrome' ? 1 : 0;
      return [{ row: [...(rows[at] ?? []), 1], chrome, weight: size ** 0.75 / 8 }];
    });
  });
  const weights = fitted(examples, PENALTY);
  return Object.fromEntries([...names, BIAS].map((name, at) => [name, rounded(weights[at] ?? 0)]));
};

const rounded = (weight: number): number => Math.round(weight * 100) / 100;

const PARTS = 5;
const PENALTY = 3;
