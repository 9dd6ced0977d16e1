/**
 * Groups things, named by their places from 0, by average linkage: the two groups that are most alike on average are joined, again and again, as long as they are alike
 * enough (Sokal and Michener's UPGMA, by the chain of nearest neighbours: Murtagh, "A survey of recent advances in hierarchical
 * clustering algorithms", 1983). The same things in the same order always make the same groups.
 */
export const clustersOf = (
  size: number,
  alike: (one: number, other: number) => number,
  least: number,
): number[][] => {
  const likeness = new Float64Array(size * size);
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1) {
      const like = alike(a, b);
      likeness[a * size + b] = like;
      likeness[b * size + a] = like;
    }
  const members = Array.from({ length: size }, (_, at) => [at]);
  const alive = new Set(members.keys());
  let chain: number[] = [];
  while (alive.size > 1) {
    const top = chain.at(-1) ?? firstOf(alive);
    if (chain.length === 0) chain.push(top);
    const before = chain.at(-2);
    let next = before ?? -1;
    let best = before === undefined ? -1 : (likeness[top * size + before] ?? 0);
    for (const other of alive) {
      const like = likeness[top * size + other] ?? 0;
      if (other !== top && like > best) [next, best] = [other, like];
    }
    if (best < least) {
      alive.delete(top);
      chain = [];
    } else if (next === before) {
      chain = chain.slice(0, -2);
      merge(likeness, size, members, alive, Math.min(top, next), Math.max(top, next));
    } else chain.push(next);
  }
  return members.filter(group => group.length > 0);
};

const merge = (
  likeness: Float64Array,
  size: number,
  members: number[][],
  alive: Set<number>,
  into: number,
  from: number,
): void => {
  const [a, b] = [members[into] ?? [], members[from] ?? []];
  for (const other of alive) {
    const like =
      ((likeness[into * size + other] ?? 0) * a.length + (likeness[from * size + other] ?? 0) * b.length) /
      (a.length + b.length);
    likeness[into * size + other] = like;
    likeness[other * size + into] = like;
  }
  a.push(...b);
  members[from] = [];
  alive.delete(from);
};

const firstOf = (alive: ReadonlySet<number>): number => {
  for (const one of alive) return one;
  return -1;
};
