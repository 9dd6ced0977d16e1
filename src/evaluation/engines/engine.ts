/**
 * A search engine to stand beside the desk. `load` brings its code in, which the build time leaves out; it rejects when
 * the engine is not installed.
 */
export type Engine = {
  readonly name: string;
  /** How it is set, in a few words. */
  readonly setting: string;
  load(): Promise<Indexing>;
};

/** Indexes texts, which are known by their places. */
export type Indexing = (texts: readonly string[]) => Searching | Promise<Searching>;

/** The places of the best texts for a question as it was typed, best first, at most `most`; never fails. */
type Searching = (question: string, most: number) => readonly number[] | Promise<readonly number[]>;
