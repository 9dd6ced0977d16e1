import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEASE, openWatching, type Telling } from '../../src/gaps/watching.ts';
import type { Store } from '../../src/store/store.ts';
import { stores } from '../store/stores.ts';
import { answered } from './answers.ts';

const START = 1_800_000_000_000;

/** A round of one of two machines, a minute that passes, or nothing but the time of a claim. */
const steps = fc.array(fc.constantFrom('one', 'other', 'both', 'minute', 'lease'), {
  minLength: 4,
  maxLength: 12,
});
const tellings: fc.Arbitrary<Telling> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Telling>({ outcome: 'told' }) },
  fc.constantFrom('refused', 'later', 'unknown').map((outcome): Telling => ({ outcome, error: 'e' })),
);

describe.each(stores)('on $name, of two machines whose rounds overlap as they will', ({ name, fresh }) => {
  it('each watcher is told at most once, whatever Slack answers', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.array(tellings, { maxLength: 8 }), async (taken, answers) => {
        const home = await fresh();
        const one = await home.open();
        const other = name === 'SQLite' ? one : await home.open();
        const told: string[] = [];
        let now = START;
        const left = [...answers];
        const desk = ({ watches }: Store) =>
          openWatching({
            watches,
            ask: answered,
            articles: () => null,
            tell:
              async ({ id }) =>
              async () => {
                const telling: Telling = left.shift() ?? { outcome: 'told' };
                if (telling.outcome !== 'later') told.push(id);
                await new Promise(resolve => setTimeout(resolve, 1));
                return telling;
              },
            now: async () => new Date(now),
            log: { warn: () => {} },
          });
        const [first, second] = [desk(one), desk(other)];
        for (const id of ['a', 'b', 'c'])
          await one.watches.begin({ id, team: 'T', person: id, question: 'When?', askedAt: new Date(now) });
        for (const step of [...taken, 'both', 'both'] as const) {
          if (step === 'minute') now += 60_000;
          if (step === 'lease') now += LEASE;
          await Promise.all([
            ...(step === 'one' || step === 'both' ? [first.round()] : []),
            ...(step === 'other' || step === 'both' ? [second.round()] : []),
          ]);
        }
        expect(told.toSorted()).toEqual([...new Set(told)].toSorted());
        await home.drop();
      }),
      { numRuns: name === 'SQLite' ? 30 : 8, endOnFailure: true },
    );
  }, 60_000);
});
