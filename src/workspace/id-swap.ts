/** Puts ids in the place of others, wherever they stand in strings of the value, however deep. */
export type IdSwap = <T>(value: T) => unknown;

/**
 * Exchanges the two ids of each pair for one another. Done twice it changes nothing, so that it serves both ways; and an id that
 * was exchanged away is found nowhere under its own name.
 */
export const swapping = (pairs: readonly (readonly [string, string])[]): IdSwap => {
  const other = new Map(
    pairs.flatMap(([one, two]) => (one === two ? [] : [[one, two] as const, [two, one] as const])),
  );
  if (other.size === 0) return value => value;
  const ids = new RegExp(`\\b(?:${[...other.keys()].join('|')})\\b`, 'g');
  const swapped = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(ids, id => other.get(id) ?? id);
    if (Array.isArray(value)) return value.map(swapped);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swapped(inner)]));
  };
  return swapped;
};
