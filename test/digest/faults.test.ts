import { expect, it } from 'vitest';
import { openDigests } from '../../src/digest/desk-digests.ts';
import type { Ledger } from '../../src/digest/ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { type Fault, openChannels } from './channels.ts';
import { partsOf, place, wish } from './desk.ts';

/** The ledger with its n-th call failing, before or after its work is done; counts the calls. */
const failing = (ledger: Ledger, nth: number, moment: 'before' | 'after') => {
  const calls = { made: 0 };
  const through =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      calls.made += 1;
      const fails = calls.made === nth;
      if (fails && moment === 'before') throw new Error('database or disk is full');
      const result = await work(...args);
      if (fails) throw new Error('connection lost');
      return result;
    };
  const faulty: Ledger = {
    materialise: through(ledger.materialise),
    add: through(ledger.add),
    has: through(ledger.has),
    open: through(ledger.open),
    find: through(ledger.find),
    last: through(ledger.last),
    lastPosted: through(ledger.lastPosted),
    claim: through(ledger.claim),
    compose: through(ledger.compose),
    begin: through(ledger.begin),
    advance: through(ledger.advance),
    doubt: through(ledger.doubt),
    settle: through(ledger.settle),
  };
  return { ledger: faulty, calls };
};

const faults: (Fault | null)[] = [null, 'lost answer', 'lost message', { outcome: 'wait', seconds: 7 }];
const cases = faults.flatMap(fault => (['before', 'after'] as const).map(moment => ({ fault, moment })));

it.each(cases)(
  'posts an edition and its thread once, whichever call to the ledger fails: $moment its work, Slack: $fault',
  async ({ fault, moment }) => {
    for (let nth = 1; nth <= 40; nth += 1) {
      const clock = { now: new Date('2026-03-02T07:00:00Z') };
      const store = await openStore(':memory:', { now: () => clock.now });
      const channels = openChannels();
      const parts = { ...partsOf(store, 1), poster: channels.poster };
      channels.faults.push('none');
      if (fault) channels.faults.push(fault);
      const whole = openDigests(parts);
      await whole.turnOn(place, wish, 'U1');
      clock.now = new Date('2026-03-02T07:30:00Z');
      const { ledger, calls } = failing(store.ledger, nth, moment);
      const broken = openDigests({ ...parts, store: { ...store, ledger } });
      for (let ticks = 0; ticks < 30; ticks += 1) {
        await broken.tick().catch(() => undefined);
        clock.now = new Date(clock.now.getTime() + 15_000);
      }
      expect(channels.messages.map(({ message }) => message)).toEqual([
        '2026-03-02 001.txt',
        '2026-03-02 more 1',
      ]);
      expect(await whole.status(place)).toMatchObject({ last: { state: 'posted', error: null } });
      expect((await store.told.of(place)).map(({ file }) => file)).toEqual(['001.txt']);
      await store.close();
      if (calls.made < nth) return;
    }
    throw new Error('there were more calls than this test makes fail');
  },
);
