import type { LineRole } from './article.ts';
import { type Block, LIST_MARK, SENTENCE_END } from './blocks.ts';
import { AUTHOR_ROLE } from './furniture.ts';

/** What a block can be; only an empty line is blank. */
export type Role = Exclude<LineRole, 'blank'>;

/** What the rules ask of a block, its blanks and line breaks made one; `role` is null until a rule has spoken. */
export type Judged = {
  readonly text: string;
  readonly words: number;
  readonly ended: boolean;
  role: Role | null;
  /** Whether it stands below the heading of a box of links, and no prose of the article has followed since. */
  boxed: boolean;
  /** The model's belief that it is chrome, from 0 to 1; 0 where the model is not asked. */
  chance: number;
  /** Whether that belief is strong enough to act on. */
  doubted: boolean;
};

/** A block on which no rule has spoken yet. */
export const judge = (block: Block): Judged => {
  const text = block.text.replace(/\s+/gu, ' ');
  const unspaced = (text.match(UNSPACED)?.length ?? 0) / LETTERS_A_WORD;
  const words = Math.max(
    text.split(' ').length,
    Math.floor(block.text.length / LONGEST_WORD),
    Math.ceil(unspaced),
  );
  return { text, words, ended: SENTENCE_END.test(text), role: null, boxed: false, chance: 0, doubted: false };
};

/** Makes furniture of the block, unless a rule has called it something else. */
export const dismiss = (item: Judged | undefined): void => {
  if (item && speaks(item)) item.role = 'chrome';
};

/** Whether a rule may still speak on the block. */
export const speaks = (item: Judged): boolean => item.role === null || item.role === 'chrome';

/** A sentence with a full stop, however short; or a line too long for a title. */
export const isProse = ({ words, ended, text }: Judged): boolean =>
  words >= 30 ||
  (words >= SHORTEST_SENTENCE && FULL_STOP.test(text)) ||
  (words >= SHORTEST_PROSE && (ended || text.endsWith(':')));

/** A line that may be the title behind a link: no longer than a title, and without a stop. */
export const isLink = (item: Judged | undefined): boolean =>
  item !== undefined && !item.ended && item.words <= LONGEST_TITLE;

/** The note about the author: in the present tense, a name first and a trade soon after; or where to find or reach them. */
export const isBio = (text: string): boolean => {
  if (AUTHOR_NOTE.test(text)) return true;
  const opening = text.match(BIO_OPENING)?.[0];
  return opening !== undefined && AUTHOR_ROLE.test(text.slice(0, opening.length + 160));
};

/** A sub-heading, a label or the alternative text of a picture: short, and no part of a sentence. */
export const isFragment = ({ words, ended, text }: Judged): boolean =>
  !ended && words <= 8 && !/[:;,]$/u.test(text) && !LIST_MARK.test(text);

/** The most words of a title behind a link. */
export const LONGEST_TITLE = 20;

const BIO_OPENING =
  /^(?:About (?:the )?author:?\s*)?\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|le|la|al|bin)){1,4}(?:,? (?:is|was|writes|covers|reports|has (?:been|worked|written|covered)|joined|works|edits|leads)\b)/u;

/** `Jane Doe's column appears Wednesdays.`, `Jane Doe can be reached at …` */
const AUTHOR_NOTE =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,4}(?:(?<=['’]s?) (?:\p{Ll}+ ){0,3}(?:column|newsletter|blog|podcast)s? (?:appears?|runs?|is published|comes out)\b| can be (?:reached|contacted|followed)\b)/u;

const FULL_STOP = /[.…。]["”’')\]»*_]*$/u;

/** Letters of scripts that leave no blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const LETTERS_A_WORD = 2;

const SHORTEST_SENTENCE = 3;
const SHORTEST_PROSE = 8;

/** A run of blanks or of letters beyond this counts as several words, so that no rule takes a long block for a label. */
const LONGEST_WORD = 40;
