import { z } from 'zod';
import { limits } from './limits.ts';
import { buttons, feedbackButtons } from './payload-buttons.ts';
import { choices, plainTextInput } from './payload-choices.ts';
import { richTextElements } from './payload-rich-text.ts';
import { anyText, plainText, webAddress } from './payload-text.ts';

const { block: most } = limits;

const block_id = z.string().min(1).max(most.blockId).optional();

/** docs.slack.dev/reference/block-kit/blocks/image-block; the element of the same type has no title and no block_id. */
const picture = {
  type: z.literal('image'),
  alt_text: z.string().min(1).max(most.imageAlt),
  image_url: webAddress(most.imageUrl).optional(),
  slack_file: z
    .strictObject({ id: z.string().min(1).optional(), url: webAddress(most.imageUrl).optional() })
    .refine(({ id, url }) => (id === undefined) !== (url === undefined), 'must have either id or url')
    .optional(),
};

const oneSource = ({ image_url, slack_file }: { image_url?: unknown; slack_file?: unknown }): boolean =>
  (image_url === undefined) !== (slack_file === undefined);

const oneSourceWanted = 'must have either image_url or slack_file';

const imageElement = z.strictObject(picture).refine(oneSource, oneSourceWanted);

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: anyText(most.sectionText).optional(),
    fields: z.array(anyText(most.sectionField)).min(1).max(most.sectionFields).optional(),
    accessory: z.discriminatedUnion('type', [...buttons, ...choices, imageElement]).optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'must have text or fields');

const tableCell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('rich_text'), elements: richTextElements() }),
]);

/**
 * The blocks that the desk may send. The world is closed: a type or field that is not here is a problem, though
 * Slack may know it.
 */
export const block = z.discriminatedUnion('type', [
  section,
  z.strictObject({ type: z.literal('rich_text'), block_id, elements: richTextElements() }),
  z.strictObject({ type: z.literal('header'), block_id, text: plainText(most.header) }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({
    type: z.literal('context'),
    block_id,
    elements: z
      .array(z.discriminatedUnion('type', [anyText(limits.object.text), imageElement]))
      .min(1)
      .max(most.contextElements),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id,
    elements: z
      .array(z.discriminatedUnion('type', [...buttons, ...choices]))
      .min(1)
      .max(most.actionsElements),
  }),
  z.strictObject({
    type: z.literal('context_actions'),
    block_id,
    elements: z
      .array(z.discriminatedUnion('type', [feedbackButtons]))
      .min(1)
      .max(most.contextActionsElements),
  }),
  z.strictObject({
    type: z.literal('input'),
    block_id,
    label: plainText(most.inputLabel),
    hint: plainText(most.inputHint).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: z.discriminatedUnion('type', [plainTextInput, ...choices]),
  }),
  z
    .strictObject({ ...picture, block_id, title: plainText(most.imageTitle).optional() })
    .refine(oneSource, oneSourceWanted),
  z.strictObject({
    type: z.literal('table'),
    block_id,
    rows: z.array(z.array(tableCell).min(1).max(most.tableCells)).min(1).max(most.tableRows),
    column_settings: z
      .array(
        z.strictObject({
          align: z.literal(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        }),
      )
      .max(most.tableColumnSettings)
      .optional(),
  }),
  z.strictObject({ type: z.literal('markdown'), block_id, text: z.string().min(1) }),
  z.strictObject({
    type: z.literal('alert'),
    block_id,
    text: anyText(most.alert),
    level: z.literal(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
]);

/** A block whose shape is sound. */
export type CheckedBlock = z.infer<typeof block>;
