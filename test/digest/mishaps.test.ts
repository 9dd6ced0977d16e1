import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, place, wish } from './desk.ts';

describe('a digest that Slack does not take', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.store.close());

  const tickFor = async (days: number, every = 3600) => {
    for (let passed = 0; passed < days * 86_400; passed += every) {
      await desk.digests.tick();
      desk.later(every);
    }
  };
  const due = async (channel = 'C1') => {
    desk.at('2026-03-02T06:00:00Z');
    await desk.digests.turnOn({ ...place, channel }, wish, 'U1');
    desk.at('2026-03-02T07:30:00Z');
  };

  it.each(['channel_not_found', 'is_archived', 'not_in_channel'])(
    'rests once the channel is gone (%s), its owner is told once, and nothing more is sent there',
    async error => {
      await due();
      desk.faults.push({ outcome: 'gone', error });
      await tickFor(5);
      expect(desk.lines()).toEqual([`U1 paused C1 ${error}`]);
      expect(desk.posts.begun).toBe(2);
      expect(await desk.digests.status(place)).toMatchObject({
        subscription: { paused: { at: new Date('2026-03-02T07:30:00Z'), by: null, error } },
        last: { state: 'refused', content: 'edition', error },
      });
      expect(await desk.store.told.of(place)).toEqual([]);
    },
  );

  it('goes on after somebody has resumed it, with what came meanwhile', async () => {
    await due();
    desk.faults.push({ outcome: 'gone', error: 'not_in_channel' });
    await tickFor(2);
    expect(await desk.digests.resume(place)).toMatchObject({
      paused: null,
      nextDueAt: new Date('2026-03-05T07:30:00Z'),
    });
    await tickFor(2);
    expect(desk.lines().at(-1)).toBe('C1 2026-03-05 001.txt');
  });

  it('goes on by itself after one refused message, of which its owner is told each time', async () => {
    await due();
    desk.faults.push(
      { outcome: 'refused', error: 'invalid_blocks' },
      'none',
      { outcome: 'refused', error: 'invalid_blocks' },
      'none',
    );
    await tickFor(3);
    expect(desk.lines()).toEqual([
      'U1 refused C1 invalid_blocks',
      'U1 refused C1 invalid_blocks',
      'C1 2026-03-04 001.txt',
    ]);
    expect((await desk.digests.status(place)).subscription?.paused).toBeNull();
  });

  it('tells its owner once that nobody can see whether it came, and what it told stays told', async () => {
    await due();
    desk.history.readable = false;
    desk.faults.push('lost answer');
    await tickFor(3);
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt', 'U1 unknown C1 2026-03-02']);
  });

  it('tells nobody of a notice that met the same: it ends', async () => {
    await due();
    desk.faults.push({ outcome: 'gone', error: 'is_archived' }, 'lost message');
    await tickFor(3);
    expect(desk.lines()).toEqual([]);
    expect(await desk.store.ledger.open()).toEqual([]);
    expect(await desk.store.ledger.last({ team: 'T1', channel: 'U1' })).toMatchObject({
      state: 'unknown',
      content: 'notice',
    });
  });

  it.each([{ outcome: 'gone', error: 'x' } as const, { outcome: 'refused', error: 'x' } as const])(
    'ends a notice that Slack does not take (%o) without another',
    async refusal => {
      await due();
      desk.faults.push({ outcome: 'gone', error: 'is_archived' }, refusal);
      await tickFor(3);
      expect([desk.posts.begun, desk.lines()]).toEqual([2, []]);
    },
  );

  it('tells each owner of each channel, though several are gone in one moment', async () => {
    for (const channel of ['C1', 'C2', 'C3']) await due(channel);
    for (const _ of [1, 2, 3]) desk.faults.push({ outcome: 'gone', error: 'is_archived' });
    await tickFor(1);
    expect(desk.lines().sort()).toEqual(
      ['C1', 'C2', 'C3'].map(channel => `U1 paused ${channel} is_archived`),
    );
  });

  it('with a dead token makes few calls a tick, and what was not tried comes once the token lives again', async () => {
    const channels = Array.from({ length: 40 }, (_, index) => `C${index}`);
    for (const channel of channels) await due(channel);
    for (let call = 0; call < 100; call += 1)
      desk.faults.push({ outcome: 'gone', error: 'token_revoked', everywhere: true });
    await desk.digests.tick();
    expect(desk.posts.begun).toBeLessThanOrEqual(4);
    desk.later(15);
    await desk.digests.tick();
    expect(desk.posts.begun).toBeLessThanOrEqual(8);
    desk.faults.length = 0;
    desk.later(15);
    await desk.digests.tick();
    const resting = await Promise.all(
      channels.map(
        async channel => (await desk.digests.status({ ...place, channel })).subscription?.paused?.error,
      ),
    );
    expect(resting.filter(error => error === 'token_revoked').length).toBeLessThanOrEqual(8);
    const posted = new Set(desk.messages.map(({ channel }) => channel).filter(name => name.startsWith('C')));
    expect(posted.size).toBe(40 - resting.filter(error => error === 'token_revoked').length);
  });

  it('of one team with a dead token holds up no other team', async () => {
    await due();
    await desk.digests.turnOn({ team: 'T2', channel: 'C9' }, { ...wish, time: '08:31' }, 'U2');
    desk.at('2026-03-02T07:31:00Z');
    desk.faults.push({ outcome: 'gone', error: 'account_inactive', everywhere: true });
    await desk.digests.tick();
    expect(desk.lines()).toEqual(['C9 2026-03-02 001.txt']);
  });

  it.each(['turnOff', 'pause'] as const)('that met %s while it waited is not posted', async method => {
    await due();
    desk.faults.push({ outcome: 'wait', seconds: 30 });
    await desk.digests.tick();
    await (method === 'turnOff' ? desk.digests.turnOff(place) : desk.digests.pause(place, 'U2'));
    await tickFor(2);
    expect(desk.lines()).toEqual([]);
    expect((await desk.digests.status(place)).last).toMatchObject({
      state: 'refused',
      error: method === 'turnOff' ? 'digest_off' : 'digest_paused',
    });
  });

  it('asked for is posted though the digest rests, and a channel that is gone pauses it only once', async () => {
    await due();
    await desk.digests.pause(place, 'U2');
    expect(await desk.digests.postNow(place)).toMatchObject({ outcome: 'posted' });
    desk.faults.push({ outcome: 'gone', error: 'is_archived' });
    desk.articles.push({ ...desk.articles[0]!, file: '002.txt', sha256: 'other' });
    expect(await desk.digests.postNow(place)).toEqual({ outcome: 'refused', error: 'is_archived' });
    await tickFor(1);
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt']);
    expect((await desk.digests.status(place)).subscription?.paused).toMatchObject({ by: 'U2', error: null });
  });

  it('waits until Slack lets it, also over a restart', async () => {
    await due();
    desk.faults.push({ outcome: 'wait', seconds: 600 });
    await desk.digests.tick();
    const [run] = await desk.store.ledger.open();
    expect(run).toMatchObject({
      state: 'pending',
      notBefore: new Date('2026-03-02T07:40:00Z'),
      maybeSentAt: null,
    });
  });
});
