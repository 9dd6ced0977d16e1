import type { types } from '@slack/bolt';
import { limits } from '../limits.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';

/** A title of a part of the Home tab. */
export const titleBlock = (text: string): types.HeaderBlock => ({
  type: 'header',
  text: { type: 'plain_text', text, emoji: false },
});

/** Some lines of mrkdwn. */
export const line = (mrkdwn: string): types.SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: mrkdwn, verbatim: true },
});

/** Lines of mrkdwn with a button beside them. */
export const sectionWith = (lines: readonly string[], accessory: types.Button): types.SectionBlock => ({
  ...line(lines.join('\n')),
  accessory,
});

/** A button of the Home tab or of a modal; texts from outside are cut to what a button holds. */
export const homeButton = (action_id: string, text: string, label: string, value?: string): types.Button => ({
  type: 'button',
  action_id,
  text: { type: 'plain_text', text: shortened(oneLine(text), limits.element.buttonText), emoji: false },
  accessibility_label: shortened(oneLine(label), limits.element.accessibilityLabel),
  ...(value !== undefined && { value: shortened(value, limits.element.buttonValue) }),
});

/** That there are so many more than are shown; none where there are not. */
export const moreLine = (count: number, { home }: Words): types.KnownBlock[] =>
  count > 0 ? [line(escaped(home.more(count)))] : [];
