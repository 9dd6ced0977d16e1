import type { types } from '@slack/bolt';

/** A modal that shows something and asks for nothing. */
export const modalOf = (
  title: string,
  blocks: types.KnownBlock[],
  more: { readonly callback_id?: string; readonly private_metadata?: string } = {},
): types.ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: title, emoji: false },
  close: { type: 'plain_text', text: 'Close', emoji: false },
  blocks,
  ...more,
});

/** A modal that says something in some lines of mrkdwn. */
export const saidModal = (title: string, mrkdwn: string): types.ModalView =>
  modalOf(title, [{ type: 'section', text: { type: 'mrkdwn', text: mrkdwn, verbatim: true } }]);

/** What is said when the articles of an answer are not those that it was given from. */
export const answerChangedModal = (title: string): types.ModalView =>
  modalOf(title, [
    {
      type: 'section',
      text: {
        type: 'plain_text',
        text: 'The articles have changed since this answer. Please ask again.',
        emoji: false,
      },
    },
  ]);
