import { textOf, withoutArticle } from './speaker-phrase.ts';
import { phraseEnd } from './speech-phrase.ts';
import type { Token } from './speech-tokens.ts';
import { PRONOUNS } from './speech-words.ts';

/** Who is told: a name or a description without its article word; a pronoun only for the writer. */
export const objectOf = (
  tokens: readonly Token[],
  from: number,
): { name: string | null; end: number } | null => {
  const first = tokens[from];
  if (!first) return null;
  if (first.plain === 'me' || first.plain === 'us') return { name: first.text, end: first.end };
  if (OBJECTS.has(first.plain)) return { name: null, end: first.end };
  const end = phraseEnd(tokens, from);
  if (TIMES.has(tokens[end - 1]?.plain ?? '')) return null;
  if (end <= from || PRONOUNS.has(first.plain)) return null;
  const words = withoutArticle(tokens.slice(from, end));
  return { name: textOf(words) || null, end: tokens[end - 1]?.end ?? first.end };
};

/** `in an interview with`, `issued a statement to`: whom the speaker addressed, as another part of the sentence says. */
export const addressee = (tokens: readonly Token[]): string | null => {
  for (let at = 1; at < Math.min(tokens.length, FURTHEST); at += 1) {
    const before = tokens[at - 1]?.plain ?? '';
    const word = tokens[at]?.plain;
    const addressed = word === 'to' ? ADDRESSING.has(before) : word === 'with' && MEETING.has(before);
    if (!addressed || tokens[at + 1]?.dated) continue;
    const told = objectOf(tokens, at + 1);
    if (told?.name) return told.name;
  }
  return null;
};

const FURTHEST = 120;
const TIMES = new Set('week month year day morning evening afternoon night time weekend hour'.split(' '));
const OBJECTS = new Set('him her them it you himself herself themselves'.split(' '));
const ADDRESSING = new Set(
  'statement statements email e-mail emailed letter message comments remarks note speaking talking said wrote sent text issued'.split(
    ' ',
  ),
);
const MEETING = new Set('interview conversation call exchange talk meeting speaking'.split(' '));
