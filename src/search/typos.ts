/**
 * The words of `vocabulary` that `typed` is most likely a slip of: one edit away for words of four to seven letters,
 * two for longer ones, and the same first letter, which people seldom miss (Pollock & Zamora 1984, "Automatic
 * spelling correction in scientific and scholarly text"). Of several, only the nearest. Never for numbers.
 */
export const correctionsOf = (typed: string, vocabulary: Iterable<string>): string[] => {
  const most = slipsAllowed(typed);
  if (most === 0) return [];
  let least = most;
  let nearest: string[] = [];
  for (const word of vocabulary) {
    if (word[0] !== typed[0] || Math.abs(word.length - typed.length) > least || DIGIT.test(word)) continue;
    const distance = editDistance(typed, word, least);
    if (distance > least) continue;
    if (distance < least) nearest = [];
    least = distance;
    nearest.push(word);
  }
  return nearest;
};

/**
 * The terms that share a word family with `term`: at least the first five letters and four fifths of the longer one
 * (`respond` and `response`, where a stemmer sees two words).
 */
export const cognatesOf = (term: string, vocabulary: readonly string[]): string[] => {
  if (term.length < FAMILY_HEAD || DIGIT.test(term)) return [];
  const head = term.slice(0, FAMILY_HEAD);
  return vocabulary.filter(word => {
    if (!word.startsWith(head)) return false;
    return sharedPrefix(term, word) >= Math.max(term.length, word.length) * SHARED_PART;
  });
};

const sharedPrefix = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

const slipsAllowed = (word: string): number => {
  if (word.length < 4 || DIGIT.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
};

/**
 * Insertions, deletions, substitutions and swaps of neighbours from `a` to `b` (optimal string alignment; Damerau
 * 1964), or `most + 1` as soon as it is sure to be more than `most`.
 */
const editDistance = (a: string, b: string, most: number): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...current) > most) return most + 1;
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
};

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;

/** The first letters that a word family shares. */
export const FAMILY_HEAD = 5;
const SHARED_PART = 0.8;
const DIGIT = /\d/u;
