import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMessage, checkView, findLiveTokens } from '../../src/slack/payload-check.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const option = (value: string) => ({ text: plain(value), value });
const button = (fields: object = {}) => ({
  type: 'button',
  action_id: 'open_context',
  text: plain('Show in context'),
  ...fields,
});
const quote = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text }] }],
});
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const input = (element: object) => ({ type: 'input', label: plain('Time'), element });
const table = (...rows: object[][]) => ({ type: 'table', rows });
const cell = (text: string) => ({ type: 'raw_text', text });
const select = (fields: object) => ({ type: 'static_select', action_id: 'zone', ...fields });
const thumbs = (fields: object = {}) => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: 'helpful',
      positive_button: { text: plain('Good'), value: 'good' },
      negative_button: { text: plain('Bad'), value: 'bad' },
      ...fields,
    },
  ],
});
const times = <T>(count: number, thing: T): T[] => Array.from({ length: count }, () => thing);
const options = (count: number) => Array.from({ length: count }, (_, i) => option(`option ${i}`));
const days = (fields: object = {}) => ({
  type: 'checkboxes',
  action_id: 'days',
  options: options(7),
  ...fields,
});
const time = (fields: object = {}) => ({ type: 'timepicker', action_id: 'time', ...fields });
const place = (fields: object = {}) => ({ type: 'conversations_select', action_id: 'where', ...fields });
const kind = (fields: object = {}) => ({
  type: 'radio_buttons',
  action_id: 'kind',
  options: options(2),
  ...fields,
});
const said = (...blocks: object[]) => ({ text: 'Said in full.', blocks });
const modal = (...blocks: object[]) => ({ type: 'modal', title: plain('In context'), blocks });

describe('a message that Slack takes', () => {
  it.each<[string, object]>([
    ['text alone', { text: 'Not in the articles.' }],
    ['the deletion of an answer', { delete_original: true }],
    [
      'an ephemeral answer',
      { ...said(quote('“Huawei”')), response_type: 'ephemeral', replace_original: false },
    ],
    [
      'a reply in a thread',
      {
        channel: 'C1',
        text: 'Yes &amp; no',
        thread_ts: '1700000000.000100',
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: 'digest_posted', event_payload: { edition: '2026-11-22', stories: [1, 2] } },
      },
    ],
    ['an update', { channel: 'C1', ts: '1700000000.000100', text: 'Shared' }],
    [
      'an answer with all its parts',
      said(
        { type: 'header', block_id: 'title', text: plain('Huawei & <others>') },
        quote('It said <!channel> & more'),
        {
          type: 'context',
          elements: [
            mrkdwn('<https://example.com/a?b=1&amp;c=2|The story> by <@U1> in <#C1>'),
            { type: 'image', image_url: 'https://example.com/a.png', alt_text: 'A phone' },
          ],
        },
        actions(button({ value: '002:1-9', style: 'primary' }), button({ action_id: 'share' })),
        { type: 'divider' },
        actions(button({ value: '003:1-9' })),
        { type: 'section', fields: [mrkdwn('*New*'), plain('<old>')], accessory: button() },
        { type: 'image', slack_file: { id: 'F1' }, alt_text: 'A chart', title: plain('Sales') },
        table([cell('Year'), cell('Share')], [{ type: 'raw_number', value: 1, text: '1' }, cell('2 %')]),
        { type: 'markdown', text: '> quoted & <kept>' },
        thumbs(),
      ),
    ],
    [
      'every kind of rich text',
      said({
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'by ', style: { italic: true } },
              { type: 'link', url: 'https://example.com', text: 'The Paper', style: { bold: true } },
              { type: 'user', user_id: 'U1' },
              { type: 'channel', channel_id: 'C1' },
              { type: 'emoji', name: 'newspaper' },
              { type: 'date', timestamp: 1_700_000_000, format: '{date_short}', fallback: '14 November' },
            ],
          },
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] }],
          },
          { type: 'rich_text_preformatted', border: 0, elements: [{ type: 'text', text: '002:1-9' }] },
        ],
      }),
    ],
    ['a date of ours', { text: '<!date^1700000000^{date_short} at {time}|14 November 2023>' }],
    ['50 blocks', said(...times(50, { type: 'divider' }))],
  ])('%s', (_what, message) => {
    expect(checkMessage(message)).toEqual([]);
  });
});

