import type { Article } from '../corpus/article.ts';
import type { Heard } from './heard.ts';

/** What is measured at once: articles, and questions of which it is known whether and where the articles answer them. */
export type Task = {
  readonly name: string;
  /** What it holds, in a few words for people. */
  readonly about: string;
  /** What the desk reads. */
  readonly articles: readonly Article[];
  /** The same as other engines index it. */
  readonly texts: readonly string[];
  readonly answerable: readonly Asked[];
  readonly unanswerable: readonly Posed[];
  /** The ways in which texts are taken away, to ask what they answered; each a way to group the questions. */
  readonly removals: readonly Removal[];
  readonly isChrome: (shown: { readonly file: string; readonly text: string }) => boolean;
};

/** A question as typed; `groups` are what it is broken down by. */
export type Posed = { readonly id: string; readonly text: string; readonly groups: readonly string[] };

/** A question that the articles answer, and how its results are judged. */
export type Asked = Posed & {
  /** Whether the text at this place answers it. */
  readonly isRelevant: (place: number) => boolean;
  /** How many texts do. */
  readonly relevant: number;
  readonly judge: (heard: Heard) => Judged;
};

/**
 * What one question got. `hits` says of each result in turn whether it is relevant; `cited` says it of all that is
 * cited, echoes too; `holdsAnswer` whether the first excerpt holds the words looked for, where they are known.
 */
export type Judged = {
  readonly hits: readonly boolean[];
  readonly cited: readonly boolean[];
  readonly holdsAnswer: boolean | null;
};

/** `folds` are tried in turn: without `removed`, the articles must not answer `questions`. */
export type Removal = { readonly doubt: 'documentRemoved' | 'titleRemoved'; readonly folds: readonly Fold[] };

/** Articles, by file, that are taken away together, and the questions that only they answered. */
export type Fold = { readonly removed: ReadonlySet<string>; readonly questions: readonly Asked[] };
