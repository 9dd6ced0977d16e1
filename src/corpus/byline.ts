import { AUTHOR_ROLE } from './furniture.ts';
import { isTimestamp, isWordOfTime } from './timestamp.ts';

/**
 * Whether a line says who wrote the piece, and perhaps where, for whom and when, and nothing else: `By Jane Doe, The
 * Example, in London`, `9 October 2020 by Jane Doe`. Other words in small letters make a sentence of it.
 */
export const isByline = (line: string): boolean => {
  const by = line.length > LONGEST ? undefined : BY.exec(line)?.[0];
  if (by === undefined) return false;
  const before = line.slice(0, line.indexOf(by)).trim();
  return (
    (/^\P{L}*$/u.test(before) || isTimestamp(before)) && areNames(line.slice(line.indexOf(by) + by.length))
  );
};

const areNames = (words: string): boolean => {
  const bare = words
    .split(/[\s,|/·•]+/u)
    .flatMap(word => word.match(/[\p{L}\p{N}].*[\p{L}\p{N}]|\p{L}/u)?.[0] ?? []);
  const [first = ''] = bare;
  const capitals = bare.filter(word => /^\p{Lu}/u.test(word) && !isWordOfTime(word)).length;
  const enough = UNNAMED.test(first) || bare.length === 1 || capitals >= 2;
  if (!/^(?:\p{Lu}|the$)/u.test(first) && !UNNAMED.test(first)) return false;
  return enough && !isWordOfTime(first) && bare.every(isOfByline);
};

const isOfByline = (word: string): boolean =>
  /^\p{Lu}/u.test(word) ||
  BETWEEN.test(word) ||
  UNNAMED.test(word) ||
  AUTHOR_ROLE.test(word) ||
  isWordOfTime(word);

const BY =
  /\b(?:(?:written|reported|posted|published|story|words|text|edited|reviewed|compiled|opinion|analysis|column|commentary)\s+)?by:?\s+|^(?:author|words|text|writer|reporter)s?:\s+/iu;

/** Who signs without a name. */
const UNNAMED = /^(?:staff|admin)$/iu;

/** Small words that stand between the names of a byline. */
const BETWEEN =
  /^(?:and|in|for|at|of|the|de|del|van|von|der|den|la|le|al|bin|with|special|to|via|agencies|additional|reporting)$/iu;

/** In characters. */
const LONGEST = 160;
