import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { article } from './articles.ts';
import { command, openDesk, press } from './desk.ts';
import { type DigestDesk, NEWS, openDigestDesk } from './digest-desk.ts';

let desk: DigestDesk;
beforeEach(async () => {
  desk = await openDigestDesk();
});
afterEach(async () => {
  expect(desk.slack.problems).toEqual([]);
  await desk.close();
});

/** A press of "Post it here" under the preview that Slack calls `ts`. */
const pressUnder = (ts: string, fields: object = {}) =>
  press('digest_post', '', desk.slack.responseUrl, {
    container: { type: 'message', channel_id: 'C1', message_ts: ts, is_ephemeral: true },
    ...fields,
  });
const post = (ts: string, fields: object = {}) => desk.reply(pressUnder(ts, fields));
const editions = () =>
  desk.slack.of('chat.postMessage').filter(({ metadata, thread_ts }) => metadata && thread_ts === undefined);
const told = () => desk.slack.of('response/1').map(({ text }) => String(text));
const POSTED = 'Posted: what was new to this channel.';
const harbour = article('003_port.txt', [
  ['headline', 'A harbour'],
  ['body', 'The harbour of Rotterdam bought forty cranes. The cranes arrive in spring.'],
]);

describe('one preview, pressed more than once', () => {
  it('posts once, and what stands in its place stays', async () => {
    await Promise.all([post('1600000000.000001'), post('1600000000.000001')]);
    await post('1600000000.000001');
    expect(editions()).toHaveLength(1);
    expect(told()).toEqual([POSTED]);
  });

  it('posts once on two machines, and what stands in its place stays', async () => {
    const shared = { digests: desk.digests, inbox: desk.store.inbox };
    const machines = [await openDesk(shared, desk.slack), await openDesk(shared, desk.slack)];
    await Promise.all(machines.map(machine => machine.send(pressUnder('1600000000.000001'))));
    await Promise.all(machines.map(machine => machine.done()));
    for (const { connection } of machines) await connection.stop();
    expect(editions()).toHaveLength(1);
    expect(told()).toEqual([POSTED]);
  });

  it('does not post what came after it was posted', async () => {
    await post('1600000000.000001');
    desk.articles.now = [...desk.articles.now, harbour];
    await post('1600000000.000001');
    expect(editions()).toHaveLength(1);
    await post('1600000000.000002');
    expect(editions()).toHaveLength(2);
  });

  it('can be pressed again after it failed', async () => {
    vi.spyOn(desk.digests, 'postNow').mockRejectedValueOnce(new Error('no digest'));
    await post('1600000000.000001');
    expect(told().at(-1)).toContain('reference `ref-1`');
    await post('1600000000.000001');
    expect(told().at(-1)).toBe(POSTED);
  });
});

describe('a preview of what was posted since', () => {
  it('is told to have been posted already', async () => {
    await post('1600000000.000001');
    await post('1600000000.000002', { user: { id: 'U1' } });
    expect(told()).toEqual([POSTED, 'It has been posted already. Nothing is new to this channel since.']);
  });

  it('is told only that nothing is new, when nothing was posted since it was shown', async () => {
    await post('1600000000.000001');
    await post('1800000000.000002');
    expect(told().at(-1)).toBe('Nothing is new to this channel any more, so nothing was posted now.');
  });
});

describe('a preview that cannot be posted', () => {
  it.each([
    ['not_in_channel', 'I am not in this channel. Type `/invite @huawei`, then try again.'],
    ['msg_blocks_too_long', 'Slack refused the post: msg_blocks_too_long.'],
  ])(
    'keeps standing there with why (%s) and the button, and is posted when it can be',
    async (error, why) => {
      desk.slack.answer('chat.postMessage', { ok: false, error });
      await post('1600000000.000001');
      const shown = desk.slack.of('response/1').at(-1);
      expect(shown?.replace_original).toBe(true);
      const blocks = Array.isArray(shown?.blocks) ? shown.blocks : [];
      expect(blocks[0]).toMatchObject({ type: 'section', text: { type: 'mrkdwn', text: why } });
      expect(JSON.stringify(blocks[1])).toContain('Preview, for you alone.');
      expect(shown?.text).toContain(why);
      expect(JSON.stringify(blocks)).toContain('A lab was opened in Shanghai.');
      expect(JSON.stringify(blocks)).toContain('digest_post');
      desk.slack.answer('chat.postMessage', { ok: true, ts: '1700000000.000001' });
      await post('1600000000.000001');
      expect(told().at(-1)).toBe(POSTED);
    },
  );
});

describe('digest status', () => {
  const status = async () => {
    await desk.reply(command('digest status', desk.slack.responseUrl));
    return desk.whispered();
  };

  it('tells of an edition that was posted by hand, and then of the one that had nothing new', async () => {
    await desk.digests.turnOn(
      NEWS,
      { time: '13:30', zone: 'Europe/Berlin', weekdays: [7], signOfLife: false },
      'U1',
    );
    await post('1600000000.000001');
    expect(await status()).toContain('Last edition, 2026-11-22: posted.');
    desk.clock.at = new Date('2026-11-22T12:31:00Z');
    await desk.digests.tick();
    expect(await status()).toContain(
      'Last edition, 2026-11-22: posted.\nSince then, 2026-11-22: nothing was new, so nothing was posted.',
    );
  });
});