describe('a message that Slack or the house refuses', () => {
  it.each<[string, unknown]>([
    ['message: must be an object', 'text'],
    ['text: missing', {}],
    ['text: missing', { blocks: [quote('a')] }],
    ['text: 0 characters, at least 1', { text: '', blocks: [quote('a')] }],
    ['text: 4001 characters, at most 4000', { text: 'a'.repeat(4001) }],
    ['colour: unknown field', { text: 'a', colour: 'red' }],
    ['attachments: unknown field', { text: 'a', attachments: [] }],
    ['username: unknown field', { text: 'a', username: 'Somebody' }],
    ['thread_ts: must be the ts of a message', { text: 'a', thread_ts: '17' }],
    ['unfurl_links: must be false', { text: 'a', unfurl_links: true }],
    ['link_names: must be false', { text: 'a', link_names: true }],
    ['reply_broadcast: must be false', { text: 'a', reply_broadcast: true }],
    ['parse: must be "none"', { text: 'a', parse: 'full' }],
    ['response_type: must be "ephemeral" or "in_channel"', { text: 'a', response_type: 'loud' }],
    ['unfurl_media: must be false in chat.postMessage', { text: 'a', channel: 'C1', unfurl_links: false }],
    [
      'response_type: only for a response_url',
      { text: 'a', channel: 'C1', user: 'U1', response_type: 'ephemeral' },
    ],
    ['metadata.event_payload: missing', { text: 'a', metadata: { event_type: 'a' } }],
    [
      'metadata.event_type: must be letters, digits and underscores',
      { text: 'a', metadata: { event_type: 'a b', event_payload: {} } },
    ],
    ['text: the control sequence <!channel> is none of ours', { text: 'Look <!channel>' }],
    [
      'text: the control sequence <javascript:alert(1)|click> is none of ours',
      { text: '<javascript:alert(1)|click>' },
    ],
    ['text: "&" is not escaped', { text: 'AT&T' }],
    ['text: "<" is not escaped', { text: '5 < 6' }],
    ['text: "&" is not escaped', { text: '<https://example.com/?a=1&b=2|x>' }],
    ['blocks: 0 items, at least 1', { text: 'a', blocks: [] }],
    ['blocks: 51 items, at most 50', said(...times(51, { type: 'divider' }))],
    ['blocks[0].type: must be "section" or', said({ type: 'video' })],
    ['blocks[0].type: must be "section" or', said({})],
    ['blocks[0].colour: unknown field', said({ type: 'divider', colour: 'red' })],
    ['blocks[0].block_id: 256 characters, at most 255', said({ type: 'divider', block_id: 'b'.repeat(256) })],
    [
      'blocks[1].block_id: "b" is used twice',
      said({ type: 'divider', block_id: 'b' }, { type: 'divider', block_id: 'b' }),
    ],
    ['blocks[0]: must have text or fields', said({ type: 'section' })],
    ['blocks[0].text: 0 characters, at least 1', said(section(''))],
    ['blocks[0].text: 3001 characters, at most 3000', said(section('a'.repeat(3001)))],
    ['blocks[0].text: 3005 characters, at most 3000', said(section('&amp;'.repeat(601)))],
    ['blocks[0].text: the control sequence <!subteam^S1> is none of ours', said(section('<!subteam^S1>'))],
    ['blocks[0].text: must be an object', said({ type: 'section', text: 'bare' })],
    [
      'blocks[0].text.type: must be "plain_text" or "mrkdwn"',
      said({ type: 'section', text: { type: 'html', text: 'a' } }),
    ],
    ['blocks[0].text.emoji: unknown field', said({ type: 'section', text: { ...mrkdwn('a'), emoji: true } })],
    ['blocks[0].fields: 11 items, at most 10', said({ type: 'section', fields: times(11, plain('a')) })],
    [
      'blocks[0].fields[1]: 2001 characters, at most 2000',
      said({ type: 'section', fields: [plain('a'), plain('a'.repeat(2001))] }),
    ],
    [
      'blocks[0].accessory.type: must be "button" or',
      said({ type: 'section', text: plain('a'), accessory: { type: 'divider' } }),
    ],
    ['blocks[0].text.type: must be "plain_text"', said({ type: 'header', text: mrkdwn('a') })],
    ['blocks[0].text: 151 characters, at most 150', said({ type: 'header', text: plain('a'.repeat(151)) })],
    ['blocks[0].elements: 0 items, at least 1', said({ type: 'context', elements: [] })],
    ['blocks[0].elements: 11 items, at most 10', said({ type: 'context', elements: times(11, plain('a')) })],
    ['blocks[0].elements[0].type: must be "plain_text" or', said({ type: 'context', elements: [button()] })],
    ['blocks[0].elements: 26 items, at most 25', said(actions(...times(26, button())))],
    [
      'blocks[2].elements[0].text: 81 characters, at most 75',
      said({ type: 'divider' }, { type: 'divider' }, actions(button({ text: plain('a'.repeat(81)) }))),
    ],
    ['blocks[0].elements[0].text.type: must be "plain_text"', said(actions(button({ text: mrkdwn('a') })))],
    ['blocks[0].elements[0].action_id: missing', said(actions(button({ action_id: undefined })))],
    [
      'blocks[0].elements[0].action_id: 256 characters, at most 255',
      said(actions(button({ action_id: 'a'.repeat(256) }))),
    ],
    [
      'blocks[0].elements[1].action_id: "open_context" is used twice in its block',
      said(actions(button(), button())),
    ],
    [
      'blocks[0].elements[0].value: 2001 characters, at most 2000',
      said(actions(button({ value: 'a'.repeat(2001) }))),
    ],
    [
      'blocks[0].elements[0].url: must be an http or https address',
      said(actions(button({ url: 'javascript:alert(1)' }))),
    ],
    [
      'blocks[0].elements[0].url: 3012 characters, at most 3000',
      said(actions(button({ url: `https://a.b/${'a'.repeat(3000)}` }))),
    ],
    ['blocks[0].elements[0].style: must be "primary" or "danger"', said(actions(button({ style: 'loud' })))],
    [
      'blocks[0].elements[0].accessibility_label: 76 characters, at most 75',
      said(actions(button({ accessibility_label: 'a'.repeat(76) }))),
    ],
    [
      'blocks[0].elements[0].confirm.text: 301 characters, at most 300',
      said(
        actions(
          button({
            confirm: {
              title: plain('a'),
              text: plain('a'.repeat(301)),
              confirm: plain('a'),
              deny: plain('a'),
            },
          }),
        ),
      ),
    ],
    [
      'blocks[0].elements[0].options: 6 items, at most 5',
      said(actions({ type: 'overflow', action_id: 'more', options: options(6) })),
    ],
    ['blocks[0].elements[0]: must have either options or option_groups', said(actions(select({})))],
    [
      'blocks[0].elements[0].options: 101 items, at most 100',
      said(actions(select({ options: options(101) }))),
    ],
    [
      'blocks[0].elements[0].options[0].text: 76 characters, at most 75',
      said(actions(select({ options: [{ ...option('a'), text: plain('a'.repeat(76)) }] }))),
    ],
    [
      'blocks[0].elements[0].initial_option: must be one of the options',
      said(actions(select({ options: [option('a')], initial_option: option('b') }))),
    ],
    [
      'blocks[0].elements[0].placeholder: 151 characters, at most 150',
      said(actions(select({ options: [option('a')], placeholder: plain('a'.repeat(151)) }))),
    ],
    [
      'blocks[0].elements[0].initial_time: must be a time as HH:mm',
      said(actions({ type: 'timepicker', action_id: 'time', initial_time: '24:00' })),
    ],
    ['blocks[0].elements[0].options: 11 items, at most 10', said(actions(days({ options: options(11) })))],
    [
      'blocks[0].elements[0].response_url_enabled: only for an input of a modal',
      said(actions({ type: 'channels_select', action_id: 'where', response_url_enabled: true })),
    ],
    [
      'blocks[0].elements[0].focus_on_load: one element of a view at most, and none of a message',
      said(actions({ type: 'timepicker', action_id: 'time', focus_on_load: true })),
    ],
    ['blocks[0].elements[0].elements[0].text: 0 characters, at least 1', said(quote(''))],
    ['blocks[0].elements: 0 items, at least 1', said({ type: 'rich_text', elements: [] })],
    [
      'blocks[0].elements[0].elements[0].type: must be "text" or',
      said({
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'here' }] }],
      }),
    ],
    [
      'blocks[0].elements[0].elements[0].url: must be an http or https address',
      said({
        type: 'rich_text',
        elements: [{ type: 'rich_text_quote', elements: [{ type: 'link', url: 'file:///etc' }] }],
      }),
    ],
    [
      'blocks[0]: must have either image_url or slack_file',
      said({ type: 'image', alt_text: 'A', title: plain('B') }),
    ],
    ['blocks[0].alt_text: missing', said({ type: 'image', image_url: 'https://a.b/c.png' })],
    ['blocks[0].rows: 101 items, at most 100', said(table(...times(101, [cell('a')])))],
    ['blocks[0].rows[0]: 21 items, at most 20', said(table(times(21, cell('a'))))],
    ['blocks[0].rows[0][0].text: 0 characters, at least 1', said(table([cell('')]))],
    ['blocks: 2 tables, at most 1', said(table([cell('a')]), table([cell('b')]))],
    ['blocks: 10001 characters in tables, at most 10000', said(table([cell('a'.repeat(10_001))]))],
    [
      'blocks: 12002 characters of markdown, at most 12000',
      said(...times(2, { type: 'markdown', text: 'a'.repeat(6001) })),
    ],
    [
      'blocks[0].text: the control sequence <!here> is none of ours',
      said({ type: 'markdown', text: '<!here> news' }),
    ],
    ['blocks: 13501 characters of JSON, at most 13000', said(...times(5, quote('a'.repeat(2600))))],
    ['blocks[0].type: "alert" is for modal only, not for message', said({ type: 'alert', text: plain('a') })],
    [
      'blocks[0].elements[0].positive_button.value: missing',
      said(thumbs({ positive_button: { text: plain('Good') } })),
    ],
    [
      'blocks[0].elements[0].negative_button.text: 76 characters, at most 75',
      said(thumbs({ negative_button: { text: plain('a'.repeat(76)), value: 'bad' } })),
    ],
  ])('%s', (problem, message) => {
    expect(checkMessage(message)).toEqual([expect.stringContaining(problem)]);
  });

  it('names every problem, not only the first', () => {
    expect(checkMessage({ text: '', loud: true, blocks: [{ type: 'divider', a: 1, b: 2 }] })).toHaveLength(4);
  });
});

