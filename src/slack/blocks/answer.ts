import type { types } from '@slack/bolt';
import type { Answer, Excerpt } from '../../answer/answer.ts';
import type { ReadAs } from '../../conversation/following-up.ts';
import { type Message, textOf } from '../message.ts';
import { escaped, escapedWithin, oneLine, shortened } from '../mrkdwn.ts';
import type { DeskEvidence } from '../ports.ts';
import type { Answered } from '../share-value.ts';
import type { Words } from '../words/words.ts';
import { answeredFoot, unansweredFoot } from './answer-foot.ts';
import { isAboutFilter, reasonIn, unansweredHeading } from './answer-reason.ts';
import { asked, askedText } from './asked-lines.ts';
import { excerptBlocks, excerptText, longExcerptBlocks } from './excerpt.ts';
import { filterLines } from './filter-line.ts';
import { fits, fitting } from './fitting.ts';
import { originLineIn } from './origin-line.ts';
import { boldBlock, textRun } from './rich-words.ts';

/** Where an answer is shown: only to the asker (who may share it, or in a muted channel may not), under the question, or shared by somebody. */
export type Setting = 'private' | 'unshared' | 'thread' | { readonly sharedBy: string };

/** What an answer shows of the evidence: on whose word it rests, and where its articles can be read. */
export type Behind = Pick<DeskEvidence, 'originCounts' | 'addressOf'>;

/**
 * How an answer is shown: where, in which words, and which turn it answers, by which a reader can say whether it helped; null where
 * nobody shall be asked. `readAs` tells what a follow-up was read as, `watch` the watch of the question that its asker has.
 */
export type Shown = {
  readonly setting: Setting;
  readonly behind: Behind;
  readonly words: Words;
  readonly turn: string | null;
  readonly readAs: ReadAs | null;
  readonly watch?: string | null;
  /** What stands above the answer. */
  readonly above?: { readonly blocks: types.KnownBlock[]; readonly text: string } | undefined;
};

/** A line of ours above an answer. */
export const lineAbove = (line: string): Shown['above'] => ({
  blocks: [boldBlock(line)],
  text: `*${escaped(line)}*`,
});

/** The answer as a message. */
export const answerMessage = (answer: Exclude<Answer, { outcome: 'help' }>, shown: Shown): Message => {
  switch (answer.outcome) {
    case 'answered':
      return answeredMessage(answer, shown);
    case 'not_in_articles':
      return notInArticlesMessage(answer, shown);
  }
};

const answeredMessage = (answer: Answered, shown: Shown): Message => {
  const { words, behind } = shown;
  const { unanswered, excerpts } = answer;
  const heading = countWords(excerpts, words);
  const missing = unanswered.length > 0 ? shortened(oneLine(words.answer.unanswered(unanswered)), 800) : '';
  const lines = [...filterLines(answer.filters, words), ...originLineOf(excerpts, shown)];
  const opening = [
    ...(shown.above ? [shown.above.text] : []),
    `*${escaped(heading)}*`,
    ...askedText(answer.question, shown),
    ...lines.map(line => escapedWithin(line, 800)),
    ...(missing === '' ? [] : [escapedWithin(missing, 1_200)]),
  ].join('\n');
  const head = [
    ...(shown.above?.blocks ?? []),
    sectionOf([
      textRun(heading, { bold: true }),
      ...asked(answer.question, shown),
      ...lines.map(line => textRun(`\n${line}`)),
    ]),
    ...(missing === '' ? [] : [sectionOf([textRun(missing)])]),
  ];
  const foot = (room: number) => answeredFoot(answer, shown, room);
  return withExcerpts(excerpts, { opening, head, foot, behind, words });
};

/** On whose word the excerpts rest, all that they are "also in" counted. */
const originLineOf = (excerpts: readonly Excerpt[], { behind, words }: Shown): string[] => {
  const counts = behind.originCounts(excerpts.flatMap(({ also, ...excerpt }) => [excerpt, ...also]));
  return counts ? [originLineIn(counts, words)] : [];
};

const notInArticlesMessage = (
  answer: Extract<Answer, { outcome: 'not_in_articles' }>,
  shown: Shown,
): Message => {
  const { question, reason, nearest } = answer;
  const { words, behind } = shown;
  const heading = unansweredHeading(reason, words);
  const filtered = isAboutFilter(reason) ? [] : filterLines(answer.filters, words);
  const why = shortened(reasonIn(reason, words).replace(NO_NAME, ' '), 1500);
  const label = reason.kind === 'premise_contradicted' ? words.answer.instead : words.answer.nearest;
  const head: types.KnownBlock[] = [
    { type: 'header', text: { type: 'plain_text', text: heading, emoji: false } },
    sectionOf([textRun(why), ...asked(question, shown), ...filtered.map(line => textRun(`\n${line}`))]),
    ...(nearest.length > 0 ? [boldBlock(label)] : []),
  ];
  const opening = [
    `*${escaped(heading)}*`,
    escapedWithin(why, 1500),
    ...askedText(question, shown),
    ...filtered.map(line => escapedWithin(line, 800)),
    ...(nearest.length > 0 ? [`${escaped(label)}:`] : []),
  ].join('\n');
  const foot = (room: number) => unansweredFoot(answer, shown, room);
  return withExcerpts(nearest, { opening, head, foot, behind, words });
};

type Frame = {
  readonly opening: string;
  readonly head: types.KnownBlock[];
  /** The last blocks; none of their values is longer than the room. */
  readonly foot: (room: number) => types.KnownBlock[];
  readonly behind: Behind;
  readonly words: Words;
};

const withExcerpts = (
  excerpts: readonly Excerpt[],
  { opening, head, foot, behind, words }: Frame,
): Message => {
  const forms = excerpts.map((excerpt, i) => ({
    full: excerptBlocks(excerpt, i + 1, words, behind.addressOf(excerpt)),
    plain: excerptBlocks(excerpt, i + 1, words),
    brief: longExcerptBlocks(excerpt, i + 1, words),
  }));
  const briefs = forms.flatMap(({ brief }) => brief);
  const room = ROOMS.find(one => fits([...head, ...briefs, ...foot(one)])) ?? LEAST_ROOM;
  const last = foot(room);
  const parts = excerpts.map((excerpt, i) => excerptText(excerpt, i + 1, words));
  return {
    text: textOf(opening, parts, words.notice.moreInMessage),
    whole: [opening, ...parts].join('\n\n'),
    blocks: [...head, ...fitting(forms, [...head, ...last]), ...last],
  };
};

const sectionOf = (elements: types.RichTextElement[]): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

/** "3 excerpts from 2 outlets", those of "also in" among them; where an outlet is not stated, articles are counted. */
const countWords = (excerpts: readonly Excerpt[], { answer }: Words): string => {
  const citations = excerpts.flatMap(excerpt => [excerpt, ...excerpt.also]);
  const outlets = new Set(citations.map(({ outlet }) => outlet));
  const articles = new Set(citations.map(({ file }) => file));
  return outlets.has(null)
    ? answer.fromArticles(excerpts.length, articles.size)
    : answer.fromOutlets(excerpts.length, outlets.size);
};

/** Control characters but for the end of a line, which no name needs and which take six characters each on the way. */
const NO_NAME = /[^\P{Cc}\n]/gu;

/** How long a button's value may be: as long as there is room for, so that what is shared names as many places as it can. */
const ROOMS = [2000, 1200];
const LEAST_ROOM = 500;
