import { slice } from '../corpus/span.ts';
import type { Candidate, SoughtTerm } from '../search/passage-index.ts';
import type { Passage } from '../search/passages.ts';
import type { Question } from '../search/question.ts';
import { holdsKind } from './asked-kind.ts';

/**
 * A candidate with the evidence that speaks for it, each from 0 to 1: `coverage` is the share of the question's
 * idf mass that stands in the sentence itself, `context` the share when the sentences around it and the headline
 * are counted too, `kind` whether it holds what is asked for.
 */
export type Ranked = {
  readonly passage: Passage;
  readonly coverage: number;
  readonly context: number;
  readonly kind: boolean;
  readonly score: number;
};

/**
 * Orders candidates by how well the sentence answers: by the question's idf mass in the sentence, by BM25, by the
 * mass in its surroundings, by the order and nearness of the words, and by the kind of thing asked for.
 */
export const rank = (
  question: Question,
  sought: readonly SoughtTerm[],
  candidates: readonly Candidate[],
  passages: readonly Passage[],
): Ranked[] => {
  const best = candidates[0]?.score ?? 1;
  const outlets = outletsNamed(question, candidates);
  return candidates
    .map(({ passage, score }) => {
      const own = formsIn(passage);
      const around = surroundings(passage, passages);
      const coverage = share(sought, term => term.forms.some(form => own.has(form)));
      const context = share(sought, term => term.forms.some(form => own.has(form) || around.has(form)));
      const kind = holdsKind(passage, question.wants);
      const named = outlets.has(passage.article.facts.outlet.value ?? '');
      return {
        passage,
        coverage,
        context,
        kind,
        score:
          WEIGHTS.bm25 * (score / best) +
          WEIGHTS.coverage * coverage +
          WEIGHTS.context * context +
          WEIGHTS.nearness * nearness(sought, passage) +
          (kind && question.wants !== 'any' ? WEIGHTS.kind : 0) +
          (named ? WEIGHTS.outlet : 0) -
          (isPointer(passage) ? WEIGHTS.pointer : 0),
      };
    })
    .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
};

const formsIn = (passage: Passage): Set<string> => new Set(passage.terms.map(({ term }) => term));

/** The terms of the sentences beside it in the same article. */
const surroundings = ({ id, article }: Passage, passages: readonly Passage[]): Set<string> =>
  new Set(
    [passages[id - 1], passages[id + 1]].flatMap(other =>
      other?.article === article ? other.terms.map(({ term }) => term) : [],
    ),
  );

const share = (sought: readonly SoughtTerm[], held: (term: SoughtTerm) => boolean): number => {
  const total = sought.reduce((mass, term) => mass + weightOf(term), 0);
  return total === 0 ? 0 : sought.reduce((mass, term) => mass + (held(term) ? weightOf(term) : 0), 0) / total;
};

/** A word that no passage holds counts half: as often as it is missing, it is said in another word. */
const weightOf = ({ forms, idf }: SoughtTerm): number => (forms.length > 0 ? idf : idf * ABSENT);

/** The share of the question's neighbouring terms that stand near one another in the passage, in their order. */
const nearness = (sought: readonly SoughtTerm[], passage: Passage): number => {
  if (sought.length < 2) return 0;
  const places = sought.map(({ forms }) =>
    passage.terms.flatMap(({ term }, place) => (forms.includes(term) ? [place] : [])),
  );
  const near = places
    .slice(1)
    .filter((later, index) =>
      later.some(place => places[index]?.some(earlier => place > earlier && place - earlier <= NEAR)),
    );
  return near.length / (sought.length - 1);
};

/** A sentence in brackets that sends the reader elsewhere: it names a thing and does not tell it. */
const isPointer = ({ article, sentence }: Passage): boolean =>
  /^[([]\s*see\b/iu.test(slice(article.text, sentence));

/** The outlets that the question names, by the whole name or by a first word long enough to be its own. */
const outletsNamed = (question: Question, candidates: readonly Candidate[]): Set<string> => {
  const asked = compact(question.asked);
  const outlets = new Set(candidates.flatMap(({ passage }) => passage.article.facts.outlet.value ?? []));
  return new Set(
    [...outlets].filter(outlet => {
      const first = compact(outlet.split(/\s/u)[0] ?? '');
      return asked.includes(compact(outlet)) || (first.length >= 5 && asked.includes(first));
    }),
  );
};

const compact = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const WEIGHTS = {
  bm25: 0.35,
  coverage: 0.4,
  context: 0.15,
  nearness: 0.1,
  kind: 0.12,
  outlet: 0.25,
  pointer: 0.15,
};
const NEAR = 4;
const ABSENT = 0.5;
