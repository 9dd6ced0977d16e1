import type { Citation } from '../answer/citation.ts';
import type { Article } from '../corpus/article.ts';
import type { Cue } from './cue.ts';
import type { Origin } from './origin.ts';

/**
 * What the retellings of one origin say on one topic, each in its own words, weakest first. `topic` is what was asked for, or words that the
 * rows share. `silent` are the retellings that do not mention it.
 */
export type Comparison = {
  readonly origin: Origin;
  readonly topic: string;
  readonly rows: readonly [ComparisonRow, ...ComparisonRow[]];
  readonly silent: readonly Article[];
};

/**
 * One outlet's own words: the sentence, how strongly it puts the matter (a rung of the ladder, see ladder.ts) and the words that this is
 * read from, the numbers it gives and whom it names as the source; null and empty where it does not.
 */
export type ComparisonRow = {
  readonly article: Article;
  readonly citation: Citation;
  readonly strength: string | null;
  readonly strengthCue: Cue | null;
  readonly numbers: readonly Cue[];
  readonly source: Cue | null;
};
