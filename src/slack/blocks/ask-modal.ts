import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import type { AskChoices } from '../ask-choices.ts';
import {
  ASK_FIELDS,
  type AskEntries,
  type AskMemory,
  askMemoryText,
  LONGEST_QUESTION,
} from '../ask-entries.ts';
import { shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import type { Behind } from './answer.ts';
import { filterBlocks } from './ask-filters.ts';
import { resultBlocks } from './ask-results.ts';
import { homeButton, line } from './home-parts.ts';

/**
 * What the form shows: what is entered, what it can be narrowed down by, and the answer of before, null for none. `watch` is the
 * watch of the question that its asker has; `note` is mrkdwn on what was just done.
 */
export type AskState = {
  readonly entries: AskEntries;
  readonly memory: AskMemory;
  readonly choices: AskChoices;
  readonly answer: Answer | null;
  readonly behind: Behind;
  readonly watch: string | null;
  readonly note: string | null;
};

/** The form in which a question is asked, with its answer below the question; what it can be narrowed down by comes last. */
export const askModal = (state: AskState, words: Words): types.ModalView => {
  const { asking, digest } = words;
  const { entries, memory, choices, answer, note } = state;
  return {
    type: 'modal',
    callback_id: ASK_FORM,
    private_metadata: askMemoryText(memory),
    title: plain(asking.title),
    submit: plain(answer === null ? asking.ask : asking.again),
    close: plain(answer === null ? digest.form.cancel : words.notice.close),
    blocks: [
      questionField(entries.question, memory.isNarrowed, words),
      ...(note === null ? [] : [line(note)]),
      ...(answer === null ? [] : resultBlocks(answer, state, words)),
      ...(memory.isNarrowed ? filterBlocks(entries, choices, words) : [narrowBlock(words)]),
    ],
  };
};

/** The form's name in what Slack sends. */
export const ASK_FORM = 'ask_form';

/** Filters alone can be asked for too, once they are on the screen. */
const questionField = (question: string, isNarrowed: boolean, { asking }: Words): types.InputBlock => ({
  type: 'input',
  block_id: ASK_FIELDS.question,
  optional: isNarrowed,
  label: plain(asking.question),
  hint: plain(asking.questionHint),
  element: {
    type: 'plain_text_input',
    action_id: ASK_FIELDS.question,
    max_length: MOST_TYPED,
    ...(question !== '' && { initial_value: shortened(question, LONGEST_QUESTION) }),
    focus_on_load: true,
  },
});

const narrowBlock = ({ asking }: Words): types.ActionsBlock => ({
  type: 'actions',
  elements: [homeButton('ask_narrow', asking.narrow, asking.narrowLabel)],
});

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** What is too long is said beside the field, with its length, rather than cut while it is typed. */
const MOST_TYPED = 3000;
