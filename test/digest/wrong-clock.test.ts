import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Poster } from '../../src/digest/digests.ts';
import { openDesk, place, wish } from './desk.ts';

const HOUR = 3_600_000;

describe('a clock that was wrong', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    desk = await openDesk();
    await desk.digests.turnOn(place, wish, 'U1');
  });
  afterEach(() => desk.store.close());

  it.each([24, 1, -1])('by %i hours while a post was made doubles none', async hours => {
    let real = Date.parse('2026-03-03T07:30:00Z') - hours * HOUR;
    const pass = (ms: number, wrong: number) => {
      real += ms;
      desk.clock.now = new Date(real + wrong * HOUR);
    };
    const taken: { readonly key: string; readonly at: number }[] = [];
    desk.poster.post = async (_place, _message, key) => {
      taken.push({ key, at: real });
      return { outcome: 'unknown', error: 'timeout' };
    };
    const find: Poster['find'] = async (_place, key, { since, until }) => {
      const seen = taken.find(
        one => one.key === key && one.at >= since.getTime() && one.at <= until.getTime(),
      );
      return seen ? { outcome: 'found', messageTs: '1.1' } : { outcome: 'absent' };
    };
    desk.poster.find = find;
    pass(0, hours);
    await desk.digests.tick();
    for (let minutes = 0; minutes < 26 * 60; minutes += 5) {
      pass(5 * 60_000, 0);
      await desk.digests.tick();
    }
    expect(new Set(taken.map(({ key }) => key)).size).toBe(taken.length);
    expect(taken.length).toBeGreaterThan(0);
  });

  it('is a guard only: a day that cannot be read to its end keeps no lost message from being posted', async () => {
    desk.faults.push('lost message');
    desk.at('2026-03-02T07:30:00Z');
    await desk.digests.tick();
    const { find } = desk.poster;
    desk.poster.find = async (...args) => {
      const sighting = await find(...args);
      const [, , { since, until }] = args;
      return until.getTime() - since.getTime() > HOUR ? { outcome: 'unreadable' } : sighting;
    };
    desk.later(91);
    await desk.digests.tick();
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt']);
  });

  it('a year ahead for one tick silences no channel once it is right', async () => {
    desk.at('2027-03-02T07:00:00Z');
    await desk.digests.tick();
    desk.at('2026-03-02T07:00:00Z');
    for (let hours = 0; hours < 48; hours += 1) {
      await desk.digests.tick();
      desk.later(3600);
    }
    expect(desk.lines()).toEqual(['C1 2026-03-03 001.txt']);
    expect((await desk.digests.status(place)).subscription?.nextDueAt).toEqual(
      new Date('2026-03-04T07:30:00Z'),
    );
  });
});
