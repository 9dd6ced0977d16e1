import MiniSearch from 'minisearch';
import type { Article } from '../corpus/article.ts';
import type { English } from './english.ts';
import { formsOf, isName, isSlipOfStopWord } from './forms.ts';
import { headTerms, type Passage, passagesOf } from './passages.ts';
import type { Question } from './question.ts';
import type { Term } from './terms.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * One term of a question as the index can look for it: `forms` are the indexed terms that stand for it (see
 * {@link formsOf}; none when no passage holds anything like it), `idf` its
 * weight, and `name` whether it is without forms and can only be somebody's or something's name.
 */
export type SoughtTerm = {
  readonly word: string;
  readonly term: string;
  readonly forms: readonly string[];
  readonly idf: number;
  readonly name: boolean;
};

/** A passage that shares a term with the question; `score` is BM25, comparable within one question only. */
export type Candidate = { readonly passage: Passage; readonly score: number };

/** Passages ready to be searched; never changes. */
export type PassageIndex = {
  readonly passages: readonly Passage[];
  /** What the question looks for, in its order; terms that are slips of stop words are left out. */
  seek(question: Question): SoughtTerm[];
  /** The best candidates, best first, at most `most`. */
  find(sought: readonly SoughtTerm[], most: number): Candidate[];
};

/**
 * Indexes every sentence of the articles with the sentence before it and the headline as lesser fields. It is done in
 * short steps, so that a large folder does not hold up what else the process has to do.
 */
export const indexPassages = async (
  articles: readonly Article[],
  english: English,
): Promise<PassageIndex> => {
  const passages = await passagesOf(articles);
  const vocabulary = await vocabularyOf(passages);
  const index = await fill(passages);
  const idf = (frequency: number): number =>
    Math.log(1 + (passages.length - frequency + 0.5) / (frequency + 0.5));
  const seek = (term: Term): SoughtTerm => {
    const forms = formsOf(term, vocabulary, english);
    const frequency = Math.max(0, ...forms.map(vocabulary.frequency));
    const name = forms.length === 0 && isName(term, english);
    return { word: term.word, term: term.term, forms, idf: idf(frequency), name };
  };
  return {
    passages,
    seek: question => question.terms.filter(term => !isSlipOfStopWord(term, vocabulary, english)).map(seek),
    find: (sought, most) => search(index, passages, sought, most),
  };
};

type Fields = { readonly id: number; readonly text: string; readonly before: string; readonly head: string };

const fill = async (passages: readonly Passage[]): Promise<MiniSearch<Fields>> => {
  const index = new MiniSearch<Fields>({
    fields: ['text', 'before', 'head'],
    tokenize: text => text.split(' ').filter(term => term !== ''),
    processTerm: term => term,
  });
  const heads = new Map<Article, string>();
  for (const { article } of passages)
    if (!heads.has(article)) heads.set(article, headTerms(article).join(' '));
  const documents = passages.map((passage, at) => ({
    id: passage.id,
    text: joined(passage),
    before: passage.place > 0 ? joined(passages[at - 1]) : '',
    head: heads.get(passage.article) ?? '',
  }));
  await index.addAllAsync(documents, { chunkSize: STEP });
  return index;
};

const joined = (passage: Passage | undefined): string =>
  passage?.terms.map(({ term }) => term).join(' ') ?? '';

/**
 * BM25 with the question's terms joined by OR. MiniSearch multiplies a score by the number of terms that matched;
 * dividing by it gives plain BM25 back, which ranks better wherever texts are longer than a few words.
 */
const search = (
  index: MiniSearch<Fields>,
  passages: readonly Passage[],
  sought: readonly SoughtTerm[],
  most: number,
): Candidate[] => {
  const forms = sought.flatMap(term => term.forms);
  if (forms.length === 0) return [];
  return index
    .search(forms.join(' '), { boost: FIELD_WEIGHTS, bm25: BM25, combineWith: 'OR' })
    .flatMap(({ id, score, queryTerms }) => {
      const passage = passages[id];
      return passage ? [{ passage, score: score / queryTerms.length }] : [];
    })
    .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id)
    .slice(0, most);
};

/** Passages that are indexed at a time. */
const STEP = 200;

const FIELD_WEIGHTS = { text: 1, before: 0.2, head: 0.05 };

/** Short passages want a lower k than whole articles; d is BM25+'s floor, which plain BM25 has not. */
const BM25 = { k: 0.9, b: 0.6, d: 0 };
