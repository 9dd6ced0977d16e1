import type { types } from '@slack/bolt';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Subscription } from '../../src/digest/subscription.ts';
import { introMessage, settingWords } from '../../src/slack/blocks/digest-change.ts';
import { digestFormModal } from '../../src/slack/blocks/digest-form.ts';
import { postedHereMessage, previewMessage, previewModal } from '../../src/slack/blocks/digest-preview.ts';
import { refusalWords, statusMessage } from '../../src/slack/blocks/digest-status.ts';
import { said } from '../../src/slack/blocks/help.ts';
import { zoneMenu } from '../../src/slack/blocks/zone-menu.ts';
import type { Message } from '../../src/slack/message.ts';
import { escaped } from '../../src/slack/mrkdwn.ts';
import { checkMessage, checkView } from '../../src/slack/payload-check.ts';
import { text } from './hostile.ts';
import { anyWords, languages } from './languages.ts';

const problems = ({ text, blocks }: Message) => checkMessage({ text, ...(blocks && { blocks }) });

const quote = (words: string): types.KnownBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: words }] }],
});
const button: types.KnownBlock = {
  type: 'actions',
  elements: [
    { type: 'button', action_id: 'show_context:1', text: { type: 'plain_text', text: 'Show' }, value: 'v' },
  ],
};

/** Messages that are within the limits each by itself, from the shortest to the longest. */
const messages: fc.Arbitrary<Message> = fc
  .record({
    text: fc.integer({ min: 1, max: 3900 }).map(length => 'x'.repeat(length)),
    quotes: fc.array(fc.integer({ min: 1, max: 6000 }), { minLength: 1, maxLength: 24 }),
    pressed: fc.boolean(),
  })
  .map(({ text, quotes, pressed }) => ({
    text,
    blocks: quotes.flatMap(length => [quote('y'.repeat(length)), ...(pressed ? [button] : [])]),
  }))
  .filter(message => problems(message).length === 0);

const previews = fc
  .tuple(messages, fc.array(messages, { maxLength: 40 }))
  .map(([main, thread]) => [main, ...thread] as const);

/** Why a preview was not posted, for any error of Slack's; null for one that nobody has tried to post. */
const refusals = fc.option(fc.string({ maxLength: 400 }), { nil: null });

it('a preview is within the limits, and says how much of the thread it leaves out', () => {
  fc.assert(
    fc.property(previews, refusals, anyWords, (preview, error, spoken) => {
      const refusal = error === null ? null : refusalWords(error, spoken);
      const message = previewMessage(preview, refusal, spoken);
      expect(problems(message)).toEqual([]);
      expect(message.blocks?.at(-1)).toMatchObject({ elements: [{ action_id: 'digest_post' }] });
      const shown = JSON.stringify(message.blocks);
      const left = Number(
        /"(\d+) (?:more messages? would follow|weitere Nachricht(?:en)? würden? im Thread)/u.exec(
          shown,
        )?.[1] ?? 0,
      );
      expect(shown.split('"divider"').length - 1 + left).toBe(preview.length - 1);
      expect(checkView(previewModal(preview, spoken))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('what is said of a digest is within the limits, whatever Slack and the store say', () => {
  fc.assert(
    fc.property(text(60), text(400), fc.boolean(), anyWords, (words, error, paused, spoken) => {
      const subscription: Subscription = {
        team: words,
        channel: words,
        time: words,
        zone: 'Europe/Berlin',
        weekdays: [1, 7],
        signOfLife: true,
        createdBy: words,
        createdAt: new Date(0),
        nextDueAt: new Date(0),
        paused: paused ? { at: new Date(0), by: null, error } : null,
      };
      const last = { localDate: words, state: 'refused', content: null, error } as const;
      const before = { ...subscription, time: '08:30' };
      for (const message of [
        statusMessage(subscription, subscription, last, null, spoken),
        statusMessage(subscription, subscription, last, { ...last, state: 'posted' }, spoken),
        statusMessage(subscription, null, last, null, spoken),
        introMessage(words, subscription, before, spoken),
        said(settingWords(subscription, { outcome: 'set', subscription, before }, escaped(words), spoken)),
        said(settingWords(subscription, { outcome: 'refused', error }, null, spoken)),
        postedHereMessage({ outcome: 'gone', error }, spoken),
      ])
        expect(problems(message)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('the form is within the limits for every zone that somebody may have', () => {
  const zones = [...Intl.supportedValuesOf('timeZone'), 'US/Pacific', 'Etc/GMT+12'];
  for (const zone of zones) {
    const wish = { time: '23:59', zone, weekdays: [2], signOfLife: true } as const;
    const place = { team: 'T1', channel: 'C1' };
    const kept = { createdBy: 'U1', createdAt: new Date(0), nextDueAt: new Date(0), paused: null };
    const subscription = { ...place, ...wish, ...kept };
    for (const words of languages) {
      const form = digestFormModal({ place, subscription, begin: wish, note: 'Done.' }, words);
      expect(checkView(form)).toEqual([]);
      expect(zoneMenu('z', zone, words).initial_option?.value).toBe(zone);
    }
  }
});
