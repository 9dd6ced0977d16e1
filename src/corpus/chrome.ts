import type { LineRole } from './article.ts';
import { type Block, LIST_MARK, SENTENCE_END } from './blocks.ts';
import {
  AUTHOR_ROLE,
  BOX_HEADING,
  BYLINE,
  CAPTION_WITH_CREDIT,
  CONTROL,
  DATE_ALONE,
  PICTURE_CREDIT,
  POINTER,
  POINTER_LIST,
  SMALL_PRINT,
  SPONSOR_LABEL,
} from './furniture.ts';

type Role = Exclude<LineRole, 'blank'>;

/** What the rules ask of a block, its blanks and line breaks made one; `role` is null until a rule has spoken. */
type Judged = { readonly text: string; readonly words: number; readonly ended: boolean; role: Role | null };

/**
 * Tells what each block of a page is. The rules speak in turn and the first word stands; a block on which no
 * rule speaks is body, because a lost sentence is worse than a kept label. Reasons stand beside each rule.
 */
export const rolesOf = (blocks: readonly Block[]): Role[] => {
  const judged = blocks.map(judge);
  for (const rule of RULES) rule(judged);
  return judged.map(({ role }) => role ?? 'body');
};

const judge = (block: Block): Judged => {
  const text = block.text.replace(/\s+/gu, ' ');
  const words = Math.max(text.split(' ').length, Math.floor(block.text.length / LONGEST_WORD));
  return { text, words, ended: SENTENCE_END.test(text), role: null };
};

/** Furniture that gives itself away by its own words. */
const byItsWords = (page: Judged[]): void => {
  for (const item of page) {
    const { text } = item;
    const label = item.words <= 16 && (CONTROL.test(text) || BYLINE.test(text) || DATE_ALONE.test(text));
    const picture = item.words <= 60 && /[)\]]$/u.test(text) && CAPTION_WITH_CREDIT.test(text);
    if (
      label ||
      picture ||
      (item.words <= 25 && PICTURE_CREDIT.test(text)) ||
      (item.words <= 60 && SMALL_PRINT.test(text))
    )
      item.role = 'chrome';
  }
};

/**
 * The headline is the first block before the first prose that is long enough for one; below it, up to the prose,
 * a longer line is the standfirst and a shorter one a caption or a label. What precedes a headline is navigation. On a
 * page without prose nothing more can be told.
 */
const head = (page: Judged[]): void => {
  const prose = page.findIndex(item => item.role === null && isProse(item));
  const top = prose === -1 ? page : page.slice(0, prose);
  const headline =
    top.find(item => item.role === null && isHeadline(item)) ?? top.find(item => item.role === null);
  if (!headline) return;
  headline.role = 'headline';
  if (prose === -1) return;
  const at = page.indexOf(headline);
  for (const [index, item] of top.entries()) {
    if (item.role !== null) continue;
    if (item.text === headline.text) item.role = 'headline';
    else item.role = index > at && item.words >= SHORTEST_STANDFIRST ? 'standfirst' : 'chrome';
  }
};

/** A heading of a box of links makes furniture of all that follows, until prose resumes. */
const boxes = (page: Judged[]): void => {
  for (let at = 0; at < page.length; at += 1) {
    const item = page[at];
    if (!item || !speaks(item) || !BOX_HEADING.test(item.text) || item.words > 8) continue;
    item.role = 'chrome';
    for (at += 1; at < page.length && !resumes(page, at); at += 1) dismiss(page[at]);
    at -= 1;
  }
};

