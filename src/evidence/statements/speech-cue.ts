import type { Span } from '../../corpus/span.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
import { addressee, objectOf } from './speech-addressee.ts';
import { authorOf } from './speech-author.ts';
import type { Token } from './speech-tokens.ts';
import { TELLING } from './speech-words.ts';

/**
 * Words of a sentence that say who speaks: the speaker's phrase (null in `came the reply`), who it was said to, and the span of both with
 * their verb.
 */
export type Tag = {
  readonly speaker: SpeakerPhrase | null;
  readonly toldTo: string | null;
  readonly cue: Span;
};

/** The tag of this verb and its speaker, with whom the verb or another part of the sentence says it was told to. */
export const tagOf = (tokens: readonly Token[], verb: number, speaker: SpeakerPhrase): Tag => {
  const told = TELLING.has(tokens[verb]?.plain ?? '') ? objectOf(tokens, verb + 1) : null;
  const start = Math.min(speaker.start, tokens[verb]?.start ?? speaker.start);
  const end = Math.max(speaker.end, tokens[verb]?.end ?? speaker.end, told?.end ?? 0);
  return { speaker: authorOf(tokens, speaker), toldTo: told?.name ?? addressee(tokens), cue: { start, end } };
};
