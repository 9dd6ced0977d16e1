/** The arithmetic mean; 0 when there are no numbers. */
export const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Whether one of the first `most` results is relevant, as 1 or 0; its mean over the questions is Success@most. */
export const success = (hits: readonly boolean[], most: number): number =>
  hits.slice(0, most).includes(true) ? 1 : 0;

/**
 * One by the rank of the first relevant result, 0 when there is none; its mean over the questions is MRR (Voorhees,
 * TREC-8 question answering, 1999).
 */
export const reciprocalRank = (hits: readonly boolean[]): number => {
  const place = hits.indexOf(true);
  return place === -1 ? 0 : 1 / (place + 1);
};

/**
 * Discounted cumulative gain of the first `most` results by that of the best order possible, where a relevant result
 * gains 1 (Järvelin & Kekäläinen, ACM TOIS 20(4), 2002, discounted by log2(rank + 1)). `relevant` is how many relevant
 * ones there are; from 0 to 1.
 */
export const ndcg = (hits: readonly boolean[], relevant: number, most: number): number => {
  const shown = hits.slice(0, most);
  const possible = Math.min(most, Math.max(relevant, shown.filter(hit => hit).length));
  if (possible === 0) return 0;
  const ideal = Array.from({ length: possible }, () => true);
  return gain(shown) / gain(ideal);
};

const gain = (hits: readonly boolean[]): number =>
  hits.reduce((sum, hit, place) => sum + (hit ? 1 / Math.log2(place + 2) : 0), 0);

/**
 * The chance that one of `above` is greater than one of `below`, a tie counting half: the area under the receiver
 * operating characteristic, as Mann and Whitney's U over all pairs (Hanley & McNeil, Radiology 143, 1982). Null when
 * one side is empty.
 */
export const areaUnderCurve = (above: readonly number[], below: readonly number[]): number | null => {
  if (above.length === 0 || below.length === 0) return null;
  const all = [
    ...above.map(value => ({ value, high: true })),
    ...below.map(value => ({ value, high: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let at = 0; at < all.length; ) {
    let end = at;
    while (end < all.length && all[end]?.value === all[at]?.value) end += 1;
    const shared = (at + 1 + end) / 2;
    ranks += shared * all.slice(at, end).filter(({ high }) => high).length;
    at = end;
  }
  return (ranks - (above.length * (above.length + 1)) / 2) / (above.length * below.length);
};

/** The smallest of the numbers that at least this share of them does not exceed (nearest rank); 0 when there are none. */
export const percentile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
};
