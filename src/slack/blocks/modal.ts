import type { types } from '@slack/bolt';
import type { Words } from '../words/words.ts';

/** A modal that shows something and asks for nothing. */
export const modalOf = (
  title: string,
  blocks: types.KnownBlock[],
  { notice }: Words,
  more: { readonly callback_id?: string; readonly private_metadata?: string } = {},
): types.ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: title, emoji: false },
  close: { type: 'plain_text', text: notice.close, emoji: false },
  blocks,
  ...more,
});

/** A modal that says something in some lines of mrkdwn. */
export const saidModal = (title: string, mrkdwn: string, words: Words): types.ModalView =>
  modalOf(title, [{ type: 'section', text: { type: 'mrkdwn', text: mrkdwn, verbatim: true } }], words);

/** What is said when the articles of an answer are not those that it was given from. */
export const answerChangedModal = (title: string, words: Words): types.ModalView =>
  plainModal(title, words.notice.answerChanged, words);

/** A modal that says something in plain text. */
export const plainModal = (title: string, text: string, words: Words): types.ModalView =>
  modalOf(title, [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }], words);