describe('a view that Slack takes', () => {
  it.each<[string, object]>([
    [
      'a modal to read',
      { ...modal({ type: 'alert', text: plain('Changed since'), level: 'warning' }), close: plain('Close') },
    ],
    [
      'a modal to fill in',
      {
        ...modal(
          input({ type: 'timepicker', action_id: 'time', initial_time: '08:30', focus_on_load: true }),
          input(select({ option_groups: [{ label: plain('Europe'), options: [option('Europe/Paris')] }] })),
          input({ type: 'plain_text_input', action_id: 'topic', multiline: true, max_length: 200 }),
          input({
            type: 'checkboxes',
            action_id: 'days',
            options: [{ text: mrkdwn('*Monday*'), value: '1' }],
          }),
          input({
            type: 'radio_buttons',
            action_id: 'kind',
            options: [option('a')],
            initial_option: option('a'),
          }),
          input({
            type: 'conversations_select',
            action_id: 'where',
            response_url_enabled: true,
            filter: { include: ['public'] },
          }),
          input({ type: 'channels_select', action_id: 'channel' }),
        ),
        submit: plain('Save'),
        callback_id: 'digest_settings',
        private_metadata: '{}',
      },
    ],
    [
      'the settings of a digest',
      {
        ...modal(
          {
            ...input(
              place({
                default_to_current_conversation: true,
                initial_conversation: 'C1',
                filter: {
                  include: ['public', 'private'],
                  exclude_bot_users: true,
                  exclude_external_shared_channels: true,
                },
              }),
            ),
            block_id: 'place',
            dispatch_action: true,
          },
          input(
            time({
              initial_time: '23:59',
              timezone: 'Asia/Kathmandu',
              placeholder: plain('When'),
              focus_on_load: true,
            }),
          ),
          input(
            select({
              action_id: 'zone',
              initial_option: option('option 3'),
              option_groups: [
                { label: plain('Europe'), options: options(3) },
                { label: plain('Asia'), options: [option('option 3')] },
              ],
            }),
          ),
          { ...input(days({ initial_options: options(7) })), hint: plain('At least one day') },
          { ...input(kind({ initial_option: option('option 1') })), optional: true },
          {
            type: 'section',
            text: plain('Every Monday'),
            accessory: days({ initial_options: [option('option 0')] }),
          },
          actions(
            button({ action_id: 'preview' }),
            button({
              action_id: 'off',
              style: 'danger',
              confirm: {
                title: plain('Turn it off?'),
                text: mrkdwn('*Nothing* more comes'),
                confirm: plain('Turn off'),
                deny: plain('Keep it'),
                style: 'danger',
              },
            }),
          ),
        ),
        submit: plain('Save'),
        close: plain('Cancel'),
        notify_on_close: true,
        clear_on_close: true,
      },
    ],
    ['the same action in two blocks', { ...modal(input(time()), input(time())), submit: plain('Save') }],
    ['a Home tab', { type: 'home', blocks: [quote('a'), table([cell('a')])] }],
    ['100 blocks', modal(...times(100, { type: 'divider' }))],
  ])('%s', (_what, view) => {
    expect(checkView(view)).toEqual([]);
  });
});

