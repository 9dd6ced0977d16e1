import { leastRepeated, type ToldSentence } from './told-sentence.ts';

/**
 * Whether a sentence is nearly one with one of these, as `areNearlyOne` tells of two; one without words of substance is, as soon as there is
 * any. The shared words are counted along
 * an index from words to sentences, so that thousands of sentences beside thousands take a fraction of a second.
 */
export const saidAmong = (said: readonly ToldSentence[]): ((one: ToldSentence) => boolean) => {
  const least = said.map(({ words }) => leastRepeated(words.size));
  const places = placesByWord(said);
  const shared = new Uint16Array(said.length);
  return ({ words }) => {
    if (words.size === 0) return said.length > 0;
    shared.fill(0);
    const enough = leastRepeated(words.size);
    for (const word of words)
      for (const place of places.get(word) ?? []) {
        const count = (shared[place] ?? 0) + 1;
        if (count >= Math.max(enough, least[place] ?? 0)) return true;
        shared[place] = count;
      }
    return false;
  };
};

/** For each word the places of the sentences that have it. */
const placesByWord = (said: readonly ToldSentence[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const [place, { words }] of said.entries())
    for (const word of words) {
      const others = places.get(word);
      if (others) others.push(place);
      else places.set(word, [place]);
    }
  return places;
};
