import type { types } from '@slack/bolt';
import type { Answer, Excerpt } from '../../answer/answer.ts';
import { ASK_FIELDS } from '../ask-entries.ts';
import { escapedWithin, oneLine, shortened } from '../mrkdwn.ts';
import { type Answered, shareValue } from '../share-value.ts';
import type { Words } from '../words/words.ts';
import { mayBeAnsweredLater, reasonIn, unansweredHeading } from './answer-reason.ts';
import type { AskState } from './ask-modal.ts';
import { contextBlock } from './excerpt.ts';
import { filterLines } from './filter-line.ts';
import { homeButton, line } from './home-parts.ts';
import { originLineIn } from './origin-line.ts';
import { boldBlock } from './rich-words.ts';
import { viewExcerptBlocks } from './view-excerpt.ts';

/** What of the form's state its results need. */
type Shown = Pick<AskState, 'behind' | 'watch' | 'memory'>;

/** The answer below the question: its excerpts and what can be done with it. */
export const resultBlocks = (answer: Answer, shown: Shown, words: Words): types.KnownBlock[] => {
  switch (answer.outcome) {
    case 'help':
      return [{ type: 'divider' }, line(escapedWithin(words.asking.nothingAsked, 1000))];
    case 'answered':
      return [{ type: 'divider' }, ...answeredBlocks(answer, shown, words)];
    case 'not_in_articles':
      return [{ type: 'divider' }, ...unansweredBlocks(answer, shown, words)];
  }
};

const answeredBlocks = (answer: Answered, { behind, memory }: Shown, words: Words): types.KnownBlock[] => {
  const { excerpts, unanswered, filters, question } = answer;
  const counts = behind.originCounts(excerpts.flatMap(({ also, ...excerpt }) => [excerpt, ...also]));
  const lines = [
    words.asking.resultFor(shortened(oneLine(question), 300)),
    ...filterLines(filters, words),
    ...(counts ? [originLineIn(counts, words)] : []),
    ...(unanswered.length > 0 ? [shortened(words.answer.unanswered(unanswered), 900)] : []),
  ];
  return [
    boldBlock(countWords(excerpts, words)),
    contextBlock(lines.join('\n')),
    ...excerptsIn(excerpts, behind, words),
    ...shareBlocks(answer, memory.turn, words),
  ];
};

const unansweredBlocks = (
  { question, reason, nearest, filters }: Extract<Answer, { outcome: 'not_in_articles' }>,
  { behind, watch }: Shown,
  words: Words,
): types.KnownBlock[] => {
  const lines = [words.asking.resultFor(shortened(oneLine(question), 300)), ...filterLines(filters, words)];
  const label = reason.kind === 'premise_contradicted' ? words.answer.instead : words.answer.nearest;
  return [
    boldBlock(unansweredHeading(reason, words)),
    line(escapedWithin(shortened(reasonIn(reason, words), 1500), 2900)),
    contextBlock(lines.join('\n')),
    ...(mayBeAnsweredLater(reason) ? watchBlocks(question, watch, words) : []),
    ...(nearest.length > 0 ? [boldBlock(label), ...excerptsIn(nearest, behind, words)] : []),
  ];
};

const excerptsIn = (
  excerpts: readonly Excerpt[],
  behind: AskState['behind'],
  words: Words,
): types.KnownBlock[] =>
  excerpts.flatMap((excerpt, i) => viewExcerptBlocks(excerpt, i + 1, words, behind.addressOf(excerpt)));

const shareBlocks = (answer: Answered, turn: string, { asking }: Words): types.KnownBlock[] => [
  boldBlock(asking.shareTo),
  {
    type: 'actions',
    block_id: ASK_FIELDS.channel,
    elements: [
      {
        type: 'conversations_select',
        action_id: ASK_FIELDS.channel,
        placeholder: { type: 'plain_text', text: asking.channel, emoji: false },
        default_to_current_conversation: true,
        filter: { include: ['public', 'private'], exclude_bot_users: true },
      },
      homeButton('ask_share', asking.share, asking.shareLabel, shareValue(answer, turn)),
    ],
  },
];

const watchBlocks = (question: string, id: string | null, { watch }: Words): types.KnownBlock[] => {
  if (id === null)
    return [{ type: 'actions', elements: [homeButton('ask_watch', watch.tellMe, watch.tellMeLabel)] }];
  return [
    line(escapedWithin(watch.watching(shortened(oneLine(question), 300)), 1500)),
    { type: 'actions', elements: [homeButton('ask_stop', watch.stop, watch.stopLabel(question), id)] },
  ];
};

const countWords = (excerpts: readonly Excerpt[], { answer }: Words): string => {
  const citations = excerpts.flatMap(excerpt => [excerpt, ...excerpt.also]);
  const outlets = new Set(citations.map(({ outlet }) => outlet));
  return outlets.has(null)
    ? answer.fromArticles(excerpts.length, new Set(citations.map(({ file }) => file)).size)
    : answer.fromOutlets(excerpts.length, outlets.size);
};
