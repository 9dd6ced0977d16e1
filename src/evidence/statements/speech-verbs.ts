import type { Token } from './speech-tokens.ts';
import { SAYING, TELLING } from './speech-words.ts';

/** Whether the token is a finite verb of saying or telling: not `the states are`, not `to say`, not `you could say`. */
export const speaks = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.name) return false;
  if (token.plain === 'say') return isSaid(tokens, at);
  if (POINTING.has(token.plain)) return tokens[at + 1]?.plain === 'out';
  if (!SAYING.has(token.plain) && !TELLING.has(token.plain)) return false;
  return !(token.plain.endsWith('s') && FINITE.has(tokens[at + 1]?.plain ?? ''));
};

/** The first token of the verb with its adverbs and auxiliaries. */
export const verbGroupStart = (tokens: readonly Token[], verb: number): number => {
  const base = tokens[verb]?.plain === 'say';
  let start = verb;
  while (start > 0 && leadsVerb(tokens[start - 1], base)) start -= 1;
  return start;
};

/** Whether something is done to the subject, or nobody does it: `was described`, `is, oddly, described`, `to say`. */
export const isPassive = (tokens: readonly Token[], verb: number): boolean => {
  const start = verbGroupStart(tokens, verb);
  const aside = tokens[start - 1]?.text === ',' && ASIDE.test(tokens[start - 2]?.plain ?? '');
  const comma = aside
    ? tokens.findLastIndex(({ text }, at) => text === ',' && at < start - 2 && at > start - 5)
    : -1;
  const before = tokens[(comma > 0 ? verbGroupStart(tokens, comma) : start) - 1]?.plain ?? '';
  return BEING.has(before) || before === 'to';
};

/** `say` of several (`Residents say`), or `would say only`; not of nobody in particular, and not where nothing was said. */
const isSaid = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[verbGroupStart(tokens, at) - 1];
  const next = tokens[at + 1]?.plain ?? '';
  return before !== undefined && !NOBODY.has(before.plain) && !NOTHING.has(next) && !FINITE.has(next);
};

const leadsVerb = (token: Token | undefined, base: boolean): boolean =>
  token?.kind === 'word' &&
  (BEFORE_VERB.test(token.plain) || (base && /^(?:would|will)$/u.test(token.plain)));

/** Verbs of saying with `out` behind them. */
const POINTING = new Set(['point', 'points', 'pointed']);
const ASIDE = /ly$|^(?:perhaps|indeed|however|though)$/u;
const FINITE = new Set(
  'are were have had will would can could may might must should do did is was has'.split(' '),
);
const NOBODY = new Set(
  `to not you we i one they people some many others who that which cannot could can can't might may should must did didn't do
   don't wouldn't won't couldn't let and or all`.split(/\s+/u),
);
const NOTHING = new Set('nothing no little more whether what how when where why goodbye sorry'.split(' '));
const BEING = new Set('was were been being is are be get got gets'.split(' '));
const BEFORE_VERB =
  /^(?:has|have|had|also|later|then|recently|once|further|simply|just|even|never|still|earlier|now|previously|only|themselves|himself|herself|\p{Ll}+ly)$/u;
