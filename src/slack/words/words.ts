import type { english } from './english.ts';

/**
 * All words that people read in Slack, by area, in one language. The English table is complete and gives the shape; a further
 * language is one more folder of the same shape, which the compiler checks. `tag` is its BCP 47 tag.
 */
export type Words = typeof english;
