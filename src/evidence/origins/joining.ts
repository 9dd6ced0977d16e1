/** Things that belong together, found two by two (Tarjan's disjoint sets). */
export type Joining<Thing> = {
  join(one: Thing, other: Thing): void;
  /** All things that were joined with others or added, in groups; both in the order in which they came. */
  groups(): Thing[][];
  add(one: Thing): void;
};

/** Nothing joined yet. */
export const openJoining = <Thing>(): Joining<Thing> => {
  const parents = new Map<Thing, Thing>();
  const rootOf = (one: Thing): Thing => {
    let at = one;
    for (;;) {
      const up = parents.get(at) ?? at;
      if (up === at) return at;
      parents.set(at, parents.get(up) ?? up);
      at = up;
    }
  };
  const add = (one: Thing): void => {
    if (!parents.has(one)) parents.set(one, one);
  };
  return {
    add,
    join: (one, other) => {
      add(one);
      add(other);
      const [a, b] = [rootOf(one), rootOf(other)];
      if (a !== b) parents.set(b, a);
    },
    groups: () => [...Map.groupBy(parents.keys(), rootOf).values()],
  };
};
