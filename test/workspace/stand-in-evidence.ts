import type { types } from '@slack/bolt';

const longWords =
  'A considerably long sentence about telecommunications infrastructure <b>&amp;</b> *more*. '.repeat(4);

/** A table as the desk draws it, and what can be done beside it. */
export const tableBlocks = (address: string): types.KnownBlock[] => [
  {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { is_wrapped: true }, { is_wrapped: true }],
    rows: [
      ['Outlet', 'Its own words', 'Strength'].map(text => ({ type: 'raw_text', text }) as const),
      ...[1, 2].map(tableRow),
    ],
  },
  {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: 'open_article',
        url: `${address}/#:~:text=Wire`,
        text: { type: 'plain_text', text: 'Open the article' },
      },
      { type: 'button', action_id: 'export', text: { type: 'plain_text', text: 'Export' } },
    ],
  },
];

const tableRow = (number: number): types.TableBlock['rows'][number] => [
  { type: 'raw_text', text: `00${number} The *Wire* &lt;\n00${number}:2674-2859@6ca4ea45` },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: longWords },
          { type: 'text', text: 'is considering', style: { bold: true } },
        ],
      },
    ],
  },
  { type: 'raw_text', text: 'considered' },
];

const formats = ['markdown', 'csv'];

/** Text to be copied, in a format that can be chosen. */
export const exportModal = (format: string): types.ModalView => ({
  type: 'modal',
  callback_id: 'export',
  private_metadata: 'what',
  title: { type: 'plain_text', text: 'Export' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: [
    {
      type: 'actions',
      block_id: 'format',
      elements: [
        {
          type: 'static_select',
          action_id: 'format',
          placeholder: { type: 'plain_text', text: 'Format' },
          options: formats.map(value => ({ text: { type: 'plain_text', text: value.toUpperCase() }, value })),
          initial_option: { text: { type: 'plain_text', text: format.toUpperCase() }, value: format },
        },
      ],
    },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_preformatted',
          elements: [
            { type: 'text', text: `${format} :smile: <b>*not*</b> &lt; _x_\n  "a","b${'b'.repeat(80)}"\n` },
            { type: 'text', text: Array.from({ length: 60 }, (_, i) => `line ${i}`).join('\n') },
          ],
        },
      ],
    },
  ],
});
