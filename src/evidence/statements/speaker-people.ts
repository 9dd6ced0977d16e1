import { isCalling } from './speaker-callings.ts';
import { type SpeakerPhrase, speakerPhrase } from './speaker-phrase.ts';
import { isFirstName, phraseEnd } from './speech-phrase.ts';
import { speakerAfter } from './speech-subject.ts';
import type { Token } from './speech-tokens.ts';
import { BODY_NAMES, DETERMINERS, LINKS, PRONOUNS, STOPPERS } from './speech-words.ts';

/** Somebody whom an article has named or described: as it does so most fully. */
export type Known = {
  readonly name: string;
  readonly role: string | null;
  readonly kind: SpeakerPhrase['kind'];
  readonly named: boolean;
  readonly sex: 'he' | 'she' | null;
};

/** What the phrase alone tells of somebody. */
export const knownBy = ({ name, role, kind, named, sex }: SpeakerPhrase): Known => ({
  name,
  role,
  kind,
  named,
  sex,
});

/** The people whom a sentence names in full, each with the role that stands beside the name. */
export const peopleIn = (tokens: readonly Token[]): Known[] => {
  const found: Known[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!beginsName(tokens, at)) continue;
    const end = nameEnd(tokens, at);
    if (end - at >= 2) {
      const person = personAt(tokens, leftEdge(tokens, at), end);
      if (person) found.push(person);
    }
    at = end;
  }
  return found;
};

const beginsName = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (!token?.name || /^\d/u.test(token.text)) return false;
  if (isFirstName(token)) return true;
  return (
    !STOPPERS.has(token.plain) &&
    !DETERMINERS.has(token.plain) &&
    !token.dated &&
    !LINKS.has(token.plain) &&
    !PRONOUNS.has(token.plain)
  );
};

const nameEnd = (tokens: readonly Token[], from: number): number => {
  let end = from + 1;
  while (tokens[end]?.name && tokens[end]?.kind === 'word' && !tokens[end]?.dated) end += 1;
  return end;
};

/** With the calling before the name: `finance minister | Jane Doe`. */
const leftEdge = (tokens: readonly Token[], from: number): number => {
  if (!isCalling(tokens[from - 1]?.plain ?? '')) return from;
  let start = from - 1;
  while (
    from - start < 4 &&
    tokens[start - 1]?.kind === 'word' &&
    !STOPPERS.has(tokens[start - 1]?.plain ?? '') &&
    !DETERMINERS.has(tokens[start - 1]?.plain ?? '') &&
    phraseEnd(tokens, start - 1) >= from
  )
    start -= 1;
  return start;
};

const personAt = (tokens: readonly Token[], from: number, end: number): Known | null => {
  const alone = speakerPhrase(tokens, from, end);
  if (alone?.kind !== 'person' || !alone.named || !alone.name.includes(' ')) return null;
  if (alone.name.split(' ').some(word => BODY_NAMES.has(word.toLowerCase()))) return null;
  if (tokens[end - 1]?.owns) return { ...knownBy(alone), name: alone.name.replace(/['’]s?$/u, '') };
  const beside = tokens[end]?.text === ',' ? speakerAfter(tokens, from) : null;
  return knownBy(beside?.name === alone.name ? beside : alone);
};
