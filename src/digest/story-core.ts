import { standsAlone } from './standing-alone.ts';
import type { Material } from './story-material.ts';
import type { ToldSentence } from './told-sentence.ts';

/**
 * The sentence that says what the story is about: of the openings of its articles the one with most of the words that its articles and
 * headlines share, rather one that says whom it has the story from, and rather an early one. Where no opening is short and can be read
 * alone, any sentence that is, else the first short one, else the shortest.
 */
export const coreOf = (material: Material): ToldSentence | undefined => {
  const isFit = (one: ToldSentence): boolean => isShort(one) && standsAlone(one.text);
  const all = material.bodies.flat();
  return (
    heaviest(
      all.filter(one => one.index < OPENING && isFit(one)),
      weighing(material),
    ) ??
    all.find(isFit) ??
    all.find(isShort) ??
    all.toSorted((a, b) => a.text.length - b.text.length)[0]
  );
};

const weighing =
  ({ weightOf, isSourced }: Material) =>
  (one: ToldSentence): number => {
    const words = [...one.words];
    const shared = words.reduce((sum, word) => sum + weightOf(word), 0) / (words.length + EVEN) ** LENGTH;
    return (shared * (isSourced(one) ? SOURCED : 1)) / Math.sqrt(1 + one.index * LATER);
  };

/** The one of most weight, and of several the first. */
export const heaviest = (
  sentences: readonly ToldSentence[],
  weight: (one: ToldSentence) => number,
): ToldSentence | undefined => {
  let best: { one: ToldSentence; weight: number } | undefined;
  for (const one of sentences) {
    const own = weight(one);
    if (!best || own > best.weight) best = { one, weight: own };
  }
  return best?.one;
};

/** Whether a sentence is short enough for an excerpt. */
export const isShort = ({ text }: ToldSentence): boolean => text.length <= LONGEST;

/** Characters of one excerpt. */
const LONGEST = 400;
/** Sentences that a body opens with. */
const OPENING = 8;
/** Words that a sentence counts as having more, so that the shortest do not win by being short. */
const EVEN = 4;
/** How much its length takes from a sentence, so that among like ones the more concise wins. */
const LENGTH = 0.7;
const SOURCED = 1.3;
const LATER = 0.5;
