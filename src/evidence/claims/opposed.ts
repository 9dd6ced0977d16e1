import opposites from '../../answer/premise/opposites.json' with { type: 'json' };
import { termOf } from '../../search/terms.ts';

/** The terms that tell the opposite of this verb (`allow` and `ban`); none for most. */
export const opposedTo = (term: string): ReadonlySet<string> => OPPOSED.get(term) ?? NONE;

const NONE: ReadonlySet<string> = new Set();

const OPPOSED: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const pairs = opposites.flatMap(([some = '', others = '']) =>
    some.split(' ').flatMap(one => others.split(' ').map(other => [termOf(one), termOf(other)] as const)),
  );
  const found = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    found.set(from, (found.get(from) ?? new Set()).add(to));
  };
  for (const [one, other] of pairs) {
    add(one, other);
    add(other, one);
  }
  return found;
})();
