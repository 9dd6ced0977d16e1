/** The share of `mass` (one figure a term) whose terms stand in any of the passages, each as far as its weight there says. */
export const shareOf = (
  mass: readonly number[],
  ids: readonly number[],
  weights: (id: number) => readonly number[],
): number => {
  let total = 0;
  for (const amount of mass) total += amount;
  if (total === 0) return 0;
  const [own = [], ...others] = ids.map(weights);
  let found = 0;
  for (let at = 0; at < mass.length; at += 1) {
    let most = own[at] ?? 0;
    for (const other of others) if ((other[at] ?? 0) > most) most = other[at] ?? 0;
    found += (mass[at] ?? 0) * most;
  }
  return found / total;
};
