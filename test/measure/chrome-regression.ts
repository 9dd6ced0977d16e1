/** One example: its features with the bias last, 1 for chrome and 0 for body, and how much it counts. */
export type Example = { readonly row: readonly number[]; readonly chrome: 0 | 1; readonly weight: number };

/**
 * The weights of a logistic regression with a penalty on their squares (not on the bias, which stands last), found by
 * Newton's method. The same examples give the same weights.
 */
export const fitted = (examples: readonly Example[], penalty: number): number[] => {
  const size = examples[0]?.row.length ?? 0;
  const penalties = Array.from({ length: size }, (_, at) => (at === size - 1 ? 1e-6 : penalty));
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { slope, curve } = slopeAndCurve(examples, weights, penalties);
    const move = solved(curve, slope);
    for (const [at, by] of move.entries()) weights[at] = (weights[at] ?? 0) + by;
    if (Math.max(...move.map(Math.abs)) < SMALLEST_MOVE) break;
  }
  return weights;
};

const slopeAndCurve = (
  examples: readonly Example[],
  weights: readonly number[],
  penalties: readonly number[],
) => {
  const slope = Float64Array.from(weights, (weight, at) => -weight * (penalties[at] ?? 0));
  const curve = penalties.map((penalty, at) => {
    const row = new Float64Array(penalties.length);
    row[at] = penalty;
    return row;
  });
  for (const { row, chrome, weight } of examples) {
    let odds = 0;
    for (const [at, value] of row.entries()) odds += value * (weights[at] ?? 0);
    const chance = 1 / (1 + Math.exp(-odds));
    const missed = (chrome - chance) * weight;
    const bend = Math.max(1e-6, chance * (1 - chance)) * weight;
    for (const [at, value] of row.entries()) {
      if (value === 0) continue;
      slope[at] = (slope[at] ?? 0) + missed * value;
      const line = curve[at];
      if (line)
        for (let to = 0; to <= at; to += 1) line[to] = (line[to] ?? 0) + bend * value * (row[to] ?? 0);
    }
  }
  for (const [at, line] of curve.entries())
    for (let to = at + 1; to < line.length; to += 1) line[to] = curve[to]?.[at] ?? 0;
  return { slope, curve };
};

/** The solution of a symmetric positive system, by elimination in place. */
const solved = (matrix: readonly Float64Array[], side: Float64Array): number[] => {
  for (const [at, pivot] of matrix.entries())
    for (let below = at + 1; below < matrix.length; below += 1) {
      const line = matrix[below];
      const factor = (line?.[at] ?? 0) / (pivot[at] ?? 1);
      if (!line || factor === 0) continue;
      for (let to = at; to < line.length; to += 1) line[to] = (line[to] ?? 0) - factor * (pivot[to] ?? 0);
      side[below] = (side[below] ?? 0) - factor * (side[at] ?? 0);
    }
  const solution = new Array<number>(matrix.length).fill(0);
  for (let at = matrix.length - 1; at >= 0; at -= 1) {
    let rest = side[at] ?? 0;
    for (let to = at + 1; to < matrix.length; to += 1) rest -= (matrix[at]?.[to] ?? 0) * (solution[to] ?? 0);
    solution[at] = rest / (matrix[at]?.[at] ?? 1);
  }
  return solution;
};

const MOST_STEPS = 8;
const SMALLEST_MOVE = 1e-3;
