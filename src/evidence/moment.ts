import type { Article, Sentence } from '../corpus/article.ts';
import type { Span } from '../corpus/span.ts';

/**
 * A date that a body names. The span covers the words of the date alone ("Back in August"). `basis` says how it is named: `absolute`
 * (a year stands in the text), or `relative` (to a day that the words do not name). `date` is ISO 8601 as exact as the words are (`2012`,
 * `2018-08`, `2018-11-22`), null where it cannot be told. `order` are words that set it before or after something, null where none do.
 */
export type Moment = Span & {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly text: string;
  readonly basis: 'stated' | 'absolute' | 'relative';
  readonly date: string | null;
  readonly order: string | null;
};
