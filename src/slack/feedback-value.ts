import { z } from 'zod';
import type { Feedback } from '../gaps/feedback.ts';
import { JsonText } from './json-text.ts';
import { oneLine, shortened } from './mrkdwn.ts';

/** What a person says of an answer by one press: the turn that was answered, and its question, shortened. */
export type Opinion = Pick<Feedback, 'verdict' | 'turn' | 'question'>;

/** An opinion as a button's value. */
export const opinionValue = ({ verdict, turn, question }: Opinion): string =>
  JSON.stringify({
    v: verdict === 'helpful' ? 1 : 0,
    t: turn,
    q: shortened(oneLine(question), LONGEST_QUESTION),
  });

/** The opinion that a button or a form holds; null when it is not ours. */
export const opinionOf = (value: string | undefined): Opinion | null => Value.safeParse(value).data ?? null;

const LONGEST_TURN = 200;
const LONGEST_QUESTION = 120;

const Value = JsonText.pipe(
  z
    .strictObject({
      v: z.union([z.literal(0), z.literal(1)]),
      t: z.string().min(1).max(LONGEST_TURN),
      q: z.string().max(LONGEST_QUESTION),
    })
    .transform(
      ({ v, t, q }): Opinion => ({ verdict: v === 1 ? 'helpful' : 'not_helpful', turn: t, question: q }),
    ),
);
