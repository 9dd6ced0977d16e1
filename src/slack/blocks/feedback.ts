import type { types } from '@slack/bolt';
import { FEEDBACK_REASONS, type FeedbackReason, LONGEST_COMMENT } from '../../gaps/feedback-reason.ts';
import { type Opinion, opinionValue } from '../feedback-value.ts';
import type { Words } from '../words/words.ts';
import { contextBlock } from './excerpt.ts';

/** What is asked under an answer: whether it helped. It stands in messages only. */
export const feedbackBlock = (
  answer: Omit<Opinion, 'verdict'>,
  { feedback }: Words,
): types.ContextActionsBlock => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: 'feedback',
      positive_button: {
        text: { type: 'plain_text', text: feedback.helpful, emoji: false },
        accessibility_label: feedback.helpfulLabel,
        value: opinionValue({ ...answer, verdict: 'helpful' }),
      },
      negative_button: {
        text: { type: 'plain_text', text: feedback.notHelpful, emoji: false },
        accessibility_label: feedback.notHelpfulLabel,
        value: opinionValue({ ...answer, verdict: 'not_helpful' }),
      },
    },
  ],
});

/** The same question as two plain buttons, for modals and the Home tab, which know no feedback buttons. */
export const feedbackButtons = (answer: Omit<Opinion, 'verdict'>, { feedback }: Words): types.Button[] => [
  {
    type: 'button',
    action_id: 'feedback:helpful',
    text: { type: 'plain_text', text: feedback.helpful, emoji: false },
    accessibility_label: feedback.helpfulLabel,
    value: opinionValue({ ...answer, verdict: 'helpful' }),
  },
  {
    type: 'button',
    action_id: 'feedback:not_helpful',
    text: { type: 'plain_text', text: feedback.notHelpful, emoji: false },
    accessibility_label: feedback.notHelpfulLabel,
    value: opinionValue({ ...answer, verdict: 'not_helpful' }),
  },
];

/** The form that asks why an answer was not helpful; what was said before stands in it. */
export const feedbackModal = (
  answer: Opinion,
  before: { readonly reason: FeedbackReason | null; readonly comment: string | null },
  { feedback }: Words,
): types.ModalView => ({
  type: 'modal',
  callback_id: FEEDBACK_FORM,
  private_metadata: opinionValue(answer),
  title: { type: 'plain_text', text: feedback.title, emoji: false },
  submit: { type: 'plain_text', text: feedback.save, emoji: false },
  close: { type: 'plain_text', text: feedback.cancel, emoji: false },
  blocks: [
    contextBlock(feedback.intro),
    {
      type: 'input',
      block_id: REASON,
      label: { type: 'plain_text', text: feedback.why, emoji: false },
      element: {
        type: 'radio_buttons',
        action_id: REASON,
        options: FEEDBACK_REASONS.map(reason => reasonOption(reason, feedback.reasons)),
        ...(before.reason && { initial_option: reasonOption(before.reason, feedback.reasons) }),
      },
    },
    {
      type: 'input',
      block_id: COMMENT,
      optional: true,
      label: { type: 'plain_text', text: feedback.comment, emoji: false },
      hint: { type: 'plain_text', text: feedback.commentHint, emoji: false },
      element: {
        type: 'plain_text_input',
        action_id: COMMENT,
        multiline: true,
        max_length: LONGEST_COMMENT,
        ...(before.comment && { initial_value: before.comment }),
      },
    },
  ],
});

const reasonOption = (
  reason: FeedbackReason,
  names: Words['feedback']['reasons'],
): types.PlainTextOption => ({
  text: { type: 'plain_text', text: names[reason], emoji: false },
  value: reason,
});

/** The form's name, and its fields as blocks and elements. */
export const FEEDBACK_FORM = 'feedback';
export const REASON = 'feedback_reason';
export const COMMENT = 'feedback_comment';
