import { termsOf } from '../../search/terms.ts';
import common from '../origins/common-terms.json' with { type: 'json' };

/**
 * How much a term tells of what a text is about, from {@link LEAST} to 1: little for one that counts or dates (years, quarters, numbers), less than
 * a rare one for one that stands in many articles on any matter (common-terms.json).
 */
export const tellingOf = (term: string): number => {
  if (COUNTING.has(term)) return LEAST;
  return Math.max(LEAST, 1 - (COMMON.get(term) ?? 0) / MOST_COMMON);
};

/** In how many of a hundred articles on other matters a term stands. */
const COMMON: ReadonlyMap<string, number> = new Map(Object.entries(common));

/** Words of the calendar and of counting, which any matter has. */
export const COUNTING: ReadonlySet<string> = new Set(
  termsOf(
    `second minute hour day week month quarter year decade today yesterday tomorrow morning afternoon evening time
     Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December
     one two three four five six seven eight nine ten eleven twelve twenty dozen hundred thousand million billion percent
     first second third last next early late spring summer autumn fall winter`,
  ).map(({ term }) => term),
);

const LEAST = 0.35;
const MOST_COMMON = 40;
