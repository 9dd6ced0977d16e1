import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionDate, localDateAt, nextDue } from '../../src/digest/due.ts';
import type { DigestRule } from '../../src/digest/subscription.ts';
import { zoneClock } from '../../src/digest/zone-clock.ts';
import { sweepZone } from './sweeping.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const daily: DigestRule['weekdays'] = [1, 2, 3, 4, 5, 6, 7];

describe('a digest falls due', () => {
  it.each([
    ['an ordinary day', '08:30', 'Europe/Berlin', '2026-01-10T00:00Z', '2026-01-10T07:30Z', '2026-01-10'],
    ['strictly after', '08:30', 'Europe/Berlin', '2026-01-10T07:30Z', '2026-01-11T07:30Z', '2026-01-11'],
    [
      'New York: 02:30 is skipped',
      '02:30',
      'America/New_York',
      '2026-03-08T05:00Z',
      '2026-03-08T07:00Z',
      '2026-03-08',
    ],
    [
      'New York: 02:00 is skipped',
      '02:00',
      'America/New_York',
      '2026-03-08T05:00Z',
      '2026-03-08T07:00Z',
      '2026-03-08',
    ],
    [
      'New York: 03:00 is not',
      '03:00',
      'America/New_York',
      '2026-03-08T05:00Z',
      '2026-03-08T07:00Z',
      '2026-03-08',
    ],
    [
      'New York: 01:30 comes twice',
      '01:30',
      'America/New_York',
      '2026-11-01T04:00Z',
      '2026-11-01T05:30Z',
      '2026-11-01',
    ],
    ['… and fires once', '01:30', 'America/New_York', '2026-11-01T05:30Z', '2026-11-02T06:30Z', '2026-11-02'],
    [
      'London: 01:15 is skipped',
      '01:15',
      'Europe/London',
      '2026-03-28T12:00Z',
      '2026-03-29T01:00Z',
      '2026-03-29',
    ],
    [
      'London: 01:15 comes twice',
      '01:15',
      'Europe/London',
      '2026-10-24T12:00Z',
      '2026-10-25T00:15Z',
      '2026-10-25',
    ],
    [
      'Lord Howe: half an hour is skipped',
      '02:15',
      'Australia/Lord_Howe',
      '2026-10-03T12:00Z',
      '2026-10-03T15:30Z',
      '2026-10-04',
    ],
    [
      'Lord Howe: half an hour comes twice',
      '01:45',
      'Australia/Lord_Howe',
      '2026-04-04T12:00Z',
      '2026-04-04T14:45Z',
      '2026-04-05',
    ],
    [
      'Kathmandu: 45 minutes off',
      '08:30',
      'Asia/Kathmandu',
      '2026-05-01T00:00Z',
      '2026-05-01T02:45Z',
      '2026-05-01',
    ],
    ['a leap day', '08:30', 'UTC', '2028-02-28T09:00Z', '2028-02-29T08:30Z', '2028-02-29'],
    ['no leap day', '08:30', 'UTC', '2027-02-28T09:00Z', '2027-03-01T08:30Z', '2027-03-01'],
    [
      'Scoresbysund: the last hour of the day is skipped',
      '23:30',
      'America/Scoresbysund',
      '2026-03-28T12:00Z',
      '2026-03-29T01:00Z',
      '2026-03-28',
    ],
    [
      'Cairo: midnight is skipped',
      '00:00',
      'Africa/Cairo',
      '2026-04-23T12:00Z',
      '2026-04-23T22:00Z',
      '2026-04-24',
    ],
    [
      'Samoa: a date is left out',
      '08:30',
      'Pacific/Apia',
      '2011-12-29T20:00Z',
      '2011-12-30T18:30Z',
      '2011-12-31',
    ],
  ])('%s', (_case, time, zone, after, due, date) => {
    const rule = { time, zone, weekdays: daily };
    const next = nextDue(rule, new Date(after));
    expect(next).toEqual(new Date(due));
    expect(editionDate(rule, next)).toBe(date);
  });

  it.each<[string, DigestRule, string, string, string]>([
    [
      'on the next of its weekdays',
      { time: '08:30', zone: 'Europe/Berlin', weekdays: [1, 2, 3, 4, 5] },
      '2026-01-09T07:30Z',
      '2026-01-12T07:30Z',
      '2026-01-12',
    ],
    [
      'still today when today is one of them',
      { time: '08:30', zone: 'Europe/Berlin', weekdays: [5] },
      '2026-01-09T07:29Z',
      '2026-01-09T07:30Z',
      '2026-01-09',
    ],
    [
      'a week later when today is the only one',
      { time: '08:30', zone: 'Europe/Berlin', weekdays: [5] },
      '2026-01-09T07:30Z',
      '2026-01-16T07:30Z',
      '2026-01-16',
    ],
    [
      'by the weekday of the zone, not of UTC',
      { time: '08:30', zone: 'Pacific/Auckland', weekdays: [1] },
      '2026-01-10T00:00Z',
      '2026-01-11T19:30Z',
      '2026-01-12',
    ],
    [
      'Scoresbysund: the skipped hour of a Saturday comes on Sunday and is the Saturday’s',
      { time: '23:30', zone: 'America/Scoresbysund', weekdays: [6] },
      '2026-03-28T12:00Z',
      '2026-03-29T01:00Z',
      '2026-03-28',
    ],
    [
      '… and not the Sunday’s',
      { time: '23:30', zone: 'America/Scoresbysund', weekdays: [7] },
      '2026-03-28T12:00Z',
      '2026-03-30T00:30Z',
      '2026-03-29',
    ],
    [
      'Samoa: the Friday that was left out gives way to the next',
      { time: '08:30', zone: 'Pacific/Apia', weekdays: [5] },
      '2011-12-24T00:00Z',
      '2012-01-05T18:30Z',
      '2012-01-06',
    ],
  ])('%s', (_case, rule, after, due, date) => {
    const next = nextDue(rule, new Date(after));
    expect(next).toEqual(new Date(due));
    expect(editionDate(rule, next)).toBe(date);
  });

  it('on the first date that a new zone has not passed yet, when somebody changes the zone', () => {
    const tokyo = { time: '08:30', zone: 'Asia/Tokyo', weekdays: daily };
    const angeles = { ...tokyo, zone: 'America/Los_Angeles' };
    const posted = nextDue(tokyo, new Date('2026-05-04T12:00Z'));
    expect(editionDate(tokyo, posted)).toBe('2026-05-05');
    expect(editionDate(angeles, nextDue(angeles, posted))).toBe('2026-05-05');
    const second = nextDue(angeles, nextDue(angeles, posted));
    expect([editionDate(angeles, second), second]).toEqual(['2026-05-06', new Date('2026-05-06T15:30Z')]);
  });

  it.each(['24:00', '8:30', '08:60', '', '08:30:00'])('never, for "%s" is no time', time => {
    expect(() => nextDue({ time, zone: 'UTC', weekdays: daily }, new Date(0))).toThrow(RangeError);
  });

  it('never in a zone that does not exist', () => {
    expect(() => nextDue({ time: '08:30', zone: 'Europe/Berln', weekdays: daily }, new Date(0))).toThrow(
      RangeError,
    );
  });

  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const times = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const instants = fc
    .date({ min: new Date('2024-01-01T00:00Z'), max: new Date('2032-01-01T00:00Z'), noInvalidDate: true })
    .map(date => new Date(date));

  it('once on every local date of every zone, never skipping one and never twice on one', () => {
    fc.assert(
      fc.property(zones, times, instants, (zone, time, start) => {
        const rule = { time, zone, weekdays: daily };
        const clock = zoneClock(zone);
        let due = nextDue(rule, start, clock);
        expect(due.getTime()).toBeGreaterThan(start.getTime());
        for (let days = 0; days < 20; days += 1) {
          const next = nextDue(rule, due, clock);
          const date = Date.parse(editionDate(rule, due, clock));
          expect(Date.parse(editionDate(rule, next, clock)) - date).toBe(DAY);
          expect(next.getTime() - due.getTime()).toBeGreaterThanOrEqual(21 * HOUR);
          expect(next.getTime() - due.getTime()).toBeLessThanOrEqual(27 * HOUR);
          due = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('at the clock change of every zone, once on each date around it', () => {
    for (const zone of Intl.supportedValuesOf('timeZone'))
      for (const time of ['00:00', '02:30']) {
        const rule = { time, zone, weekdays: daily };
        const clock = zoneClock(zone);
        for (const around of [
          '2026-03-05',
          '2026-03-27',
          '2026-04-03',
          '2026-10-02',
          '2026-10-23',
          '2026-10-30',
        ]) {
          const dates: string[] = [];
          let due = new Date(around);
          for (let days = 0; days < 5; days += 1) {
            due = nextDue(rule, due, clock);
            dates.push(editionDate(rule, due, clock));
          }
          const first = Date.parse(dates[0] ?? '');
          expect(dates.map(date => (Date.parse(date) - first) / DAY)).toEqual([0, 1, 2, 3, 4]);
        }
      }
  });

  it('at the same instant, from whatever instant before it one looks', () => {
    fc.assert(
      fc.property(zones, times, instants, fc.integer({ min: 0, max: DAY }), (zone, time, start, ms) => {
        const rule = { time, zone, weekdays: daily };
        const due = nextDue(rule, start);
        const between = new Date(Math.min(start.getTime() + ms, due.getTime() - 1));
        expect(nextDue(rule, between)).toEqual(due);
      }),
      { numRuns: 300 },
    );
  });

  it('on the date that the clocks of the zone show', () => {
    expect(localDateAt('Pacific/Kiritimati', new Date('2026-01-01T10:00Z'))).toBe('2026-01-02');
    expect(localDateAt('Pacific/Pago_Pago', new Date('2026-01-01T10:00Z'))).toBe('2025-12-31');
  });

  it.each([
    ['Europe/Berlin', 2026],
    ['Africa/Casablanca', 2026],
    ['Asia/Kathmandu', 2026],
    ['Antarctica/Troll', 2026],
    ['Australia/Lord_Howe', 2026],
    ['America/Scoresbysund', 2026],
    ['Asia/Beirut', 2026],
    ['Pacific/Chatham', 2027],
    ['Pacific/Apia', 2011],
    ['America/St_Johns', 2011],
  ])('in %s in %i exactly when the clocks of Intl first show its time', (zone, year) => {
    const times = ['00:00', '00:15', '01:45', '02:00', '02:30', '03:00', '08:30', '23:00', '23:45'];
    const swept = sweepZone(zone, { year, years: 1, times, weekdays: [daily, [1, 2, 3, 4, 5], [5]] });
    expect(swept).toMatchObject({ missed: 0, doubled: 0, strange: 0, misplaced: 0, firstFault: null });
    expect(swept.editions).toBeGreaterThanOrEqual(times.length * (363 + 259 + 50));
  });
});

describe('the clocks of a zone', () => {
  const names = fc.constantFrom('UTC', 'Asia/Kolkata', ...Intl.supportedValuesOf('timeZone'));
  const instants = fc.integer({ min: Date.UTC(1972, 0, 1), max: Date.UTC(2060, 0, 1) });

  it('are as far off UTC as those of Intl, from the start of a season up to its end', () => {
    fc.assert(
      fc.property(names, instants, (zone, instant) => {
        const clock = zoneClock(zone);
        const { start, end, offset } = clock(instant);
        expect(start).toBeLessThanOrEqual(instant);
        expect(end).toBeGreaterThan(instant);
        for (const at of [start, instant, end - 1].filter(Number.isFinite)) {
          expect(offset).toBe(offsetOf(zone, at));
          expect(clock(at)).toEqual({ start, end, offset });
        }
        if (Number.isFinite(end)) expect(offsetOf(zone, end)).not.toBe(offset);
      }),
      { numRuns: 200 },
    );
  });
});

/** Milliseconds by which Intl's clocks are ahead of UTC. */
const offsetOf = (zone: string, instant: number): number => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes, seconds] = /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?/u.exec(name) ?? [];
  const size = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -size : size;
};
