import { isStopWord } from '../search/stop-words.ts';
import { termsOf } from '../search/terms.ts';

/** How often each word of substance stands in a text. */
export const countedWords = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of termsOf(text))
    if (!isStopWord(word)) counts.set(word.term, (counts.get(word.term) ?? 0) + 1);
  return counts;
};

/** Makes of each thing once what is asked for often. */
export const once = <Thing extends WeakKey, Made>(make: (thing: Thing) => Made): ((thing: Thing) => Made) => {
  const made = new WeakMap<Thing, { readonly it: Made }>();
  return thing => {
    const known = made.get(thing) ?? { it: make(thing) };
    made.set(thing, known);
    return known.it;
  };
};
