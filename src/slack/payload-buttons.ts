import { z } from 'zod';
import { limits } from './limits.ts';
import { option } from './payload-options.ts';
import { anyText, plainText, webAddress } from './payload-text.ts';

const { element: most, object } = limits;

/** Slack makes up a missing `action_id`, which no listener would know, so each of ours must have one. */
export const action_id = z.string().min(1).max(most.actionId);

/** docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const confirm = z
  .strictObject({
    title: plainText(object.confirmTitle),
    text: anyText(object.confirmText),
    confirm: plainText(object.confirmButton),
    deny: plainText(object.confirmButton),
    style: z.literal(['primary', 'danger']).optional(),
  })
  .optional();

/** docs.slack.dev/reference/block-kit/block-elements/button-element */
const button = z.strictObject({
  type: z.literal('button'),
  action_id,
  text: plainText(most.buttonText),
  value: z.string().max(most.buttonValue).optional(),
  url: webAddress(most.buttonUrl).optional(),
  style: z.literal(['primary', 'danger']).optional(),
  accessibility_label: z.string().min(1).max(most.accessibilityLabel).optional(),
  confirm,
});

/** docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id,
  options: z
    .array(option.extend({ url: webAddress(object.optionUrl).optional() }))
    .min(1)
    .max(most.overflow),
  confirm,
});

const feedbackButton = z.strictObject({
  text: plainText(most.buttonText),
  value: z.string().min(1).max(most.buttonValue),
  accessibility_label: z.string().min(1).max(most.accessibilityLabel).optional(),
});

/** docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
export const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

/** What people press. */
export const buttons = [button, overflow] as const;
