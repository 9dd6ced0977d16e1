import type { Article } from '../corpus/article.ts';
import type { English } from './english.ts';
import { formsOf, isName, isSlipOfStopWord, nearFormsOf } from './forms.ts';
import { type Matches, matchesOf } from './matches.ts';
import { headTerms, type Passage, passagesOf } from './passages.ts';
import type { Question, QuestionTerm } from './question.ts';
import { type Bm25, type Form, type Scores, TermIndex } from './term-index.ts';
import { vocabularyOf } from './vocabulary.ts';
import type { Within } from './within.ts';
import { type WordsHeld, wordsHeldIn } from './words-held.ts';

/**
 * One term of a question as the index can look for it: `forms` are the indexed terms that stand for it (see
 * {@link formsOf}; none when no passage holds anything like it), `idf` its weight, and `name` whether it is
 * somebody's or something's name: as the articles write it, or, for one that they do not hold, as it is typed.
 */
export type SoughtTerm = {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly term: string;
  readonly forms: readonly Form[];
  /** Terms of the articles that mean nearly the same, for evidence only. */
  readonly near: readonly Form[];
  readonly idf: number;
  /** The weight of the word itself, the highest there is for one that no passage holds. */
  readonly rarity: number;
  /** Whether it continues the name that the term before it begins (`Morning Herald`). */
  readonly continues: boolean;
  readonly name: boolean;
};

/**
 * A passage that shares a term with the question. `score` is the BM25 of the sentence with some of its neighbours',
 * `article` that of its whole article; each comparable within one question only.
 */
export type Candidate = {
  readonly passage: Passage;
  readonly score: number;
  readonly own: number;
  readonly article: number;
};

/** An article that shares a term with the question, with its BM25. */
export type ArticleCandidate = { readonly article: Article; readonly score: number };

/** What the index finds: passages and articles, each best first. */
type Candidates = {
  readonly passages: readonly Candidate[];
  readonly articles: readonly ArticleCandidate[];
};

/** How a word stands in the index, whatever the question. */
type Standing = Pick<SoughtTerm, 'forms' | 'near' | 'idf' | 'rarity' | 'name'> & { readonly slip: boolean };

/** Passages ready to be searched; never changes. */
export type PassageIndex = {
  readonly passages: readonly Passage[];
  /** Whether the articles write the term as a name, with a capital inside sentences. */
  isName(term: string): boolean;
  /**
   * What the question looks for, in its order; terms that are slips of stop words are left out. Within some articles only, a form
   * stands for a term when one of these articles holds it.
   */
  seek(question: Question, within?: Within): SoughtTerm[];
  /** How well each of these terms stands in each passage. */
  matches(sought: readonly SoughtTerm[]): Matches;
  /** The best passages and articles, at most `most` of each, of those that are looked in. */
  find(sought: readonly SoughtTerm[], most: number, within?: Within): Candidates;
  /** Which passages hold some words together. */
  readonly wordsHeld: WordsHeld;
};

/**
 * Indexes every sentence of the articles, and every article as a whole. It is done in short steps, so that a large
 * folder does not hold up what else the process has to do.
 */
