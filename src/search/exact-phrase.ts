/**
 * A text as phrases are compared: case, diacritics, the kind of dashes and apostrophes and how wide a blank is make no difference,
 * and quotes may stand inside a phrase.
 */
export const foldedForPhrases = (text: string): string => {
  const plain = ASCII.test(text) ? text : unmarked(text);
  return plain.toLowerCase().replaceAll('"', '').replace(/\s+/gu, ' ').trim();
};

/**
 * Whether a text holds exactly this phrase, both folded: the same words in the same order with the same marks between them, from
 * the beginning of a word to the end of one.
 */
export const holdsPhrase = (text: string, phrase: string): boolean => {
  if (phrase === '') return false;
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1))
    if (!isInWord(text, at) && !isInWord(text, at + phrase.length)) return true;
  return false;
};

/** Whether a word goes on across this place of the text. */
const isInWord = (text: string, at: number): boolean =>
  ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at)) && BEGINS_WORD.test(text.slice(at, at + 2));

const unmarked = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[“”„«»]/gu, '')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[‐-―−]/gu, '-');

const ASCII = /^[\x20-\x7e]*$/u;
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WORD = /^[\p{L}\p{N}]/u;
