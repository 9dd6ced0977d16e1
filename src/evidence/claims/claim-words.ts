import { POSSESSIVES } from '../../answer/premise/grammar.ts';
import type { English } from '../../search/english.ts';
import { isName } from '../../search/forms.ts';
import { isOfCountry } from '../../search/kin.ts';
import { phrasesIn } from '../../search/phrases.ts';
import { isStopWord } from '../../search/stop-words.ts';
import { type Term, termOf, termsOf } from '../../search/terms.ts';
import { rootOf } from '../wording/comparison-roots.ts';
import { closenessTo } from '../wording/likeness.ts';

/**
 * A word of a claim with the terms that may stand for it, its own first. A name or a number is a detail that an article has to print
 * itself; a `word` is one of what is said, and the `verb` the one that says it of a name at the claim's beginning.
 */
export type ClaimWord = {
  readonly word: string;
  readonly terms: readonly string[];
  readonly kind: 'name' | 'number' | 'word' | 'verb';
};

/** The words of substance of a claim, each once and in order; those of a phrase ("gave up") as one. */
export const claimWords = (claim: string, english: English): ClaimWord[] => {
  const words = termsOf(claim.replace(SINCE_THE_SPEAKER, ' ')).map(word => ({
    ...word,
    base: baseOf(word.term),
  }));
  const phrases = phrasesIn(words.map(word => ({ ...word, term: word.base })));
  const seen = new Set<string>();
  const found = words.flatMap((word, at): Placed[] => {
    const phrase = phrases.find(({ places }) => places.includes(at));
    const leads = phrase?.places[0] === at;
    if ((phrase && !leads) || (!leads && (isStopWord(word) || APPROXIMATE.has(word.plain)))) return [];
    if (phrase?.means.length === 0 || seen.has(word.term)) return [];
    seen.add(word.term);
    const terms = [...new Set([word.term, word.base, ...(phrase?.means ?? [])])];
    const said = phrase ? phrase.places.map(place => words[place]?.word).join(' ') : word.word;
    const isLed = POSSESSIVES.has(words[at - 1]?.plain ?? '');
    return [{ word: said, terms, kind: phrase ? 'word' : kindOf(word, english), start: word.start, isLed }];
  });
  return withVerb(found);
};

/** Whether the word says something, and is no detail. */
export const isPlain = ({ kind }: ClaimWord): boolean => kind === 'word' || kind === 'verb';

/** How near the nearest of these words comes to one of the terms, from 0 to 1. */
export const nearness = (terms: readonly string[], printed: readonly Term[]): number => {
  const closeness = terms.map(closenessTo);
  return printed.reduce((most, { term }) => Math.max(most, ...closeness.map(close => close(term))), 0);
};

/** `isLed` tells that an article or a possessive stands before it, as before no verb. */
type Placed = ClaimWord & { readonly start: number; readonly isLed: boolean };

const withVerb = (words: readonly Placed[]): ClaimWord[] => {
  const end = words.findIndex(({ kind, start }) => kind !== 'name' && start > 0);
  const isOwned = /['’]s?$/u.test(words[end - 1]?.word ?? '');
  return words.map(({ word, terms, kind, isLed }, at) => ({
    word,
    terms,
    kind: at === end && at > 0 && !isLed && !isOwned && kind === 'word' ? 'verb' : kind,
  }));
};

/** The verb of which this is an irregular form. */
const baseOf = (term: string): string => {
  const root = rootOf(term);
  return root === null || root.endsWith('-') ? term : termOf(root);
};

const kindOf = (word: Term, english: English): ClaimWord['kind'] => {
  if (/^[\d%]+$/u.test(word.term)) return 'number';
  if (isOfCountry(word.term) || ABBREVIATION.test(word.word)) return 'name';
  return /^\p{Lu}/u.test(word.word) && isName(word, english) ? 'name' : 'word';
};

/** Names of letters alone, which stand first in a sentence as they do within: `ZTE`, `AT&T`. */
const ABBREVIATION = /^[\p{Lu}\d&]*\p{Lu}[\p{Lu}\d&]*$/u;

/** Times that go by the day on which somebody speaks, which is not the article's. */
const SINCE_THE_SPEAKER =
  /\b(?:(?:last|next|this|past) (?:year|month|week|quarter|summer|winter|spring|autumn|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|today|yesterday|tomorrow)\b/giu;

/** Words that make a number a rough one. */
const APPROXIMATE = new Set(['around', 'roughly', 'nearly', 'almost', 'approximately', 'over', 'least']);
