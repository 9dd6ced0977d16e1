import { z } from 'zod';
import { limits } from './limits.ts';
import { webAddress } from './payload-text.ts';

/**
 * Rich text: docs.slack.dev/reference/block-kit/blocks/rich-text-block. Slack takes its characters as they are, so it
 * needs no escaping. Of what Slack knows, what notifies many (`broadcast`, `usergroup`) is left out on purpose.
 */
export const richTextElements = () =>
  z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('rich_text_section'), elements: inlines }),
        z.strictObject({ type: z.literal('rich_text_quote'), elements: inlines, border }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          elements: z.array(z.discriminatedUnion('type', [text, link])).min(1),
          border,
        }),
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.literal(['bullet', 'ordered']),
          elements: z
            .array(z.strictObject({ type: z.literal('rich_text_section'), elements: inlines }))
            .min(1),
          indent: z.int().min(0).optional(),
          border,
        }),
      ]),
    )
    .min(1);

const border = z.literal([0, 1]).optional();

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    underline: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();

const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1), style });

const link = z.strictObject({
  type: z.literal('link'),
  url: webAddress(limits.element.buttonUrl),
  text: z.string().min(1).optional(),
  unsafe: z.boolean().optional(),
  style,
});

const inlines = z
  .array(
    z.discriminatedUnion('type', [
      text,
      link,
      z.strictObject({
        type: z.literal('user'),
        user_id: z.string().regex(/^[UW][A-Z0-9]+$/u, 'must be the id of a person'),
        style,
      }),
      z.strictObject({
        type: z.literal('channel'),
        channel_id: z.string().regex(/^[CDG][A-Z0-9]+$/u, 'must be the id of a channel'),
        style,
      }),
      z.strictObject({
        type: z.literal('emoji'),
        name: z.string().regex(/^[\w'+-]+$/u, 'must be the name of an emoji, without colons'),
        unicode: z.string().optional(),
        style,
      }),
      z.strictObject({
        type: z.literal('date'),
        timestamp: z.int().min(0),
        format: z.string().min(1),
        fallback: z.string().min(1).optional(),
        url: webAddress(limits.element.buttonUrl).optional(),
        style,
      }),
    ]),
  )
  .min(1);
