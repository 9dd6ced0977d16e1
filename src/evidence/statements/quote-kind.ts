import type { Quotation } from './quote-marks.ts';
import type { Token } from './speech-tokens.ts';
import { CALLING, DETERMINERS, PREPOSITIONS, PRONOUNS, SAYING, TELLING, WORKS } from './speech-words.ts';

/** Whether these words look like a whole utterance: a capital first, a stop or a comma last, and more than a word or a title between. */
export const isUtterance = (words: string): boolean =>
  /^[\p{Lu}\p{N}…'‘“]/u.test(words) &&
  /[.!?,…—–-]['’”]?$/u.test(words) &&
  !isTitle(words) &&
  /\s/u.test(words);

/** `The Art of War`: every word but small ones with a capital, as titles are set and speech is not. */
export const isTitle = (words: string): boolean => {
  const all = words.split(/\s+/u);
  const large = all.filter(word => !SMALL.test(word));
  if (all.length < 2) return false;
  return (
    large.length >= 1 &&
    large.every(word => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word)) &&
    /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(words) &&
    !/[.!?]\s/u.test(words)
  );
};

/**
 * Whether the quotation is the name of a work, a sign's words, or a term that the words before it introduce; not what a work was called
 * (`called her second novel “a slog”`).
 */
export const isNamed = (tokens: readonly Token[], quote: number, words: string): boolean => {
  const before = tokens[quote - 1];
  if (before?.kind !== 'word') return false;
  const calling = tokens.findLastIndex(
    ({ plain }, at) => at < quote - 1 && at > quote - 7 && CALLING.has(plain),
  );
  if (/^\p{Ll}/u.test(words) && calling >= 0 && DETERMINERS.has(tokens[calling + 1]?.plain ?? ''))
    return false;
  return WORKS.has(before.plain) || (before.plain === 'as' && WORKS.has(tokens[quote - 2]?.plain ?? ''));
};

/** `the “smart” meters`: an article before the marks and a noun behind, so that the writer hangs the words on the noun. */
export const isAttribute = (tokens: readonly Token[], quote: number, words: string): boolean => {
  const [before, after] = [tokens[quote - 1], tokens[quote + 1]];
  if (words.split(/\s+/u).length > LONGEST_ATTRIBUTE || !before || !after) return false;
  return (
    after.kind === 'word' &&
    !BEHIND.has(after.plain) &&
    ((DETERMINERS.has(before.plain) && before.plain !== 'that') || before.plain === 'such' || before.owns)
  );
};

/** `of “tidal” prices`: a noun behind one or two words that its preposition goes past. */
export const isHung = (tokens: readonly Token[], quote: number, words: string): boolean => {
  const [before, after] = [tokens[quote - 1], tokens[quote + 1]];
  if (words.split(/\s+/u).length > LONGEST_ATTRIBUTE || after?.kind !== 'word' || BEHIND.has(after.plain))
    return false;
  return PREPOSITIONS.has(before?.plain ?? '');
};

/**
 * `found a sign taken down for “safe storage”`: one or two words behind a preposition in what the writer adds to an object, by a
 * participle that is no verb of the clause.
 */
export const isAddedOn = (tokens: readonly Token[], quote: number, words: string): boolean => {
  if (words.split(/\s+/u).length > LONGEST_ATTRIBUTE || !PREPOSITIONS.has(tokens[quote - 1]?.plain ?? ''))
    return false;
  const from = Math.max(2, quote - LONGEST_ADDITION);
  const participle = tokens.findLastIndex(
    ({ plain, name }, at) =>
      at >= from && at < quote - 1 && (/[^e]ed$/u.test(plain) || PARTICIPLES.has(plain)) && !name,
  );
  if (participle < 0 || !PREPOSITIONS.has(tokens[participle + 1]?.plain ?? '')) return false;
  const start = tokens.findLastIndex(
    ({ plain }, at) => at < participle && at > participle - 5 && DETERMINERS.has(plain),
  );
  const before = tokens[start - 1];
  if (
    start < 1 ||
    before?.kind !== 'word' ||
    tokens.slice(start, participle).some(({ kind, plain }) => kind !== 'word' || PRONOUNS.has(plain))
  )
    return false;
  return (
    !SAYING.has(before.plain) &&
    !TELLING.has(before.plain) &&
    !/^(?:that|because|as|and|but|if|when|while)$/u.test(before.plain)
  );
};

/** Whether a comma, a question or an exclamation, inside or outside the marks, leads over to a tag behind the quotation. */
export const leadsOver = (text: string, { end, closed }: Quotation, after: Token | undefined): boolean => {
  if (!closed || !after) return false;
  if (/^[,—–-]$/u.test(after.text)) return true;
  return (
    /[,!?…—–-]['’”"]?$/u.test(text.slice(end - 2, end)) ||
    (/[.]['’”"]?$/u.test(text.slice(end - 2, end)) && !after.name)
  );
};

const SMALL = /^(?:a|an|the|of|and|or|in|on|at|to|for|with|by|from|is|as|vs\.?)$/iu;
const LONGEST_ATTRIBUTE = 2;
const PARTICIPLES = new Set(
  'taken given sent built made kept found brought bought sold stolen held left put set driven written drawn hidden thrown torn cut worn grown shown known chosen'.split(
    ' ',
  ),
);
/** In tokens. */
const LONGEST_ADDITION = 10;
const BEHIND = new Set(
  'could would will should can may might must do does did and or but by in on at to for from with as that which when while if of is was are were has had after before because than over about'.split(
    ' ',
  ),
);
