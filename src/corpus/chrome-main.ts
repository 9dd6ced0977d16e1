import { isProse, type Judged } from './chrome-block.ts';

/** Places of blocks, the first and the last; nothing when `from` is after `to`. */
export type Run = { readonly from: number; readonly to: number };

/**
 * Where the article itself stands on the page: the run of blocks that holds most words of paragraphs that follow one
 * another, less a toll for the other lines in between. A shorter paragraph that stands alone among labels counts for
 * nothing, because the teasers of a list of links do so too; and a long table costs no more than a short one.
 */
export const mainRun = (page: readonly Judged[]): Run => {
  let best: Run = { from: 0, to: -1 };
  let [most, sum, from] = [0, 0, 0];
  for (const [at, gain] of gainsOf(page).entries()) {
    if (sum <= 0) [sum, from] = [0, at];
    sum += gain;
    if (sum > most) [most, best] = [sum, { from, to: at }];
  }
  return best;
};

const gainsOf = (page: readonly Judged[]): number[] => {
  const paragraph = page.map(item => item.role === null && !item.boxed && isProse(item));
  const gains: number[] = [];
  while (gains.length < page.length) {
    const start = gains.length;
    let end = start;
    while (end < page.length && paragraph[end] === paragraph[start]) end += 1;
    const row = page.slice(start, end);
    const own = paragraph[start] ? gainsOfProse(row) : row.map((_, at) => (at < LONGEST_TOLL ? -TOLL : 0));
    for (const gain of own) gains.push(gain);
  }
  return gains;
};

const gainsOfProse = (row: readonly Judged[]): number[] => {
  const words = row.reduce((sum, item) => sum + item.words, 0);
  const enough = words >= (row.length > 1 ? FEWEST_WORDS : LONGEST_TEASER);
  return row.map(item => (enough ? Math.min(LONGEST_PARAGRAPH, item.words) : 0));
};

/** In words, as the gains are. */
const TOLL = 3;
/** In lines. */
const LONGEST_TOLL = 30;
/** The words of two paragraphs or more that follow one another, and of one that stands alone. */
const FEWEST_WORDS = 50;
const LONGEST_TEASER = 60;
/** One endless paragraph, such as a licence, does not outweigh an article. */
const LONGEST_PARAGRAPH = 100;
