/** The sums of the values before each place, and of all of them; so that the sum of any stretch is one subtraction. */
export const runningSums = (values: readonly number[]): Float64Array => {
  const sums = new Float64Array(values.length + 1);
  for (const [place, value] of values.entries()) sums[place + 1] = (sums[place] ?? 0) + value;
  return sums;
};

/** The sum of the values from one place up to, and without, another; what lies off the page adds nothing. */
export const sumBetween = (sums: Float64Array, from: number, to: number): number => {
  const end = sums.length - 1;
  return (sums[Math.max(0, Math.min(end, to))] ?? 0) - (sums[Math.max(0, Math.min(end, from))] ?? 0);
};
