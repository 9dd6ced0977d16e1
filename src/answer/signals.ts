import { slice } from '../corpus/span.ts';
import type { Matches } from '../search/matches.ts';
import type { Candidate, SoughtTerm } from '../search/passage-index.ts';
import type { Passage } from '../search/passages.ts';
import type { Question } from '../search/question.ts';
import { termsOf } from '../search/terms.ts';
import { type KindTold, kindTold } from './asked-kind.ts';
import { type Mass, type Shares, sharesOf } from './mass.ts';
import { outletsNamed } from './outlets.ts';
import { nearShare, pairsOf, sharedPairs, tightness } from './places.ts';
import { neighbour, paragraphOf } from './surroundings.ts';

/**
 * What speaks for a sentence, each from 0 to 1. "The share" is the share of the question's idf mass whose terms stand
 * there, each as far as the form that stands for it may (see `search/forms.ts`).
 */
export type Signals = KindTold &
  Shares & {
    /** BM25 of the sentence alone, of it with its neighbours and article, and of the article; each as a share of the best candidate's. */
    readonly own: number;
    readonly bm25: number;
    readonly article: number;
    /** The share of the question's pairs of neighbouring words, stop words too, that are neighbours here. */
    readonly phrase: number;
    /** The share of the neighbouring terms that stand near one another here, in their order. */
    readonly near: number;
    /** The share of the terms that stand together in the best window of twelve words. */
    readonly tight: number;
    /** Whether the sentence opens by pointing back ("He", "The company"), and what share the sentence before adds then. */
    readonly pointsBack: number;
    readonly backed: number;
    /** Whether it is the article's first sentence; how near to the top it is, when a summary is asked for. */
    readonly lead: number;
    readonly summary: number;
    /** Whether it names a source, when that is asked for. */
    readonly source: number;
    /** Whether the question names the article's outlet. */
    readonly outlet: number;
    /** Whether it only points elsewhere ("(See …)"). */
    readonly pointer: number;
  };

/** A candidate with its signals; `bm25` is the sentence's own, comparable within one question only. */
export type Weighed = { readonly passage: Passage; readonly bm25: number; readonly signals: Signals };

/** What the candidates of one question are weighed by. */
export type Weighing = {
  readonly question: Question;
  readonly sought: readonly SoughtTerm[];
  readonly matches: Matches;
  readonly passages: readonly Passage[];
  /** Whether the articles write a term as a name. */
  readonly isName: (term: string) => boolean;
};

/** The signals of each candidate, its scores as shares of the best ones. */
export const signalsOf = (
  weighing: Weighing,
  candidates: readonly Candidate[],
  best: Best = bestOf(candidates),
): Weighed[] => {
  const { question, sought, matches, passages } = weighing;
  const outlets = new Set(
    outletsNamed(
      question,
      candidates.flatMap(({ passage }) => passage.article.facts.outlet.value ?? []),
    ),
  );
  const pairs = pairsOf(termsOf(question.asked));
  const masses = sought.map(massOf);
  return candidates.map(({ passage, score, own, article }) => {
    const { id } = passage;
    const text = slice(passage.article.text, passage.sentence);
    const shares = sharesOf(masses, matches, {
      id,
      before: neighbour(passages, passage, -1),
      after: neighbour(passages, passage, 1),
      paragraph: paragraphOf(passages, passage),
    });
    const pointsBack = POINTS_BACK.test(text);
    const places = matches.places(id);
    const told = kindTold(weighing, passage, text, places);
    return {
      passage,
      bm25: own,
      signals: {
        ...told,
        ...shares,
        own: own / best.own,
        bm25: score / best.score,
        article: article / best.article,
        phrase: sharedPairs(pairs, passage),
        near: nearShare(places),
        tight: tightness(places),
        pointsBack: Number(pointsBack),
        backed: pointsBack ? shares.withBefore - shares.coverage : 0,
        lead: Number(passage.place === 0),
        summary: question.wants === 'summary' ? Math.max(0, 1 - passage.place / LEAD) : 0,
        source: question.wants === 'source' ? told.kind : 0,
        outlet: Number(outlets.has(passage.article.facts.outlet.value ?? '')),
        pointer: Number(POINTER.test(text)),
      },
    };
  });
};

/** The highest scores among candidates. */
export type Best = { readonly own: number; readonly score: number; readonly article: number };

export const bestOf = (candidates: readonly Candidate[]): Best => {
  const most = (pick: (candidate: Candidate) => number): number =>
    Math.max(Number.MIN_VALUE, ...candidates.map(pick));
  return { own: most(one => one.own), score: most(one => one.score), article: most(one => one.article) };
};

/** A term's idf; half of it when hardly anything stands for it: as often as it is missing, it is said in other words. */
const massOf = ({ term, forms, idf, name }: SoughtTerm): Mass => {
  const mass = forms.some(({ weight }) => weight >= GOOD) ? idf : idf * MISSING;
  return { idf: mass, squared: mass ** 2, name: name ? mass : 0, figure: /\d/u.test(term) ? mass : 0 };
};

const POINTER = /^[([]\s*see\b/iu;
const POINTS_BACK =
  /^["“‘'(]*(?:he|she|it|they|his|her|its|their|this|that|these|those|such|the (?:company|firm|government|group|report|move|ban|law|act|bill|decision|agency|ministry|minister|spokes(?:man|woman|person)|official|vendor|two|latter|former))\b/iu;
const LEAD = 4;
const GOOD = 0.5;
const MISSING = 0.5;
