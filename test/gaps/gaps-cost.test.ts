import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, it, vi } from 'vitest';
import type { Feedback } from '../../src/gaps/feedback.ts';
import type { GapsPorts } from '../../src/gaps/gaps.ts';
import { gapsCsv } from '../../src/gaps/gaps-csv.ts';
import { openGaps } from '../../src/gaps/kept-gaps.ts';
import { articleOf } from '../corpus/article-builder.ts';

/** Three hundred words, of which no two questions share the most. */
const long = (nth: number): string =>
  Array.from({ length: 300 }, (_, at) => `Name${(nth * 37 + at * (1 + (nth % 7))) % 4000}ing`).join(' ');

const negative = (count: number, first = 0): Feedback[] =>
  Array.from({ length: count }, (_, nth) => ({
    team: 'T1',
    person: `U${nth}`,
    turn: `t${nth}`,
    verdict: 'not_helpful',
    question: long(first + nth),
    reason: null,
    comment: null,
    at: new Date(Date.UTC(2026, 0, 1) + nth * 1000),
  }));

/** Ports that read what `state` holds, and count how often words of articles were looked at. */
const portsOf = (state: { read: readonly Feedback[] }) => {
  const articles = [articleOf('001.txt', 'Acme sells phones. Acme makes chips.\n')];
  const looked = vi.fn();
  const watched = new Proxy(articles, {
    get: (target, name, self) => {
      if (name === 'filter') looked();
      return Reflect.get(target, name, self);
    },
  });
  const ports: GapsPorts = {
    turns: { unanswered: async () => [] },
    feedback: { negative: async team => (team === 'T1' ? state.read : []) },
    articles: watched,
    origins: [],
  };
  return { ports, looked };
};

it('never keep anything else waiting for long, however much was asked', async () => {
  const gaps = openGaps(() => new Date());
  const { ports } = portsOf({ read: negative(500) });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const { notHelpful } = await gaps(ports, 'T1');
  await new Promise(resolve => setTimeout(resolve, 20));
  delay.disable();
  expect(notHelpful.flatMap(({ things }) => things)).toHaveLength(500);
  // A busy machine takes its own pauses: in seconds they kept everything waiting before.
  expect(delay.max / 1e6).toBeLessThan(300);
});

it('are grouped once for all the pages of a list, and anew when something else was asked', async () => {
  const state = { read: negative(3) };
  const { ports, looked } = portsOf(state);
  const gaps = openGaps(() => new Date(0));
  const [one, other] = await Promise.all([gaps(ports, 'T1'), gaps(ports, 'T1')]);
  expect(await gaps(ports, 'T1')).toBe(one);
  expect(other).toBe(one);
  expect(looked).toHaveBeenCalledTimes(1);
  state.read = negative(4);
  expect((await gaps(ports, 'T1')).notHelpful.flatMap(({ things }) => things)).toHaveLength(4);
  expect((await gaps(ports, 'T2')).notHelpful).toEqual([]);
});

it('are grouped anew after a minute, and when the articles are others', async () => {
  const { ports, looked } = portsOf({ read: negative(3) });
  let now = 0;
  const gaps = openGaps(() => new Date(now));
  await gaps(ports, 'T1');
  now = 60_000;
  await gaps(ports, 'T1');
  expect(looked).toHaveBeenCalledTimes(2);
  await gaps({ ...ports, articles: [] }, 'T1');
  await gaps(ports, 'T1');
  expect(looked).toHaveBeenCalledTimes(3);
});

it('keep long questions whole, and apart where only their ends differ', async () => {
  const same = long(1);
  const read = [same, `${same} end`, same].flatMap((question, nth) =>
    negative(1).map(one => ({ ...one, turn: `t${nth}`, question })),
  );
  const gaps = await openGaps(() => new Date())(portsOf({ read }).ports, 'T1');
  expect(gaps.notHelpful).toHaveLength(1);
  expect(gaps.notHelpful[0]?.questions).toEqual([same, `${same} end`]);
  expect(gapsCsv(gaps)).toContain(`${same} end`);
});
