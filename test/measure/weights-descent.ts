/** How weights are sought: so many steps, each of about `rate`, against a penalty on their squares. */
export type Descent = { readonly steps: number; readonly rate: number; readonly penalty: number };

/**
 * Weights from 0 down the slope that is given for them (the penalty left out), by Adam (Kingma & Ba 2015). The last one is
 * free of the penalty when `bias` says so. The same slopes give the same weights.
 */
export const descended = (
  size: number,
  { steps, rate, penalty }: Descent,
  slopeAt: (weights: Float64Array) => Float64Array,
  bias = false,
): Float64Array => {
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= steps; step += 1)
    for (const [at, slope] of slopeAt(weights).entries()) {
      const weight = weights[at] ?? 0;
      const down = slope + (bias && at === size - 1 ? 0 : penalty * weight);
      const mean = FIRST * (first[at] ?? 0) + (1 - FIRST) * down;
      const square = SECOND * (second[at] ?? 0) + (1 - SECOND) * down * down;
      first[at] = mean;
      second[at] = square;
      const pace = Math.sqrt(square / (1 - SECOND ** step)) + 1e-8;
      weights[at] = weight - (rate * (mean / (1 - FIRST ** step))) / pace;
    }
  return weights;
};

/** The sum of the products. */
export const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

/** Weights by name, to two decimals, as the desk keeps them. */
export const named = (names: readonly string[], weights: Float64Array): Record<string, number> =>
  Object.fromEntries(names.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(2))]));

/** How much of the mean slope, and of the mean square, each step keeps. */
const FIRST = 0.9;
const SECOND = 0.999;
