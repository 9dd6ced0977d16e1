import type { Citation } from './citation.ts';

/** One verbatim excerpt; `also` are the same statement as other articles print it, each cited. */
export type Excerpt = Citation & { readonly also: readonly Citation[] };

/**
 * Why the articles do not answer: `off_topic` (hardly any of the question's words is theirs), `names_absent` (a name
 * that was asked for is in no article), `type_absent` (nothing says when, how many or how much), `premise_contradicted` (a
 * sentence denies what the question supposes; it is shown), or `no_evidence`.
 */
export type Reason =
  | { readonly kind: 'off_topic' }
  | { readonly kind: 'names_absent'; readonly names: readonly string[] }
  | { readonly kind: 'type_absent'; readonly asked: string }
  | { readonly kind: 'premise_contradicted' }
  | { readonly kind: 'no_evidence' };

/**
 * What every surface shows. `answered` holds one to five excerpts, best first, none repeated, and of several questions in
 * one those that the articles do not answer;
 * `not_in_articles` holds up to three nearest passages, which do not answer and must be labelled so;
 * `help` is for a greeting, thanks or an empty question.
 */
export type Answer =
  | {
      readonly outcome: 'answered';
      readonly question: string;
      readonly excerpts: readonly [Excerpt, ...Excerpt[]];
      readonly unanswered: readonly string[];
    }
  | {
      readonly outcome: 'not_in_articles';
      readonly question: string;
      readonly reason: Reason;
      readonly nearest: readonly Excerpt[];
    }
  | { readonly outcome: 'help'; readonly question: string };

/** The reason as one plain sentence. */
export const reasonWords = (reason: Reason): string => {
  switch (reason.kind) {
    case 'off_topic':
      return 'The question does not touch on what the articles report.';
    case 'names_absent':
      return `No article mentions ${reason.names.join(' or ')}.`;
    case 'type_absent':
      return `The articles touch on this, but nothing in them says ${reason.asked}.`;
    case 'premise_contradicted':
      return 'The articles contradict what the question supposes.';
    case 'no_evidence':
      return 'No passage in the articles answers this.';
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
