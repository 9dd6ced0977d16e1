import { dismiss, isBio, isProse, type Judged, LONGEST_TITLE, speaks } from './chrome-block.ts';
import { mainRun } from './chrome-main.ts';
import { BOX_HEADING } from './furniture.ts';

/**
 * A heading of a box of links makes furniture of all that follows, until prose resumes. Longer sentences right above
 * the main run, or above what resumes, are left undecided, because they may be the article's; and what resumes below
 * the main run counts as boxed, because it may be another teaser.
 */
export const boxes = (page: readonly Judged[]): void => {
  const resumes = resumptions(page);
  for (let at = 0; at < page.length; at += 1) {
    const item = page[at];
    if (!item || !speaks(item) || !BOX_HEADING.test(item.text) || item.words > LONGEST_HEADING) continue;
    box(item);
    for (at += 1; at < page.length && !resumes[at]; at += 1) box(page[at]);
    if (at < page.length) for (let back = at - 1; isLead(page[back]); back -= 1) unbox(page[back]);
    at -= 1;
  }
  const main = mainRun(page);
  for (const item of page.slice(Math.max(0, main.from - NEAR), main.from)) if (isLead(item)) unbox(item);
  for (const item of page) if (item.boxed) dismiss(item);
  const last = page.findLastIndex(item => item.boxed);
  if (last > main.to) for (const item of page.slice(last)) box(item);
};

const box = (item: Judged | undefined): void => {
  if (item) item.boxed = true;
};

const unbox = (item: Judged | undefined): void => {
  if (item) item.boxed = false;
};

const isLead = (item: Judged | undefined): boolean =>
  item !== undefined && item.role === null && item.ended && item.words >= LONGEST_TITLE;

/**
 * For every block, whether prose resumes with it: one full paragraph, two that follow one another, or a row of shorter
 * ones, which need not be long where no article stands above them.
 */
const resumptions = (page: readonly Judged[]): boolean[] => {
  const rows = rowsOf(page);
  let above = 0;
  return page.map((item, at) => {
    const [next, row] = [page[at + 1], rows[at] ?? 0];
    const enough = above < SHORTEST_ARTICLE ? SHORT_ROW : LONG_ROW;
    if (isProse(item)) above += item.words;
    if (!item.ended || item.role !== null || isBio(item.text)) return false;
    if (item.words >= FULL_PARAGRAPH) return true;
    if (item.words >= PARAGRAPH && next?.ended && next.words >= PARAGRAPH) return true;
    return row > item.words && row >= enough;
  });
};

/** The words of the sentences that follow one another from each block on. */
const rowsOf = (page: readonly Judged[]): number[] => {
  const rows = page.map(() => 0);
  for (let at = page.length - 1; at >= 0; at -= 1) {
    const item = page[at];
    if (item?.ended && item.role === null && item.words >= SHORTEST_IN_A_ROW)
      rows[at] = item.words + (rows[at + 1] ?? 0);
  }
  return rows;
};

const LONGEST_HEADING = 8;
const SHORTEST_ARTICLE = 60;
const FULL_PARAGRAPH = 40;
const PARAGRAPH = 25;
const SHORTEST_IN_A_ROW = 8;
const SHORT_ROW = 45;
const LONG_ROW = 70;

/** How many blocks above the main run may still hold its lead. */
const NEAR = 6;
