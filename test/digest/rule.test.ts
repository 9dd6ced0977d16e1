import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDue } from '../../src/digest/due.ts';
import { parseRule, ruleWords } from '../../src/digest/rule.ts';
import { faultWords } from '../../src/digest/rule-fault.ts';
import type { DigestRule, Weekday } from '../../src/digest/subscription.ts';

const daily: DigestRule['weekdays'] = [1, 2, 3, 4, 5, 6, 7];

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
    ['America/Port of Spain, 6:15', '06:15', 'America/Port_of_Spain'],
    ['8am Etc/GMT-2', '08:00', 'Etc/GMT-2'],
    ['`08:30 Europe/Berlin`.', '08:30', 'Europe/Berlin'],
    ['“08:30 Europe/Berlin”', '08:30', 'Europe/Berlin'],
    ['noon', '12:00', 'Asia/Tokyo'],
    ['at 12 Noon in UTC', '12:00', 'UTC'],
    ['midnight Europe/Berlin', '00:00', 'Europe/Berlin'],
    ['0830', '08:30', 'Asia/Tokyo'],
    ['1745 UTC', '17:45', 'UTC'],
    ['0545 pm UTC', '17:45', 'UTC'],
  ])('from "%s", every day', (words, time, zone) => {
    const zoneNamed = zone !== 'Asia/Tokyo';
    const rule = { time, zone, weekdays: daily };
    expect(parseRule(words, 'Asia/Tokyo')).toEqual({ ok: true, rule, zoneNamed, signOfLife: null });
  });

  it.each([
    ['08:30 Europe/Berlin weekdays', '12345'],
    ['08:30 Europe/Berlin every weekday', '12345'],
    ['08:30 Europe/Berlin mon-fri', '12345'],
    ['Monday to Friday at 08:30 Europe/Berlin', '12345'],
    ['weekends 08:30 Europe/Berlin', '67'],
    ['Mon, Wed and Fri at 8:30 Europe/Berlin', '135'],
    ['Europe/Berlin tues, thurs 08:30', '24'],
    ['on Sundays, in Europe/Berlin, at 08:30', '7'],
    ['08:30 Europe/Berlin FRI – MON', '1567'],
    ['weekdays and Sat 08:30 Europe/Berlin', '123456'],
    ['every day 08:30 Europe/Berlin', '1234567'],
    ['08:30 Europe/Berlin daily', '1234567'],
    ['08:30 Europe/Berlin mon-sun', '1234567'],
    ['08:30 Europe/Berlin wed wed', '3'],
  ])('with the days of "%s"', (words, days) => {
    const parsed = parseRule(words, 'UTC');
    expect(parsed).toMatchObject({ ok: true, rule: { time: '08:30', zone: 'Europe/Berlin' } });
    expect(parsed.ok && parsed.rule.weekdays.join('')).toBe(days);
  });

  it.each([
    ['08:30', null],
    ['08:30 quiet', false],
    ['08:30 weekdays without sign of life', false],
    ['08:30 without the weekly sign of life Europe/Berlin', false],
    ['no weekly line, 08:30', false],
    ['08:30 with sign of life', true],
    ['08:30 with a weekly line', true],
    ['weekly sign of life 08:30 mon', true],
  ])('with what "%s" says of the weekly sign of life', (words, signOfLife) => {
    expect(parseRule(words, 'UTC')).toMatchObject({ ok: true, signOfLife });
  });

  it.each([
    ['', 'time of day'],
    ['tomorrow', 'time of day'],
    ['8', 'time of day'],
    ['24:00', 'There is no time 24:00;'],
    ['08:60', 'There is no time 08:60;'],
    ['13pm', 'There is no time 13pm;'],
    ['0am', 'There is no time 0am;'],
    ['25:00', 'There is no time 25:00; write it like `08:30`.'],
    ['2460 UTC', 'There is no time 2460;'],
    ['08:30 and 17:75', 'There is no time 17:75;'],
    ['830', 'time of day'],
    ['weekdays', 'time of day'],
    ['08:30 Berlin', '`Europe/Berlin`'],
    ['08:30 Berlin weekdays', '`Europe/Berlin`'],
    ['08:30 Europe/Berln', '`Europe/Berlin`'],
    ['08:30 new york', '`America/New_York`'],
    ['08:30 kolkata', '`Asia/Kolkata`'],
    ['08:30 +02:00', 'the time zone “+02:00”; name one like'],
    ['08:30 UTC+2', 'the time zone “UTC+2”; name one like'],
    ['08:30 PST', 'do not know the time zone “PST”'],
    ['08:30 Europe/Berlin mo di', 'I do not understand “mo di”; write `Mon`.'],
    ['Mo-Fr 08:30', 'I do not understand “Mo-Fr”; write `Mon-Fri`.'],
    ['08:30 Sa and Su Europe/Berlin', 'I do not understand “Sa and Su”; write it like'],
    ['08:30 Sa Su Europe/Berlin', 'I do not understand “Sa Su”; write `Sat, Sun`.'],
    ['08:30 we said', 'I do not understand “we said”; write it like'],
    ['08:30 Europe/Berlin mon di', 'I do not understand “di”'],
    ['di Europe/Berlin 08:30', 'I do not understand “di”'],
    ['08:30 Europe/Berlin Asia/Tokyo', 'I do not understand “Asia/Tokyo”'],
    ['08:30 mon-wed-fri', 'I do not understand “mon-wed-fri”'],
    ['08:30 every other Monday', 'I do not understand “other”'],
    ['08:30 not on Mondays', 'I do not understand “not”'],
    ['08:30 weekdays except Friday', 'I do not understand “except”'],
    ['08:30 in the evening', 'I do not understand “evening”'],
    ['08:30 mondy', 'I do not understand “mondy”'],
    ['08:30 and 17:00', 'one time: `08:30` or `17:00`'],
    ['daily on Mondays 08:30', 'every day or some days'],
    ['08:30 quiet with sign of life', 'not both'],
    [`08:30 ${'x'.repeat(3000)}`, 'x…”; write it like'],
  ])('and "%s" is answered with what is wrong', (words, problem) => {
    const parsed = parseRule(words, 'Asia/Tokyo');
    expect(parsed).toMatchObject({ ok: false });
    const said = parsed.ok ? '' : faultWords(parsed.fault);
    expect(said).toContain(problem);
    expect(said).toMatch(/^[^`]*`[^`]+`/u);
  });

  it.each([
    ['weekdays', { weekdays: [1, 2, 3, 4, 5] }, null],
    ['on Sundays, quiet', { weekdays: [7] }, false],
    ['Europe/London', { zone: 'Europe/London' }, null],
    ['with sign of life', {}, true],
  ])('"%s" changes the rule that stands and leaves the rest of it', (words, changes, signOfLife) => {
    const standing: DigestRule = { time: '07:15', zone: 'Asia/Tokyo', weekdays: [2, 4] };
    const rule = { ...standing, ...changes };
    expect(parseRule(words, 'UTC', standing)).toEqual({ ok: true, rule, zoneNamed: true, signOfLife });
  });

  it('whole when a time is named, whatever stands', () => {
    const standing: DigestRule = { time: '07:15', zone: 'Asia/Tokyo', weekdays: [2, 4] };
    expect(parseRule('9:00', 'UTC', standing)).toEqual(parseRule('9:00', 'UTC'));
  });

  it.each([
    ['at', 'time of day'],
    ['tomorrow', 'I do not understand “tomorrow”'],
    ['weekdays 25:00', 'There is no time 25:00'],
  ])('"%s" is no change of a rule that stands', (words, wrong) => {
    const standing: DigestRule = { time: '07:15', zone: 'Asia/Tokyo', weekdays: [2, 4] };
    const parsed = parseRule(words, 'UTC', standing);
    expect(parsed.ok ? '' : faultWords(parsed.fault)).toContain(wrong);
  });

  it('only if it can fall due', () => {
    const word = fc.constantFrom(
      '08:30',
      '8am',
      'mon',
      'weekdays',
      'daily',
      'UTC',
      'quiet',
      'and',
      '-',
      'di',
      ',',
    );
    const words = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 6 }).map(some => some.join(' ')),
    );
    fc.assert(
      fc.property(words, typed => {
        const parsed = parseRule(typed, 'UTC');
        if (parsed.ok) expect(nextDue(parsed.rule, new Date(0)).getTime()).toBeGreaterThan(0);
        else expect(faultWords(parsed.fault)).not.toBe('');
      }),
    );
  });
});