describe('a view that Slack refuses', () => {
  it.each<[string, unknown]>([
    ['view: missing', undefined],
    ['type: must be "modal" or "home"', { type: 'workflow_step', blocks: [quote('a')] }],
    ['title: missing', { type: 'modal', blocks: [quote('a')] }],
    ['title: 25 characters, at most 24', { ...modal(quote('a')), title: plain('a'.repeat(25)) }],
    ['submit: 25 characters, at most 24', { ...modal(quote('a')), submit: plain('a'.repeat(25)) }],
    ['close: 25 characters, at most 24', { ...modal(quote('a')), close: plain('a'.repeat(25)) }],
    [
      'private_metadata: 3001 characters, at most 3000',
      { ...modal(quote('a')), private_metadata: 'a'.repeat(3001) },
    ],
    ['callback_id: 256 characters, at most 255', { ...modal(quote('a')), callback_id: 'a'.repeat(256) }],
    ['text: unknown field', { ...modal(quote('a')), text: 'a' }],
    ['blocks: 0 items, at least 1', modal()],
    ['blocks: 101 items, at most 100', modal(...times(101, { type: 'divider' }))],
    ['view: 250177 bytes of JSON, at most 250000', modal(quote('é'.repeat(125_000)))],
    [
      'submit: missing, and the modal has an input',
      modal(input({ type: 'channels_select', action_id: 'a' })),
    ],
    ['blocks[0].type: "markdown" is for message only, not for modal', modal({ type: 'markdown', text: 'a' })],
    ['blocks[0].type: "context_actions" is for message only, not for modal', modal(thumbs())],
    ['blocks[0].type: "table" is for message and home only, not for modal', modal(table([cell('a')]))],
    [
      'blocks[0].type: "alert" is for modal only, not for home',
      { type: 'home', blocks: [{ type: 'alert', text: plain('a') }] },
    ],
    ['title: unknown field', { type: 'home', title: plain('a'), blocks: [quote('a')] }],
    ['blocks[0].element.type: must be "plain_text_input" or', { type: 'home', blocks: [input(button())] }],
    [
      'blocks[0].element.max_length: 3001, at most 3000',
      { type: 'home', blocks: [input({ type: 'plain_text_input', action_id: 'a', max_length: 3001 })] },
    ],
    [
      'blocks[0].element.min_length: must not be above max_length',
      {
        type: 'home',
        blocks: [input({ type: 'plain_text_input', action_id: 'a', min_length: 9, max_length: 3 })],
      },
    ],
    [
      'blocks[0].label: 2001 characters, at most 2000',
      {
        type: 'home',
        blocks: [{ ...input({ type: 'timepicker', action_id: 'a' }), label: plain('a'.repeat(2001)) }],
      },
    ],
    [
      'blocks[1].elements[0].focus_on_load: one element of a view at most',
      {
        type: 'home',
        blocks: times(2, actions({ type: 'timepicker', action_id: 'a', focus_on_load: true })),
      },
    ],
  ])('%s', (problem, view) => {
    expect(checkView(view)).toEqual([expect.stringContaining(problem)]);
  });
});

