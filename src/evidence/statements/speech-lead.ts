import { addressee } from './speech-addressee.ts';
import { type Tag, tagOf } from './speech-cue.ts';
import { sentenceSubject, speakerAfter, subjectBefore } from './speech-subject.ts';
import type { Token } from './speech-tokens.ts';
import { isPassive } from './speech-verbs.ts';
import { CONTACTING, PAPERS } from './speech-words.ts';

/** `according to Jane Doe`, from the first of these words. */
export const accordingTag = (tokens: readonly Token[], at: number): Tag | null => {
  if (tokens[at + 1]?.plain !== 'to') return null;
  const speaker = speakerAfter(tokens, at + 2);
  return speaker && tagOf(tokens, at, speaker);
};

/** `According to the files, Jane Doe was blunt: “…”`: a paper cites, and the one it tells of speaks. */
export const ownWords = (tokens: readonly Token[], at: number, quote: number): Tag | null => {
  const source =
    speakerAfter(tokens, at + 2)
      ?.name.split(' ')
      .at(-1)
      ?.toLowerCase() ?? '';
  if (tokens[quote - 1]?.text !== ':' || !PAPERS.has(source.replace(/s$/u, ''))) return null;
  const tag = colonTag(tokens);
  return tag?.speaker?.kind === 'person' ? tag : null;
};

/** `emailed on Monday to say it was “late”`: whoever got in touch says it. */
export const contactTag = (tokens: readonly Token[], say: number): Tag | null => {
  const verb = tokens.findLastIndex(
    ({ plain }, at) => at < say && at > say - FURTHEST && CONTACTING.has(plain),
  );
  const subject = verb > 0 && !isPassive(tokens, verb) ? subjectBefore(tokens, verb) : null;
  return subject && tagOf(tokens, verb, subject);
};

/** `liked to say that a guitar was “a box”`: what somebody was wont to say. */
export const customTag = (tokens: readonly Token[], say: number): Tag | null => {
  if (!CUSTOM.has(tokens[say - 2]?.plain ?? '')) return null;
  const subject = subjectBefore(tokens, say - 2);
  return subject && tagOf(tokens, say, subject);
};

/** `Asked whether it would, Jane Doe nods.`: what stands quoted next is the answer of the one who was asked. */
export const askedTag = (tokens: readonly Token[]): Tag | null => {
  if (tokens[0]?.plain !== 'asked') return null;
  const speaker = sentenceSubject(tokens);
  return speaker && { speaker, toldTo: null, cue: { start: speaker.start, end: speaker.end } };
};

/** `Jane Doe was blunt: “…”`: before a colon the sentence's subject speaks, when it is somebody. */
export const colonTag = (tokens: readonly Token[]): Tag | null => {
  const speaker = sentenceSubject(tokens);
  if (!speaker || (speaker.kind !== 'person' && !speaker.named)) return null;
  return { speaker, toldTo: addressee(tokens), cue: { start: speaker.start, end: speaker.end } };
};

const CUSTOM = new Set('liked likes loved loves used wont fond'.split(' '));
/** In tokens. */
const FURTHEST = 60;
