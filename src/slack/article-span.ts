import { shortCitation } from '../answer/citation.ts';
import type { Article, Sentence } from '../corpus/article.ts';
import type { Span } from '../corpus/span.ts';
import type { Cue } from '../evidence/cue.ts';
import { oneLine, shortened } from './mrkdwn.ts';
import type { Words } from './words/words.ts';

/** The body sentences that a span touches, in order; none when it lies outside the body. */
export const sentencesAt = ({ sentences }: Article, { start, end }: Span): readonly Sentence[] => {
  let low = 0;
  for (let high = sentences.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((sentences[last]?.start ?? end) < end) last += 1;
  return sentences.slice(low, last);
};

/** Cues that stand in the same sentence, with that sentence; a cue outside the body, as in a headline, stands alone. */
export type CuesInPlace = {
  readonly place: Span;
  readonly struck: readonly Span[];
  readonly cues: readonly Cue[];
};

/** The cues by the sentence that each begins in, in the order in which they are given. */
export const cuesInPlace = (article: Article, cues: readonly Cue[]): CuesInPlace[] => {
  const groups = Map.groupBy(cues, cue => {
    const [first, ...more] = sentencesAt(article, cue);
    const whole = more.at(-1) ?? first;
    return first && whole
      ? `${Math.min(first.start, cue.start)}-${Math.max(whole.end, cue.end)}`
      : `${cue.start}-${cue.end}`;
  });
  return [...groups].map(([place, inside]) => {
    const [start = 0, end = 0] = place.split('-').map(Number);
    const struck = inside.flatMap(cue => sentencesAt(article, cue).flatMap(one => one.inlineChrome));
    return { place: { start, end }, struck, cues: inside };
  });
};

/** Where a span stands, in the short form that people can paste: `002:2674-2859@6ca4ea45`. */
export const placeWords = (
  { number, sha256 }: Pick<Article, 'number' | 'sha256'>,
  { start, end }: Span,
): string => shortCitation({ number: oneLine(number), sha256, start, end });

/** An article by its number and outlet, in one line: "002 The Wire". */
export const articleName = ({ number, facts }: Article, { lists }: Words): string =>
  `${shortened(oneLine(number), 40)} ${shortened(oneLine(facts.outlet.value ?? lists.outletNotStated), 60)}`;
