import { LIST_MARK } from './blocks.ts';
import { isByline } from './byline.ts';
import { dismiss, isLink, isProse, type Judged, LONGEST_TITLE, speaks } from './chrome-block.ts';
import {
  CAPTION_WITH_CREDIT,
  CONTROL,
  CUT_TEASER,
  DATE_ALONE,
  PICTURE_CREDIT,
  POINTER,
  POINTER_LIST,
  PUT_UP,
  SIGN_OFF,
  SMALL_PRINT,
  SPONSOR_LABEL,
} from './furniture.ts';
import { isTimestamp } from './timestamp.ts';

/** Furniture that gives itself away by its own words. */
export const byItsWords = (page: readonly Judged[]): void => {
  const captions = new Set(page.filter(isCreditedCaption));
  const references = captions.size > 3 && captions.size > page.filter(isProse).length / 5;
  for (const item of page) {
    const { text, words } = item;
    const label = words <= 16 && isLabel(text);
    const picture = (captions.has(item) && !references) || (words <= 25 && PICTURE_CREDIT.test(text));
    const smallPrint = words <= 60 && SMALL_PRINT.test(text);
    if (label || picture || smallPrint || CUT_TEASER.test(text.slice(-100))) item.role = 'chrome';
  }
};

/** A control, a signature or a date, alone on its line. */
const isLabel = (text: string): boolean =>
  [CONTROL, PUT_UP, SIGN_OFF, DATE_ALONE].some(pattern => pattern.test(text)) ||
  isByline(text) ||
  (!LIST_MARK.test(text) && isTimestamp(text));

/** A caption that ends with its credit in brackets. Where many paragraphs end so, the brackets are references. */
const isCreditedCaption = ({ words, text }: Judged): boolean =>
  words <= 60 && /[)\]]$/u.test(text) && CAPTION_WITH_CREDIT.test(text);

/** A paid box is its label, a title, and one short teaser. */
export const paidBoxes = (page: readonly Judged[]): void => {
  for (const [at, item] of page.entries()) {
    if (item.words > 10 || !SPONSOR_LABEL.test(item.text)) continue;
    item.role = 'chrome';
    const [title, teaser] = [page[at + 1], page[at + 2]];
    if (!title || title.ended || title.words > LONGEST_TITLE) continue;
    dismiss(title);
    if (teaser && teaser.words <= LONGEST_TEASER) dismiss(teaser);
  }
};

/** `For more on this, see:` and the list under it; and single lines that only point elsewhere. */
export const pointers = (page: readonly Judged[]): void => {
  const prose = page.findIndex(isProse);
  for (let at = 0; at < page.length; at += 1) {
    const item = page[at];
    if (!item) break;
    if (at > prose && item.words <= 30 && POINTER.test(item.text) && speaks(item)) item.role = 'chrome';
    if (item.words > 20 || !POINTER_LIST.test(item.text)) continue;
    item.role = 'chrome';
    for (; isLink(page[at + 1]); at += 1) dismiss(page[at + 1]);
  }
};

const LONGEST_TEASER = 30;
