import { slice } from '../corpus/span.ts';
import type { Matches } from '../search/matches.ts';
import type { Candidate, SoughtTerm } from '../search/passage-index.ts';
import type { Passage } from '../search/passages.ts';
import type { Question } from '../search/question.ts';
import { termsOf } from '../search/terms.ts';
import { type KindTold, kindTold } from './asked-kind.ts';
import { shareOf } from './mass.ts';
import { outletsNamed } from './outlets.ts';
import { nearShare, pairsOf, sharedPairs, tightness } from './places.ts';
import { neighbour, paragraphOf } from './surroundings.ts';

/**
 * What speaks for a sentence, each from 0 to 1. "The share" is the share of the question's idf mass whose terms stand
 * there, each as far as the form that stands for it may (see `search/forms.ts`).
 */
export type Signals = KindTold & {
  /** BM25 of the sentence alone, of it with its neighbours and article, and of the article; each as a share of the best candidate's. */
  readonly own: number;
  readonly bm25: number;
  readonly article: number;
  /** The share in the sentence; in it and the one before; in it and both beside it; in its paragraph. */
  readonly coverage: number;
  readonly withBefore: number;
  readonly around: number;
  readonly paragraph: number;
  /** The share in the paragraph with idf squared: rare words count for more. */
  readonly rare: number;
  /** The share in the sentence and around it when words of nearly the same meaning count as well. */
  readonly meaning: number;
  readonly meaningAround: number;
  /** The share of the names alone, and of the figures alone; 0 when the question has none. */
  readonly names: number;
  readonly namesAround: number;
  readonly figures: number;
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

/** The signals of each candidate. */
export const signalsOf = (weighing: Weighing, candidates: readonly Candidate[]): Weighed[] => {
  const { question, sought, matches, passages } = weighing;
  const best = bestOf(candidates);
  const outlets = new Set(
    outletsNamed(
      question,
      candidates.flatMap(({ passage }) => passage.article.facts.outlet.value ?? []),
    ),
  );
  const pairs = pairsOf(termsOf(question.asked));
  const weights = (id: number) => matches.of(id).weights;
  const meaning = (id: number) => matches.of(id).meaning;
  const plain = sought.map(massOf);
  const squared = plain.map(mass => mass * mass);
  const names = sought.map((term, at) => (term.name ? (plain[at] ?? 0) : 0));
  const figures = sought.map((term, at) => (/\d/u.test(term.term) ? (plain[at] ?? 0) : 0));
  return candidates.map(({ passage, score, own, article }) => {
    const { id } = passage;
    const text = slice(passage.article.text, passage.sentence);
    const before = [id, ...neighbour(passages, passage, -1)];
    const around = [...before, ...neighbour(passages, passage, 1)];
    const paragraph = paragraphOf(passages, passage);
    const coverage = shareOf(plain, [id], weights);
    const withBefore = shareOf(plain, before, weights);
    const pointsBack = POINTS_BACK.test(text);
    const places = matches.places(id);
    const told = kindTold(weighing, passage, text, places);
    return {
      passage,
      bm25: own,
      signals: {
        ...told,
        own: own / best.own,
        bm25: score / best.score,
        article: article / best.article,
        coverage,
        withBefore,
        around: shareOf(plain, around, weights),
        paragraph: shareOf(plain, paragraph, weights),
        rare: shareOf(squared, paragraph, weights),
        meaning: shareOf(plain, [id], meaning),
        meaningAround: shareOf(plain, around, meaning),
        names: shareOf(names, [id], weights),
        namesAround: shareOf(names, around, weights),
        figures: shareOf(figures, [id], weights),
        phrase: sharedPairs(pairs, passage),
        near: nearShare(places),
        tight: tightness(places),
        pointsBack: Number(pointsBack),
        backed: pointsBack ? withBefore - coverage : 0,
        lead: Number(passage.place === 0),
        summary: question.wants === 'summary' ? Math.max(0, 1 - passage.place / LEAD) : 0,
        source: question.wants === 'source' ? told.kind : 0,
        outlet: Number(outlets.has(passage.article.facts.outlet.value ?? '')),
        pointer: Number(POINTER.test(text)),
      },
    };
  });
};

const bestOf = (candidates: readonly Candidate[]): { own: number; score: number; article: number } => {
  const most = (pick: (candidate: Candidate) => number): number =>
    Math.max(Number.MIN_VALUE, ...candidates.map(pick));
  return { own: most(one => one.own), score: most(one => one.score), article: most(one => one.article) };
};

/** A term's idf; half of it when hardly anything stands for it: as often as it is missing, it is said in other words. */
const massOf = ({ forms, idf }: SoughtTerm): number =>
  forms.some(({ weight }) => weight >= GOOD) ? idf : idf * MISSING;

const POINTER = /^[([]\s*see\b/iu;
const POINTS_BACK =
  /^["“‘'(]*(?:he|she|it|they|his|her|its|their|this|that|these|those|such|the (?:company|firm|government|group|report|move|ban|law|act|bill|decision|agency|ministry|minister|spokes(?:man|woman|person)|official|vendor|two|latter|former))\b/iu;
const LEAD = 4;
const GOOD = 0.5;
const MISSING = 0.5;
