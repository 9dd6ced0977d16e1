import { dismiss, isProse, type Judged, LONGEST_TITLE } from './chrome-block.ts';
import { runningSums, sumBetween } from './chrome-sums.ts';
import { COMMENT_CONTROL, COMMENT_SIGN, COMMENTS_HEADING, GLUED_CONTROL } from './furniture.ts';

/**
 * Below the article its readers comment: a heading says so, and soon after it stand the controls of comments (`Reply`,
 * `Report`) and their hours. Nothing below such a heading is the article. A counter of comments above the article, or
 * inside it, has none of these near it.
 */
export const comments = (page: readonly Judged[]): void => {
  const controls = runningSums(page.map(item => +isControl(item)));
  const signs = runningSums(page.map(item => +(isControl(item) || isSign(item))));
  let above = 0;
  for (const [at, item] of page.entries()) {
    if (isProse(item)) above += item.words;
    if (above < SHORTEST_ARTICLE || item.words > LONGEST_TITLE || !COMMENTS_HEADING.test(item.text)) continue;
    const [many, enough] = [sumBetween(signs, at, at + SOON), sumBetween(controls, at, at + SOON)];
    if (many < FEWEST_SIGNS || enough < FEWEST_CONTROLS) continue;
    for (const below of page.slice(at)) dismiss(below);
    return;
  }
};

const isControl = ({ text, words }: Judged): boolean =>
  (words <= 8 && COMMENT_CONTROL.test(text)) || GLUED_CONTROL.test(text.slice(-20));

const isSign = ({ text, words }: Judged): boolean => words <= 12 && COMMENT_SIGN.test(text);

const SHORTEST_ARTICLE = 60;
const SOON = 40;
const FEWEST_SIGNS = 3;
const FEWEST_CONTROLS = 2;
