import type { Citation } from '../../answer/citation.ts';

/**
 * The article's address with a text fragment (https://wicg.github.io/scroll-to-text-fragment/), by which a browser shows the cited words
 * on the page; null when the address is not known. Words of up to {@link LONGEST_WHOLE} code units within one line are told whole, longer
 * ones, and those with page notes inside them, by their first and last words. A fragment that the address has stays before it.
 */
export const addressOf = (citation: Citation): string | null => {
  if (citation.address === null) return null;
  const [page = '', fragment = ''] = citation.address.split(/#(.*)/su);
  const [place = ''] = fragment.split(DIRECTIVE);
  const directive = directiveOf(piecesOf(citation));
  return directive === null ? citation.address : `${page}#${place}${DIRECTIVE}text=${directive}`;
};

/** What a page prints without a break: the citation's words between line breaks and page notes, their blanks made single ones. */
const piecesOf = ({ text, start, inlineChrome }: Citation): string[] => {
  const pieces: string[] = [];
  let from = 0;
  for (const note of [...inlineChrome, { start: start + text.length, end: start + text.length }]) {
    pieces.push(...text.slice(from, note.start - start).split(/[\n\r\u2028\u2029]/u));
    from = note.end - start;
  }
  return pieces.map(piece => piece.replace(/\s+/gu, ' ').trim()).filter(piece => /[\p{L}\p{N}]/u.test(piece));
};

/** `textStart`, or `textStart,textEnd`; null when there is no word to look for. */
const directiveOf = (pieces: readonly string[]): string | null => {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (pieces.length === 1 && first.length <= LONGEST_WHOLE) return encoded(first);
  const words = first.split(' ');
  const end = last.split(' ').slice(-ENOUGH_WORDS);
  if (pieces.length === 1 && words.length < 2 * ENOUGH_WORDS) return encoded(first);
  return `${encoded(words.slice(0, ENOUGH_WORDS).join(' '))},${encoded(end.join(' '))}`;
};

/**
 * Percent-encoded as the directive needs it (`-`, `,` and `&` have a meaning of their own there), and as far as programs that look for
 * links in text would stumble.
 */
const encoded = (words: string): string =>
  encodeURIComponent(words.toWellFormed()).replace(
    /[-!'()*~_]/gu,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The fragment directive delimiter. */
const DIRECTIVE = ':~:';

const LONGEST_WHOLE = 300;

/** So many words at each end tell a passage of an article. */
const ENOUGH_WORDS = 5;
