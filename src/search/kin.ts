import countries from './countries.json' with { type: 'json' };
import everyday from './everyday.json' with { type: 'json' };
import { termOf } from './terms.ts';

/**
 * Other terms for the same thing: names of a country, of its people and of the seat of its government (`Beijing`), and
 * everyday words for what news prints (`spying`, `espionage`). They stand in only for a term that no passage holds.
 */
export const kinOf = (term: string): readonly string[] => KIN.get(term) ?? [];

const kinships = (groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> => {
  const kin = new Map<string, string[]>();
  for (const group of groups) {
    const terms = [...new Set(group.filter(name => !name.includes(' ')).map(termOf))];
    for (const term of terms)
      kin.set(term, [...(kin.get(term) ?? []), ...terms.filter(other => other !== term)]);
  }
  return kin;
};

const KIN = kinships([...countries, ...everyday]);
