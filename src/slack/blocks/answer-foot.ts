import type { types } from '@slack/bolt';
import type { Answer, Reason } from '../../answer/answer.ts';
import { oneLine, shortened } from '../mrkdwn.ts';
import { type Answered, shareValue } from '../share-value.ts';
import type { Words } from '../words/words.ts';
import type { Shown } from './answer.ts';
import { mayBeAnsweredLater } from './answer-reason.ts';
import { feedbackBlock } from './feedback.ts';
import { LONGEST_SHOWN, tellMeButton, watchingBlocks } from './watch.ts';

/** What can be done with an answer; only the asker's own can be shared. No value is longer than `room` characters. */
export const answeredFoot = (answer: Answered, shown: Shown, room: number): types.KnownBlock[] => {
  const { setting, words, turn } = shown;
  const value = shareValue(answer, turn, room / 2);
  return [
    {
      type: 'actions',
      elements: [
        ...(setting === 'private' ? [shareButton(answer, turn, room, words)] : []),
        button('show_chain', words.answer.chain, words.answer.chainLabel, value),
        button('export', words.answer.export, words.answer.exportLabel, value),
      ],
    },
    ...opinionBlock(answer, shown),
  ];
};

/** What can be done where the articles do not answer: to be told once they do, unless that is wished already. */
export const unansweredFoot = (
  answer: Extract<Answer, { outcome: 'not_in_articles' }>,
  shown: Shown,
  room: number,
): types.KnownBlock[] => [
  ...suggestionBlocks(answer.reason, shown),
  ...(mayBeAnsweredLater(answer.reason)
    ? [...watchBlocks(answer.question, shown, room), ...opinionBlock(answer, shown)]
    : []),
];

/** What may have been meant by a filter, each to be asked by a press; a question too long for a button is left out. */
const suggestionBlocks = (reason: Reason, { words }: Shown): types.KnownBlock[] => {
  const suggestions = 'suggestions' in reason ? reason.suggestions : [];
  const buttons = suggestions
    .filter(({ question }) => question.length <= LONGEST_SUGGESTED)
    .map(({ typed, question }, i) => {
      const text = shortened(oneLine(typed), 40);
      return button(`suggestion:${i + 1}`, text, words.filters.askWith(text), oneLine(question));
    });
  return buttons.length > 0 ? [{ type: 'actions', elements: buttons }] : [];
};

const watchBlocks = (
  question: string,
  { setting, turn, watch = null, words }: Shown,
  room: number,
): types.KnownBlock[] => {
  if (watch !== null) {
    const line = words.watch.watching(shortened(oneLine(question), LONGEST_SHOWN));
    return watchingBlocks({ id: watch, question }, line, words);
  }
  if (turn === null || typeof setting === 'object') return [];
  return [{ type: 'actions', elements: [tellMeButton({ turn, question }, words, room)] }];
};

const opinionBlock = ({ question }: Answer, { turn, words }: Shown): types.KnownBlock[] =>
  turn === null ? [] : [feedbackBlock({ turn, question }, words)];

const shareButton = (answer: Answered, turn: string | null, room: number, words: Words): types.Button => ({
  ...button('share', words.answer.share, words.answer.shareLabel, shareValue(answer, turn, room)),
  style: 'primary',
});

const button = (
  action_id: string,
  text: string,
  accessibility_label: string,
  value: string,
): types.Button => ({
  type: 'button',
  action_id,
  text: { type: 'plain_text', text, emoji: false },
  accessibility_label,
  value,
});

/** What people ask is shorter, so that three of them fit a message. */
const LONGEST_SUGGESTED = 600;
