import type { types } from '@slack/bolt';
import { buttonRows } from '../listing.ts';
import { type Message, textOf } from '../message.ts';
import { escaped } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import type { Item } from './edition-items.ts';
import { aboutLine, titleLine } from './edition-lines.ts';
import { contextBlock } from './excerpt.ts';
import { fitting } from './fitting.ts';
import { boldBlock } from './rich-words.ts';

/** What the channel's message had no room for: a message for each story that has such, and one for all other lines. */
export const threadMessages = (
  rest: readonly (readonly Item[])[],
  lines: readonly string[],
  words: Words,
): Message[] => [
  ...rest.flatMap(items => (items[0] ? [storyMessage(items[0], items, words)] : [])),
  ...(lines.length > 0 ? [linesMessage(lines, words)] : []),
];

const storyMessage = ({ entry }: Item, items: readonly Item[], words: Words): Message => {
  const title = titleLine(entry, 200, words);
  const about = aboutLine(entry.story, words);
  const head = [boldBlock(title), contextBlock(about)];
  const buttons = buttonRows(items.flatMap(item => item.buttons));
  const forms = labelled(items).map(({ label, item }) => ({
    full: [...label.map(boldBlock), ...item.long],
    plain: [...label.map(boldBlock), ...item.short],
    brief: item.brief,
  }));
  const opening = `*${escaped(title)}*\n${escaped(about)}`;
  const parts = labelled(items).map(({ label, item }) =>
    [...label.map(one => `*${one}*`), item.longText].join('\n'),
  );
  return {
    text: textOf(opening, parts, words.notice.moreInMessage),
    whole: [opening, ...parts].join('\n\n'),
    blocks: [...head, ...fitting(forms, [...head, ...buttons]), ...buttons],
  };
};

/** Each item under what it is there for, said once. */
const labelled = (items: readonly Item[]): { readonly label: readonly string[]; readonly item: Item }[] =>
  items.map((item, i) => ({
    item,
    label: item.label !== null && item.label !== items[i - 1]?.label ? [item.label] : [],
  }));

const linesMessage = (lines: readonly string[], { edition, notice }: Words): Message => {
  const opening = `*${edition.alsoToldOf}*`;
  const parts = lines.map(escaped);
  const blocks: types.KnownBlock[] = [boldBlock(edition.alsoToldOf), ...lines.map(contextBlock)];
  return {
    text: textOf(opening, parts, notice.moreInMessage),
    whole: [opening, ...parts].join('\n\n'),
    blocks,
  };
};
