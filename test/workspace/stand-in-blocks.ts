import type { types } from '@slack/bolt';

/** An answer as the desk draws it: excerpts as quotes, where they are from, and what can be done with them. */
export const answerBlocks = (question: string): types.KnownBlock[] => [
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: '2 passages in the articles answer ' },
          { type: 'text', text: question || 'this', style: { italic: true } },
        ],
      },
    ],
  },
  ...[1, 2].flatMap(number => excerptBlocks(number)),
  {
    type: 'actions',
    block_id: 'deeds',
    elements: [
      {
        type: 'button',
        action_id: 'share',
        value: 'v1',
        style: 'primary',
        text: { type: 'plain_text', text: 'Share to channel' },
      },
      {
        type: 'button',
        action_id: 'context',
        value: 'v2',
        text: { type: 'plain_text', text: 'Show in context' },
      },
      {
        type: 'button',
        action_id: 'digest',
        value: 'v3',
        text: { type: 'plain_text', text: 'Daily digest…' },
      },
    ],
  },
];

/** What is shown to one person before it is posted for all. */
export const previewBlocks = (): types.KnownBlock[] => [
  { type: 'header', text: { type: 'plain_text', text: 'Preview of the next edition' } },
  ...excerptBlocks(1),
  {
    type: 'actions',
    block_id: 'posting',
    elements: [
      {
        type: 'button',
        action_id: 'post_here',
        style: 'primary',
        text: { type: 'plain_text', text: 'Post it here' },
      },
    ],
  },
];

const excerptBlocks = (number: number): types.KnownBlock[] => [
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_quote',
        elements: [
          { type: 'text', text: 'Huawei said on Thursday that revenue rose ' },
          { type: 'text', text: '9.6 percent', style: { bold: true } },
          {
            type: 'text',
            text: ' to 704.2 billion yuan, <b>not</b> counting 3 * 4 * 5 :smile: other_items_here & more.\nIts chairman called the year “satisfactory”.',
          },
        ],
      },
    ],
  },
  {
    type: 'context',
    elements: [
      {
        type: 'mrkdwn',
        text: `*00${number}* · <https://example.com/article|Huawei’s year in numbers> · Reuters &lt;!channel&gt; · 2024-03-29 · paragraph 4 · \`2674–2859@6ca4ea45\``,
      },
    ],
  },
];

/** The excerpt in its article. */
export const excerptModal = (): types.ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'In context' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: [
    { type: 'header', text: { type: 'plain_text', text: 'Huawei’s year in numbers' } },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: 'The paragraph before it.\n*Bold*, _italic_, ~struck~ and `code`.' },
    },
    ...excerptBlocks(1),
    { type: 'divider' },
    { type: 'section', text: { type: 'plain_text', text: 'The paragraph after it, *as it is*.' } },
  ],
});

/** A form with every kind of input that the desk may use. */
export const digestModal = (): types.ModalView => ({
  type: 'modal',
  callback_id: 'digest',
  title: { type: 'plain_text', text: 'Daily digest' },
  submit: { type: 'plain_text', text: 'Save' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    {
      type: 'input',
      block_id: 'time',
      label: { type: 'plain_text', text: 'Time' },
      hint: { type: 'plain_text', text: 'In 24 hours, such as 08:30.' },
      element: { type: 'plain_text_input', action_id: 'time', initial_value: '8' },
    },
    {
      type: 'input',
      block_id: 'zone',
      label: { type: 'plain_text', text: 'Time zone' },
      element: {
        type: 'static_select',
        action_id: 'zone',
        initial_option: { text: { type: 'plain_text', text: 'Europe/Paris' }, value: 'Europe/Paris' },
        options: ['Europe/Paris', 'Asia/Shanghai'].map(value => ({
          text: { type: 'plain_text', text: value },
          value,
        })),
      },
    },
    {
      type: 'input',
      block_id: 'days',
      optional: true,
      label: { type: 'plain_text', text: 'Days' },
      element: {
        type: 'checkboxes',
        action_id: 'days',
        options: ['Weekdays', 'Weekends'].map(value => ({
          text: { type: 'plain_text', text: value },
          value,
        })),
      },
    },
  ],
});
