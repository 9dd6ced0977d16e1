import { LIST_MARK } from './blocks.ts';
import { isByline } from './byline.ts';
import type { Judged } from './chrome-block.ts';
import { COPYRIGHT, CREDITED, SHARE_NOTE } from './furniture.ts';
import { isMasthead, isNavigation, isSection } from './masthead.ts';
import { isTimestamp } from './timestamp.ts';

/**
 * The headline among the lines `top` above the first prose, or all lines where there is none: the one that is marked as a heading of the first level, or that
 * the page's own title repeats with the site's name after it; else the first that is long enough for one. Where the
 * model finds navigation above the prose, it is the line that is long, near to the prose, signed or dated below, and
 * least like navigation. A date, a byline and a note on sharing are none; what names the site or a section, or stands
 * above its navigation, is one only where no other line is left.
 */
export const headlineOf = (top: readonly Judged[], page: readonly Judged[]): Judged | undefined => {
  const lines = linesOf(top === page ? page.slice(0, LOOK) : top.slice(-LOOK), page.slice(top.length));
  const own = lines.filter(({ label }) => !label);
  const undecided = ({ item }: Line): boolean => item.role === null;
  const found = best(own, top) ?? best(lines, top) ?? own.find(undecided) ?? lines.find(undecided);
  return found?.item;
};

/** A line above the prose; `signed` says that a byline or a date stands right below it, `label` that it may name the site. */
type Line = {
  readonly item: Judged;
  readonly distance: number;
  readonly signed: boolean;
  readonly label: boolean;
};

const linesOf = (top: readonly Judged[], below: readonly Judged[]): Line[] => {
  const [bar, rights] = [endOfNavigation(top), copyrightOf(below)];
  return top.flatMap((item, at) => {
    if (isNote(item.text)) return [];
    const signed = isSignature(top[at + 1]?.text ?? '');
    const label = at < bar || isMasthead(item.text) || rights.some(line => line.includes(item.text));
    return [{ item, label, signed, distance: top.length - at }];
  });
};

const best = (lines: readonly Line[], top: readonly Judged[]): Line | undefined => {
  const titles = top.slice(0, 3);
  const possible = lines.filter(({ item }) => isHeadline(item));
  const named = possible.find(
    ({ item }) => isHeading(item) || titles.some(({ text }) => repeats(text, item.text)),
  );
  if (named) return named;
  if (!top.some(item => item.doubted)) return possible.find(({ item }) => item.role === null);
  return possible
    .filter(({ item, signed }) => item.role === null || (item.boxed && signed))
    .reduce<Line | undefined>(
      (most, line) => (most && meritOf(most) >= meritOf(line) ? most : line),
      undefined,
    );
};

const meritOf = ({ item, distance, signed }: Line): number => {
  const long = Math.min(item.words, 7) / 7;
  const near = Math.max(0, 1 - distance / 20);
  const stopped = /[.:…]$/u.test(item.text) ? 0.5 : 0;
  return long + near - item.chance - stopped + (signed ? SIGNED : 0);
};

const isHeadline = ({ words, text }: Judged): boolean => words >= 3 && words <= 35 && !LIST_MARK.test(text);

const isHeading = ({ text, role, boxed }: Judged): boolean => (role === null || boxed) && HEADING.test(text);

/** `Bridge opens - City News` repeats the headline `Bridge opens`. */
const repeats = (title: string, headline: string): boolean =>
  title.length > headline.length &&
  title.startsWith(headline) &&
  /^\s*\P{L}/u.test(title.slice(headline.length));

/** What is never a headline: a byline, a date, a note on sharing, a picture's credit. */
const isNote = (text: string): boolean => isSignature(text) || SHARE_NOTE.test(text) || CREDITED.test(text);

const isSignature = (text: string): boolean => isByline(text) || isTimestamp(text);

/** The place below the site's navigation, which stands above any byline: a bar, or a row of labels with sections among them. */
const endOfNavigation = (top: readonly Judged[]): number => {
  let [end, sections] = [0, 0];
  for (const [at, { text, words, ended }] of top.entries()) {
    if (isByline(text)) break;
    if (words > LONGEST_LABEL || ended) sections = 0;
    else if (isSection(text)) sections += 1;
    if (sections >= FEWEST_SECTIONS || isNavigation(text)) end = at + 1;
  }
  return end;
};

/** The lines below that say whose the rights are; a line above with the same name is the site's. */
const copyrightOf = (page: readonly Judged[]): string[] =>
  page
    .filter(({ text, words }) => words <= 60 && COPYRIGHT.test(text))
    .slice(-3)
    .map(({ text }) => text);

/** In lines; the site's navigation is seldom longer. */
const LOOK = 500;

const HEADING = /^#\s+\S/u;

/** What a byline or a date right below a line adds to its merit. */
const SIGNED = 0.75;
const FEWEST_SECTIONS = 3;

/** In words, as the label of a section is. */
const LONGEST_LABEL = 2;
