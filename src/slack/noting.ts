import type { Answer, Reason } from '../answer/answer.ts';
import type { Turn, TurnOutcome, Via } from '../conversation/turn.ts';
import { patiently } from './patient-inbox.ts';
import type { Desk } from './ports.ts';
import { errorText } from './redaction.ts';

/** Where, by whom and in which way something was asked; `id` is the delivery's key where it has one, else a new key. */
export type Asking = {
  readonly id: string;
  readonly team: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly person: string;
  readonly via: Via;
};

/**
 * Writes a question and how it ended down, as far as that goes: it never rejects, takes two seconds at most, and a store that fails
 * keeps nobody from an answer. Help is no answer and is not noted.
 */
export const noteTurn = async (
  { turns, now, log }: Pick<Desk, 'turns' | 'now' | 'log'>,
  asking: Asking,
  typed: string,
  answer: Answer,
): Promise<void> => {
  if (answer.outcome === 'help') return;
  const turn: Turn = {
    ...asking,
    typed,
    question: answer.question,
    outcome: outcomeOf(answer),
    reason: answer.outcome === 'not_in_articles' ? answer.reason.kind : null,
    at: now(),
  };
  await patiently(() => turns.note(turn), patience).catch((error: unknown) =>
    log.warn({ error: errorText(error) }, 'A question could not be noted'),
  );
};

/**
 * The end of "show more" and a filter that cannot be read or matches nothing are no questions that the articles leave unanswered; why
 * they ended so stays noted.
 */
const outcomeOf = (answer: Exclude<Answer, { outcome: 'help' }>): TurnOutcome =>
  answer.outcome === 'not_in_articles' && SLIPS.has(answer.reason.kind) ? 'other' : answer.outcome;

const SLIPS: ReadonlySet<Reason['kind']> = new Set([
  'no_more',
  'filter_matches_nothing',
  'filter_not_understood',
]);

/** Milliseconds that nobody notices after an answer. */
const patience = 2_000;
