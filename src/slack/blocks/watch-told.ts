import type { types } from '@slack/bolt';
import type { Watch } from '../../gaps/watch.ts';
import type { Message } from '../message.ts';
import { escaped, escapedWithin, oneLine, shortened } from '../mrkdwn.ts';
import type { Answered } from '../share-value.ts';
import type { Words } from '../words/words.ts';
import { answerMessage, type Behind } from './answer.ts';
import { dayElement, dayMarkup } from './day.ts';
import { textRun } from './rich-words.ts';
import { LONGEST_SHOWN } from './watch.ts';

/** The one message to somebody who watched a question: which, since when, and the answer, which nobody else sees. */
export const watchToldMessage = (
  { id, question, askedAt }: Pick<Watch, 'id' | 'question' | 'askedAt'>,
  answer: Answered,
  behind: Behind,
  words: Words,
): Message => {
  const { nowAnswered, since, sinceEnd } = words.watch;
  const before = since(shortened(oneLine(question), LONGEST_SHOWN));
  const heading: types.KnownBlock = {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          textRun(nowAnswered, { bold: true }),
          textRun(`\n${before}`),
          dayElement(askedAt),
          textRun(sinceEnd),
        ],
      },
    ],
  };
  const told = `*${escaped(nowAnswered)}*\n${escapedWithin(before, 600)}${dayMarkup(askedAt)}${escaped(sinceEnd)}`;
  return answerMessage(answer, {
    setting: 'thread',
    behind,
    words,
    turn: `watch:${id}`,
    readAs: null,
    above: { blocks: [heading], text: told },
  });
};
