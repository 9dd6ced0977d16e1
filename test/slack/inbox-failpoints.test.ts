import { describe, expect, it } from 'vitest';
import {
  type Aftermath,
  type Failpoint,
  type Fault,
  lived,
  type Scenario,
  scenarios,
} from './inbox-lives.ts';

/** What happened where, for those failpoints that did not end well. */
const bad = (
  failpoint: Failpoint,
  { answers, states }: Aftermath,
  isWell: (aftermath: Aftermath) => boolean,
) => (isWell({ answers, states, calls: [] }) ? [] : [{ ...failpoint, answers, states }]);

/** Answered, and known to be. */
const once = ({ answers, states }: Aftermath) => answers === 1 && states.join() === 'done';

/** What was answered from memory by a program that ended since is known to nobody, and need not be. */
const onceFromMemory = ({ answers, states }: Aftermath) =>
  answers === 1 && /^(?:done)?$/u.test(states.join());

/** Answered at most once; where it was not, or nobody can know, it ended as unknown. */
const neverTwice = ({ answers, states }: Aftermath) =>
  (answers === 1 && states.join() === 'done') || (answers <= 1 && states.join() === 'unknown');

/** Several at once where they do not share a disk, because most of the time they wait. */
const each = async (
  failpoints: readonly Failpoint[],
  atOnce: number,
  work: (failpoint: Failpoint) => Promise<readonly object[]>,
): Promise<object[]> => {
  const left = [...failpoints];
  const found: object[] = [];
  const lane = async () => {
    for (let one = left.shift(); one; one = left.shift()) found.push(...(await work(one)));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return found;
};

const faults: readonly Fault[] = ['kill', 'throw', 'hang', 'disk full'];
const historiesFor = ({ outage = false }: Scenario) =>
  outage
    ? [{ history: 'readable' as const, isWell: onceFromMemory }]
    : [
        { history: 'readable' as const, isWell: once },
        { history: 'missing_scope' as const, isWell: neverTwice },
      ];

describe.each(scenarios)('when $name', scenario => {
  it('all ends well without a fault', async () => {
    const { calls, ...end } = await lived(scenario, null);
    expect(end).toEqual({ answers: 1, states: ['done'] });
    expect(calls).toContain(scenario.outage ? 'note 1' : 'finish 1');
  });

  describe.each(historiesFor(scenario))('and the thread is $history', ({ history, isWell }) => {
    it.each(faults)(
      'a %s before or after any call loses nothing and doubles nothing',
      async fault => {
        const { calls } = await lived(scenario, null, history);
        const failpoints = [...new Set(calls)].flatMap(call => [
          { call, moment: 'before' as const, fault },
          { call, moment: 'after' as const, fault },
        ]);
        const ended = await each(failpoints, fault === 'disk full' ? 1 : 4, async failpoint =>
          bad(failpoint, await lived(scenario, failpoint, history), isWell),
        );
        expect(ended).toEqual([]);
      },
      120_000,
    );
  });
});

it('what remains: a program that ends between an answer from memory and its acknowledgement, where no thread can be read', async () => {
  const outage = scenarios.find(scenario => scenario.outage)!;
  const failpoint = { call: 'post 1', moment: 'after', fault: 'kill' } as const;
  expect(await lived(outage, failpoint, 'missing_scope')).toMatchObject({ answers: 2 });
  expect(await lived(outage, failpoint, 'readable')).toMatchObject({ answers: 1 });
});
