import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionDate, localDateAt, nextDue } from '../../src/digest/due.ts';
import { parseRule } from '../../src/digest/rule.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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
    const rule = { time, zone };
    const next = nextDue(rule, new Date(after));
    expect(next).toEqual(new Date(due));
    expect(editionDate(rule, next)).toBe(date);
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
        const rule = { time, zone };
        let due = nextDue(rule, start);
        expect(due.getTime()).toBeGreaterThan(start.getTime());
        for (let days = 0; days < 20; days += 1) {
          const next = nextDue(rule, due);
          const date = Date.parse(editionDate(rule, due));
          expect(Date.parse(editionDate(rule, next)) - date).toBe(DAY);
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
        const rule = { time, zone };
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
            due = nextDue(rule, due);
            dates.push(editionDate(rule, due));
          }
          const first = Date.parse(dates[0] ?? '');
          expect(dates.map(date => (Date.parse(date) - first) / DAY)).toEqual([0, 1, 2, 3, 4]);
        }
      }
  });

  it('at the same instant, from whatever instant before it one looks', () => {
    fc.assert(
      fc.property(zones, times, instants, fc.integer({ min: 0, max: DAY }), (zone, time, start, ms) => {
        const rule = { time, zone };
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
});

describe('a rule is read', () => {
  it.each([
    ['08:30 Europe/Berlin', '08:30', 'Europe/Berlin'],
    ['8:30', '08:30', 'Asia/Tokyo'],
    ['8.30', '08:30', 'Asia/Tokyo'],
    [' at 8am ', '08:00', 'Asia/Tokyo'],
    ['12am utc', '00:00', 'UTC'],
    ['12:05 p.m. UTC', '12:05', 'UTC'],
    ['7:45 pm america/new york', '19:45', 'America/New_York'],
    ['18:00 in europe/LONDON', '18:00', 'Europe/London'],
    ['08:30 asia/kolkata', '08:30', 'Asia/Kolkata'],
    ['23:59 America/Argentina/Buenos_Aires', '23:59', 'America/Argentina/Buenos_Aires'],
  ])('from "%s"', (words, time, zone) => {
    expect(parseRule(words, 'Asia/Tokyo')).toEqual({ ok: true, rule: { time, zone } });
  });

  it.each([
    ['', 'time of day'],
    ['tomorrow', 'time of day'],
    ['8', 'time of day'],
    ['24:00', 'time of day'],
    ['08:60', 'time of day'],
    ['13pm', 'time of day'],
    ['0am', 'time of day'],
    ['08:30 Berlin', '`Europe/Berlin`'],
    ['08:30 Europe/Berln', '`Europe/Berlin`'],
    ['08:30 new york', '`America/New_York`'],
    ['08:30 kolkata', '`Asia/Kolkata`'],
    ['08:30 +02:00', 'name one like'],
    ['08:30 PST', 'do not know the time zone "PST"'],
    [`08:30 ${'x'.repeat(3000)}`, 'name one like'],
  ])('and "%s" is answered with what is wrong', (words, problem) => {
    const parsed = parseRule(words, 'Asia/Tokyo');
    expect(parsed).toMatchObject({ ok: false });
    expect(parsed).toHaveProperty('problem', expect.stringContaining(problem));
  });

  it('only if it can fall due', () => {
    fc.assert(
      fc.property(fc.string(), words => {
        const parsed = parseRule(words, 'UTC');
        if (parsed.ok) expect(nextDue(parsed.rule, new Date(0)).getTime()).toBeGreaterThan(0);
        else expect(parsed.problem).not.toBe('');
      }),
    );
  });
});
