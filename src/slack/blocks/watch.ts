import type { types } from '@slack/bolt';
import { limits } from '../limits.ts';
import type { Message } from '../message.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import { type WatchWish, watchValue } from '../watch-value.ts';
import type { Words } from '../words/words.ts';
import { textRun } from './rich-words.ts';

/** The button under "not in the articles" that has the asker told once it is. */
export const tellMeButton = (
  wish: WatchWish,
  { watch }: Words,
  room: number = limits.element.buttonValue,
): types.Button => ({
  type: 'button',
  action_id: 'watch',
  text: { type: 'plain_text', text: watch.tellMe, emoji: false },
  accessibility_label: watch.tellMeLabel,
  value: watchValue(wish, room),
});

/** The button that ends a watch; its value is the watch's id. */
const stopWatchingButton = (
  { id, question }: { readonly id: string; readonly question: string },
  { watch }: Words,
): types.Button => ({
  type: 'button',
  action_id: 'watch_stop',
  text: { type: 'plain_text', text: watch.stop, emoji: false },
  accessibility_label: shortened(watch.stopLabel(oneLine(question)), 75),
  value: id,
});

/** That a question is watched, as a line with the way to end it. */
export const watchingBlocks = (
  watch: { readonly id: string; readonly question: string },
  line: string,
  words: Words,
): types.KnownBlock[] => [
  { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [textRun(line)] }] },
  { type: 'actions', elements: [stopWatchingButton(watch, words)] },
];

/** What somebody is told who wants to be told. */
export const watchingMessage = (
  watch: { readonly id: string; readonly question: string },
  isNew: boolean,
  words: Words,
): Message => {
  const asked = shortened(oneLine(watch.question), LONGEST_SHOWN);
  const line = isNew ? words.watch.watching(asked) : words.watch.watchingBefore(asked);
  return { text: escaped(line), blocks: watchingBlocks(watch, line, words) };
};

/** A question within a sentence of ours. */
export const LONGEST_SHOWN = 300;
