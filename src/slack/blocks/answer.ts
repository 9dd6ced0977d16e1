import type { types } from '@slack/bolt';
import {
  type Answer,
  type Excerpt,
  nearestLabel,
  reasonWords,
  unansweredWords,
} from '../../answer/answer.ts';
import { type Message, textOf } from '../message.ts';
import { escapedWithin, mention, oneLine, shortened } from '../mrkdwn.ts';
import type { DeskEvidence } from '../ports.ts';
import { type Answered, shareValue } from '../share-value.ts';
import { excerptBlocks, excerptText, longExcerptBlocks } from './excerpt.ts';
import { fitting } from './fitting.ts';
import { boldBlock, words } from './rich-words.ts';

/** Where an answer is shown: only to the asker (who may share it), under the question, or shared by somebody. */
export type Setting = 'private' | 'thread' | { readonly sharedBy: string };

/** What an answer shows of the evidence: on whose word it rests, and where its articles can be read. */
export type Behind = Pick<DeskEvidence, 'originLine' | 'addressOf'>;

/** The answer as a message. */
export const answerMessage = (
  answer: Exclude<Answer, { outcome: 'help' }>,
  setting: Setting,
  behind: Behind,
): Message => {
  switch (answer.outcome) {
    case 'answered':
      return answeredMessage(answer, setting, behind);
    case 'not_in_articles':
      return notInArticlesMessage(answer, setting, behind);
  }
};

const answeredMessage = (answer: Answered, setting: Setting, behind: Behind): Message => {
  const heading = countWords(answer.excerpts);
  const line = originLineOf(answer, behind);
  const head = headBlock(heading, answer.question, setting, line);
  const foot = [deedsBlock(answer, setting)];
  const missing = shortened(unansweredWords(answer.unanswered) ?? '', 1_200);
  const opening = [
    `*${heading}*`,
    ...askedText(answer.question, setting),
    ...line.map(one => escapedWithin(one, 700)),
    ...(missing === '' ? [] : [escapedWithin(missing, 1400)]),
  ].join('\n');
  const note: types.KnownBlock[] =
    missing === ''
      ? []
      : [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [words(missing)] }] }];
  return withExcerpts(answer.excerpts, { opening, head: [head, ...note], foot, behind });
};

/** On whose word the excerpts rest, all that they are "also in" counted. */
const originLineOf = ({ excerpts }: Answered, { originLine }: Behind): string[] => {
  const line = originLine(excerpts.flatMap(({ also, ...excerpt }) => [excerpt, ...also])).trim();
  return line === '' ? [] : [shortened(oneLine(line), longestOriginLine)];
};

const notInArticlesMessage = (
  { question, reason, nearest }: Extract<Answer, { outcome: 'not_in_articles' }>,
  setting: Setting,
  behind: Behind,
): Message => {
  const why = shortened(reasonWords(reason), 1500);
  const label = nearestLabel(reason);
  const head: types.KnownBlock[] = [
    { type: 'header', text: { type: 'plain_text', text: notInArticles, emoji: false } },
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [words(why), ...asked(question, setting)] }],
    },
    ...(nearest.length > 0 ? [boldBlock(label)] : []),
  ];
  const opening = [
    `*${notInArticles}*`,
    escapedWithin(why, 2000),
    ...askedText(question, setting),
    ...(nearest.length > 0 ? [`${label}:`] : []),
  ].join('\n');
  return withExcerpts(nearest, { opening, head, foot: [], behind });
};

type Frame = {
  readonly opening: string;
  readonly head: types.KnownBlock[];
  readonly foot: types.KnownBlock[];
  readonly behind: Behind;
};

const withExcerpts = (excerpts: readonly Excerpt[], { opening, head, foot, behind }: Frame): Message => {
  const forms = excerpts.map((excerpt, i) => ({
    full: excerptBlocks(excerpt, i + 1, behind.addressOf(excerpt)),
    plain: excerptBlocks(excerpt, i + 1),
    brief: longExcerptBlocks(excerpt, i + 1),
  }));
  const parts = excerpts.map((excerpt, i) => excerptText(excerpt, i + 1));
  return {
    text: textOf(opening, parts),
    whole: [opening, ...parts].join('\n\n'),
    blocks: [...head, ...fitting(forms, [...head, ...foot]), ...foot],
  };
};

/** How many excerpts, the question, and below it on whose word they rest, which a reader has to know before counting heads. */
const headBlock = (
  heading: string,
  question: string,
  setting: Setting,
  origins: readonly string[],
): types.KnownBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [
        words(heading, { bold: true }),
        ...asked(question, setting),
        ...origins.map(line => words(`\n${line}`)),
      ],
    },
  ],
});

/** The question is shown where it does not stand above the answer anyway. */
const asked = (question: string, setting: Setting): types.RichTextElement[] => {
  if (setting === 'thread') return [];
  const line = words(`\n${shortened(question, 600)}`, { italic: true });
  if (setting === 'private') return [line];
  const sharer: types.RichTextElement[] = isPerson(setting.sharedBy)
    ? [words('\nShared by '), { type: 'user', user_id: setting.sharedBy }]
    : [];
  return [line, ...sharer];
};

const askedText = (question: string, setting: Setting): string[] => {
  if (setting === 'thread') return [];
  const line = escapedWithin(shortened(question, 600), 1500);
  return setting === 'private' ? [line] : [line, `Shared by ${mention(setting.sharedBy)}`];
};

/** What can be done with an answer; only the asker's own can be shared. The values name excerpts, and fit a message together. */
const deedsBlock = (answer: Answered, setting: Setting): types.KnownBlock => {
  const value = shareValue(answer, longestValue);
  return {
    type: 'actions',
    elements: [
      ...(setting === 'private' ? [shareButton(answer)] : []),
      {
        type: 'button',
        action_id: 'show_chain',
        text: { type: 'plain_text', text: 'Show the chain', emoji: false },
        accessibility_label: 'Show who retells whom, and the words that say so',
        value,
      },
      {
        type: 'button',
        action_id: 'export',
        text: { type: 'plain_text', text: 'Export', emoji: false },
        accessibility_label: 'Export this answer',
        value,
      },
    ],
  };
};

const shareButton = (answer: Answered): types.Button => ({
  type: 'button',
  action_id: 'share',
  style: 'primary',
  text: { type: 'plain_text', text: 'Share to channel', emoji: false },
  accessibility_label: 'Share this answer to the channel',
  value: shareValue(answer),
});

/** "3 excerpts from 2 outlets", those of "also in" among them; where an outlet is not stated, articles are counted. */
const countWords = (excerpts: readonly Excerpt[]): string => {
  const citations = excerpts.flatMap(excerpt => [excerpt, ...excerpt.also]);
  const outlets = new Set(citations.map(({ outlet }) => outlet));
  const articles = new Set(citations.map(({ file }) => file));
  const sources = outlets.has(null) ? counted(articles.size, 'article') : counted(outlets.size, 'outlet');
  return `${counted(excerpts.length, 'excerpt')} from ${sources}`;
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const isPerson = (user: string): boolean => mention(user).startsWith('<@');

const notInArticles = 'Not in the articles';
const longestOriginLine = 300;
/** Five excerpts with three more places each. */
const longestValue = 1000;
