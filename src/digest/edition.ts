import type { Citation } from '../answer/citation.ts';
import type { Story } from '../evidence/stories.ts';

/** One story as a digest tells it: `excerpts` (two to four, verbatim, cited) and which of its articles are new here. */
export type Entry = {
  readonly story: Story;
  readonly fresh: readonly string[];
  readonly excerpts: readonly Citation[];
};

/**
 * What one channel gets on one local date (`YYYY-MM-DD` in its zone): only what is new to this channel, one
 * entry per story, most widely told first. Never empty: with nothing new there is no edition.
 */
export type Edition = {
  readonly localDate: string;
  readonly entries: readonly [Entry, ...Entry[]];
  /** How many articles are new to the channel in this edition. */
  readonly articles: number;
};
