import { initialsOf } from '../corpus/publications.ts';

/**
 * Those of the names that a typed value means: the ones that are it, else the ones of which it is a clear part (whole words, the
 * last of which may be begun only, as in `daily` for DailyWire), else the ones whose initials it is (`nyt`). Case,
 * diacritics, blanks and marks make no difference.
 */
export const namesMeant = (value: string, names: readonly string[]): string[] => {
  const each = [...new Set(names)];
  const whole = compact(value);
  if (whole === '') return [];
  const same = each.filter(name => compact(withoutArticle(name)) === compact(withoutArticle(value)));
  if (same.length > 0) return same;
  const parts = each.filter(name => isPart(value, name));
  return parts.length > 0 ? parts : each.filter(name => compact(initialsOf(name)) === whole);
};

/** The names nearest to a value that means none of them, at most so many, the likest first. */
export const nearestNames = (value: string, names: readonly string[], most: number): string[] => {
  const near = new Map([...new Set(names)].map(name => [name, likeness(compact(value), compact(name))]));
  return [...near]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name]) => name);
};

/** Lower case without diacritics, for comparing. */
const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[łøđıßæœ]/gu, letter => LETTERS.get(letter) ?? letter);

const isPart = (value: string, name: string): boolean => {
  const sought = wordsOf(withoutArticle(value));
  const last = sought.at(-1) ?? '';
  return [wordsOf(name), wordsOf(name.replace(CAMEL, ' '))].some(words =>
    words.some((_, at) =>
      sought.every((word, step) => {
        const held = words[at + step] ?? '';
        const begun = step === sought.length - 1 && last.length >= LEAST_BEGUN;
        return held === word || (begun && held.startsWith(word));
      }),
    ),
  );
};

const withoutArticle = (name: string): string => name.replace(/^\s*the\s+(?=\S)/iu, '');

const wordsOf = (name: string): string[] => foldedName(name).match(/[\p{L}\p{N}]+/gu) ?? [];

const compact = (name: string): string => wordsOf(name).join('');

/** The share of the pairs of letters that both have (Dice). */
const likeness = (one: string, other: string): number => {
  const [a, b] = [pairsIn(one), pairsIn(other)];
  const shared = [...a].filter(pair => b.has(pair)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
};

const pairsIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(`^${text}`, (letter, at) => letter + (text[at] ?? '$')));

/** Between the words of a name that is written as one: `DailyWire`, `TVToday`. */
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** So many letters are begun clearly enough. */
const LEAST_BEGUN = 3;

/** Letters that no normal form takes apart. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);
