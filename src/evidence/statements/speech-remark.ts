import { type Tag, tagOf } from './speech-cue.ts';
import { subjectBefore } from './speech-subject.ts';
import type { Token } from './speech-tokens.ts';
import { isPassive } from './speech-verbs.ts';

/**
 * The tag of a judgement on a thing that elsewhere would be its name: `which Doe called “a sulk”`, with an article that no name has,
 * and in the present `calls the one “dull” and the other “worse”`, of two things in small letters. Null for anything else.
 */
export const remarkTag = (tokens: readonly Token[], quote: number, words: string): Tag | null =>
  /^\p{Ll}/u.test(words) ? (relativeTag(tokens, quote, words) ?? pairedTag(tokens, quote)) : null;

const relativeTag = (tokens: readonly Token[], quote: number, words: string): Tag | null => {
  const verb = quote - 1;
  if (tokens[verb]?.plain !== 'called' || !/^an?\s/u.test(words) || isPassive(tokens, verb)) return null;
  const speaker = subjectBefore(tokens, verb);
  const at = tokens.findIndex(({ start }) => start === speaker?.start);
  const told = speaker?.named || speaker?.kind === 'pronoun';
  return speaker && told && tokens[at - 1]?.plain === 'which' ? tagOf(tokens, verb, speaker) : null;
};

const pairedTag = (tokens: readonly Token[], quote: number): Tag | null => {
  const verb = tokens.findLastIndex(
    ({ plain }, at) => at < quote && at > quote - FURTHEST && plain === 'calls',
  );
  const quotes = tokens.flatMap(({ kind }, at) => (kind === 'quote' && at > verb ? [at] : []));
  const [first, second] = quotes;
  if (verb < 0 || first === undefined || second === undefined || (quote !== first && quote !== second))
    return null;
  const between = tokens.slice(first + 1, second);
  if (between[0]?.plain !== 'and' || between.length < 2 || !isPlain(between)) return null;
  const object = tokens.slice(verb + 1, first);
  const speaker = object.length > 0 && isPlain(object) ? subjectBefore(tokens, verb) : null;
  return speaker && speaker.kind !== 'unknown' ? tagOf(tokens, verb, speaker) : null;
};

const isPlain = (tokens: readonly Token[]): boolean =>
  tokens.length <= LONGEST_THING && tokens.every(({ kind }) => kind === 'word');

/** In tokens. */
const FURTHEST = 16;
const LONGEST_THING = 6;
