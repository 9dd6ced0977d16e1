import table from './publications.json' with { type: 'json' };

/** How sure it is that a name is a newspaper's, a broadcaster's or an agency's. */
export type Likeness = 'surely' | 'perhaps' | 'not';

/**
 * Reads it from the name alone: well-known ones are listed, others give themselves away by a word of the trade ("Courier",
 * "Zeitung"). Some such words are surnames too, and then the name is one only after "the".
 */
export const publicationLikeness = (name: string, the: boolean): Likeness => {
  const plain = plainName(name);
  if (NAMES.has(plain)) return 'surely';
  const words = plain.split(/[\s-]+/u);
  const kinds = words.filter((word, at) => ANYWHERE.has(word) || (LAST.has(word) && at === words.length - 1));
  if (kinds.length === 0) return 'not';
  return the || kinds.some(word => !SURNAMES.has(word)) ? 'surely' : 'perhaps';
};

/** Whether the name is a well-known publication's. */
export const isListed = (name: string): boolean => NAMES.has(plainName(name));

/** Whether the name is a news agency's, whose text others print. */
export const isAgency = (name: string): boolean => AGENCIES.has(plainName(name));

/** The name in lower case without an article before it, one blank between words. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/^the /u, '')
    .replace(/\.(?=\p{L}|$)/gu, '')
    .trim();

/** The first letters of a name's words of substance, lower case: what it is shortened to. */
export const initialsOf = (name: string): string =>
  plainName(name)
    .split(/[\s-]+/u)
    .filter(word => !/^(?:of|the|and|de|der|des|du|la|le)$/u.test(word))
    .map(word => word.slice(0, 1))
    .join('');

const NAMES: ReadonlySet<string> = new Set(table.names.map(plainName));
const ANYWHERE: ReadonlySet<string> = new Set(table.anywhere);
/** Words that other names have too ("Standard Chartered"), and a publication's only at its end. */
const LAST: ReadonlySet<string> = new Set(table.last);
const SURNAMES: ReadonlySet<string> = new Set(table.surnames);
const AGENCIES: ReadonlySet<string> = new Set(table.agencies.map(plainName));
