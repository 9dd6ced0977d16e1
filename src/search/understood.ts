import type { Filter } from './filters.ts';

/**
 * A filter and what came of it. `typed` is it in a form that can be typed again. `matched` are the canonical names that a name
 * stands for, or the day that `before:` and `after:` go by (ISO); none for phrases and words. `articles` are how many articles it
 * is true of by itself (for what is excluded: how many it takes something away from), `inferred` how many of them by a date that is
 * inferred only. `problem` tells why it cannot be used.
 */
export type UnderstoodFilter = Filter & {
  readonly typed: string;
  readonly matched: readonly string[];
  readonly articles: number;
  readonly inferred: number;
  readonly problem: 'not_understood' | 'matches_nothing' | null;
};

/**
 * The filters of a question as they were understood: plain data, to be shown. `articles` are how many articles have a sentence that all
 * of them together leave, `of` how many there are, `leftOut` how many a date filter leaves out because their date is not known, or not
 * closely enough.
 */
export type Understood = {
  readonly list: readonly UnderstoodFilter[];
  readonly articles: number;
  readonly of: number;
  readonly leftOut: number;
};

/** What stands for "no filters"; the articles are not counted then. */
export const noFilters: Understood = { list: [], articles: 0, of: 0, leftOut: 0 };

/** Some articles, by the names of their files, under a name that `origin:` may give. */
export type NamedGroup = { readonly name: string; readonly files: ReadonlySet<string> };