export const indexPassages = async (
  articles: readonly Article[],
  english: English,
): Promise<PassageIndex> => {
  const passages = await passagesOf(articles);
  const vocabulary = await vocabularyOf(passages, articles.flatMap(headTerms));
  const sentences = new TermIndex(SENTENCE_BM25);
  await sentences.fill(
    passages.map(({ terms }) => terms.map(({ term }) => term)),
    STEP,
  );
  const whole = new TermIndex(ARTICLE_BM25);
  const places = new Map(articles.map((article, place) => [article, place]));
  const placeOf = Uint32Array.from(passages, ({ article }) => places.get(article) ?? 0);
  await whole.fill(wholeTexts(articles, passages), ARTICLE_STEP);
  const wordsHeld = await wordsHeldIn(passages, sentences);
  const known = new Map<string, Standing>();
  const standing = (term: QuestionTerm): Standing => {
    const key = [term.plain, term.start > 0 ? term.word : '', ...term.means].join(' ');
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const stands = standingOf(term);
    known.set(key, stands);
    return stands;
  };
  const standingOf = (term: QuestionTerm): Standing => {
    const forms = formsOf(term, vocabulary, english);
    const own = vocabulary.frequency(term.term);
    const name =
      forms.length === 0 ? isName(term, english) : forms.some(form => vocabulary.isName(form.term));
    return {
      forms,
      near: nearFormsOf(term, forms, vocabulary),
      idf: sentences.idf(own || Math.max(0, ...forms.map(form => vocabulary.frequency(form.term)))),
      rarity: sentences.idf(own),
      name,
      slip: isSlipOfStopWord(term, vocabulary, english),
    };
  };
  const standsWithin = (forms: readonly Form[], within: Within): Form[] =>
    forms.filter(({ term }) => sentences.textsWith(term).some(id => within.hasArticleOf(id)));
  const seek = (question: Question, within?: Within): SoughtTerm[] => {
    const found = question.terms.map(term => ({ term, ...standing(term) })).filter(({ slip }) => !slip);
    return found.map(({ term: { start, end, word, term, joined }, slip: _, ...stands }, at) => ({
      start,
      end,
      word,
      term,
      ...stands,
      forms: within ? standsWithin(stands.forms, within) : stands.forms,
      continues: joined && stands.name && (found[at - 1]?.name ?? false),
    }));
  };
  return {
    passages,
    isName: vocabulary.isName,
    seek,
    matches: sought => matchesOf(sought, passages),
    wordsHeld,
    find: (sought, most, within) => {
      const forms = sought.map(term => term.forms.filter(({ weight }) => weight >= LEAST_FORM));
      const own = sentences.scores(forms);
      const ofArticles = whole.scores(
        sought.map(({ forms }) => forms.filter(({ weight }, at) => at === 0 || weight >= LEAST_ARTICLE_FORM)),
      );
      return {
        passages: worthwhile(
          own.best(most, {
            scoreOf: combined(own, ofArticles, placeOf),
            considered: CONSIDERED,
            ...(within && { counts: within.has }),
          }),
        ).flatMap(({ id, score }) => {
          const passage = passages[id];
          if (!passage) return [];
          return [{ passage, score, own: own.of(id), article: ofArticles.of(placeOf[id] ?? -1) }];
        }),
        articles: ofArticles.best(most, within && { counts: within.hasArticle }).flatMap(({ id, score }) => {
          const article = articles[id];
          return article ? [{ article, score }] : [];
        }),
      };
    },
  };
};

/** Those that score at least half as much as the best: what is further behind never comes first, but costs as much to weigh. */
const worthwhile = <Item extends { readonly score: number }>(list: readonly Item[]): readonly Item[] =>
  list.filter(({ score }) => score >= (list[0]?.score ?? 0) * LEAST_SHARE);

/** A sentence's score with some of its neighbours' and of its article's. */
const combined =
  (own: Scores, ofArticles: Scores, placeOf: Uint32Array) =>
  (id: number): number => {
    const place = placeOf[id];
    const before = placeOf[id - 1] === place ? own.of(id - 1) : 0;
    const after = placeOf[id + 1] === place ? own.of(id + 1) : 0;
    return own.of(id) + BEFORE * before + AFTER * after + WHOLE * ofArticles.of(place ?? -1);
  };

const wholeTexts = (articles: readonly Article[], passages: readonly Passage[]): string[][] => {
  const texts = new Map<Article, string[]>(
    articles.map(article => [article, headTerms(article).map(({ term }) => term)]),
  );
  for (const { article, terms } of passages) for (const { term } of terms) texts.get(article)?.push(term);
  return [...texts.values()];
};

/** So many words' standings are kept, for people ask with the same words again and again. */
const MOST_KNOWN = 5_000;

/** Passages and articles that are indexed at a time. */
const STEP = 200;
const ARTICLE_STEP = 10;

/** Forms that stand for a word less well than this find no passage by themselves, nor article; they only speak for one. */
const LEAST_FORM = 0.25;
const LEAST_ARTICLE_FORM = 0.55;

const LEAST_SHARE = 0.5;

/** Of so many sentences it is asked what their surroundings add. */
const CONSIDERED = 80;

/** What of the sentence before, of the one after and of the article counts for a sentence. */
const BEFORE = 0.2;
const AFTER = 0.1;
const WHOLE = 0.5;

/** Short passages want a lower k than whole articles. */
const SENTENCE_BM25: Bm25 = { k: 0.9, b: 0.6 };
const ARTICLE_BM25: Bm25 = { k: 1.5, b: 0.75 };
