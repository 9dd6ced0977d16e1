import type { Article } from './article.ts';

/** A file that could not be served, and why, in words for people. */
export type Skipped = { readonly file: string; readonly reason: string };

/** One reading of the articles folder; never changes. `articles` and `skipped` are sorted by file name. */
export type Library = {
  readonly folder: string;
  readonly articles: readonly Article[];
  readonly skipped: readonly Skipped[];
  /** What does not stop the desk but should be mended: a fact that its line does not bear out, an article without body. */
  readonly warnings: readonly string[];
  /** Questions to try, from the catalogue. */
  readonly examples: readonly string[];
};