describe('a form element that Slack refuses', () => {
  const groups = (...rest: object[]) => [{ label: plain('Europe'), options: options(1) }, ...rest];
  const off = (fields: object) =>
    button({
      confirm: {
        title: plain('Off?'),
        text: plain('a'),
        confirm: plain('Yes'),
        deny: plain('No'),
        ...fields,
      },
    });

  it.each<[string, object]>([
    ['type: must be "plain_text_input" or', { ...input(button()) }],
    ['type: must be "plain_text_input" or', input({ type: 'overflow', action_id: 'a', options: options(2) })],
    ['label: missing', { type: 'input', element: time() }],
    ['label.type: must be "plain_text"', { ...input(time()), label: mrkdwn('Time') }],
    ['label: 0 characters, at least 1', { ...input(time()), label: plain('') }],
    ['hint.type: must be "plain_text"', { ...input(time()), hint: mrkdwn('a') }],
    ['optional: must be a boolean', { ...input(time()), optional: 'yes' }],
    ['dispatch_action: must be a boolean', { ...input(time()), dispatch_action: 'on_enter' }],
    ['element: missing', { type: 'input', label: plain('a') }],
    ['elements: unknown field', { ...input(time()), elements: [] }],
    ['action_id: missing', input(time({ action_id: undefined }))],
    ['action_id: 256 characters, at most 255', input(time({ action_id: 'a'.repeat(256) }))],
    ['initial_time: must be a time as HH:mm', input(time({ initial_time: '8:30' }))],
    ['initial_time: must be a time as HH:mm', input(time({ initial_time: '08:60' }))],
    ['initial_time: must be a time as HH:mm', input(time({ initial_time: '08:30:00' }))],
    ['timezone: must be an IANA time zone', input(time({ timezone: 'Europe/Nowhere' }))],
    ['timezone: must be an IANA time zone', input(time({ timezone: '+01:00' }))],
    ['options: unknown field', input(time({ options: options(1) }))],
    ['placeholder: 151 characters, at most 150', input(time({ placeholder: plain('a'.repeat(151)) }))],
    ['placeholder.type: must be "plain_text"', input(place({ placeholder: mrkdwn('a') }))],
    [
      'initial_conversation: must be the id of a conversation',
      input(place({ initial_conversation: '#news' })),
    ],
    ['filter: must have at least one field', input(place({ filter: {} }))],
    ['filter.include: 0 items, at least 1', input(place({ filter: { include: [] } }))],
    ['filter.include[0]: must be "im" or', input(place({ filter: { include: ['channels'] } }))],
    [
      'filter.include: the same kind is named twice',
      input(place({ filter: { include: ['public', 'public'] } })),
    ],
    ['filter.exclude: unknown field', input(place({ filter: { include: ['im'], exclude: true } }))],
    [
      'must have either options or option_groups',
      input(select({ options: [option('a')], option_groups: groups() })),
    ],
    ['options: 0 items, at least 1', input(select({ options: [] }))],
    ['the same value is offered twice', input(select({ options: [option('a'), option('a')] }))],
    [
      'the same value is offered twice',
      input(select({ option_groups: groups({ label: plain('Asia'), options: options(1) }) })),
    ],
    [
      'options[0].text.type: must be "plain_text"',
      input(select({ options: [{ ...option('a'), text: mrkdwn('a') }] })),
    ],
    ['options[0].url: unknown field', input(select({ options: [{ ...option('a'), url: 'https://a.b' }] }))],
    [
      'initial_option: must be one of the options',
      input(select({ options: [option('a')], initial_option: { ...option('a'), text: plain('A') } })),
    ],
    [
      'initial_option: must be one of the options',
      input(select({ option_groups: groups(), initial_option: option('option 1') })),
    ],
    [
      'initial_option: must be one of the options',
      input(
        select({
          options: [{ ...option('a'), description: plain('b') }],
          initial_option: option('a'),
        }),
      ),
    ],
    ['option_groups: 0 items, at least 1', input(select({ option_groups: [] }))],
    ['option_groups[0].label: missing', input(select({ option_groups: [{ options: options(1) }] }))],
    [
      'option_groups[1].options: 0 items, at least 1',
      input(select({ option_groups: groups({ label: plain('Asia'), options: [] }) })),
    ],
    ['placeholder: unknown field', input(days({ placeholder: plain('a') }))],
    ['options: 0 items, at least 1', input(days({ options: [] }))],
    ['the same value is offered twice', input(days({ options: [option('a'), option('a')] }))],
    ['initial_options: 0 items, at least 1', input(days({ initial_options: [] }))],
    ['initial_options: must be among the options', input(days({ initial_options: options(8) }))],
    [
      'initial_options: the same value is offered twice',
      input(days({ initial_options: [option('option 1'), option('option 1')] })),
    ],
    ['initial_option: unknown field', input(days({ initial_option: option('option 1') }))],
    ['initial_option: must be one of the options', input(kind({ initial_option: option('b') }))],
    ['the same value is offered twice', input(kind({ options: [option('a'), option('a')] }))],
    ['confirm.title: missing', actions(off({ title: undefined }))],
    ['confirm.title.type: must be "plain_text"', actions(off({ title: mrkdwn('Off?') }))],
    ['confirm.deny: missing', actions(off({ deny: undefined }))],
    ['confirm.style: must be "primary" or "danger"', actions(off({ style: 'loud' }))],
    ['confirm.text: "&" is not escaped', actions(off({ text: mrkdwn('Q & A') }))],
    ['confirm.cancel: unknown field', actions(off({ cancel: plain('No') }))],
  ])('%s', (problem, block) => {
    const problems = checkView({ ...modal(block), submit: plain('Save') });
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems[0]).toMatch(/^blocks\[0\]/u);
  });

  it('focuses one element of a form at most', () => {
    const focused = { ...modal(...times(2, input(time({ focus_on_load: true })))), submit: plain('Save') };
    expect(checkView(focused)).toEqual([expect.stringContaining('one element of a view at most')]);
  });

  it('is refused wherever it stands', () => {
    const bad = days({ initial_options: [option('never')] });
    const wherever = [input(bad), actions(bad), { type: 'section', text: plain('a'), accessory: bad }];
    for (const block of wherever)
      expect(checkView({ ...modal(block), submit: plain('Save') })).toEqual([
        expect.stringContaining('initial_options: must be among the options'),
      ]);
  });
});

