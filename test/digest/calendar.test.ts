import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brief } from './articles.ts';
import { openDesk, place, wish } from './desk.ts';

describe('the calendar of a digest', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.store.close());

  const tickUntil = async (instant: string, every = 1800) => {
    for (; desk.clock.now < new Date(instant); desk.later(every)) await desk.digests.tick();
  };
  const news = () =>
    desk.articles.push(brief(`${desk.articles.length + 1}.txt`, `${desk.articles.length} more.`));

  it('knows its weekdays', async () => {
    await desk.digests.turnOn(place, { ...wish, weekdays: [1, 3], signOfLife: true }, 'U1');
    for (let day = 2; day < 9; day += 1) {
      await tickUntil(`2026-03-${String(day).padStart(2, '0')}T23:00:00Z`);
      news();
    }
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt', 'C1 2026-03-04 2.txt,3.txt']);
  });

  describe('a sign of life', () => {
    const lively = { ...wish, signOfLife: true };

    it('comes after seven local dates without a post, and then once in seven', async () => {
      await desk.digests.turnOn(place, lively, 'U1');
      await tickUntil('2026-03-20T00:00:00Z');
      expect(desk.lines()).toEqual([
        'C1 2026-03-02 001.txt',
        'C1 2026-03-09 nothing new',
        'C1 2026-03-16 nothing new',
      ]);
      expect((await desk.digests.status(place)).last).toMatchObject({ state: 'nothing_new', content: null });
    });

    it('is put off by news, asked for or not', async () => {
      await desk.digests.turnOn(place, lively, 'U1');
      await tickUntil('2026-03-05T12:00:00Z');
      news();
      await desk.digests.postNow(place);
      await tickUntil('2026-03-13T00:00:00Z');
      expect(desk.lines()).toEqual([
        'C1 2026-03-02 001.txt',
        'C1 2026-03-05 2.txt',
        'C1 2026-03-12 nothing new',
      ]);
    });

    it('counts from the day on which the digest was set up where nothing was ever posted', async () => {
      desk.articles.length = 0;
      desk.at('2026-03-02T23:30:00Z');
      await desk.digests.turnOn(place, lively, 'U1');
      await tickUntil('2026-03-04T00:00:00Z');
      await desk.digests.turnOn(place, lively, 'U2');
      await tickUntil('2026-03-11T00:00:00Z');
      expect(desk.lines()).toEqual(['C1 2026-03-10 nothing new']);
    });

    it('is never sent where it is switched off', async () => {
      await desk.digests.turnOn(place, wish, 'U1');
      await tickUntil('2026-04-01T00:00:00Z');
      expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt']);
    });

    it('whose outcome nobody can see is not sent again for a week', async () => {
      await desk.digests.turnOn(place, lively, 'U1');
      await tickUntil('2026-03-09T06:00:00Z');
      desk.history.readable = false;
      desk.faults.push('lost message');
      await tickUntil('2026-03-16T06:00:00Z');
      expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt', 'U1 unknown C1 2026-03-09']);
    });
  });

  it('neither doubles nor drops a date when the zone moves across the date line and back', async () => {
    const in_ = (zone: string) => desk.digests.turnOn(place, { ...wish, zone }, 'U1');
    await in_('Asia/Tokyo');
    await tickUntil('2026-03-03T01:00:00Z');
    news();
    const moved = await in_('America/Los_Angeles');
    expect(moved.nextDueAt).toEqual(new Date('2026-03-04T16:30:00Z'));
    await tickUntil('2026-03-04T17:00:00Z');
    news();
    const back = await in_('Asia/Tokyo');
    expect(back.nextDueAt).toEqual(new Date('2026-03-04T23:30:00Z'));
    await tickUntil('2026-03-06T00:00:00Z');
    expect(desk.lines()).toEqual(['C1 2026-03-03 001.txt', 'C1 2026-03-04 2.txt', 'C1 2026-03-05 3.txt']);
  });

  it('keeps the edition that was due when its time was changed in that moment', async () => {
    await desk.digests.turnOn(place, wish, 'U1');
    desk.at('2026-03-02T07:30:05Z');
    const { nextDueAt } = await desk.digests.turnOn(place, { ...wish, time: '07:00' }, 'U2');
    await desk.digests.tick();
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt']);
    expect(nextDueAt).toEqual(new Date('2026-03-03T06:00:00Z'));
  });

  it('lets a pause pass, and begins with the next date after it', async () => {
    await desk.digests.turnOn(place, wish, 'U1');
    expect(await desk.digests.pause(place, 'U2')).toBe('paused');
    expect(await desk.digests.pause(place, 'U3')).toBe('paused_before');
    await tickUntil('2026-03-04T12:00:00Z');
    expect(desk.lines()).toEqual([]);
    const resumed = await desk.digests.resume(place);
    expect(resumed).toMatchObject({ paused: null, nextDueAt: new Date('2026-03-05T07:30:00Z') });
    expect(await desk.digests.resume(place)).toEqual(resumed);
    await tickUntil('2026-03-06T00:00:00Z');
    expect(desk.lines()).toEqual(['C1 2026-03-05 001.txt']);
  });

  it('ends a pause when it is set anew, and keeps the day of its beginning', async () => {
    const { createdAt } = await desk.digests.turnOn(place, wish, 'U1');
    await desk.digests.pause(place, 'U2');
    desk.later(86_400);
    const anew = await desk.digests.turnOn(place, wish, 'U3');
    expect(anew).toMatchObject({ createdAt, createdBy: 'U3', paused: null });
    expect((await desk.digests.status(place)).subscription).toEqual(anew);
  });

  it('has nothing to pause or resume where the digest is off', async () => {
    expect([await desk.digests.pause(place, 'U1'), await desk.digests.resume(place)]).toEqual(['off', null]);
  });

  it('resumes nothing that was turned off in the same moment', async () => {
    await desk.digests.turnOn(place, wish, 'U1');
    await desk.digests.pause(place, 'U1');
    const { change } = desk.store.subscriptions;
    Object.assign(desk.store.subscriptions, {
      change: async (...args: Parameters<typeof change>) => {
        await desk.store.subscriptions.remove(place);
        return change(...args);
      },
    });
    expect(await desk.digests.resume(place)).toBeNull();
    expect((await desk.digests.status(place)).subscription).toBeNull();
  });

  it('shows what would be posted, and posts just that', async () => {
    const preview = await desk.digests.preview(place);
    expect(preview?.localDate).toBe('2026-03-02');
    expect(desk.posts.begun).toBe(0);
    await desk.digests.postNow(place);
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt']);
    expect(await desk.digests.preview(place)).toBeNull();
  });
});
