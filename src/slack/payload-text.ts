import { z } from 'zod';
import { mrkdwnProblems } from './payload-tokens.ts';

/** Text objects: docs.slack.dev/reference/block-kit/composition-objects/text-object. Never empty. */
export const plainText = (most: number) =>
  z
    .strictObject({ type: z.literal('plain_text'), text: z.string(), emoji: z.boolean().optional() })
    .check(ofLength(most));

/** A mrkdwn text object, in which all that is not ours is escaped. */
const mrkdwnText = (most: number) =>
  z
    .strictObject({ type: z.literal('mrkdwn'), text: z.string(), verbatim: z.boolean().optional() })
    .check(ofLength(most), ({ value, issues }) => {
      for (const message of mrkdwnProblems(value.text))
        issues.push({ code: 'custom', message, input: value });
    });

/** Either kind of text. */
export const anyText = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwnText(most)]);

/** The top-level text of a message, which Slack reads as mrkdwn. */
export const mrkdwnString = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .check(({ value, issues }) => {
      for (const message of mrkdwnProblems(value)) issues.push({ code: 'custom', message, input: value });
    });

/** A web address, and nothing that runs or opens anything else. */
export const webAddress = (most: number) =>
  z
    .string()
    .max(most)
    .refine(text => /^https?:\/\/\S+$/u.test(text) && URL.canParse(text), 'must be an http or https address');

/** A length problem is told at the text object itself: `blocks[0].text: 3001 characters, at most 3000`. */
const ofLength =
  (most: number) =>
  ({ value, issues }: z.core.ParsePayload<{ text: string }>): void => {
    const input = value.text;
    if (input.length > most) issues.push({ code: 'too_big', origin: 'string', maximum: most, input });
    if (input.length === 0) issues.push({ code: 'too_small', origin: 'string', minimum: 1, input });
  };
