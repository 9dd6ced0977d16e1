import { LIST_MARK } from './blocks.ts';
import {
  dismiss,
  isBio,
  isFragment,
  isLink,
  isProse,
  type Judged,
  LONGEST_TITLE,
  speaks,
} from './chrome-block.ts';
import { headlineOf } from './chrome-headline.ts';
import { mainRun } from './chrome-main.ts';

/**
 * Above the first prose stand the headline and what belongs to it. Below the headline a longer line is the standfirst and
 * a shorter one a caption or a label; what precedes it is navigation. Many longer lines are no standfirst but links. On a
 * page without prose nothing more can be told.
 */
export const head = (page: readonly Judged[]): void => {
  const prose = page.findIndex(item => item.role === null && !item.doubted && isProse(item));
  const top = prose === -1 ? page : page.slice(0, prose);
  const headline = headlineOf(top, page);
  if (!headline) return;
  headline.role = 'headline';
  if (prose === -1) return;
  const below = top.slice(top.indexOf(headline) + 1);
  const long = below.filter(item => item.role === null && !item.doubted && item.words >= SHORTEST_STANDFIRST);
  for (const item of long.length > MOST_STANDFIRSTS ? [] : long) item.role = 'standfirst';
  for (const item of top) {
    if (item.text === headline.text) item.role = 'headline';
    else item.role ??= 'chrome';
  }
};

/**
 * A card of a link list prints its title twice, as text and as the picture's alternative text; a title has no full stop.
 * Inside the main run a shorter line may be a name in a table, and stands.
 */
export const repeated = (page: readonly Judged[]): void => {
  const main = mainRun(page);
  const seen = new Map<string, Judged>();
  for (const [at, item] of page.entries()) {
    const title = item.words <= LONGEST_TITLE && (!item.ended || item.text.endsWith('?'));
    const cell = main.from <= at && at <= main.to && item.words < SHORTEST_CARD;
    if (isDoubled(item.text)) dismiss(item);
    if (!title || cell || !speaks(item)) continue;
    const before = seen.get(item.text);
    if (before) for (const twin of [before, item]) dismiss(twin);
    else seen.set(item.text, item);
  }
};

/** A title that stands two or three times on its own line. */
const isDoubled = (text: string): boolean =>
  [2, 3].some(times => {
    const once = text.slice(0, (text.length + 1) / times - 1);
    return once.length >= 15 && text === Array(times).fill(once).join(' ');
  });

/**
 * After the last prose, short lines without a stop are link lists and labels; but a list that a line with a colon
 * introduces, or whose items are marked, is body.
 */
export const tail = (page: readonly Judged[]): void => {
  const last = page.findLastIndex(item => item.role === null && isProse(item));
  if (last === -1) return;
  let introduced = page[last]?.text.endsWith(':') ?? false;
  for (const item of page.slice(last + 1)) {
    const listed = LIST_MARK.test(item.text);
    if (!listed) introduced = item.role === null && item.text.endsWith(':');
    if (isLink(item) && !introduced && !listed) dismiss(item);
  }
};

/**
 * Between paragraphs, a short line without a stop is a sub-heading or the alternative text of a picture.
 * Sub-headings come in sets; one fragment that stands alone is the picture's.
 */
export const fragments = (page: readonly Judged[]): void => {
  const short = page.filter(item => item.role === null && isFragment(item));
  const marked = short.filter(item => HEADING_MARK.test(item.text));
  const alone = short.length === 1 && marked.length === 0;
  for (const item of short) item.role = alone ? 'chrome' : 'subheading';
};

/** The notes about the authors are the last prose of the article. */
export const bio = (page: readonly Judged[]): void => {
  const prose = page.filter(item => item.role === null && isProse(item));
  for (const item of prose.slice(1).slice(-2).reverse()) {
    if (!isBio(item.text)) return;
    item.role = 'chrome';
  }
};

const HEADING_MARK = /^#{1,6}\s/u;
const SHORTEST_STANDFIRST = 6;
const SHORTEST_CARD = 4;
const MOST_STANDFIRSTS = 3;
