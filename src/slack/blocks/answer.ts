import type { types } from '@slack/bolt';
import {
  type Answer,
  type Excerpt,
  nearestLabel,
  reasonWords,
  unansweredWords,
} from '../../answer/answer.ts';
import { type Message, textOf } from '../message.ts';
import { escaped, mention, shortened } from '../mrkdwn.ts';
import { type Answered, shareValue } from '../share-value.ts';
import { excerptBlocks, excerptText, longExcerptBlocks } from './excerpt.ts';
import { fitting } from './fitting.ts';
import { boldBlock, words } from './rich-words.ts';

/** Where an answer is shown: only to the asker (who may share it), under the question, or shared by somebody. */
export type Setting = 'private' | 'thread' | { readonly sharedBy: string };

/** The answer as a message. */
export const answerMessage = (answer: Exclude<Answer, { outcome: 'help' }>, setting: Setting): Message => {
  switch (answer.outcome) {
    case 'answered':
      return answeredMessage(answer, setting);
    case 'not_in_articles':
      return notInArticlesMessage(answer, setting);
  }
};

const answeredMessage = (answer: Answered, setting: Setting): Message => {
  const heading = countWords(answer.excerpts);
  const head = headBlock(heading, answer.question, setting);
  const foot = setting === 'private' ? [shareBlock(answer)] : [];
  const missing = shortened(unansweredWords(answer.unanswered) ?? '', 1_200);
  const opening = [
    `*${heading}*`,
    ...askedText(answer.question, setting),
    ...(missing === '' ? [] : [escaped(missing)]),
  ].join('\n');
  const note: types.KnownBlock[] =
    missing === ''
      ? []
      : [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [words(missing)] }] }];
  return withExcerpts(answer.excerpts, opening, [head, ...note], foot);
};

const notInArticlesMessage = (
  { question, reason, nearest }: Extract<Answer, { outcome: 'not_in_articles' }>,
  setting: Setting,
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
    escaped(why),
    ...askedText(question, setting),
    ...(nearest.length > 0 ? [`${label}:`] : []),
  ].join('\n');
  return withExcerpts(nearest, opening, head, []);
};

const withExcerpts = (
  excerpts: readonly Excerpt[],
  opening: string,
  head: types.KnownBlock[],
  foot: types.KnownBlock[],
): Message => {
  const forms = excerpts.map((excerpt, i) => ({
    full: excerptBlocks(excerpt, i + 1),
    brief: longExcerptBlocks(excerpt, i + 1),
  }));
  const parts = excerpts.map((excerpt, i) => excerptText(excerpt, i + 1));
  return {
    text: textOf(opening, parts),
    whole: [opening, ...parts].join('\n\n'),
    blocks: [...head, ...fitting(forms, [...head, ...foot]), ...foot],
  };
};

const headBlock = (heading: string, question: string, setting: Setting): types.KnownBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [words(heading, { bold: true }), ...asked(question, setting)],
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
  const line = escaped(shortened(question, 600));
  return setting === 'private' ? [line] : [line, `Shared by ${mention(setting.sharedBy)}`];
};

const shareBlock = (answer: Answered): types.KnownBlock => ({
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: 'share',
      style: 'primary',
      text: { type: 'plain_text', text: 'Share to channel', emoji: false },
      accessibility_label: 'Share this answer to the channel',
      value: shareValue(answer),
    },
  ],
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
