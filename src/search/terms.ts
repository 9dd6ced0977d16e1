import { stemmer } from 'stemmer';
import type { Span } from '../corpus/span.ts';

/**
 * A word of a text: its place in that text, the word folded (`plain`, in which slips of the finger are looked for) and
 * the folded, stemmed `term` that both sides of a search share.
 */
export type Term = Span & { readonly word: string; readonly plain: string; readonly term: string };

/**
 * The words of a text in order, folded alike for articles and questions: case, curly apostrophes, possessives,
 * dots in `U.S.`, commas and `k` in numbers, US and UK spelling, and inflection (Porter's stems) make no difference.
 */
export const termsOf = (text: string): Term[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index: start }) => {
    const plain = plainOf(word);
    return { start, end: start + word.length, word, plain, term: stem(plain) };
  });

/** One word folded and stemmed. */
export const termOf = (word: string): string => stem(plainOf(word));

/** One word folded, with its inflection left on. */
export const plainOf = (word: string): string => oneSpelling(folded(word));

/** The word in lower case without the marks that writers set differently. */
const folded = (word: string): string => (/^[A-Za-z]+$/u.test(word) ? word.toLowerCase() : unmarked(word));

const unmarked = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘]s?$/u, '')
    .replace(/['’‘.,]/gu, '')
    .replace(/^(\d+)k$/u, '$1000');

/**
 * British spellings folded to American ones by their endings. It may make non-words (`surprize`), which does no
 * harm because both sides are folded alike; short words are left alone (`four`, `hour`, `rise`).
 */
const oneSpelling = (word: string): string => {
  if (word.length < 6) return word;
  let spelling = word;
  for (const [british, american] of SPELLINGS) spelling = spelling.replace(british, american);
  return spelling;
};

/**
 * Porter's stem, which leaves two letters of short verbs: of `sued` what `sue` is not, and of `use` what is a country and a
 * pronoun.
 */
const stem = (word: string): string => {
  if (!/^[a-z]{3,}$/u.test(word)) return word;
  const stemmed = stemmer(word);
  return stemmed.length === 2 && /(?:e|ed|es|ing)$/u.test(word) ? `${stemmed}e` : stemmed;
};

const WORD = /[\p{L}\p{N}]+(?:[&'’‘.,][\p{L}\p{N}]+)*/gu;

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/u, 'iz$1'],
  [/ys(e|ed|es|ing)$/u, 'yz$1'],
  [/our(s|ed|ing|al|able|ably|ite|ites|hood|ist|less|er|ers)?$/u, 'or$1'],
  [/([bcdfgptv])re(s|d)?$/u, '$1er$2'],
  [/(d|f|t)ence(s|less)?$/u, '$1ense$2'],
  [/(l|c)icence(s)?$/u, '$1icense$2'],
  [/ogue(s)?$/u, 'og$1'],
  [/amme(s|d)?$/u, 'am$1'],
  [/([aeiou][^aeiou]+[aeiou])ll(ed|ing|er|ers)$/u, '$1l$2'],
];
