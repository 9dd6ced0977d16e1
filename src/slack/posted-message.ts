import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Message } from './message.ts';

/**
 * A message as the digests keep it (JSON of a {@link Message}), null when it is none. Its `text` alone stands for its blocks where
 * Slack refuses them, so that what is posted under one key is always one message.
 */
export const postedMessage = (json: string): Message | null => {
  const { data } = Kept.safeParse(json);
  if (!data) return null;
  return data.blocks ? { text: data.text, blocks: data.blocks } : { text: data.text };
};

/** What the blocks hold is for the check of what goes out to say. */
const isBlock = (value: unknown): boolean => typeof value === 'object' && value !== null && 'type' in value;

const Content = z.strictObject({
  text: z.string().min(1),
  blocks: z.array(z.custom<types.KnownBlock>(isBlock)).optional(),
  whole: z.string().optional(),
});

const Kept = z
  .string()
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      context.addIssue('no JSON');
      return z.NEVER;
    }
  })
  .pipe(Content);