/** A paid box is its label, a title, and one short teaser. */
const paidBoxes = (page: Judged[]): void => {
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
const pointers = (page: Judged[]): void => {
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

const isLink = (item: Judged | undefined): boolean =>
  item !== undefined && !item.ended && item.words <= LONGEST_TITLE;

/** A card of a link list prints its title twice, as text and as the picture's alternative text; a title has no full stop. */
const repeated = (page: Judged[]): void => {
  const seen = new Map<string, Judged>();
  for (const item of page) {
    const title = item.words <= LONGEST_TITLE && (!item.ended || item.text.endsWith('?'));
    if (!title || !speaks(item)) continue;
    const before = seen.get(item.text);
    if (before) for (const twin of [before, item]) dismiss(twin);
    else seen.set(item.text, item);
  }
};

/**
 * After the last prose, short lines without a stop are link lists and labels; but a list that a line with a colon
 * introduces is body.
 */
const tail = (page: Judged[]): void => {
  const last = page.findLastIndex(item => item.role === null && isProse(item));
  if (last === -1) return;
  let introduced = page[last]?.text.endsWith(':') ?? false;
  for (const item of page.slice(last + 1)) {
    const listed = LIST_MARK.test(item.text);
    if (!listed) introduced = item.role === null && item.text.endsWith(':');
    if (isLink(item) && !introduced) dismiss(item);
  }
};

/**
 * Between paragraphs, a short line without a stop is a sub-heading or the alternative text of a picture.
 * Sub-headings come in sets; one fragment that stands alone is the picture's.
 */
const fragments = (page: Judged[]): void => {
  const short = page.filter(item => item.role === null && isFragment(item));
  const marked = short.filter(item => HEADING_MARK.test(item.text));
  const alone = short.length === 1 && marked.length === 0;
  for (const item of short) item.role = alone ? 'chrome' : 'subheading';
};

/** The note about the author: the last prose, in the present tense, a name first and a trade soon after. */
const bio = (page: Judged[]): void => {
  const prose = page.filter(item => item.role === null && isProse(item));
  for (const item of prose.slice(1).slice(-2).reverse()) {
    if (!isBio(item.text)) return;
    item.role = 'chrome';
  }
};

const RULES: readonly ((page: Judged[]) => void)[] = [
  byItsWords,
  paidBoxes,
  boxes,
  head,
  pointers,
  repeated,
  tail,
  bio,
  fragments,
];

const dismiss = (item: Judged | undefined): void => {
  if (item && speaks(item)) item.role = 'chrome';
};

const speaks = (item: Judged): boolean => item.role === null || item.role === 'chrome';

/** A sentence with a full stop, however short; or a line too long for a title. */
const isProse = ({ words, ended, text }: Judged): boolean =>
  words >= 30 ||
  (words >= SHORTEST_SENTENCE && FULL_STOP.test(text)) ||
  (words >= SHORTEST_PROSE && (ended || text.endsWith(':')));

const isHeadline = ({ words, text }: Judged): boolean => words >= 3 && words <= 35 && !LIST_MARK.test(text);

const isFragment = ({ words, ended, text }: Judged): boolean =>
  !ended && words <= 8 && !/[:;,]$/u.test(text) && !LIST_MARK.test(text);

/** Prose resumes with one full paragraph or with two that follow one another. */
const resumes = (page: readonly Judged[], at: number): boolean => {
  const [item, next] = [page[at], page[at + 1]];
  if (!item?.ended || item.role !== null || isBio(item.text)) return false;
  return item.words >= 40 || (item.words >= 25 && next?.ended === true && next.words >= 25);
};

const isBio = (text: string): boolean => {
  const opening = text.match(BIO_OPENING)?.[0];
  return opening !== undefined && AUTHOR_ROLE.test(text.slice(0, opening.length + 160));
};

const BIO_OPENING =
  /^(?:About (?:the )?author:?\s*)?\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|le|la|al|bin)){1,4}(?:,? (?:is|was|writes|covers|reports|has (?:been|worked|written|covered)|joined|works|edits|leads)\b)/u;

const HEADING_MARK = /^#{1,6}\s/u;
const FULL_STOP = /[.…]["”’')\]»*_]*$/u;
const SHORTEST_SENTENCE = 3;
const SHORTEST_PROSE = 8;

/** A run of blanks or of letters beyond this counts as several words, so that no rule takes a long block for a label. */
const LONGEST_WORD = 40;

const SHORTEST_STANDFIRST = 6;
const LONGEST_TITLE = 20;
const LONGEST_TEASER = 30;
