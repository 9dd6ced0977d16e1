import type { Span } from '../corpus/span.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
import { addressee, objectOf } from './speech-addressee.ts';
import {
  sentenceSubject,
  speakerAfter,
  subjectBefore,
  subjectFrom,
  verbGroupStart,
} from './speech-subject.ts';
import type { Token } from './speech-tokens.ts';
import { CALLING, PAPERS, SAYING, SAYING_ING, TELLING, THINKING } from './speech-words.ts';

/**
 * Words of a sentence that say who speaks: the speaker's phrase, who it was said to, and the span of both with their verb.
 */
export type Tag = {
  readonly speaker: SpeakerPhrase;
  readonly toldTo: string | null;
  readonly cue: Span;
};

/** The tag behind a quotation: `said Jane Doe`, `Jane Doe told reporters`, `according to Jane Doe`. */
export const tagAfter = (tokens: readonly Token[], quote: number): Tag | null => {
  let start = quote + 1;
  while (/^[,—–-]$/u.test(tokens[start]?.text ?? '')) start += 1;
  if (tokens[start]?.plain === 'according') return accordingTag(tokens, start);
  const inverted = skipAdverbs(tokens, start);
  if (SAYING.has(tokens[inverted]?.plain ?? '')) {
    const speaker = speakerAfter(tokens, inverted + 1);
    if (speaker) return tagOf(tokens, inverted, speaker);
  }
  for (let verb = start + 1; verb < Math.min(tokens.length, start + FURTHEST); verb += 1) {
    const token = tokens[verb];
    if (!token || token.kind === 'quote') return null;
    if (!speaks(token)) continue;
    const speaker = subjectFrom(tokens, start, verb);
    if (speaker) return tagOf(tokens, verb, speaker);
  }
  return null;
};

/** The tag in whose reach a quotation stands: the nearest verb of saying before it in its sentence that has a speaker. */
export const tagBefore = (tokens: readonly Token[], quote: number): Tag | null => {
  let thought = false;
  let tried = 0;
  for (let verb = quote - 1; verb >= Math.max(0, quote - FURTHEST); verb -= 1) {
    const word = tokens[verb]?.plain ?? '';
    if (NICKNAMING.has(word)) return null;
    if (THINKING.has(word)) thought = true;
    if (thought && CALLING.has(word)) continue;
    if (word === 'according' && !thought) return accordingTag(tokens, verb);
    if (!maySpeak(tokens, verb)) continue;
    const tag = tried < MOST_VERBS ? tagWithVerb(tokens, verb, quote) : null;
    if (tag) return tag;
    tried += 1;
  }
  return tokens[quote - 1]?.text === ':' ? colonTag(tokens) : null;
};

/** What the sentence says was said, without quotation marks, or with them: the first tag in it. */
export const indirectTag = (tokens: readonly Token[]): Tag | null => {
  for (const [verb, token] of tokens.entries()) {
    if (verb > FURTHEST) return null;
    if (token.plain === 'according') return accordingTag(tokens, verb);
    if (SAYING.has(token.plain) && tokens[verb + 1]?.plain === 'to') continue;
    const speaker = speaks(token) && !isPassive(tokens, verb) ? subjectBefore(tokens, verb) : null;
    if (speaker) return tagOf(tokens, verb, speaker);
  }
  return null;
};

const tagWithVerb = (tokens: readonly Token[], verb: number, quote: number): Tag | null => {
  const token = tokens[verb];
  if (token?.kind !== 'word') return null;
  const calling = CALLING.has(token.plain);
  if (SAYING_ING.has(token.plain)) return sentenceTag(tokens, verb);
  if (isPassive(tokens, verb) || (calling && quote === verb + 1)) return null;
  const subject = subjectBefore(tokens, verb);
  if (!subject) return followsOn(tokens, verb) ? sentenceTag(tokens, verb) : null;
  if (NAMING.has(tokens[placeOf(tokens, subject) - 1]?.plain ?? '') && !isPuttingIt(tokens, verb))
    return null;
  if (READS.has(token.plain) && !PAPERS.has(subject.name.split(' ').at(-1)?.toLowerCase() ?? '')) return null;
  if (isPastPerfect(tokens, verb)) return earlierTag(tokens, verb) ?? tagOf(tokens, verb, subject);
  return tagOf(tokens, verb, subject);
};

