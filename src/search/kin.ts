import countries from './countries.json' with { type: 'json' };
import everyday from './everyday.json' with { type: 'json' };
import { termOf } from './terms.ts';

/** Names of a country, of its people and of the seat of its government (`Beijing`), which stand for one another. */
export const compatriotsOf = (term: string): readonly string[] => COMPATRIOTS.get(term) ?? [];

/** Terms that news prints for this word of everyday speech (`espionage` for `spying`); none for most. */
export const kinOf = (term: string): readonly string[] => KIN.get(term) ?? [];

/** Whether the word is a country's own name, which stands first among its names, and no initials: `Germany`, not `German`. */
export const isCountry = (word: string): boolean => OWN_NAMES.has(word);

const OWN_NAMES = new Set(countries.flatMap(group => group.slice(0, 1)).filter(name => /\p{Ll}/u.test(name)));

/** Whether this is a country's name as a whole, in any writing: `United States`, `Germany`. */
export const isCountryName = (name: string): boolean => ALL_NAMES.has(name.toLowerCase());

const ALL_NAMES = new Set(countries.flat().map(name => name.toLowerCase()));

/** Whether the term is a name of a country, of its people, or of the seat of its government. */
export const isOfCountry = (term: string): boolean => COMPATRIOTS.has(term);

const COMPATRIOTS: ReadonlyMap<string, readonly string[]> = new Map(
  countries.flatMap(group => {
    const terms = [...new Set(group.filter(name => !name.includes(' ')).map(termOf))];
    return terms.map(term => [term, terms.filter(other => other !== term)] as const);
  }),
);

const KIN: ReadonlyMap<string, readonly string[]> = (() => {
  const kin = new Map<string, Set<string>>();
  for (const [word, others] of Object.entries(everyday)) {
    const term = termOf(word);
    const terms = kin.get(term) ?? new Set();
    for (const other of others.split(' ')) if (termOf(other) !== term) terms.add(termOf(other));
    kin.set(term, terms);
  }
  return new Map([...kin].map(([term, terms]) => [term, [...terms]]));
})();
