import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inbox } from '../../src/slack/inbox.ts';
import { type StoreHome, stores } from '../store/stores.ts';
import { handClock, mention, openReplica, type Replica } from './replica.ts';
import { type ThreadedSlack, threadedSlack } from './threaded-slack.ts';

const never = () => new Promise<never>(() => {});

/** How a call to the store goes that takes longer than anybody waits for it. */
const slow = {
  'is done and says so too late': (work: () => Promise<unknown>): Promise<never> => work().then(never),
  'is never done': never,
};

const moments = [
  ['the look', 'look', 'after'],
  ['the post', 'post', 'before'],
] as const;

describe.each(stores)('two replicas on one store ($name)', ({ name, fresh }) => {
  let slack: ThreadedSlack;
  let home: StoreHome;
  let inboxes: readonly [Inbox, Inbox];
  const clock = handClock();
  beforeEach(async () => {
    slack = await threadedSlack();
    home = await fresh();
    const one = await home.open({ now: clock.now });
    const other = name === 'SQLite' ? one : await home.open({ now: clock.now });
    inboxes = [one.inbox, other.inbox];
  });
  afterEach(async () => {
    expect(slack.problems).toEqual([]);
    await home.drop();
    await slack.close();
  });

  const open = (inbox: Inbox, life: string, timings = {}): Replica =>
    openReplica(slack, clock, { inbox }, { life, timings, timeout: 5000 });

  /** Something that happens once, while Slack has this replica wait at this moment. */
  const meanwhile = (life: string, call: string, moment: string, happen: () => Promise<unknown>) => {
    let happened = false;
    slack.state.tap = async (made, when, by) => {
      if (happened || by !== life || made !== call || when !== moment) return;
      happened = true;
      await happen();
    };
  };

  /** Everything waits for so long that all leases are over, and both go on. */
  const goesOn = async (...desks: Replica[]) => {
    for (let minutes = 0; minutes < 6; minutes += 1)
      for (const desk of desks) {
        clock.pass(120_000);
        await desk.round();
        await desk.done();
      }
    expect(await inboxes[0].due(new Date(4e12), 10)).toEqual([]);
  };

  describe.each(Object.entries(slow))('where keeping a message %s', (_, how) => {
    it.each(moments)('and its lease ends during %s, answer it once', async (_, call, moment) => {
      const [inbox, theirs] = inboxes;
      const one = open({ ...inbox, keep: (...given) => how(() => inbox.keep(...given)) }, 'one');
      const other = open(theirs, 'other');
      meanwhile('one', call, moment, async () => {
        clock.pass(25_000);
        await other.round();
      });
      await one.deliver(mention());
      await one.done();
      await goesOn(one, other);
      expect(slack.taken).toHaveLength(1);
    });

    it.each(moments)(
      'and Slack delivers it to the other during %s, answer it once',
      async (_, call, moment) => {
        const [inbox, theirs] = inboxes;
        const one = open({ ...inbox, keep: (...given) => how(() => inbox.keep(...given)) }, 'one');
        const other = open(theirs, 'other');
        meanwhile('one', call, moment, async () => {
          expect(await other.deliver(mention(), 1)).toBe(true);
          await other.done();
        });
        await one.deliver(mention());
        await one.done();
        await goesOn(one, other);
        expect(slack.taken).toHaveLength(1);
      },
    );
  });

  it('where a message is kept only while its answer is sent, answer it once', async () => {
    const [inbox, theirs] = inboxes;
    let keepNow = async () => {};
    const keep: Inbox['keep'] = async (...given) => {
      keepNow = async () => void (await inbox.keep(...given));
      return never();
    };
    const [one, other] = [open({ ...inbox, keep }, 'one'), open(theirs, 'other')];
    meanwhile('one', 'post', 'before', async () => {
      clock.pass(25_000);
      await keepNow();
      await other.round();
    });
    await one.deliver(mention());
    await one.done();
    await goesOn(one, other);
    expect(slack.taken).toHaveLength(1);
  });

  it.each(Object.entries(slow))(
    'where noting that an answer is being sent %s, answer a message once and without delay',
    async (_, how) => {
      const [inbox, theirs] = inboxes;
      let marks = 0;
      const mark: Inbox['mark'] = (...given) => {
        marks += 1;
        return marks === 1 ? how(() => inbox.mark(...given)) : inbox.mark(...given);
      };
      const [one, other] = [open({ ...inbox, mark }, 'one'), open(theirs, 'other')];
      slack.state.history = 'missing_scope';
      meanwhile('one', 'post', 'before', async () => {
        clock.pass(25_000);
        slack.state.history = 'readable';
        await other.round();
      });
      await one.deliver(mention());
      await one.done();
      expect(slack.taken).toHaveLength(1);
      await goesOn(one, other);
      expect(slack.taken).toHaveLength(1);
    },
  );

  it.each(['keep', 'mark'] as const)(
    'and a store that is lost to one of them from %s on: nothing is begun by it when the other may have the message',
    async from => {
      const [inbox, theirs] = inboxes;
      let lost = false;
      const unlessLost = async <Result>(work: () => Promise<Result>): Promise<Result> => {
        if (lost) throw new Error('the store is out of reach');
        return work();
      };
      const cutOff: Inbox = {
        ...inbox,
        keep: async (...given) => {
          const claim = await inbox.keep(...given);
          lost = from === 'keep';
          return lost ? never() : claim;
        },
        mark: (...given) => {
          lost = true;
          return unlessLost(() => inbox.mark(...given));
        },
        take: (...given) => unlessLost(() => inbox.take(...given)),
        finish: (...given) => unlessLost(() => inbox.finish(...given)),
        note: (...given) => unlessLost(() => inbox.note(...given)),
        due: (...given) => unlessLost(() => inbox.due(...given)),
      };
      const one = open(cutOff, 'one', { searching: 1500, posting: 600, storePatience: 100 });
      const other = open(theirs, 'other');
      slack.answerWith('chat.postMessage', () => ({
        status: 429,
        headers: { 'retry-after': '1' },
        body: {},
      }));
      await one.deliver(mention());
      await one.done();
      expect(slack.of('chat.postMessage')).toHaveLength(1);
      expect(await other.deliver(mention(), 1)).toBe(true);
    },
  );
});
