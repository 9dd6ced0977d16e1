import { expect, it } from 'vitest';
import { atFirst, entered, keepsValue } from '../../src/workspace/fields.ts';

const text = (words: string) => ({ type: 'plain_text', text: words });
const feedback = {
  type: 'feedback_buttons',
  positive_button: { text: text('Good'), value: 'up', accessibility_label: 'A good answer' },
  negative_button: { text: text('Bad'), value: 'down' },
};

it.each([
  ['a good word', feedback, 'up', { text: text('Good'), value: 'up' }],
  ['a bad word', feedback, 'down', { text: text('Bad'), value: 'down' }],
  ['a forged word', feedback, 'sideways', {}],
  [
    'an icon',
    { type: 'icon_button', icon: 'trash', text: text('Delete'), value: 'v' },
    null,
    { text: text('Delete'), value: 'v' },
  ],
  ['people', { type: 'multi_users_select' }, ['U1', 'U2'], { selected_users: ['U1', 'U2'] }],
  ['channels', { type: 'multi_channels_select' }, ['C1'], { selected_channels: ['C1'] }],
  ['no conversations', { type: 'multi_conversations_select' }, null, { selected_conversations: [] }],
])('tells %s as Slack does', (_, element, entry, told) => {
  expect(entered(element, entry)).toEqual({ type: element.type, ...told });
});

it('begins a menu of several with what the app chose', () => {
  expect(atFirst({ type: 'multi_users_select', initial_users: ['U1'] })).toEqual(['U1']);
  expect(atFirst({ type: 'multi_conversations_select' })).toEqual([]);
});

it('keeps no value of what is only pressed', () => {
  expect(keepsValue(feedback)).toBe(false);
  expect(keepsValue({ type: 'icon_button' })).toBe(false);
});
