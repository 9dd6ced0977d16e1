import type { Weighed } from './report-words.ts';

/** Which of some texts hold each word, by their places, for words that more than one and not too many of them hold. */
export type Holders = ReadonlyMap<string, readonly number[]>;

/** Counts the holders of each word of these texts. */
export const holdersAmong = (texts: readonly Weighed[]): Holders => {
  const holders = new Map<string, number[]>();
  for (const [at, words] of texts.entries())
    for (const word of words.keys()) {
      const holding = holders.get(word);
      if (holding) holding.push(at);
      else holders.set(word, [at]);
    }
  const most = Math.max(MOST_HOLDERS, texts.length / 20);
  return new Map([...holders].filter(([, holding]) => holding.length <= most));
};

/** The places of the texts that share {@link FEWEST} of these words at least with this one, up to but without `before`. */
export const sharing = (words: Weighed, holders: Holders, before: number): number[] => {
  const counts = new Map<number, number>();
  for (const word of words.keys())
    for (const other of holders.get(word) ?? []) {
      if (other >= before) break;
      counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  return [...counts].filter(([, count]) => count >= FEWEST).map(([other]) => other);
};

const FEWEST = 3;
const MOST_HOLDERS = 40;
