import { zoneNamed } from './zone.ts';

/**
 * The first zone that a text names, null for none, and the first words in it that are neither a zone nor a filler such as `at` and `on`,
 * null for none. A bar stands where something else was read out of it.
 */
export type ZoneTaken = { readonly zone: string | null; readonly unread: string | null };

export const takeZone = (words: string): ZoneTaken => {
  let zone: string | null = null;
  const unread: string[] = [];
  for (const group of words.split(BETWEEN)) {
    const tokens = withoutFillers(group.split(/\s+/u).filter(Boolean));
    const named: NamedZone | null = zone === null ? zoneWithin(tokens) : null;
    zone ??= named?.zone ?? null;
    unread.push(...(named?.around ?? [tokens]).map(part => part.join(' ')).filter(Boolean));
  }
  return { zone, unread: unread[0] ?? null };
};

/** A zone, and the words before and after its name. */
type NamedZone = { readonly zone: string; readonly around: readonly string[][] };

/** The longest run of words that names a zone. */
const zoneWithin = (tokens: readonly string[]): NamedZone | null => {
  for (let length = Math.min(tokens.length, LONGEST_ZONE); length > 0; length -= 1)
    for (let start = 0; start + length <= tokens.length; start += 1) {
      const zone = zoneNamed(tokens.slice(start, start + length).join(' '));
      const around = [tokens.slice(0, start), tokens.slice(start + length)];
      if (zone) return { zone, around: around.map(withoutFillers) };
    }
  return null;
};

const withoutFillers = (tokens: readonly string[]): string[] => {
  const first = tokens.findIndex(token => !FILLER.test(token));
  return first < 0 ? [] : tokens.slice(first, tokens.findLastIndex(token => !FILLER.test(token)) + 1);
};

const BETWEEN = /[|,;()`"“”„]+|[.!](?=\s|$)/u;
const FILLER = /^(?:at|in|on|every|each|and|&|the|-)$/iu;

/** Words in the longest names: `America/Port of Spain`. */
const LONGEST_ZONE = 3;
