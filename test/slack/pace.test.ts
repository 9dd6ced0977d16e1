import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openPace } from '../../src/slack/pace.ts';
import { tooFast, tooFastInThread } from '../../src/slack/too-fast.ts';
import { english } from '../../src/slack/words/english.ts';
import { german } from '../../src/slack/words/german.ts';

const start = Date.UTC(2026, 10, 22, 10);
const at = (milliseconds: number) => new Date(start + milliseconds);

it('lets twenty questions a minute pass, and says when the next one may come', () => {
  const pace = openPace();
  for (let asked = 0; asked < 20; asked += 1) expect(pace.take('T1', 'U1', at(asked * 100))).toBeNull();
  expect(pace.take('T1', 'U1', at(2000))).toEqual({ seconds: 58, isToldNow: true });
  expect(pace.take('T1', 'U1', at(59_999))).toMatchObject({ seconds: 1 });
  expect(pace.take('T1', 'U1', at(60_000))).toBeNull();
});

it('lets two hundred questions an hour pass', () => {
  const pace = openPace();
  for (let asked = 0; asked < 200; asked += 1) expect(pace.take('T1', 'U1', at(asked * 4000))).toBeNull();
  expect(pace.take('T1', 'U1', at(800_000))).toMatchObject({ seconds: 2800 });
});

it('counts each person of each team for themselves', () => {
  const pace = openPace([{ most: 1, per: 1000 }]);
  expect(pace.take('T1', 'U1', at(0))).toBeNull();
  expect(pace.take('T1', 'U1', at(0))).not.toBeNull();
  expect(pace.take('T1', 'U2', at(0))).toBeNull();
  expect(pace.take('T2', 'U1', at(0))).toBeNull();
});

it('tells a flood once a minute that it is too fast', () => {
  const pace = openPace([{ most: 1, per: 600_000 }]);
  pace.take('T1', 'U1', at(0));
  const told = [1, 2, 30_000, 59_999, 60_001, 60_002, 130_000].filter(
    milliseconds => pace.take('T1', 'U1', at(milliseconds))?.isToldNow,
  );
  expect(told).toEqual([1, 60_001, 130_000]);
});

it('never lets more pass than its limits allow, and never locks anybody out for longer than it says', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3000 }), { maxLength: 200 }), gaps => {
      const limits = [
        { most: 3, per: 1000 },
        { most: 8, per: 10_000 },
      ];
      const pace = openPace(limits);
      const passed: number[] = [];
      let time = 0;
      for (const gap of gaps) {
        time += gap;
        const tooSoon = pace.take('T1', 'U1', at(time));
        if (!tooSoon) passed.push(time);
        else {
          time += tooSoon.seconds * 1000;
          expect(pace.take('T1', 'U1', at(time))).toBeNull();
          passed.push(time);
        }
      }
      for (const { most, per } of limits)
        for (const [index, first] of passed.entries())
          expect((passed[index + most] ?? Number.POSITIVE_INFINITY) - first).toBeGreaterThanOrEqual(per);
    }),
  );
});

it('lets people ask on when the clock is set back', () => {
  const pace = openPace([{ most: 1, per: 60_000 }]);
  pace.take('T1', 'U1', at(3_600_000));
  expect(pace.take('T1', 'U1', at(0))).toBeNull();
});

it('forgets those who asked longest ago when there are too many to remember', () => {
  const pace = openPace([{ most: 1, per: 1_000_000 }]);
  for (let person = 0; person <= 5000; person += 1) pace.take('T1', `U${person}`, at(person));
  expect(pace.take('T1', 'U5000', at(6000))).not.toBeNull();
  expect(pace.take('T1', 'U0', at(6000))).toBeNull();
});

it.each([
  ['English', english, 'Please ask again in a second.', 'Please ask again in 47 minutes.'],
  ['German', german, 'Bitte fragen Sie in einer Sekunde wieder.', 'Bitte fragen Sie in 47 Minuten wieder.'],
])('says in %s how long to wait', (_, words, second, minutes) => {
  expect(words.pace.tooFast(1)).toContain(second);
  expect(words.pace.tooFast(2800)).toContain(minutes);
});

it('answers who types too fast each time, and who writes too fast once', () => {
  const desk = { pace: openPace([{ most: 1, per: 60_000 }]), now: () => at(0) };
  expect(tooFast(desk, 'T1', 'U1', english)).toBeNull();
  expect(tooFast(desk, 'T1', 'U1', english)?.text).toContain('in 60 seconds');
  expect(tooFast(desk, 'T1', 'U1', english)?.text).toContain('in 60 seconds');
  expect(tooFastInThread(desk, 'T1', 'U2', english)).toBeNull();
  expect(tooFastInThread(desk, 'T1', 'U2', english)).toMatchObject({ text: expect.stringContaining('60') });
  expect(tooFastInThread(desk, 'T1', 'U2', english)).toBe('silent');
});
