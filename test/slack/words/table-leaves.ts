import type { Words } from '../../../src/slack/words/words.ts';

/** One entry of a table of words, by its path (`digest.form.title`): a text, or what makes one. */
export type Leaf = { readonly path: string; readonly entry: string | ((...values: never[]) => unknown) };

/** All entries of a table. */
export const leavesOf = (table: Words): Leaf[] => leavesIn(table, '');

const leavesIn = (value: unknown, path: string): Leaf[] => {
  if (typeof value === 'string') return [{ path, entry: value }];
  if (typeof value === 'function')
    return [{ path, entry: (...values) => Reflect.apply(value, null, values) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => leavesIn(part, path === '' ? key : `${path}.${key}`));
};

/**
 * Texts that an entry makes: itself, or what comes of a few sorts of values. A function that wants values of another shape makes none
 * here; it is shown where it is used.
 */
export const textsOf = ({ entry }: Leaf): string[] => {
  if (typeof entry === 'string') return [entry];
  return SAMPLES.flatMap(sample => {
    try {
      const made: unknown = Reflect.apply(entry, null, Array(5).fill(sample));
      return typeof made === 'string' && !MISFIT.test(made) ? [made] : [];
    } catch {
      return [];
    }
  });
};

/** What comes of values of the wrong sort. */
const MISFIT = /NaN|undefined|\[object|Invalid|GMT/u;

const SAMPLES: readonly unknown[] = [1, 2, ['Aa', 'Bb'], new Date(0)];
