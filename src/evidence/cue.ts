import type { Article } from '../corpus/article.ts';
import { type Span, slice } from '../corpus/span.ts';

/** Words of an article that a finding rests on. `text` is exactly `article.text.slice(start, end)`. */
export type Cue = Span & { readonly text: string };

/** The words of this span of the article. */
export const cueAt = (article: Article, { start, end }: Span): Cue => ({
  start,
  end,
  text: slice(article.text, { start, end }),
});
