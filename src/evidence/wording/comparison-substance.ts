import { setImmediate as breath } from 'node:timers/promises';
import type { Article, Sentence } from '../../corpus/article.ts';
import { type Span, slice } from '../../corpus/span.ts';
import { isStopWord } from '../../search/stop-words.ts';
import { plainOf, termOf } from '../../search/terms.ts';

/** A sentence with its terms of substance in order, stop words and page notes left out and none for a mere pointer to other pages, in the article's offsets. */
export type Substance = {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly terms: readonly (Span & { readonly term: string })[];
};

/** Reads the substance of all these articles ahead, an article a step, so that the first comparison need not. */
export const readSubstance = async (articles: readonly Article[]): Promise<void> => {
  const words: Words = new Map();
  for (const article of articles) {
    await breath();
    substanceOf(article, words);
  }
};

/** The article's sentences with their terms of substance; read once and kept while the article is. `words` are words folded before. */
export const substanceOf = (article: Article, words: Words = new Map()): readonly Substance[] => {
  const known = READ.get(article);
  if (known) return known;
  const read = article.sentences.map(sentence => ({
    article,
    sentence,
    terms: Array.from(saidIn(slice(article.text, sentence)).matchAll(WORD), ({ 0: word, index }) => ({
      start: sentence.start + index,
      end: sentence.start + index + word.length,
      term: foldedOnce(word, words),
    })).filter(
      ({ start, term }) =>
        term !== '' && !sentence.inlineChrome.some(note => note.start <= start && start < note.end),
    ),
  }));
  READ.set(article, read);
  return read;
};

type Words = Map<string, string>;

/** The word's term, or nothing for a stop word. */
const foldedOnce = (word: string, words: Words): string => {
  const known = words.get(word);
  if (known !== undefined) return known;
  const [plain, term] = [plainOf(word), termOf(word)];
  const folded = isStopWord({ plain, term }) ? '' : term;
  words.set(word, folded);
  return folded;
};

/** The words of a text as `termsOf` tells them apart. */
const WORD = /[\p{L}\p{N}]+(?:[&'’‘.,][\p{L}\p{N}]+)*/gu;

/** The text, or nothing where it only points to other pages: "(See our earlier report.)". */
const saidIn = (text: string): string => (POINTER.test(text) ? '' : text);

const POINTER = /^[([]\s*(?:see|read|also read|related|more on|click)\b/iu;

const READ = new WeakMap<Article, readonly Substance[]>();
