import type { SpeakerPhrase } from './speaker-phrase.ts';
import { speakerPhrase } from './speaker-phrase.ts';
import { ownerOf } from './speech-owner.ts';
import { phraseEnd } from './speech-phrase.ts';
import type { Token } from './speech-tokens.ts';

/** Who speaks through what they wrote: of `her letter` and `the company's reply` the owner; every other phrase is itself. */
export const authorOf = (tokens: readonly Token[], phrase: SpeakerPhrase): SpeakerPhrase => {
  const noun = phrase.name.split(' ').at(-1)?.toLowerCase() ?? '';
  return (!phrase.named && WRITTEN.has(noun) && ownerOf(tokens, phrase)) || phrase;
};

/**
 * `“No,” came the reply`, `“No,” was her answer`: the words of whoever replies, `speaker` null where that is not said. Null where no
 * reply is named there. `end` is the offset behind the phrase.
 */
export const replyAt = (
  tokens: readonly Token[],
  from: number,
): { readonly speaker: SpeakerPhrase | null; readonly end: number } | null => {
  if (!COMING.has(tokens[from]?.plain ?? '')) return null;
  const core = phraseEnd(tokens, from + 1);
  const phrase = core > from + 1 ? speakerPhrase(tokens, from + 1, core) : null;
  const noun = tokens[core - 1]?.plain ?? '';
  return phrase && REPLIES.has(noun) ? { speaker: ownerOf(tokens, phrase), end: phrase.end } : null;
};

const COMING = new Set('came comes was is went ran runs'.split(' '));
const REPLIES = new Set(
  'reply replies answer answers response retort verdict comeback refrain conclusion advice message'.split(
    ' ',
  ),
);
const WRITTEN = new Set(
  'statement letter email e-mail note message text tweet post memo reply response answer account diary postcard caption'.split(
    ' ',
  ),
);