describe('the last that fits, and the first that does not', () => {
  const long = (count: number) => 'a'.repeat(count);
  const address = (count: number) => `https://a.b/${long(count - 12)}`;
  const picture = (fields: object) => ({ type: 'image', image_url: address(20), alt_text: 'A', ...fields });
  const asked = (fields: object) => ({ ...input({ type: 'channels_select', action_id: 'a' }), ...fields });
  const chosen = (fields: object) => actions(select({ options: [{ ...option('a'), ...fields }] }));
  const grouped = (...groups: object[]) => actions(select({ option_groups: groups }));
  const confirmed = (fields: object) =>
    actions(
      button({
        confirm: { title: plain('a'), text: plain('a'), confirm: plain('a'), deny: plain('a'), ...fields },
      }),
    );
  const thumb = (i: number) => ({ ...thumbs().elements[0], action_id: `helpful_${i}` });

  it.each<[string, number, (count: number) => object]>([
    ['image_url', 3000, count => picture({ image_url: address(count) })],
    ['alt_text', 2000, count => picture({ alt_text: long(count) })],
    ['title of an image', 2000, count => picture({ title: plain(long(count)) })],
    ['label', 2000, count => asked({ label: plain(long(count)) })],
    ['hint', 2000, count => asked({ hint: plain(long(count)) })],
    ['value of an option', 75, count => chosen({ value: long(count) })],
    ['text of an option', 75, count => chosen({ text: plain(long(count)) })],
    ['description of an option', 75, count => chosen({ description: plain(long(count)) })],
    ['label of a group', 75, count => grouped({ label: plain(long(count)), options: [option('a')] })],
    ['groups', 100, count => grouped(...options(count).map(one => ({ label: plain('a'), options: [one] })))],
    ['options of a group', 100, count => grouped({ label: plain('a'), options: options(count) })],
    ['radio buttons', 10, count => actions(kind({ options: options(count) }))],
    [
      'url of an overflow option',
      3000,
      count =>
        actions({ type: 'overflow', action_id: 'a', options: [{ ...option('a'), url: address(count) }] }),
    ],
    ['title of a confirmation', 100, count => confirmed({ title: plain(long(count)) })],
    ['button of a confirmation', 30, count => confirmed({ confirm: plain(long(count)) })],
    ['refusal of a confirmation', 30, count => confirmed({ deny: plain(long(count)) })],
    ['text in a context', 3000, count => ({ type: 'context', elements: [plain(long(count))] })],
    ['columns of a table', 20, count => ({ ...table([cell('a')]), column_settings: times(count, {}) })],
    [
      'feedback buttons',
      5,
      count => ({ type: 'context_actions', elements: Array.from({ length: count }, (_, i) => thumb(i)) }),
    ],
  ])('%s: %i', (_what, most, block) => {
    expect(checkMessage(said(block(most)))).toEqual([]);
    expect(checkMessage(said(block(most + 1)))).toEqual([
      expect.stringMatching(`: ${most + 1}.*, at most ${most}$`),
    ]);
  });

  it('text of an alert: 200', () => {
    const alert = (count: number) => modal({ type: 'alert', text: plain(long(count)) });
    expect(checkView(alert(200))).toEqual([]);
    expect(checkView(alert(201))).toEqual(['blocks[0].text: 201 characters, at most 200']);
  });
});

