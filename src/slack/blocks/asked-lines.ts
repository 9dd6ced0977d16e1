import type { types } from '@slack/bolt';
import type { ReadAs } from '../../conversation/following-up.ts';
import { escapedWithin, mention, oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import type { Shown } from './answer.ts';
import { textRun } from './rich-words.ts';

/** The question is shown where it does not stand above the answer anyway, and what a follow-up was read as. */
export const asked = (question: string, { setting, readAs, words }: Shown): types.RichTextElement[] => {
  const read = readAs ? [textRun(`\n${shortened(readAsLine(readAs, words), 700)}`, { italic: true })] : [];
  if (setting === 'thread') return read;
  const line = textRun(`\n${shortened(oneLine(question), 600)}`, { italic: true });
  if (typeof setting === 'string') return readAs ? read : [line];
  return [line, ...(isPerson(setting.sharedBy) ? sharer(setting.sharedBy, words) : [])];
};

/** The mention stands where the language has it in its sentence. */
const sharer = (person: string, words: Words): types.RichTextElement[] => {
  const [before = '', after = ''] = words.answer.sharedBy(PERSON).split(PERSON);
  return [
    textRun(`\n${before}`),
    { type: 'user', user_id: person },
    ...(after === '' ? [] : [textRun(after)]),
  ];
};

/** The same in mrkdwn, a line each. */
export const askedText = (question: string, { setting, readAs, words }: Shown): string[] => {
  const read = readAs ? [escapedWithin(shortened(readAsLine(readAs, words), 700), 900)] : [];
  if (setting === 'thread') return read;
  const line = escapedWithin(shortened(question, 600), 900);
  if (typeof setting === 'string') return readAs ? read : [line];
  return [line, words.answer.sharedBy(mention(setting.sharedBy, words.notice.somebody))];
};

const readAsLine = ({ question, carried }: ReadAs, { followUp }: Words): string =>
  followUp.readAs(shortened(oneLine(question), 500), shortened(oneLine(carried), 300));

const isPerson = (user: string): boolean => mention(user).startsWith('<@');

/** Stands for a mention; no language has it in its words. */
const PERSON = '\u0000';
