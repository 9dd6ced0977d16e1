import { z } from 'zod';
import { JsonText } from './json-text.ts';
import { limits } from './limits.ts';
import { oneLine, shortened } from './mrkdwn.ts';

/** What "Tell me when it is" carries: the turn that was not answered, and its whole question as far as a button holds it. */
export type WatchWish = { readonly turn: string; readonly question: string };

/** The wish as a button's value of at most `room` characters. */
export const watchValue = (
  { turn, question }: WatchWish,
  room: number = limits.element.buttonValue,
): string => {
  const asked = oneLine(question);
  const value = (most: number) => JSON.stringify({ t: turn, q: shortened(asked, most) });
  let most = asked.length;
  while (value(most).length > room && most > 1) most -= 1;
  return value(most);
};

/** The wish that a button holds; null when it is not ours. */
export const watchWishOf = (value: string | undefined): WatchWish | null =>
  Value.safeParse(value).data ?? null;

const Value = JsonText.pipe(
  z
    .strictObject({ t: z.string().min(1).max(200), q: z.string().min(1) })
    .transform(({ t, q }): WatchWish => ({ turn: t, question: q })),
);
