/** Numbers from 0 to below 1, the same ones for the same seed. */
export type Chance = () => number;

/** The generator known as mulberry32. */
export const chanceOf = (seed: number): Chance => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A number from `least` to below `most`. */
export const between = (chance: Chance, least: number, most: number): number =>
  least + chance() * (most - least);

/** One of these. */
export const oneOf = <Thing>(chance: Chance, things: readonly Thing[]): Thing => {
  const thing = things[Math.floor(chance() * things.length)];
  if (thing === undefined) throw new Error('There is nothing to choose from');
  return thing;
};
