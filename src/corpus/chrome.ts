import { type Block, LIST_MARK } from './blocks.ts';
import { dismiss, isProse, type Judged, judge, type Role } from './chrome-block.ts';
import { boxes } from './chrome-boxes.ts';
import { comments } from './chrome-comments.ts';
import { mainRun } from './chrome-main.ts';
import { chancesOfChrome, type Model, SHIPPED } from './chrome-model.ts';
import { bio, fragments, head, repeated, tail } from './chrome-places.ts';
import { byItsWords, paidBoxes, pointers } from './chrome-rules.ts';

/**
 * Tells what each block of a page is. The rules that go by words speak first, then the model on what they left
 * undecided, then the rules that go by places; the first word stands. A block on which nothing speaks is body, because
 * a lost sentence is worse than a kept label. Reasons stand beside each rule.
 */
export const rolesOf = (blocks: readonly Block[], model: Model = SHIPPED): Role[] => {
  const page = afterWords(blocks);
  doubt(page, model);
  head(page);
  for (const item of page) if (item.doubted) dismiss(item);
  for (const rule of BY_PLACE) rule(page);
  return page.map(({ role }) => role ?? 'body');
};

/** The page as the model finds it: the rules that go by words have spoken. */
export const afterWords = (blocks: readonly Block[]): Judged[] => {
  const page = blocks.map(judge);
  for (const rule of BY_WORDS) rule(page);
  return page;
};

/**
 * What the model takes for chrome is doubted. On a page without prose it is not asked, items of a list it may not doubt,
 * and inside the main run it has to be surer, because what looks like a label there is more often a table or a sub-heading.
 */
const doubt = (page: readonly Judged[], model: Model): void => {
  if (!page.some(item => item.role === null && isProse(item))) return;
  const chances = chancesOfChrome(page, model);
  const main = mainRun(page);
  for (const [at, item] of page.entries()) {
    const inside = main.from <= at && at <= main.to;
    item.chance = chances[at] ?? 0;
    item.doubted = !LIST_MARK.test(item.text) && item.chance > (inside ? SURE_INSIDE : SURE_OUTSIDE);
  }
};

type Rule = (page: readonly Judged[]) => void;
const BY_WORDS: readonly Rule[] = [byItsWords, paidBoxes, pointers, comments, boxes];
const BY_PLACE: readonly Rule[] = [repeated, tail, bio, fragments];

const SURE_INSIDE = 0.95;
const SURE_OUTSIDE = 0.65;
