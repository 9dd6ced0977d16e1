import { LIST_MARK, visibleSpan } from './blocks.ts';
import type { Span } from './span.ts';

/**
 * The sentences of one block of body text, as spans offset by `base`; in order, not overlapping, each beginning and
 * ending at a visible character. A sentence longer than {@link LONGEST_SENTENCE} is cut between words, so that no
 * excerpt can outgrow a message.
 */
export const sentenceSpans = (block: string, base: number): Span[] => {
  const spans: Span[] = [];
  let start = block.match(LIST_MARK)?.[0].length ?? 0;
  for (const end of boundaries(block, start)) {
    spans.push(...trimmedPieces(block, start, end));
    start = end;
  }
  return spans.map(span => ({ start: span.start + base, end: span.end + base }));
};

/** The offsets at which a sentence ends, the block's own end among them. */
function* boundaries(block: string, from: number): Generator<number> {
  for (const stop of block.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (stop.index >= from && end < block.length && endsSentence(block, stop.index, stop[0], end)) yield end;
  }
  yield block.length;
}

const endsSentence = (block: string, at: number, stop: string, end: number): boolean => {
  const rest = block.slice(end, end + LOOKAHEAD);
  const word = block.slice(Math.max(0, at - LOOKAHEAD), at).match(LAST_WORD)?.[0] ?? '';
  if (!/^\s/u.test(rest)) return stop === '.' && isMissingSpace(word, rest);
  const next = rest.trimStart();
  if (!STARTS_SENTENCE.test(next)) return false;
  if (/[”"’')]$/u.test(stop) && /[!?]/u.test(stop)) return !SPEECH_TAG.test(next);
  if (stop !== '.' || !isAbbreviation(word)) return true;
  return MAY_END_SENTENCE.test(word) && OPENS_SENTENCE.test(next);
};

/** `Japan.The Defense Department`: a full stop between a plain word and a capitalised one, but not `Booking.Com`. */
const isMissingSpace = (word: string, rest: string): boolean =>
  /^\p{L}*\p{Ll}{2}$/u.test(word) && /^\p{Lu}\p{Ll}*[\s,]/u.test(rest) && !DOMAIN_END.test(rest);

const isAbbreviation = (word: string): boolean =>
  ABBREVIATIONS.has(word.toLowerCase()) || /^(?:\p{L}\.)*\p{L}$/u.test(word);

/** The visible part of the span, in pieces of at most {@link LONGEST_SENTENCE} code units. */
const trimmedPieces = (block: string, start: number, end: number): Span[] => {
  const pieces: Span[] = [];
  let rest = visibleSpan(block, { start, end });
  while (rest && rest.end - rest.start > LONGEST_SENTENCE) {
    const cut = rest.start + placeToCut(block.slice(rest.start, rest.start + LONGEST_SENTENCE));
    const piece = visibleSpan(block, { start: rest.start, end: cut });
    if (piece) pieces.push(piece);
    rest = visibleSpan(block, { start: cut, end });
  }
  return rest ? [...pieces, rest] : pieces;
};

/** After the last clause mark of the window, else after its last blank, else before its last whole character. */
const placeToCut = (window: string): number => {
  const clause = Math.max(window.lastIndexOf('; '), window.lastIndexOf(', '));
  if (clause > window.length / 2) return clause + 2;
  const blank = Math.max(window.lastIndexOf(' '), window.lastIndexOf('\n'));
  if (blank > window.length / 2) return blank + 1;
  const lastCharacter = [...GRAPHEMES.segment(window)].at(-1)?.index ?? 0;
  if (lastCharacter > 0) return lastCharacter;
  return /[\uD800-\uDBFF]$/u.test(window) ? window.length - 1 : window.length;
};

/** The most UTF-16 code units in one sentence span. Slack's smallest text limit that it has to fit is 3,000. */
export const LONGEST_SENTENCE = 1_000;

const LOOKAHEAD = 60;
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

const STOP = /[.!?…]+["”’')\]»]*/gu;
const LAST_WORD = /[\p{L}\p{N}.]*$/u;
const STARTS_SENTENCE = /^["“‘'([«]*[\p{Lu}\p{N}]|^["“‘«([]|^\p{Lo}/u;
const DOMAIN_END = /^(?:Com|Org|Net|Co|Io|Gov|Edu|Js|Ai)\b/u;

/** After `“Why?”` a capital may still belong to the same sentence: `Trump asked`. */
const SPEECH_TAG =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}(?:said|says|asked|asks|told|added|adds|wrote|writes|replied|tweeted|shouted|continued)\b/u;

/** Words that open a sentence far more often than they follow an abbreviation inside one. */
const OPENS_SENTENCE =
  /^["“‘'(]*(?:The|A|An|In|On|At|By|For|From|To|With|It|Its|He|She|They|We|You|I|This|That|These|Those|There|But|And|Or|So|If|As|When|While|However|Meanwhile|Although|After|Before|Since|Some|Many|Most|Only|Now|Last|Also|Both|What|Why|How|Who|Under|Among|Despite|According|Earlier|Later|One|Two|Here)\b/u;

/** Abbreviations that may also stand last in a sentence (`in the U.S.`, `Acme Inc.`), unlike `Mr.` or `Gen.`. */
const MAY_END_SENTENCE =
  /^(?:(?:\p{L}\.)+\p{L}|inc|ltd|co|corp|llc|plc|bros|etc|al|jr|sr|am|pm|ave|rd|blvd)$/iu;

const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr maj adm hon rev pres amb st jr sr inc ltd co corp llc plc bros
   vs v etc al eg ie cf no nos vol fig pp p ed eds est approx dept univ assn jan feb mar apr jun jul aug sep sept oct nov
   dec mon tue tues wed thu thurs fri sat sun ave rd blvd mt ft am pm ph.d b.a m.a`.split(/\s+/u),
);
