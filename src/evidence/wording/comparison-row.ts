import { cite } from '../../answer/citation.ts';
import type { Span } from '../../corpus/span.ts';
import type { ComparisonRow } from '../comparison.ts';
import { datesIn } from '../time/date-words.ts';
import { numbersIn } from './comparison-numbers.ts';
import { sourceOf } from './comparison-source.ts';
import type { Substance } from './comparison-substance.ts';
import { strengthOf } from './ladder.ts';

/** A row with its rank on the ladder, by which rows are set in order; one without strength comes last. */
export type Ranked = { readonly row: ComparisonRow; readonly rank: number };

/** One outlet's own words on the matter at these places: the sentence, how strongly it puts it, its numbers, and whom it names as the source. */
export const rowOf = ({ article, sentence }: Substance, matter: readonly Span[]): Ranked => {
  const strength = strengthOf(article, sentence, ...matter);
  return {
    rank: strength?.rank ?? Number.POSITIVE_INFINITY,
    row: {
      article,
      citation: cite(article, [sentence]),
      strength: strength?.rung ?? null,
      strengthCue: strength?.cue ?? null,
      numbers: numbersIn(article, sentence, datesIn(article, sentence)),
      source: sourceOf(article, sentence),
    },
  };
};

/** The rows weakest first, in the order of files where they are equally strong. */
export const weakestFirst = (rows: readonly Ranked[]): ComparisonRow[] =>
  [...rows].sort((a, b) => compare(a.rank, b.rank)).map(({ row }) => row);

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
