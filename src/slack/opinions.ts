import type { Feedback } from '../gaps/feedback.ts';
import type { Opinion } from './feedback-value.ts';
import type { Desk } from './ports.ts';

/** Who says what they think of an answer. */
export type Sayer = { readonly team: string; readonly person: string };

/** What is known of why, with what a form can say. */
export type Why = Pick<Feedback, 'reason' | 'comment'>;

/**
 * Writes an opinion down in the place of the one that this person had of this answer, which is returned; null when they had none. The
 * question is that of the turn, and empty where that is not kept: its asker may have had it forgotten, though the button still holds it.
 * Rejects while the store fails.
 */
export const noteOpinion = async (
  { feedback, turns, sharedNow }: Pick<Desk, 'feedback' | 'turns' | 'sharedNow'>,
  { team, person }: Sayer,
  { turn, verdict }: Pick<Opinion, 'turn' | 'verdict'>,
  why: Why | null = null,
): Promise<Feedback | null> => {
  const before = await feedback.of(team, person, turn);
  const same = before?.verdict === verdict ? before : null;
  if (same && why === null) return before;
  const asked = await turns.find(team, turn);
  const { reason, comment } = why ?? { reason: null, comment: null };
  const at = await sharedNow();
  await feedback.note({
    team,
    person,
    turn,
    verdict,
    question: asked?.question ?? '',
    reason,
    comment,
    at,
  });
  return before;
};
