import { termsOf } from '../../search/terms.ts';
import type { Statement } from '../statement.ts';
import { organisationOf } from './speaker-names.ts';

/** Somebody who said something, and how many statements are theirs. `organisation` is left out where none is named. */
export type Speaker = {
  readonly name: string;
  readonly role: string | null;
  readonly organisation?: string;
  readonly statements: number;
};

/** The speakers whom the articles state, most statements first and then by name. */
export const speakersOf = (statements: readonly Statement[]): Speaker[] => {
  const speakers = new Map<string, Speaker>();
  for (const { speaker, role } of statements) {
    if (speaker === null) continue;
    const key = plainName(speaker).join(' ');
    const known = speakers.get(key);
    const organisation = known?.organisation ?? organisationOf({ speaker, role });
    speakers.set(key, {
      name: known?.name ?? speaker,
      role: known?.role ?? role,
      ...(organisation === undefined ? {} : { organisation }),
      statements: (known?.statements ?? 0) + 1,
    });
  }
  return [...speakers.values()].sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
};

/** Name and role in one phrase; the role of somebody unnamed is in the name already. */
export const speakerWords = (name: string, role: string | null): string =>
  role === null || name.toLowerCase().includes(role.toLowerCase()) ? name : `${name}, ${role}`;

/**
 * The statements of a speaker or an organisation: of all whose speaker or role, in any article, holds every word asked for. Case, accents
 * and possessives make no difference; asked for nothing, it finds nothing.
 */
export const statementsBy = (statements: readonly Statement[], asked: string): readonly Statement[] => {
  const words = plainName(asked).filter(word => !LITTLE.has(word));
  if (words.length === 0) return [];
  return statements.filter(({ speaker, role, segments }) =>
    [{ speaker, role }, ...segments].some(printed => {
      const said = new Set(
        plainName(`${printed.speaker ?? ''} ${printed.speaker === null ? '' : (printed.role ?? '')}`),
      );
      return words.every(word => said.has(word));
    }),
  );
};

const plainName = (name: string): string[] => termsOf(name).map(({ plain }) => plain);

const LITTLE = new Set([
  'the',
  'a',
  'an',
  'of',
  'at',
  'for',
  'from',
  'by',
  'mr',
  'mrs',
  'ms',
  'dr',
  'said',
  'says',
]);
