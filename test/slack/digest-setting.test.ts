import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Subscription } from '../../src/digest/subscription.ts';
import { StoreUnavailable } from '../../src/store/store-unavailable.ts';
import { command, submit } from './desk.ts';
import { type DigestDesk, NEWS, openDigestDesk } from './digest-desk.ts';
import { filled } from './form-filling.ts';

let desk: DigestDesk;
beforeEach(async () => {
  desk = await openDigestDesk({ isStoreFailure: error => error instanceof StoreUnavailable });
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

const type = async (text: string, fields: Record<string, string> = {}): Promise<string> => {
  await desk.reply(command(text, desk.slack.responseUrl, fields));
  return desk.whispered();
};
const posts = () => desk.slack.of('chat.postMessage');
const none = async () => {};
const standing = async () => {
  await desk.digests.turnOn(
    NEWS,
    { time: '09:00', zone: 'Asia/Tokyo', weekdays: [1, 3], signOfLife: false },
    'U2',
  );
};
const paused = async () => {
  await standing();
  await desk.digests.pause(NEWS, 'U2');
};
const pausedBySlack = async () => {
  await standing();
  await desk.store.subscriptions.pause(NEWS, { at: desk.clock.at, by: null, error: 'is_archived' });
};
/** Some minutes pass, so that nothing is the same merely because it happened at once. */
const later = () => {
  desk.clock.at = new Date(desk.clock.at.getTime() + 300_000);
};

/** What tells the channel something: the words typed, and how the digest stood before. */
const CHANGES = [
  ['set up', 'digest on 08:30', none],
  ['changed', 'digest on 08:30', standing],
  ['changed while it was paused', 'digest on 08:30', pausedBySlack],
  ['resumed', 'digest resume', paused],
  ['resumed after Slack refused it', 'digest resume', pausedBySlack],
  ['resumed by "on" alone', 'digest on', paused],
] as const;

describe.each(CHANGES)('a digest that is %s', (_, words, before) => {
  let was: Subscription | null;
  beforeEach(async () => {
    await before();
    was = await desk.kept();
    later();
  });

  it('and cannot be written down: the channel is told nothing, and the person why', async () => {
    const full = new StoreUnavailable('The disk is full');
    vi.spyOn(desk.store.subscriptions, 'put').mockRejectedValue(full);
    vi.spyOn(desk.store.subscriptions, 'change').mockRejectedValue(full);
    for (let attempt = 0; attempt < 2; attempt += 1)
      expect(await type(words)).toContain('I cannot write anything down');
    expect(posts()).toEqual([]);
    expect(await desk.kept()).toEqual(was);
  });

  it.each(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action', 'ratelimited'])(
    'where Slack answers %s: stands as it stood before, to its last detail',
    async error => {
      desk.slack.answer('chat.postMessage', { ok: false, error });
      expect(await type(words)).not.toContain('The digest of <#C1> comes');
      expect(posts()).toHaveLength(1);
      expect(await desk.kept()).toEqual(was);
    },
  );

  it('where Slack wants to be left alone for long: stands as before, and the person is told to try again', async () => {
    desk.slack.answer('chat.postMessage', {}, 429, { 'retry-after': '60' });
    expect(await type(words)).toBe(
      'Slack asked me to wait, so I changed nothing. Please try again in a minute.',
    );
    expect(await desk.kept()).toEqual(was);
  });

  it.each([
    ['500', { status: 500, body: {} }],
    ['fatal_error', { body: { ok: false, error: 'fatal_error' } }],
    ['nothing any more', { drop: true }],
  ])(
    'where Slack answers %s to the line for the channel: is set, and the person is told of the doubt',
    async (__, given) => {
      desk.slack.answerWith('chat.postMessage', () => given);
      const told = await type(words);
      expect(told).toContain('The digest of <#C1> comes');
      expect(told).toContain('Slack did not confirm the line by which I tell the channel so.');
      expect(posts()).toHaveLength(1);
      expect((await desk.kept())?.paused).toBeNull();
    },
  );

  it('and refused by Slack leaves alone what somebody else set meanwhile', async () => {
    desk.slack.answerWith('chat.postMessage', async () => {
      await desk.digests.turnOn(
        NEWS,
        { time: '22:00', zone: 'Asia/Tokyo', weekdays: [5], signOfLife: true },
        'UHERE',
      );
      return { body: { ok: false, error: 'not_in_channel' } };
    });
    await type(words);
    expect(await desk.kept()).toMatchObject({ time: '22:00', createdBy: 'UHERE' });
  });
});

describe('the form', () => {
  const open = async () => {
    await desk.reply(command('digest', desk.slack.responseUrl));
    return desk.slack.of('views.open').at(-1)?.view;
  };
  const send = (view: unknown) => desk.reply(submit(filled(view), { user: { id: 'U1' } }));

  it('that cannot be written down: tells the channel nothing', async () => {
    const view = await open();
    vi.spyOn(desk.store.subscriptions, 'put').mockRejectedValue(new StoreUnavailable('The disk is full'));
    await send(view);
    expect(JSON.stringify(desk.slack.of('views.update').at(-1)?.view)).toContain(
      'I cannot write anything down',
    );
    expect(posts()).toEqual([]);
  });

  it('is sent in vain where the desk is not in the channel, and nothing is on', async () => {
    const view = await open();
    desk.slack.answer('chat.postMessage', { ok: false, error: 'not_in_channel' });
    expect(await send(view)).toContain('I am not in this channel');
    expect(await desk.kept()).toBeNull();
  });

  it('tells the person when Slack did not confirm the line for the channel', async () => {
    const view = await open();
    desk.slack.answer('chat.postMessage', {}, 500);
    await send(view);
    expect(desk.whispered()).toContain('Slack did not confirm the line by which I tell the channel so.');
    expect(await desk.kept()).not.toBeNull();
  });
});

it('a digest that stays on where the desk cannot post is paused at its first edition, and its owner is told', async () => {
  await desk.digests.turnOn(
    NEWS,
    { time: '21:30', zone: 'Asia/Tokyo', weekdays: [1, 2, 3, 4, 5, 6, 7], signOfLife: false },
    'U1',
  );
  desk.slack.answerWith('chat.postMessage', ({ channel }) =>
    channel === 'C1' ? { body: { ok: false, error: 'not_in_channel' } } : {},
  );
  desk.clock.at = new Date('2026-11-22T12:31:00Z');
  await desk.digests.tick();
  desk.clock.at = new Date('2026-11-22T12:32:00Z');
  await desk.digests.tick();
  expect((await desk.kept())?.paused).toMatchObject({ by: null, error: 'not_in_channel' });
  expect(posts().filter(({ channel }) => channel === 'U1')).toHaveLength(1);
});
