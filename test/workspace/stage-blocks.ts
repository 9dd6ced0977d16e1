import type { Block } from 'slack-blocks-to-jsx';
import type { View } from '../../src/workspace/state.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (value: string) => ({ text: plain(value), value });
const confirm = {
  title: plain('Are you sure?'),
  text: plain('This cannot be undone.'),
  confirm: plain('Yes'),
  deny: plain('No'),
};

/** Every kind of block and element that a message may hold. */
export const everyMessageBlock = (): Block[] => [
  { type: 'header', block_id: 'b1', text: plain('Three passages answer this') },
  {
    type: 'section',
    block_id: 'b2',
    text: { type: 'mrkdwn', text: '*Bold*, _italic_, `code` and <@U2> in <#C2>.' },
    accessory: {
      type: 'overflow',
      action_id: 'over',
      options: [option('Copy the citation'), option('Report it')],
      confirm,
    },
  },
  {
    type: 'container',
    block_id: 'b3',
    title: plain('Where it is from'),
    subtitle: plain('Two outlets'),
    is_collapsible: true,
    child_blocks: [{ type: 'section', block_id: 'b3a', text: plain('The Wire, 2019.') }],
  },
  {
    type: 'card',
    block_id: 'b4',
    title: plain('The year in numbers'),
    subtitle: plain('Reuters'),
    body: { type: 'mrkdwn', text: 'Revenue rose *9.6 percent*.' },
    actions: [{ type: 'button', action_id: 'card', text: plain('Open the card'), value: 'c' }],
  },
  { type: 'alert', block_id: 'b5', text: plain('Two articles have no date.'), level: 'warning' },
  {
    type: 'actions',
    block_id: 'b6',
    elements: [
      { type: 'button', action_id: 'share', text: plain('Share'), value: 's', style: 'primary' },
      {
        type: 'button',
        action_id: 'off',
        text: plain('Turn off'),
        value: 'o',
        style: 'danger',
        confirm,
      },
      {
        type: 'static_select',
        action_id: 'format',
        placeholder: plain('Format'),
        options: [option('CSV'), option('BibTeX')],
        initial_option: option('CSV'),
        confirm,
      },
    ],
  },
  {
    type: 'context_actions',
    block_id: 'b7',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: {
          text: plain('Helpful'),
          value: 'yes',
          accessibility_label: 'Helpful: this answer',
        },
        negative_button: {
          text: plain('Not helpful'),
          value: 'no',
          accessibility_label: 'This answer is not helpful',
        },
      },
      { type: 'icon_button', action_id: 'trash', icon: 'trash', text: plain('Take this answer away') },
    ],
  },
  // Slack may come to have kinds that the page does not know.
  JSON.parse('{"type":"hologram","block_id":"b8","depth":3}'),
  // A block that is broken takes nothing with it.
  JSON.parse('{"type":"context","block_id":"b9"}'),
  { type: 'context', block_id: 'b10', elements: [{ type: 'mrkdwn', text: 'The end of the blocks.' }] },
];

/** A Home with a button and a list. */
export const homeBlocks = (): Block[] => [
  { type: 'header', block_id: 'h1', text: plain('What can the desk tell you?') },
  { type: 'section', block_id: 'h2', text: { type: 'mrkdwn', text: 'It answers from *5 articles*.' } },
  {
    type: 'actions',
    block_id: 'h3',
    elements: [
      { type: 'button', action_id: 'ask', text: plain('Why is the US worried?'), value: 'q' },
      {
        type: 'conversations_select',
        action_id: 'place',
        placeholder: plain('Choose a channel'),
        filter: { include: ['public', 'private'] },
      },
    ],
  },
];

/** A form with inputs of every kind, and what several may be chosen of. */
export const formView = (): View => ({
  id: 'V1',
  hash: '1',
  title: 'Filters',
  submit: 'Ask',
  close: 'Cancel',
  blocks: [
    { type: 'alert', block_id: 'f0', text: plain('Only what is printed counts.'), level: 'info' },
    {
      type: 'input',
      block_id: 'question',
      label: plain('Question'),
      element: { type: 'plain_text_input', action_id: 'question', multiline: true },
    },
    {
      type: 'input',
      block_id: 'outlets',
      optional: true,
      label: plain('Outlets'),
      hint: plain('None means all.'),
      element: {
        type: 'multi_static_select',
        action_id: 'outlets',
        max_selected_items: 2,
        options: Array.from({ length: 12 }, (_, index) => option(`Outlet ${index + 1}`)),
        initial_options: [option('Outlet 2')],
      },
    },
    {
      type: 'input',
      block_id: 'places',
      optional: true,
      label: plain('Channels'),
      element: { type: 'multi_conversations_select', action_id: 'places' },
    },
    {
      type: 'input',
      block_id: 'since',
      optional: true,
      label: plain('Since'),
      element: { type: 'datepicker', action_id: 'since' },
    },
    {
      type: 'input',
      block_id: 'length',
      label: plain('Length'),
      element: {
        type: 'radio_buttons',
        action_id: 'length',
        options: [option('Short'), option('Long')],
        initial_option: option('Short'),
      },
    },
    {
      type: 'section',
      block_id: 'more',
      text: plain('More'),
      accessory: { type: 'overflow', action_id: 'more', options: [option('Clear all')] },
    },
  ],
});
