import type { Message } from './message.ts';
import type { Desk } from './ports.ts';
import type { Words } from './words/words.ts';

type Paced = Pick<Desk, 'pace' | 'now'>;

/** Counts a question that somebody typed or pressed; a polite line for them alone when it comes too soon, else null. */
export const tooFast = (desk: Paced, team: string, person: string, words: Words): Message | null => {
  const tooSoon = desk.pace.take(team, person, desk.now());
  return tooSoon && { text: words.pace.tooFast(tooSoon.seconds) };
};

/**
 * The same for a message, which is answered in its thread: the line comes once a minute, and what is asked in between is let be
 * (`silent`), and is over with that.
 */
export const tooFastInThread = (
  desk: Paced,
  team: string,
  person: string,
  words: Words,
): Message | 'silent' | null => {
  const tooSoon = desk.pace.take(team, person, desk.now());
  if (!tooSoon) return null;
  return tooSoon.isToldNow ? { text: words.pace.tooFast(tooSoon.seconds) } : 'silent';
};
