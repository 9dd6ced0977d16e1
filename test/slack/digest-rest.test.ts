import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, pressIn } from './desk.ts';
import { type DigestDesk, NEWS, openDigestDesk } from './digest-desk.ts';
import { filled } from './form-filling.ts';

let desk: DigestDesk;
beforeEach(async () => {
  desk = await openDigestDesk();
  await desk.digests.turnOn(
    NEWS,
    { time: '09:00', zone: 'Asia/Tokyo', weekdays: [1, 3], signOfLife: false },
    'U1',
  );
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

const PAUSED =
  '<@U2> paused the digest of this channel. Members of this workspace resume it with `/huawei digest resume`.';
const OFF =
  '<@U2> turned off the digest of this channel. Members of this workspace set one up with `/huawei digest`.';

const type = async (text: string): Promise<string> => {
  await desk.reply(command(text, desk.slack.responseUrl, { user_id: 'U2' }));
  return desk.whispered();
};
/** Presses a button of the form and returns the form as it is then. */
const pressInForm = async (action_id: string): Promise<string> => {
  await type('digest');
  const view = desk.slack.of('views.open').at(-1)?.view;
  await desk.reply(pressIn(filled(view), { action_id }));
  return JSON.stringify(desk.slack.of('views.update').at(-1)?.view);
};
const posts = () => desk.slack.of('chat.postMessage').map(({ channel, text }) => ({ channel, text }));

describe.each([
  ['digest pause', () => type('digest pause'), PAUSED, 'The digest is paused'],
  ['Pause in the form', () => pressInForm('digest_pause'), PAUSED, 'The digest is paused'],
  ['digest off', () => type('digest off'), OFF, 'The digest is off.'],
  ['digest stop', () => type('digest stop'), OFF, 'The digest is off.'],
  ['Turn off in the form', () => pressInForm('digest_off'), OFF, 'The digest is off.'],
])('%s', (_, act, line, done) => {
  const rests = async () => {
    const kept = await desk.kept();
    return kept === null || kept.paused !== null;
  };

  it('tells the channel who did it, in one line, once', async () => {
    expect(await act()).toContain(done);
    expect(await rests()).toBe(true);
    await act();
    expect(posts()).toEqual([{ channel: 'C1', text: line }]);
  });

  it('does it in a muted channel, posts nothing there, and says so', async () => {
    await desk.desk.mutes.mute({ team: 'T1', channel: 'C1', by: 'U9', at: new Date() });
    const told = await act();
    expect(told).toContain(done);
    expect(told).toContain('I am muted there, so I did not tell the channel.');
    expect(await rests()).toBe(true);
    expect(posts()).toEqual([]);
  });

  it.each(['not_in_channel', 'is_archived', 'account_inactive'])(
    'does it also where Slack answers %s, and says that the channel was not told',
    async error => {
      desk.slack.answer('chat.postMessage', { ok: false, error });
      const told = await act();
      expect(told).toContain(done);
      expect(told).toContain('I could not tell the channel so.');
      expect(await rests()).toBe(true);
    },
  );

  it('does it also where Slack does not confirm the line, and says so', async () => {
    desk.slack.answer('chat.postMessage', {}, 500);
    expect(await act()).toContain('Slack did not confirm the line');
    expect(await rests()).toBe(true);
    expect(posts()).toHaveLength(1);
  });
});

describe('digest on without a time', () => {
  it.each([
    ['weekdays', { weekdays: [1, 2, 3, 4, 5] }],
    ['on Sundays', { weekdays: [7] }],
    ['with sign of life', { signOfLife: true }],
    ['Europe/London', { zone: 'Europe/London' }],
  ])('%s: changes that and keeps the rest', async (words, changes) => {
    const told = await type(`digest on ${words}`);
    expect(await desk.kept()).toMatchObject({
      ...{ time: '09:00', zone: 'Asia/Tokyo', weekdays: [1, 3], signOfLife: false },
      ...changes,
    });
    expect(told).not.toContain('of your profile');
  });

  it('asks for one where there is no digest', async () => {
    await desk.digests.turnOff(NEWS);
    expect(await type('digest on weekdays')).toBe(
      'I need a time of day, for example `08:30`. `/huawei digest help` says more.',
    );
  });
});
