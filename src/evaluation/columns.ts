/** A row of cells, or a line that stands across the table. */
export type Line = readonly string[] | string;

/** Lines with their cells in columns two blanks apart: the first flush left, the others flush right. */
export const columns = (lines: readonly Line[]): string => {
  const rows = lines.filter(line => typeof line !== 'string');
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)));
  const laid = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return lines.map(line => (typeof line === 'string' ? line : laid(line))).join('\n');
};

/** A share with three digits and without its leading zero, `.743`; a dash when there is none. */
export const share = (value: number | null): string =>
  value === null ? '–' : value.toFixed(3).replace(/^0(?=\.)/u, '');

/** Milliseconds with as many digits as they deserve. */
export const milliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
