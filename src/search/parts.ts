import { isStopTerm } from './stop-words.ts';
import { termsOf } from './terms.ts';

/**
 * The questions in what somebody typed, in order, when there are several that stand by themselves; else all of it as one. A
 * part that has fewer than two words of substance, or that points back to the one before ("and what did he say?"), does not
 * stand by itself.
 */
export const partsOf = (typed: string): readonly string[] => {
  const parts = typed.split(BETWEEN).map(part => part.trim());
  const asking = parts.filter(part => substance(part) > 0);
  return asking.length > 1 &&
    asking.every((part, at) => substance(part) > 1 && (at === 0 || !POINTS_BACK.test(part)))
    ? asking
    : [typed];
};

const substance = (part: string): number => termsOf(part).filter(({ term }) => !isStopTerm(term)).length;

/** After a question mark, or before a question word that `and` joins. */
const BETWEEN = /(?<=\?)\s+|\s+(?:and|also|plus)\s+(?=(?:who|what|when|where|why|how|which)\b)/iu;
const POINTS_BACK =
  /\b(?:he|him|his|she|her|it|its|they|them|their|that|those|these|this|one|ones|there|then|so)\b/iu;
