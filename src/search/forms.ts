import type { English } from './english.ts';
import { kinOf } from './kin.ts';
import { stopWords } from './stop-words.ts';
import type { Term } from './terms.ts';
import { cognatesOf, correctionsOf } from './typos.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What stands for a question's term in the index: itself; failing that its kin, its word family, or what it is a slip
 * of; or nothing. Only a term that no passage holds is widened, for widening all of them ruins the ranking; and only a
 * word that English does not know is taken for a slip.
 */
export const formsOf = ({ term, plain }: Term, vocabulary: Vocabulary, english: English): string[] => {
  if (vocabulary.frequency(term) > 0) return [term];
  const kin = kinOf(term).filter(other => vocabulary.frequency(other) > 0);
  if (kin.length > 0) return kin;
  const cognates = cognatesOf(term, vocabulary.family(term));
  if (cognates.length > 0) return cognates;
  if (english(term) !== 'unknown') return [];
  return [...new Set(correctionsOf(plain, vocabulary.neighbours(plain)).map(vocabulary.termOfWord))];
};

/** Whether the term is a slip of a stop word (`wich`) and no word of substance. */
export const isSlipOfStopWord = ({ term, plain }: Term, vocabulary: Vocabulary, english: English): boolean =>
  vocabulary.frequency(term) === 0 &&
  english(term) === 'unknown' &&
  correctionsOf(plain, stopWords()).length > 0;

/**
 * Whether the term can only be a name: a capital inside the question, an entry that the dictionary has as a name only,
 * or a long word that it has not.
 */
export const isName = ({ word, term, start }: Term, english: English): boolean => {
  if (start > 0 && /^\p{Lu}/u.test(word)) return true;
  const standing = english(term);
  return standing === 'name' || (standing === 'unknown' && LONG_WORD.test(word));
};

/** Slang and abbreviations that no dictionary has are short. */
const LONG_WORD = /^\p{L}{6,}$/u;
