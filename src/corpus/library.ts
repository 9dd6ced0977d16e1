import type { Article } from './article.ts';

/** A file that could not be served, and why, in words for people. */
export type Skipped = { readonly file: string; readonly reason: string };

/** One reading of the articles folder; never changes. `articles` and `skipped` are sorted by file name. */
export type Library = {
  readonly folder: string;
  readonly articles: readonly Article[];
  readonly skipped: readonly Skipped[];
  /** Faults of the catalogue that do not stop the desk: a fact that its line or quote does not bear out. */
  readonly warnings: readonly string[];
  /** Questions to try, from the catalogue. */
  readonly examples: readonly string[];
};
