import type { types } from '@slack/bolt';
import type { AskChoices } from '../ask-choices.ts';
import { ANY, ASK_FIELDS, type AskEntries } from '../ask-entries.ts';
import { limits } from '../limits.ts';
import { shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { boldBlock } from './rich-words.ts';

/** The fields by which a question is narrowed down, each of which may stay empty; none for names that no article has. */
export const filterBlocks = (
  entries: AskEntries,
  { outlets, authors, origins }: AskChoices,
  { asking }: Words,
): types.KnownBlock[] => [
  { type: 'divider' },
  boldBlock(asking.narrow),
  ...outletField(outlets, entries.outlets, asking),
  ...menuField('author', authors, entries.author, asking),
  dateField('after', entries.after, asking),
  dateField('before', entries.before, asking),
  ...menuField('origin', origins, entries.origin, asking),
];

type AskingWords = Words['asking'];

/** Boxes, of which several can be ticked, as long as Slack has room for them; else a menu. */
const outletField = (
  names: readonly string[],
  chosen: readonly string[],
  asking: AskingWords,
): types.KnownBlock[] => {
  if (names.length === 0) return [];
  if (names.length > limits.element.checkboxes) return menuField('outlet', names, chosen[0] ?? '', asking);
  const initial = names.filter(name => chosen.includes(name));
  return [
    field('outlet', asking.outlet, {
      type: 'checkboxes',
      action_id: ASK_FIELDS.outlet,
      options: names.map(option),
      ...(initial.length > 0 && { initial_options: initial.map(option) }),
    }),
  ];
};

const menuField = (
  name: 'outlet' | 'author' | 'origin',
  names: readonly string[],
  chosen: string,
  asking: AskingWords,
): types.KnownBlock[] => {
  if (names.length === 0) return [];
  const any = { text: plain(asking.any), value: ANY };
  return [
    field(name, asking[name], {
      type: 'static_select',
      action_id: ASK_FIELDS[name],
      options: [any, ...names.map(option)],
      initial_option: names.includes(chosen) ? option(chosen) : any,
    }),
  ];
};

/** A date as it can be typed after `before:` too: of many articles no more than the year or the month is known. */
const dateField = (name: 'after' | 'before', entered: string, asking: AskingWords): types.InputBlock => ({
  ...field(name, asking[name], {
    type: 'plain_text_input',
    action_id: ASK_FIELDS[name],
    max_length: LONGEST_DATE,
    ...(entered !== '' && { initial_value: shortened(entered, LONGEST_DATE) }),
  }),
  hint: plain(asking.dateHint),
});

const field = (
  name: keyof typeof ASK_FIELDS,
  label: string,
  element: types.InputBlock['element'],
): types.InputBlock => ({
  type: 'input',
  block_id: ASK_FIELDS[name],
  optional: true,
  label: plain(label),
  element,
});

const option = (name: string): types.PlainTextOption => ({ text: plain(name), value: name });

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

const LONGEST_DATE = 30;
