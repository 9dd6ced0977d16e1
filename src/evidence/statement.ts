import type { Article } from '../corpus/article.ts';
import type { Span } from '../corpus/span.ts';
import type { Cue } from './cue.ts';

/**
 * What somebody said, in their own words, once, however many articles print it. `speaker` and `role` are as an article
 * writes them ("Jane Doe", "head of trade policy at Acme"; an unnamed one as described: "Acme spokesperson"), null where no article
 * says. `segments` are the printed pieces, in the order of files and places; an article that breaks a quotation up prints several.
 */
export type Statement = {
  readonly id: string;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly segments: readonly [Segment, ...Segment[]];
};

/**
 * One piece of a statement between one pair of quotation marks (or from an opening mark to the end of its paragraph, where the
 * quotation goes on in the next). The span covers the words without the marks and lies in the body. `speaker`, `role` and `toldTo` (who it was
 * said to: "Reuters", "reporters") are what this article says of it, null where it does not; `cue` are the words that name the speaker.
 */
export type Segment = Span & {
  readonly article: Article;
  readonly text: string;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly toldTo: string | null;
  readonly cue: Cue | null;
};
