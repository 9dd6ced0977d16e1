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

  describe('because its token is dead', () => {
    const dead = { outcome: 'gone', error: 'token_revoked', everywhere: true } as const;
    const deadly = () => {
      for (let call = 0; call < 1000; call += 1) desk.faults.push(dead);
    };
    const alive = () => {
      desk.faults.length = 0;
    };
    const standing = async () => (await desk.digests.status(place)).subscription;

    it('makes few calls, and every channel has its edition once the token lives again', async () => {
      const channels = Array.from({ length: 40 }, (_, index) => `C${index}`);
      for (const channel of channels) await due(channel);
      deadly();
      await tickFor(1 / 24, 15);
      expect(desk.posts.begun).toBeLessThanOrEqual(4 + 12);
      for (const channel of channels)
        expect((await desk.digests.status({ ...place, channel })).subscription?.paused).toMatchObject({
          error: 'token_revoked',
        });
      alive();
      await tickFor(1 / 24, 15);
      const posted = desk.messages.map(({ channel }) => channel).filter(name => name.startsWith('C'));
      expect(posted.sort()).toEqual(channels.toSorted());
      const told = desk.lines().filter(line => line.startsWith('U1'));
      expect(told.sort()).toEqual(channels.map(channel => `U1 held_up ${channel} token_revoked`).sort());
      for (const channel of channels)
        expect((await desk.digests.status({ ...place, channel })).subscription?.paused).toBeNull();
    });

    it('rests, comes the same day when the token lives again in time, and tells its owner once', async () => {
      await due();
      deadly();
      await tickFor(2 / 24, 15);
      expect((await desk.digests.status(place)).last).toMatchObject({
        state: 'pending',
        error: 'token_revoked',
      });
      expect(await standing()).toMatchObject({
        paused: { at: new Date('2026-03-02T07:30:00Z'), by: null, error: 'token_revoked' },
      });
      alive();
      await tickFor(10 / 1440, 15);
      expect(desk.lines().sort()).toEqual(['C1 2026-03-02 001.txt', 'U1 held_up C1 token_revoked']);
      expect((await standing())?.paused).toBeNull();
    });

    it('says nothing more however long that lasts, and then comes by itself with all that is new', async () => {
      await due();
      deadly();
      await tickFor(9.4);
      alive();
      await tickFor(1 / 24, 60);
      expect(desk.lines()).toEqual(['U1 held_up C1 token_revoked']);
      await tickFor(1);
      expect(desk.lines()).toEqual(['U1 held_up C1 token_revoked', 'C1 2026-03-12 001.txt']);
      expect(await standing()).toMatchObject({ paused: null, nextDueAt: new Date('2026-03-13T07:30:00Z') });
    });

    it('stays paused by somebody who paused it meanwhile', async () => {
      await due();
      deadly();
      await desk.digests.tick();
      expect(await desk.digests.pause(place, 'U2')).toBe('paused');
      expect(await desk.digests.pause(place, 'U3')).toBe('paused_before');
      alive();
      await tickFor(2);
      expect((await standing())?.paused).toMatchObject({ by: 'U2', error: null });
      expect(desk.lines()).toEqual(['U1 held_up C1 token_revoked']);
    });

    it('is not told to whoever asks for an edition now as something to wait for', async () => {
      deadly();
      expect(await desk.digests.postNow(place)).toEqual({ outcome: 'refused', error: 'token_revoked' });
      alive();
      expect(await desk.digests.postNow(place)).toMatchObject({ outcome: 'posted' });
    });

    it('has its thread finished once the token lives again', async () => {
      const threaded = await openDesk(':memory:', { thread: 1 });
      await threaded.digests.turnOn(place, wish, 'U1');
      threaded.at('2026-03-02T07:30:00Z');
      threaded.faults.push('none', dead, dead);
      await threaded.digests.tick();
      expect(await threaded.digests.status(place)).toMatchObject({
        subscription: { paused: null },
        last: { state: 'pending', error: 'token_revoked' },
      });
      for (let tick = 0; tick < 80; tick += 1) {
        await threaded.digests.tick();
        threaded.later(15);
      }
      expect(threaded.lines()).toEqual(['C1 2026-03-02 001.txt', 'C1 2026-03-02 more 1']);
      await threaded.store.close();
    });
  });

  it('of one team with a dead token holds up no other team', async () => {
    await due();
    await desk.digests.turnOn({ team: 'T2', channel: 'C9' }, { ...wish, time: '08:31' }, 'U2');
    desk.at('2026-03-02T07:31:00Z');
    desk.faults.push({ outcome: 'gone', error: 'account_inactive', everywhere: true });
    await desk.digests.tick();
    expect(desk.lines()).toEqual(['C9 2026-03-02 001.txt']);
  });

  it('that cannot be composed is tried again until it is too late, and status names why', async () => {
    await due();
    const [article] = desk.articles.splice(0);
    let tries = 0;
    Object.defineProperty(desk.articles, 0, {
      configurable: true,
      get: () => {
        tries += 1;
        throw new Error('a fault');
      },
    });
    await desk.digests.tick();
    expect((await desk.digests.status(place)).last).toMatchObject({
      state: 'pending',
      error: 'not_composed',
    });
    await tickFor(1, 60);
    expect(tries).toBeGreaterThan(10);
    expect((await desk.digests.status(place)).last).toMatchObject({
      state: 'skipped_late',
      error: 'not_composed',
    });
    Object.defineProperty(desk.articles, 0, { value: article });
    await tickFor(1, 60);
    expect(desk.lines()).toEqual(['C1 2026-03-03 001.txt']);
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
