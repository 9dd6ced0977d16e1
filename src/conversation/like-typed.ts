import { type AskedBefore, namesIn, topicOf } from './asked-before.ts';
import { likePart } from './like-part.ts';
import { type Fitted, fitted } from './with-article.ts';

/** A piece of a question (`Italy`, `in 2019`, `the price`) that somebody puts in the place of what is like it in the question before. */
export type Piece = {
  readonly preposition: string;
  readonly text: string;
  readonly kind: 'country' | 'people' | 'year' | 'name' | 'noun';
};

/** Another question, and what of the one before stands in it. */
export type Substituted = { readonly question: string; readonly carried: string };

/** Reads a piece of a question; null for what has a verb or speaks of you and me. */
export const pieceOf = (said: string): Piece | null => {
  const bare = said
    .replace(/^(?:the )?ones? (?=in |from |of |at |by |with )/iu, '')
    .replace(/(?<=\S)\s+(?:ones?|too|as well)$/iu, '');
  const [, preposition = '', text = ''] = PREPOSITION.exec(bare) ?? [];
  if (
    !/^[\p{L}\p{N}"“„«]/u.test(text) ||
    text.split(/\s+/u).length > MOST_WORDS ||
    NO_PIECE.test(text.replace(/\bUS\b/u, ''))
  )
    return null;
  return { preposition: preposition.toLowerCase(), text, kind: kindOf(text) };
};

const PREPOSITION =
  /^(?:(in|on|at|to|for|from|with|by|of|about|against|under|between|through|during)\s+)?(.*)$/isu;

/** Puts the piece in the place of what is like it: a country for a country, a year for a year, a name for a name. */
export const substituted = (before: AskedBefore, piece: Piece): Substituted => {
  const part = likePart(before, piece);
  if (part) return replaced(before.text, fitted(before.text, part, piece));
  const words = [piece.preposition, piece.text].filter(word => word !== '').join(' ');
  if (piece.kind === 'noun' || (piece.kind === 'name' && piece.preposition === '')) {
    const topic = topicOf(before);
    return { question: `${words}: ${topic}`, carried: topic };
  }
  const link = piece.preposition === '' ? 'in ' : '';
  return { question: `${before.text} ${link}${words}`, carried: before.text };
};

const replaced = (asked: string, { start, end, by }: Fitted): Substituted => ({
  question: asked.slice(0, start) + by + asked.slice(end),
  carried: `${asked.slice(0, start).trim()} … ${asked.slice(end).trim()}`.trim(),
});

const kindOf = (text: string): Piece['kind'] => {
  const bare = text.replace(/^the\s+/iu, '');
  if (/^(?:early |late |mid-?)?(?:1[89]|20)\d\d$/u.test(bare)) return 'year';
  const [name] = namesIn(bare);
  if (name?.start === 0 && name.end === bare.length) return name.kind;
  return SEVERAL_NAMES.test(bare) ? 'name' : 'noun';
};

/** `Danone and Coca-Cola` */
const SEVERAL_NAMES = /^\p{Lu}\S*(?:(?:, | and | or | & |, and )\p{Lu}\S*)+$/u;

/** Verbs, and words for you and me and those who were named, make it no piece of a question. */
const NO_PIECE =
  /(?:^|\s)(?:is|are|was|were|am|be|been|do|does|did|done|has|have|had|will|would|can|could|should|may|might|must|i|we|you|me|us|my|our|your|mine|yours|he|she|it|they|him|her|them|his|its|their|this|that|these|those|who|what|which|when|where|why|how|let|lets|not|to|if|because|then|so|thanks|thank|please|yes|no|ok|okay|maybe|sure|right|really|well|now|here|there|anyone|anybody|somebody|someone|everybody|everyone|nobody|team|guys|folks|tomorrow|today|tonight|later|soon|\p{L}+n['’]t|\p{L}+['’](?:ll|ve|re|m|d))(?=[\s,.]|$)/iu;

const MOST_WORDS = 5;
