import { noFilters, type Understood, type UnderstoodFilter } from '../search/understood.ts';
import type { Citation } from './citation.ts';
import { filterTrouble } from './filter-words.ts';

export { noFilters, type Understood, type UnderstoodFilter } from '../search/understood.ts';

/** One verbatim excerpt; `also` are the same statement as other articles print it, each cited. */
export type Excerpt = Citation & { readonly also: readonly Citation[] };

/**
 * Why the articles do not answer: `off_topic` (hardly any of the question's words is theirs), `names_absent` (a name
 * that was asked for is in no article), `type_absent` (nothing says when, how many or how much), `premise_contradicted` (a
 * sentence denies what the question supposes; it is shown), or `no_evidence`. Where filters were typed, "the articles" are those
 * that the filters leave.
 *
 * Of filters: `filter_not_understood` (a date that is none), `filter_matches_nothing` (no such name, date or phrase), each with
 * up to three suggestions, nearest first, and `filters_leave_nothing` (each matches, but nothing all of them). `no_more`: what was
 * asked for beyond the first excerpts is not there.
 */
export type Reason =
  | { readonly kind: 'off_topic' }
  | { readonly kind: 'names_absent'; readonly names: readonly string[] }
  | { readonly kind: 'type_absent'; readonly asked: string }
  | { readonly kind: 'premise_contradicted' }
  | { readonly kind: 'no_evidence' }
  | {
      readonly kind: 'filter_not_understood' | 'filter_matches_nothing';
      readonly filter: UnderstoodFilter;
      readonly suggestions: readonly Suggestion[];
    }
  | { readonly kind: 'filters_leave_nothing' }
  | { readonly kind: 'no_more' };

/** What may have been meant instead of a filter, as it would be typed, and the whole question with it. */
export type Suggestion = { readonly typed: string; readonly question: string };

/**
 * What every surface shows. `answered` holds one to five excerpts, best first, none repeated, and of several questions in
 * one those that the articles do not answer (told with the first excerpts only);
 * `not_in_articles` holds up to three nearest passages, which do not answer and must be labelled so;
 * `help` is for a greeting, thanks or an empty question. `filters` are those of the question as they were understood, and every
 * excerpt obeys them; `noFilters` when it has none.
 */
export type Answer =
  | {
      readonly outcome: 'answered';
      readonly question: string;
      readonly excerpts: readonly [Excerpt, ...Excerpt[]];
      readonly unanswered: readonly string[];
      readonly filters: Understood;
    }
  | {
      readonly outcome: 'not_in_articles';
      readonly question: string;
      readonly reason: Reason;
      readonly nearest: readonly Excerpt[];
      readonly filters: Understood;
    }
  | { readonly outcome: 'help'; readonly question: string };

/** The reason in plain words; with filters, it is said of the articles that they leave. */
export const reasonWords = (reason: Reason, { list }: Understood = noFilters): string => {
  const these = list.length > 0;
  switch (reason.kind) {
    case 'off_topic':
      return `The question does not touch on what ${these ? 'these' : 'the'} articles report.`;
    case 'names_absent':
      return `${these ? 'None of these articles' : 'No article'} mentions ${reason.names.join(' or ')}.`;
    case 'type_absent':
      return `The articles touch on this, but nothing in them says ${reason.asked}.`;
    case 'premise_contradicted':
      return 'The articles contradict what the question supposes.';
    case 'no_evidence':
      return `No passage in ${these ? 'these' : 'the'} articles answers this.`;
    case 'filter_not_understood':
    case 'filter_matches_nothing':
      return filterTrouble(
        reason.filter,
        reason.suggestions.map(({ typed }) => typed),
      );
    case 'filters_leave_nothing':
      return 'Each filter matches something, but nothing matches all of them.';
    case 'no_more':
      return 'There is nothing further on this in the articles.';
  }
};

/** What stands above the passages that are shown for a reason. */
export const nearestLabel = (reason: Reason): string =>
  reason.kind === 'premise_contradicted'
    ? 'What the articles say instead'
    : 'Nearest passages (they do not answer the question)';

/** What is said of the questions that the articles do not answer beside those that they do; null when there are none. */
export const unansweredWords = (unanswered: readonly string[]): string | null =>
  unanswered.length === 0
    ? null
    : `Not in the articles: ${unanswered.map(question => `“${question}”`).join(', ')}`;
