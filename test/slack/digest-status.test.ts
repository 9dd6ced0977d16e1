import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LastEdition } from '../../src/digest/digests.ts';
import { noticeMessage } from '../../src/slack/blocks/digest-notice.ts';
import { postedHereMessage } from '../../src/slack/blocks/digest-preview.ts';
import { statusMessage } from '../../src/slack/blocks/digest-status.ts';
import { english } from '../../src/slack/words/english.ts';
import { command } from './desk.ts';
import { type DigestDesk, NEWS, openDigestDesk } from './digest-desk.ts';

let desk: DigestDesk;
beforeEach(async () => {
  desk = await openDigestDesk();
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

const told = (last: Pick<LastEdition, 'state' | 'error'>): string =>
  statusMessage(NEWS, null, { localDate: '2026-11-22', content: 'edition', ...last }, null, english).text;

it.each<[LastEdition['state'], string, string]>([
  ['refused', 'digest_off', 'not posted, because the digest was turned off before it came'],
  ['refused', 'digest_paused', 'not posted, because the digest was paused before it came'],
  ['refused', 'unreadable_message', 'not posted, because I could not read what I had written down to post'],
  ['posted', 'thread_unknown', 'posted, but nobody can see whether all of its thread is there'],
  ['posted', 'thread_incomplete', 'posted, but not all of its thread came in time'],
  ['posted', 'msg_too_long', 'posted, but not all of its thread (msg_too_long)'],
  [
    'unknown',
    'restored_from_backup',
    'it was in hand when the backup was made from which I was restored, so it may or may not have been posted; it is not posted again',
  ],
  [
    'unknown',
    'interrupted',
    'I was interrupted, so it may or may not have been posted; it is not posted again',
  ],
  [
    'unknown',
    'no_ts',
    'Slack answered without saying where it stands, so it may or may not have been posted; it is not posted again',
  ],
  [
    'unknown',
    'rate_limited',
    'Slack did not confirm it, so it may or may not have been posted; it is not posted again',
  ],
  [
    'unknown',
    'not_composed',
    'Slack did not confirm it, so it may or may not have been posted; it is not posted again',
  ],
  ['pending', 'rate_limited', 'on its way; at the last attempt Slack asked me to wait'],
  ['pending', 'interrupted', 'on its way; at the last attempt I was interrupted'],
  ['pending', 'invalid_auth', 'on its way; at the last attempt it did not come through (invalid_auth)'],
  ['pending', 'not_composed', 'on its way; at the last attempt I could not put it together'],
  [
    'skipped_late',
    'not_composed',
    'skipped, because it would have come too late; at the last attempt I could not put it together; what it had is in the next one',
  ],
  ['refused', 'msg_too_long', 'Slack refused it (msg_too_long)'],
])('the status tells %s (%s) in plain words', (state, error, words) => {
  expect(told({ state, error })).toContain(`Last edition, 2026-11-22: ${words}.\n`);
});

const OWN_WORDS = [
  'digest_off',
  'digest_paused',
  'skipped_late',
  'rate_limited',
  'interrupted',
  'not_composed',
  'no_ts',
  'unreadable_message',
  'restored_from_backup',
  'thread_unknown',
  'thread_incomplete',
];

it.each(OWN_WORDS)('%s is nowhere told as a word of Slack’s', error => {
  const states = ['posted', 'nothing_new', 'refused', 'skipped_late', 'unknown', 'pending'] as const;
  const notice = { ...NEWS, localDate: '2026-11-22', error };
  for (const words of [
    ...states.map(state => told({ state, error })),
    noticeMessage({ ...notice, kind: 'paused' }, english).text,
    noticeMessage({ ...notice, kind: 'refused' }, english).text,
    postedHereMessage({ outcome: 'refused', error }, english).text,
  ]) {
    expect(words).not.toMatch(new RegExp(`[(\`:] ?${error}`, 'u'));
    expect(words).not.toContain('Slack refused');
  }
});

it('a digest that is turned off before it came: the status says so', async () => {
  const wish = { zone: 'Asia/Tokyo', weekdays: [1, 2, 3, 4, 5, 6, 7], signOfLife: true } as const;
  await desk.digests.turnOn(NEWS, { ...wish, time: '21:30' }, 'U1');
  desk.slack.answer('chat.postMessage', { ok: false, error: 'ratelimited' });
  desk.clock.at = new Date('2026-11-22T12:31:00Z');
  await desk.digests.tick();
  await desk.digests.turnOff(NEWS);
  desk.clock.at = new Date('2026-11-22T12:40:00Z');
  await desk.digests.tick();
  await desk.reply(command('digest status', desk.slack.responseUrl));
  expect(desk.whispered()).toContain(
    'Last edition, 2026-11-22: not posted, because the digest was turned off before it came.',
  );
});
