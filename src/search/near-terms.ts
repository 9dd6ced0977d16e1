import table from './near-terms.json' with { type: 'json' };

/**
 * Terms that mean nearly what this one means, and how far each may stand in for it: from 0.5 (akin) to 0.9 (the same
 * thing in another word); none for names, numbers and rare words. It holds both ways: a near term has this one too.
 *
 * Two words are near where word vectors find them alike and WordNet relates them, or where the vectors alone find them
 * very much alike; WordNet's opposites and siblings (`buy` and `sell`, `two` and `three`) are left out. What vectors
 * say is still evidence for a ranking and never proof.
 */
export const nearTerms = (term: string): ReadonlyMap<string, number> => {
  near ??= readTable(table);
  return near.get(term) ?? NONE;
};

/** All terms of the table that begin with this letter. */
export const nearTermsFrom = (letter: string): readonly string[] => {
  near ??= readTable(table);
  byLetter ??= Map.groupBy(near.keys(), term => term.slice(0, 1));
  return byLetter.get(letter) ?? [];
};

/** A line is a term, then tenths of weight, each before the terms that have it: `ban 9 forbid prohibit 8 outlaw`. */
const readTable = (lines: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const read = new Map<string, Map<string, number>>();
  const add = (term: string, other: string, weight: number): void => {
    const terms = read.get(term);
    if (terms) terms.set(other, weight);
    else read.set(term, new Map([[other, weight]]));
  };
  for (const line of lines) {
    const [term = '', ...parts] = line.split(' ');
    let weight = 0;
    for (const part of parts) {
      if (part.length === 1) weight = Number(part) / 10;
      else {
        add(term, part, weight);
        add(part, term, weight);
      }
    }
  }
  return read;
};

/** Read when it is first asked for. */
let near: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;

let byLetter: ReadonlyMap<string, readonly string[]> | undefined;

const NONE: ReadonlyMap<string, number> = new Map();
