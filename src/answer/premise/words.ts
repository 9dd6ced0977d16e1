import { termOf } from '../../search/terms.ts';

/** The words of a list, folded but not stemmed. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The terms of the words of a list. */
export const termsIn = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(termOf));
