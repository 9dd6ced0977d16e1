import { setImmediate as breath } from 'node:timers/promises';
import type { Article, Sentence } from '../corpus/article.ts';
import { type Span, slice } from '../corpus/span.ts';
import { type Term, termsOf } from './terms.ts';

/**
 * A sentence as it is searched: its terms, in order. Page notes inside the sentence are no terms.
 */
export type Passage = {
  readonly id: number;
  readonly article: Article;
  readonly sentence: Sentence;
  readonly place: number;
  readonly terms: readonly Term[];
};

/** One passage a sentence, in the order of the articles; `id` counts from 0, `place` within the article from 0. */
export const passagesOf = async (articles: readonly Article[]): Promise<Passage[]> => {
  const passages: Passage[] = [];
  for (const article of articles) {
    await breath();
    for (const [place, sentence] of article.sentences.entries())
      passages.push({
        id: passages.length,
        article,
        sentence,
        place,
        terms: sentenceTerms(article, sentence),
      });
  }
  return passages;
};

/** The terms of the headline and the standfirst. */
export const headTerms = (article: Article): Term[] =>
  article.lines
    .filter(({ role }) => role === 'headline' || role === 'standfirst')
    .flatMap(line => termsOf(slice(article.text, line)));

const sentenceTerms = (article: Article, sentence: Sentence): Term[] =>
  termsOf(slice(article.text, sentence)).filter(
    term => !sentence.inlineChrome.some(note => overlaps(note, sentence.start + term.start)),
  );

const overlaps = (note: Span, offset: number): boolean => note.start <= offset && offset < note.end;
