import type { Span } from '../../corpus/span.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
import { addressee } from './speech-addressee.ts';
import { replyAt } from './speech-author.ts';
import { type Tag, tagOf } from './speech-cue.ts';
import { accordingTag, askedTag, colonTag, contactTag, customTag, ownWords } from './speech-lead.ts';
import { sentenceSubject, speakerAfter, subjectBefore, subjectFrom } from './speech-subject.ts';
import type { Token } from './speech-tokens.ts';
import { isPassive, speaks, verbGroupStart } from './speech-verbs.ts';
import { CALLING, PAPERS, SAYING, SAYING_BEHIND, SAYING_ING, THINKING } from './speech-words.ts';

/** The tag behind a quotation: `said Jane Doe`, `Jane Doe told reporters`, `according to Jane Doe`. */
export const tagAfter = (tokens: readonly Token[], quote: number): Tag | null => {
  let start = quote + 1;
  while (/^[,—–-]$/u.test(tokens[start]?.text ?? '')) start += 1;
  if (tokens[start]?.plain === 'according') return accordingTag(tokens, start);
  const reply = replyAt(tokens, start);
  if (reply)
    return {
      speaker: reply.speaker,
      toldTo: null,
      cue: { start: tokens[start]?.start ?? 0, end: reply.end },
    };
  const how = /^(?:is|was)$/u.test(tokens[start]?.plain ?? '') && tokens[start + 1]?.plain === 'how';
  const as = how || tokens[start]?.plain === 'as';
  if (as) start += how ? 2 : 1;
  const inverted = skipAdverbs(tokens, start);
  if (SAYING.has(tokens[inverted]?.plain ?? '') || isBehindName(tokens, inverted)) {
    const speaker = speakerAfter(tokens, inverted + 1);
    if (speaker) return tagOf(tokens, inverted, speaker);
  }
  for (let verb = start + 1; verb < Math.min(tokens.length, start + FURTHEST); verb += 1) {
    const token = tokens[verb];
    if (!token || token.kind === 'quote') return null;
    if (
      !speaks(tokens, verb) &&
      !(quote === 0 && isBehind(tokens, verb)) &&
      !(as && isPuttingIt(tokens, verb))
    )
      continue;
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
    if (word === 'according' && !thought) return ownWords(tokens, verb, quote) ?? accordingTag(tokens, verb);
    if (word === 'say' && tokens[verb - 1]?.plain === 'to') {
      const contact = contactTag(tokens, verb) ?? customTag(tokens, verb);
      if (contact) return contact;
    }
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
    const speaker = speaks(tokens, verb) && !isPassive(tokens, verb) ? subjectBefore(tokens, verb) : null;
    const told = speaker ?? invertedSpeaker(tokens, verb);
    if (told) return tagOf(tokens, verb, told);
  }
  return askedTag(tokens);
};

/** `The pier is lost, said Jane Doe, the mayor.`: nothing but the speaker stands behind the verb. */
const invertedSpeaker = (tokens: readonly Token[], verb: number): SpeakerPhrase | null => {
  if (tokens[verb - 1]?.text !== ',' || !SAYING.has(tokens[verb]?.plain ?? '')) return null;
  const speaker = speakerAfter(tokens, verb + 1);
  const behind = tokens.find(({ start }) => speaker !== null && start >= speaker.end);
  return behind === undefined || behind.kind === 'mark' || behind.plain === 'in' ? speaker : null;
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
  if (ANYBODY.has(subject.name.toLowerCase()) && /s$/u.test(token.plain)) return null;
  if (calling && /s$/u.test(token.plain) && !isRemark(tokens, quote, token, subject)) return null;
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
    if (!token || !(speaks(tokens, at) || CALLING.has(token.plain)) || isPassive(tokens, at)) continue;
    tried += 1;
    const subject = subjectBefore(tokens, at);
    if (subject) return tagOf(tokens, at, subject);
    const behind =
      SAYING.has(token.plain) && tokens[at - 1]?.text === ',' ? speakerAfter(tokens, at + 1) : null;
    if (behind) return tagOf(tokens, at, behind);
  }
  return null;
};

/** In the present `calls` gives a name, unless a person says it in more than a word or two. */
const isRemark = (tokens: readonly Token[], quote: number, verb: Token, { kind }: SpeakerPhrase): boolean => {
  const { start, end } = tokens[quote] ?? verb;
  return verb.plain !== 'calls' || (kind === 'person' && end - start > LONGEST_NICKNAME);
};

const maySpeak = (tokens: readonly Token[], verb: number): boolean => {
  const token = tokens[verb];
  if (!token) return false;
  return (
    SAYING_ING.has(token.plain) ||
    CALLING.has(token.plain) ||
    speaks(tokens, verb) ||
    isPuttingIt(tokens, verb)
  );
};

/** `she began`, with nothing behind it that could be its object. */
const isBehind = (tokens: readonly Token[], verb: number): boolean => {
  const next = tokens[verb + 1];
  return SAYING_BEHIND.has(tokens[verb]?.plain ?? '') && (next === undefined || next.kind !== 'word');
};

/** `grinned Doe.`: a name and nothing else behind the verb. */
const isBehindName = (tokens: readonly Token[], verb: number): boolean => {
  if (!SAYING_BEHIND.has(tokens[verb]?.plain ?? '') || !tokens[verb + 1]?.name) return false;
  const end = tokens.findIndex(({ name }, at) => at > verb && !name);
  return end < 0 || tokens[end]?.kind === 'mark';
};

const isPuttingIt = (tokens: readonly Token[], verb: number): boolean =>
  /^puts?$/u.test(tokens[verb]?.plain ?? '') && tokens[verb + 1]?.plain === 'it';

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

/** In UTF-16 code units with its marks. */
const LONGEST_NICKNAME = 20;
/** Of them the present tells what anybody does and nothing that was said. */
const ANYBODY = new Set('somebody someone everybody everyone nobody anybody anyone one'.split(' '));
const NAMING = new Set(['what', 'as', 'which', 'whom']);
const NICKNAMING = new Set('dub dubs dubbed nicknamed termed styled'.split(' '));
const READS = new Set(['read', 'reads']);
