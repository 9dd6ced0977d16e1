import { areaUnderCurve } from './measures.ts';
import type { Said } from './said.ts';

/** Why the articles cannot answer: they never did, they are about something else, or what answered was taken away. */
export type Doubt = 'unanswerable' | 'foreign' | 'documentRemoved' | 'titleRemoved';

/**
 * How well the desk tells questions that its articles answer from those that they do not. `area` is the area under the
 * curve of its confidence, null when one side is empty; the counts are of those that it answered.
 */
export type Abstention = {
  readonly doubt: Doubt;
  readonly area: number | null;
  readonly answerable: number;
  readonly answeredAnswerable: number;
  readonly unanswerable: number;
  readonly answeredUnanswerable: number;
};

/** What was said to questions that the articles answer, against what was said to those that they do not. */
export const abstentionOf = (
  doubt: Doubt,
  answerable: readonly Said[],
  unanswerable: readonly Said[],
): Abstention => ({
  doubt,
  area: areaUnderCurve(confidences(answerable), confidences(unanswerable)),
  answerable: answerable.length,
  answeredAnswerable: answered(answerable),
  unanswerable: unanswerable.length,
  answeredUnanswerable: answered(unanswerable),
});

/** How many of them got an answer. */
export const answered = (said: readonly Said[]): number =>
  said.filter(({ outcome }) => outcome === 'answered').length;

const confidences = (said: readonly Said[]): number[] => said.map(({ confidence }) => confidence);
