import { termOf } from '../../search/terms.ts';
import { BEING, isLead, LIGHT, NEGATED, REFUSING, TENSES, type Tense } from './grammar.ts';
import type { Said } from './said.ts';
import { setOf, termsIn } from './words.ts';

/**
 * A negation: its words stand from `from` up to `to`, where the word that it denies begins, or at most `reach` words
 * later. `tense` is null for one that denies at any time; `being` tells that a form of `be` leads to the denied word.
 */
export type Denial = {
  readonly from: number;
  readonly to: number;
  readonly reach: number;
  readonly tense: Tense | null;
  readonly being: boolean;
};

/** The negation that begins with this word, or null. */
export const denialAt = (words: readonly Said[], at: number): Denial | null => {
  const plain = (offset: number): string => words[at + offset]?.plain ?? '';
  const term = words[at]?.term ?? '';
  const helper = TENSES.get(plain(0)) ?? (plain(0) === 'could' ? 'past' : null);
  const negated = NEGATED.get(plain(0));
  if (negated) return denial(words, at, at + 1, negated);
  if (helper) {
    const skip = LIGHT.has(plain(1)) ? 2 : 1;
    if (plain(skip) === 'not' || plain(skip) === 'never') return denial(words, at, at + skip + 1, helper);
    if (plain(1) === 'yet' && plain(2) === 'to') return denial(words, at, at + 3, 'perfect');
  }
  if (plain(0) === 'never') return denial(words, at, at + 1, null);
  if (plain(0) === 'no' && plain(1) === 'longer') return denial(words, at, at + 2, 'present');
  if (plain(0) === 'no' && PLANS.has(plain(1))) return denial(words, at, at + 3, 'future');
  if (REFUSING.has(term) && plain(1) === 'to') return denial(words, at, at + 2, null);
  if (DECIDING.has(term) && plain(1) === 'not' && plain(2) === 'to') return denial(words, at, at + 3, null);
  if (DECIDING.has(term) && plain(1) === 'against') return denial(words, at, at + 2, null);
  if (term === RULE && plain(1) === 'out') return denial(words, at, at + 2, null);
  if (term === STOP && plain(1) === 'short' && plain(2) === 'of') return denial(words, at, at + 3, null);
  return DISPUTING.has(term) ? disputed(words, at) : null;
};

/** The negation, with the light words between it and what it denies (`not yet been`, `not going to`). */
const denial = (words: readonly Said[], at: number, after: number, tense: Tense | null): Denial => {
  const from = leadStart(words, at);
  let to = after;
  while (to < after + MOST_LIGHT && LIGHT.has(words[to]?.plain ?? '') && !words[to - 1]?.ends) to += 1;
  const led = words.slice(from, to).map(({ plain }) => plain);
  const being = led.some(plain => BEING.has(plain) || BEING.has(plain.replace(/nt$/u, '')));
  if (led.includes('going')) return { from, to, reach: 0, tense: 'future', being: led.includes('be') };
  return { from, to, reach: 0, tense, being };
};

/** `denied` at `at`, with what is denied directly after it or told after `that`, `having` or a word like `claims`. */
const disputed = (words: readonly Said[], at: number): Denial => {
  const next = words.slice(at + 1, at + 4);
  const told = next.some(({ plain, term }) => plain === 'that' || plain === 'having' || CLAIMS.has(term));
  return {
    from: leadStart(words, at),
    to: at + 1,
    reach: told ? DISPUTED_WITHIN : 0,
    tense: null,
    being: false,
  };
};

/** Where the auxiliaries and adverbs that lead to the word begin (`has repeatedly` denied). */
export const leadStart = (words: readonly Said[], of: number): number => {
  let at = of;
  while (of - at < MOST_LIGHT && isLead(words[at - 1]?.plain ?? '')) at -= 1;
  return at;
};

/** Words that may stand between an auxiliary and what it leads to. */
export const MOST_LIGHT = 3;

/** How many words after `denied` it may be told what is. */
const DISPUTED_WITHIN = 7;

/** Words that begin a negation, or stand in one. */
const DECIDING = termsIn('decide choose chose chosen opt elect vow agree pledge promise');
const DISPUTING = termsIn('deny');
const CLAIMS = termsIn('claim allegation accusation report suggestion rumor');
const RULE = termOf('rule');
const STOP = termOf('stop');
const PLANS = setOf('plans plan intention');