describe('text from outside', () => {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom('<', '>', '&', '!', '@', '#', '|', 'channel', 'https:', 'U1', '^'),
        fc.string(),
      ),
      {
        maxLength: 30,
      },
    )
    .map(parts => `x${parts.join('')}`.slice(0, 500));

  it.each([
    ['<!channel> and <!here|here>', ['<!channel>', '<!here|here>']],
    ['<!everyone>', ['<!everyone>']],
    ['<!subteam^S1|@desk>', ['<!subteam^S1|@desk>']],
    ['<@U1> in <#C1|news>', ['<@U1>', '<#C1|news>']],
    ['<https://example.com|click> <mailto:a@b.c>', ['<https://example.com|click>', '<mailto:a@b.c>']],
    ['&lt;!channel&gt; @channel 5 &lt; 6', []],
    ['5 < 6 > 4', []],
  ])('%s holds the live %j', (text, tokens) => {
    expect(findLiveTokens(text)).toEqual(tokens);
  });

  it('is sound and dead once escaped, whatever it is', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(findLiveTokens(escaped(text))).toEqual([]);
        expect(checkMessage({ text: escaped(text), blocks: [section(escaped(text)), quote(text)] })).toEqual(
          [],
        );
      }),
    );
  });

  it('is never live in a message that passes, escaped or not', () => {
    fc.assert(
      fc.property(hostile, text => {
        fc.pre(checkMessage({ text }).length === 0);
        expect(text).not.toMatch(/<!(?!date\^)/u);
        expect(text).not.toMatch(/&(?!(?:amp|lt|gt);)/u);
      }),
    );
  });

  it('never makes the check throw, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (whole, part) => {
        for (const payload of [
          whole,
          { text: 'a', blocks: [part] },
          { text: 'a', blocks: [{ type: 'section', text: part }] },
        ]) {
          expect(Array.isArray(checkMessage(payload))).toBe(true);
          expect(checkView(payload).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
