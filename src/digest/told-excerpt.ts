import { type Citation, cite, citeSpan } from '../answer/citation.ts';
import type { Span } from '../corpus/span.ts';
import type { ToldSentence } from './told-sentence.ts';

/** What an excerpt does for a story: it tells its core, adds to it, or gives the other side. */
export type Purpose = 'core' | 'adds' | 'reply';

/**
 * A verbatim excerpt of an edition and what it is there for: a whole sentence of a body, but for a page note at its end such as "(opens in
 * new tab)", before which it stops. `sentence` is the whole one, by which its context is found.
 */
export type ToldExcerpt = {
  readonly citation: Citation;
  readonly sentence: Citation;
  readonly purpose: Purpose;
};

/** The excerpt of a sentence. */
export const excerptOf = (told: ToldSentence, purpose: Purpose): ToldExcerpt => {
  const sentence = cite(told.article, [told.sentence]);
  const clean = beforeNotes(told);
  return { citation: (clean && citeSpan(told.article, clean)) ?? sentence, sentence, purpose };
};

/** The sentence up to the page notes that it ends with; null where it has none, or words behind or between them. */
const beforeNotes = ({ article, sentence: { start, end, inlineChrome } }: ToldSentence): Span | null => {
  const [first] = inlineChrome;
  if (!first) return null;
  const tail = inlineChrome.reduceRight(
    (rest, note) => rest.slice(0, note.start - first.start) + rest.slice(note.end - first.start),
    article.text.slice(first.start, end),
  );
  const kept = article.text.slice(start, first.start).trimEnd();
  return /^[\s.]*$/u.test(tail) && kept !== '' ? { start, end: start + kept.length } : null;
};
