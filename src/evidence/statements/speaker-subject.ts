import type { Memory } from './speaker-memory.ts';
import { type SpeakerPhrase, speakerPhrase } from './speaker-phrase.ts';
import { ownerOf } from './speech-owner.ts';
import { sentenceSubject } from './speech-subject.ts';
import type { Token } from './speech-tokens.ts';

/**
 * Whom the sentence is about: its subject; a last name that is known, whatever the verb behind it; of a thing that is somebody's (`her
 * son's verdict`, `their plan`) its owner.
 */
export const aboutWhom = (memory: Memory, tokens: readonly Token[]): SpeakerPhrase | null => {
  const subject = sentenceSubject(tokens);
  if (subject && (subject.named || subject.kind !== 'unknown')) return subject;
  const from = subject ? tokens.findIndex(({ start }) => start >= subject.start) : 0;
  return lastNameAt(memory, tokens, from) ?? (subject && ownerOf(tokens, subject));
};

/**
 * Which pronoun is unclear behind a sentence on somebody who is told by another (`Her deputy was there`): it may mean either, unless
 * another word tells their sex.
 */
export const unclearAfter = (tokens: readonly Token[], phrase: SpeakerPhrase | null): 'he' | 'she' | null => {
  if (phrase?.kind !== 'person' || phrase.sex !== null) return null;
  const first = tokens.find(({ start }) => start >= phrase.start)?.plain;
  return first === 'her' ? 'she' : first === 'his' ? 'he' : null;
};

/** `Doe estimates that …`: only organisations and places stand before a noun as Doe's name would if this were no verb. */
const lastNameAt = (memory: Memory, tokens: readonly Token[], from: number): SpeakerPhrase | null => {
  const [token, next] = [tokens[from], tokens[from + 1]];
  if (!token?.name || token.owns || !memory.people.has(token.plain)) return null;
  return next?.kind === 'word' && !next.name ? speakerPhrase(tokens, from, from + 1) : null;
};
