import groups from '../search/countries.json' with { type: 'json' };

/**
 * A country as it stands in a text: `of` tells that the word says whose or from where (`Italian`, and `Italians`), not which (`Italy`,
 * `Rome`). The span counts into that text.
 */
export type CountryFound = { readonly start: number; readonly end: number; readonly of: boolean };

/** The countries of a text, in order. A word in small letters counts when it is no initials and of the list itself. */
export const countriesIn = (text: string): CountryFound[] =>
  [...text.matchAll(NAMES)].flatMap(({ 0: name, index: start }) => {
    const known = GROUPS.get(name.toLowerCase());
    if (!known || (known.isExact && name !== known.written)) return [];
    return [{ start, end: start + name.length, of: known.of }];
  });

/** What is of the country that this word names: `Italian` for `Italy`; null where the language has no such word in the list. */
export const ofCountry = (name: string): string | null =>
  GROUPS.get(name.toLowerCase())?.group.find(isOf) ?? null;

/** `Italian`, `Dutch`, `Thai`: a name that ends like one, and is none of the place itself. */
const isOf = (name: string, place: number): boolean =>
  place > 0 && OF.test(name) && !SEATS.has(name) && !/^(?:United|Great)\b/u.test(name);

/** Whether a name is that of a capital or a seat of government. */
export const isSeat = (name: string): boolean => {
  const known = GROUPS.get(name.toLowerCase());
  return known !== undefined && known.group.indexOf(known.written) > 0 && !known.of && !isLand(known.written);
};

const isLand = (name: string): boolean =>
  isInitials(name) || /^(?:United .+|America|Britain|Holland|Türkiye|Europe)$/u.test(name);

const OF =
  /(?:an|ish|ese|ench|wiss|utch|eek|ech|ai|li|qi|ri|tine|ine|inan|ino|ussie|rit|riton|paniard|ole|wede|ane|inn|urk)s?$/u;

/** Seats of a government that end like the name of a people. */
const SEATS: ReadonlySet<string> = new Set(['Dublin', 'Berlin', 'Teheran', 'Tehran', 'Washington', 'Hague']);

/** Whether a name is written in capitals alone (`UK`, `BBC`, `AT&T`). */
export const isInitials = (name: string): boolean => /^[\p{Lu}.&]{2,}$/u.test(name);

/** Two capitals name a region by the standard; those without a name of their own come back as they are. */
const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
const NAME_OF = new Intl.DisplayNames('en', { type: 'region' });

/** Names that are as often those of a person or a thing. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['Jordan', 'Chad', 'Georgia', 'Jersey', 'Unknown Region']);

/** Countries that the list does not hold, and parts of countries and of the world that are spoken of as countries are. */
const FURTHER: readonly string[] = [
  ...LETTERS.flatMap(one => LETTERS.map(other => NAME_OF.of(one + other) ?? '')).filter(
    name => /^\p{Lu}\p{Ll}+(?: \p{L}+)*$/u.test(name) && !NO_COUNTRIES.has(name),
  ),
  'UAE',
  'Hong Kong',
  'England',
  'Scotland',
  'Wales',
  'Northern Ireland',
  'Europe',
];

type Known = {
  readonly group: readonly string[];
  readonly written: string;
  readonly of: boolean;
  /** Counts only as it is written. */
  readonly isExact: boolean;
};

const GROUPS = new Map<string, Known>([
  ...FURTHER.map(
    name => [name.toLowerCase(), { group: [name], written: name, of: false, isExact: true }] as const,
  ),
  ...groups.flatMap(group =>
    group.map((written, place) => {
      const known = { group, written, of: isOf(written, place), isExact: isInitials(written) };
      return [written.toLowerCase(), known] as const;
    }),
  ),
]);

const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...GROUPS.values()]
    .map(({ written }) => written)
    .sort((a, b) => b.length - a.length)
    .map(name => RegExp.escape(name))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);