describe('a rule is said', () => {
  it.each<[DigestRule['weekdays'], string]>([
    [daily, 'every day at 08:30 (Europe/Berlin)'],
    [[1, 2, 3, 4, 5], 'every weekday at 08:30 (Europe/Berlin)'],
    [[1, 4], 'on Mondays and Thursdays at 08:30 (Europe/Berlin)'],
    [[6, 7], 'on Saturdays and Sundays at 08:30 (Europe/Berlin)'],
    [[2, 3, 5], 'on Tuesdays, Wednesdays and Fridays at 08:30 (Europe/Berlin)'],
    [[7], 'on Sundays at 08:30 (Europe/Berlin)'],
  ])('for the days %j as people say it', (weekdays, words) => {
    expect(ruleWords({ time: '08:30', zone: 'Europe/Berlin', weekdays })).toBe(words);
  });

  it('in words that are the same rule when they are read', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Kolkata', 'Etc/GMT+5', ...Intl.supportedValuesOf('timeZone'));
    const days = fc.subarray<Weekday>([...daily], { minLength: 1 });
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(zones, days, minutes, (zone, [first = 1, ...others], minute) => {
        const clock = [Math.floor(minute / 60), minute % 60].map(part => String(part).padStart(2, '0'));
        const rule: DigestRule = { time: clock.join(':'), zone, weekdays: [first, ...others] };
        const said = { ok: true, rule, zoneNamed: true, signOfLife: null };
        expect(parseRule(ruleWords(rule), 'Asia/Tokyo')).toEqual(said);
      }),
      { numRuns: 1000 },
    );
  });
});
