import countries from './countries.json' with { type: 'json' };
import { termOf } from './terms.ts';

/**
 * Other terms for the same country or government: its short names, its people, its seat (`Beijing` for the Chinese
 * government). They stand in only for a term that no passage holds.
 */
export const kinOf = (term: string): readonly string[] => KIN.get(term) ?? [];

const KIN: ReadonlyMap<string, readonly string[]> = new Map(
  countries.flatMap(names => {
    const terms = [...new Set(names.filter(name => !name.includes(' ')).map(termOf))];
    return terms.map(term => [term, terms.filter(other => other !== term)] as const);
  }),
);
