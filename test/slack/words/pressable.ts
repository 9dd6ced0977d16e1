import { z } from 'zod';

/** A button as Slack sends it back when somebody presses it. */
export type Pressable = { readonly type: string; readonly action_id: string; readonly value: string };

/** All that can be pressed in a payload: buttons, and each of the two by which somebody gives an opinion. */
export const pressableIn = (payload: unknown): Pressable[] => {
  if (Array.isArray(payload)) return payload.flatMap(pressableIn);
  const button = Button.safeParse(payload);
  if (button.success) return [button.data];
  const opinion = Opinion.safeParse(payload).data;
  if (opinion)
    return [opinion.positive_button, opinion.negative_button].map(({ value }) => ({
      type: opinion.type,
      action_id: opinion.action_id,
      value,
    }));
  return typeof payload === 'object' && payload !== null ? Object.values(payload).flatMap(pressableIn) : [];
};

const Button = z.object({
  type: z.literal('button'),
  action_id: z.string(),
  value: z.string().default(''),
});
const Valued = z.object({ value: z.string() });
const Opinion = z.object({
  type: z.literal('feedback_buttons'),
  action_id: z.string(),
  positive_button: Valued,
  negative_button: Valued,
});