/** The tag of the verb that the sentence began with, for `adding that` and `and promised`. */
const sentenceTag = (tokens: readonly Token[], verb: number): Tag | null => {
  const earlier = earlierTag(tokens, verb);
  if (earlier) return earlier;
  const subject = sentenceSubject(tokens.slice(0, verb));
  if (!subject || (subject.kind === 'unknown' && !subject.named)) return null;
  const cue = { start: subject.start, end: tokens[verb]?.end ?? subject.end };
  return { speaker: subject, toldTo: addressee(tokens), cue };
};

const earlierTag = (tokens: readonly Token[], verb: number): Tag | null => {
  let tried = 0;
  for (let at = verb - 1; at >= Math.max(0, verb - FURTHEST) && tried < MOST_VERBS; at -= 1) {
    const token = tokens[at];
    if (!token || !(speaks(token) || CALLING.has(token.plain)) || isPassive(tokens, at)) continue;
    tried += 1;
    const subject = subjectBefore(tokens, at);
    if (subject) return tagOf(tokens, at, subject);
    const behind =
      SAYING.has(token.plain) && tokens[at - 1]?.text === ',' ? speakerAfter(tokens, at + 1) : null;
    if (behind) return tagOf(tokens, at, behind);
  }
  return null;
};

const accordingTag = (tokens: readonly Token[], at: number): Tag | null => {
  if (tokens[at + 1]?.plain !== 'to') return null;
  const speaker = speakerAfter(tokens, at + 2);
  return speaker && tagOf(tokens, at, speaker);
};

/** `Jane Doe was blunt: “…”`: before a colon the sentence's subject speaks, when it is somebody. */
const colonTag = (tokens: readonly Token[]): Tag | null => {
  const speaker = sentenceSubject(tokens);
  if (!speaker || (speaker.kind !== 'person' && !speaker.named)) return null;
  return { speaker, toldTo: addressee(tokens), cue: { start: speaker.start, end: speaker.end } };
};

const tagOf = (tokens: readonly Token[], verb: number, speaker: SpeakerPhrase): Tag => {
  const told = TELLING.has(tokens[verb]?.plain ?? '') ? objectOf(tokens, verb + 1) : null;
  const start = Math.min(speaker.start, tokens[verb]?.start ?? speaker.start);
  const end = Math.max(speaker.end, tokens[verb]?.end ?? speaker.end, told?.end ?? 0);
  return { speaker, toldTo: told?.name ?? addressee(tokens), cue: { start, end } };
};

const maySpeak = (tokens: readonly Token[], verb: number): boolean => {
  const token = tokens[verb];
  if (!token) return false;
  return (
    SAYING_ING.has(token.plain) || CALLING.has(token.plain) || speaks(token) || isPuttingIt(tokens, verb)
  );
};

const speaks = ({ kind, plain, name }: Token): boolean =>
  kind === 'word' && !name && (SAYING.has(plain) || TELLING.has(plain));

const isPuttingIt = (tokens: readonly Token[], verb: number): boolean =>
  /^puts?$/u.test(tokens[verb]?.plain ?? '') && tokens[verb + 1]?.plain === 'it';

const isPassive = (tokens: readonly Token[], verb: number): boolean => {
  const before = tokens[verbGroupStart(tokens, verb) - 1]?.plain ?? '';
  return BEING.has(before) || before === 'to';
};

const isPastPerfect = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(verbGroupStart(tokens, verb), verb).some(({ plain }) => plain === 'had');

const followsOn = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:and|but|or|,|then)$/u.test(tokens[verbGroupStart(tokens, verb) - 1]?.text.toLowerCase() ?? '');

const placeOf = (tokens: readonly Token[], { start }: Span): number =>
  tokens.findIndex(token => token.start === start);

const skipAdverbs = (tokens: readonly Token[], from: number): number =>
  /ly$|^(?:also|then|later)$/u.test(tokens[from]?.plain ?? '') ? from + 1 : from;

const FURTHEST = 60;

/** How many verbs of one sentence are asked for a speaker. */
const MOST_VERBS = 4;
const BEING = new Set('was were been being is are be get got gets'.split(' '));
const NAMING = new Set(['what', 'as', 'which', 'whom']);
const NICKNAMING = new Set('dub dubs dubbed nicknamed termed styled'.split(' '));
const READS = new Set(['read', 'reads']);
