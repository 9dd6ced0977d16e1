import MiniSearch from 'minisearch';
import type { Article } from '../corpus/article.ts';
import type { English } from './english.ts';
import { kinOf } from './kin.ts';
import { headTerms, type Passage, passagesOf } from './passages.ts';
import type { Question } from './question.ts';
import { stopWords } from './stop-words.ts';
import { plainOf, type Term } from './terms.ts';
import { cognatesOf, correctionsOf } from './typos.ts';

/**
 * One term of a question as the index can look for it: `forms` are the indexed terms that stand for it (itself,
 * another name of the same country, or what it is a slip of; none when no passage holds anything like it), `idf` its
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

/** Indexes every sentence of the articles with the sentence before it and the headline as lesser fields. */
export const indexPassages = (articles: readonly Article[], english: English): PassageIndex => {
  const passages = passagesOf(articles);
  const vocabulary = vocabularyOf(passages);
  const index = fill(passages);
  const idf = (frequency: number): number =>
    Math.log(1 + (passages.length - frequency + 0.5) / (frequency + 0.5));
  return {
    passages,
    seek: question =>
      question.terms.flatMap(term => {
        if (isSlipOfStopWord(term, vocabulary, english)) return [];
        const forms = formsOf(term, vocabulary, english);
        const frequency = Math.max(0, ...forms.map(form => vocabulary.frequencies.get(form) ?? 0));
        return [
          {
            word: term.word,
            term: term.term,
            forms,
            idf: idf(frequency),
            name: forms.length === 0 && isName(term, english),
          },
        ];
      }),
    find: (sought, most) => search(index, passages, sought, most),
  };
};

/** In how many passages each term stands, and the words, folded but not stemmed, that each stands for. */
type Vocabulary = {
  readonly frequencies: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, string>;
};

/**
 * What stands for a term in the index. Only a term that no passage holds is widened, for widening all of them ruins
 * the ranking; and only a word that English does not know is taken for a slip.
 */
const formsOf = ({ term, word }: Term, { frequencies, words }: Vocabulary, english: English): string[] => {
  if (frequencies.has(term)) return [term];
  const kin = kinOf(term).filter(other => frequencies.has(other));
  if (kin.length > 0) return kin;
  const cognates = cognatesOf(term, frequencies.keys());
  if (cognates.length > 0) return cognates;
  if (english(term) !== 'unknown') return [];
  return [...new Set(correctionsOf(plainOf(word), words.keys()).flatMap(slip => words.get(slip) ?? []))];
};

/** `wich` for `which`. */
const isSlipOfStopWord = ({ term, word }: Term, { frequencies }: Vocabulary, english: English): boolean =>
  !frequencies.has(term) &&
  english(term) === 'unknown' &&
  correctionsOf(plainOf(word), stopWords()).length > 0;

/** A capital inside the question, an entry that the dictionary has as a name only, or a long word that it has not. */
const isName = ({ word, term, start }: Term, english: English): boolean => {
  if (start > 0 && /^\p{Lu}/u.test(word)) return true;
  const standing = english(term);
  return standing === 'name' || (standing === 'unknown' && LONG_WORD.test(word));
};

const vocabularyOf = (passages: readonly Passage[]): Vocabulary => {
  const frequencies = new Map<string, number>();
  const words = new Map<string, string>();
  for (const passage of passages) {
    for (const { term, word } of passage.terms) words.set(plainOf(word), term);
    for (const term of new Set(passage.terms.map(({ term }) => term)))
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return { frequencies, words };
};

type Fields = { readonly id: number; readonly text: string; readonly before: string; readonly head: string };

const fill = (passages: readonly Passage[]): MiniSearch<Fields> => {
  const index = new MiniSearch<Fields>({
    fields: ['text', 'before', 'head'],
    tokenize: text => text.split(' ').filter(term => term !== ''),
    processTerm: term => term,
  });
  const heads = new Map<Article, string>();
  for (const passage of passages) {
    const { article } = passage;
    if (!heads.has(article)) heads.set(article, headTerms(article).join(' '));
  }
  index.addAll(
    passages.map((passage, at) => ({
      id: passage.id,
      text: joined(passage),
      before: passage.place > 0 ? joined(passages[at - 1]) : '',
      head: heads.get(passage.article) ?? '',
    })),
  );
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

/** Slang and abbreviations that no dictionary has are short. */
const LONG_WORD = /^\p{L}{6,}$/u;

const FIELD_WEIGHTS = { text: 1, before: 0.2, head: 0.05 };

/** Short passages want a lower k than whole articles; d is BM25+'s floor, which plain BM25 has not. */
const BM25 = { k: 0.9, b: 0.6, d: 0 };
