import type { English } from './english.ts';
import { compatriotsOf, isOfCountry, kinOf } from './kin.ts';
import { nearTerms, nearTermsFrom } from './near-terms.ts';
import type { QuestionTerm } from './question.ts';
import { stopWords } from './stop-words.ts';
import type { Form } from './term-index.ts';
import type { Term } from './terms.ts';
import { cognatesOf, correctionsOf } from './typos.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What stands for a question's term in the index, each with how far it may: itself; what it is a slip of; other names of the
 * same country; terms of news for everyday words and phrases; words of near meaning; its word family. A term that some passage holds is widened too, but its
 * kin count for less than itself: a passage with the word itself is better evidence.
 */
export const formsOf = (
  { term, plain, means }: QuestionTerm,
  vocabulary: Vocabulary,
  english: English,
): Form[] => {
  const held = vocabulary.frequency(term) > 0;
  const weights = new Map<string, number>();
  const offer = (terms: readonly string[], weight: number): void => {
    for (const other of terms)
      if (vocabulary.frequency(other) > 0 && weight > (weights.get(other) ?? 0)) weights.set(other, weight);
  };
  offer([term], 1);
  offer(means, held ? WEIGHT.phrase : 1);
  offer(compatriotsOf(term), held ? WEIGHT.country : 1);
  offer(kinOf(term), held ? WEIGHT.kin : WEIGHT.kinAlone);
  if (!vocabulary.isName(term))
    for (const [near, weight] of nearTerms(term))
      offer([near], weight * (held ? WEIGHT.near : WEIGHT.nearAlone));
  offer(cognatesOf(term, vocabulary.family(term)), held ? WEIGHT.family : 1);
  if (weights.size === 0 && english(term) === 'unknown') {
    offer(correctionsOf(plain, vocabulary.neighbours(plain)).map(vocabulary.termOfWord), 1);
    if (weights.size === 0)
      for (const meant of slipOf(term)) {
        offer(kinOf(meant), WEIGHT.kinAlone);
        for (const [near, weight] of nearTerms(meant)) offer([near], weight * WEIGHT.nearAlone);
      }
  }
  return [...weights].map(([form, weight]) => ({ term: form, weight }));
};

/** The English words, as terms, of which a word that no article holds is most likely a slip (`mony`); none for most. */
const slipOf = (term: string): string[] => correctionsOf(term, nearTermsFrom(term.slice(0, 1)));

/** How well another term stands for one that the articles hold, and for one that they do not. */
const WEIGHT = { phrase: 0.8, country: 0.7, kin: 0.5, kinAlone: 0.9, near: 0.3, nearAlone: 0.6, family: 0.6 };

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
  if (isOfCountry(term) || (start > 0 && /^\p{Lu}/u.test(word))) return true;
  const standing = english(term);
  return standing === 'name' || (standing === 'unknown' && LONG_WORD.test(word) && slipOf(term).length === 0);
};

/** Slang and abbreviations that no dictionary has are short. */
const LONG_WORD = /^\p{L}{6,}$/u;

/** Terms that mean nearly what this one means, with how near; for evidence in a ranking only. */
export const nearFormsOf = (
  { term, word, start }: QuestionTerm,
  forms: readonly Form[],
  vocabulary: Vocabulary,
): Form[] => {
  if (vocabulary.isName(term) || /\d/u.test(term) || (start > 0 && /^\p{Lu}/u.test(word))) return [];
  return Array.from(nearTerms(term), ([near, weight]) => ({ term: near, weight })).filter(
    near =>
      vocabulary.frequency(near.term) > 0 &&
      !forms.some(form => form.term === near.term && form.weight >= near.weight),
  );
};
