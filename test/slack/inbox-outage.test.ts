import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreUnavailable } from '../../src/store/store-unavailable.ts';
import { commandBody, type ports } from './desk.ts';
import { type FailingInbox, failures } from './failing-inbox.ts';
import { handClock, mention, openReplica, type Replica } from './replica.ts';
import { type ThreadedSlack, threadedSlack } from './threaded-slack.ts';

let slack: ThreadedSlack;
let clock: ReturnType<typeof handClock>;
let store: FailingInbox;
beforeEach(async () => {
  slack = await threadedSlack();
  clock = handClock();
});
afterEach(async () => {
  expect(slack.problems).toEqual([]);
  await store.close();
  await slack.close();
});

const replica = (changes: Parameters<typeof ports>[0] = {}): Replica =>
  openReplica(slack, clock, {
    inbox: store.inbox,
    isStoreFailure: error => error instanceof StoreUnavailable,
    ...changes,
  });

const asked = (text: string, trigger: string) =>
  commandBody(text, slack.responseUrl, { trigger_id: trigger });

const pressed = (action_id: string, value: string, trigger: string) => ({
  type: 'block_actions',
  team: { id: 'T1' },
  user: { id: 'U1' },
  channel: { id: 'C1', name: 'news' },
  container: { type: 'message', channel_id: 'C1', message_ts: '1700000005.000500', is_ephemeral: true },
  trigger_id: trigger,
  response_url: slack.responseUrl,
  actions: [{ type: 'button', action_id, block_id: 'b', value, action_ts: '1' }],
});

/** The value of a button under the answer to a question. */
const buttonOf = async (desk: Replica, action: string): Promise<string> => {
  await desk.deliver(asked('What opened in Shanghai?', `for-${action}`));
  await desk.done();
  const blocks = JSON.stringify(slack.of('response/1').at(-1)?.blocks);
  const [, value] =
    new RegExp(`"action_id":"${action}".*?"value":("(?:[^"\\\\]|\\\\.)*")`, 'u').exec(blocks) ?? [];
  return JSON.parse(value ?? '""');
};

const said = (method: string) => slack.of(method).map(({ text }) => String(text));

describe.each(failures)('while the store $name', ({ open }) => {
  beforeEach(async () => {
    store = await open();
  });

  it('a message is answered from memory, once, and acknowledged after that', async () => {
    const desk = replica();
    await store.fail();
    let acknowledged = false;
    slack.state.tap = async () => {
      await pause(20);
      expect(acknowledged).toBe(false);
    };
    const delivered = desk.deliver(mention()).then(ack => {
      acknowledged = ack;
    });
    await delivered;
    expect(acknowledged).toBe(true);
    expect(slack.taken).toHaveLength(1);
    for (let times = 1; times < 4; times += 1) expect(await desk.deliver(mention(), times)).toBe(true);
    await desk.round();
    expect(slack.taken).toHaveLength(1);
  });

  it('what was answered is written down when the store is back, without a restart, and not answered again', async () => {
    const desk = replica();
    await store.fail();
    expect(await desk.deliver(mention())).toBe(true);
    await desk.done();
    await store.mend();
    await desk.round();
    slack.state.history = 'missing_scope';
    const other = replica();
    for (const one of [desk, other]) {
      expect(await one.deliver(mention(), 1)).toBe(true);
      await one.done();
      clock.pass(3_600_000);
      await one.round();
    }
    expect(slack.taken).toHaveLength(1);
    expect(await store.inbox.due(new Date(4e12), 10)).toEqual([]);
    await desk.deliver(mention('1700000009.000900'));
    await desk.done();
    expect(slack.taken).toHaveLength(2);
    expect(slack.of('conversations.replies').map(({ ts }) => ts)).not.toContain('1700000009.000900');
  });

  it('and is back before what was answered could be written down, a message is not answered again', async () => {
    const desk = replica();
    await store.fail();
    await desk.deliver(mention());
    await desk.done();
    await store.mend();
    slack.state.history = 'missing_scope';
    expect(await desk.deliver(mention(), 1)).toBe(true);
    await desk.done();
    expect(slack.taken).toHaveLength(1);
  });

  it('and is back while an answer is in doubt, the message is not answered again by what the store has of it', async () => {
    const desk = replica();
    await store.fail();
    slack.faults.push('error after');
    expect(await desk.deliver(mention())).toBe(false);
    await store.mend();
    clock.pass(25_000);
    slack.state.history = 'missing_scope';
    await desk.round();
    clock.pass(3_600_000);
    await desk.round();
    await desk.round();
    expect(slack.posts()).toBe(1);
    expect(await store.inbox.due(new Date(4e12), 10)).toEqual([]);
  });

  it('a message that another replica answered is found in the thread', async () => {
    const [one, other] = [replica(), replica()];
    await store.fail();
    await one.deliver(mention());
    await one.done();
    expect(await other.deliver(mention(), 1)).toBe(true);
    await store.mend();
    for (const desk of [one, other, one]) {
      clock.pass(3_600_000);
      await desk.round();
    }
    expect(slack.taken).toHaveLength(1);
  });

  it.each([
    ['error after', 1],
    ['error before', 2],
    ['limited', 2],
  ] as const)(
    'a message whose answer met this (%s) is not acknowledged before it is answered',
    async (fault, posts) => {
      const desk = replica();
      await store.fail();
      slack.faults.push(fault);
      expect(await desk.deliver(mention())).toBe(false);
      expect(await desk.deliver(mention(), 1)).toBe(false);
      clock.pass(61_000);
      await desk.round();
      expect(await desk.deliver(mention(), 2)).toBe(true);
      expect(slack.taken).toHaveLength(1);
      expect(slack.posts()).toBe(posts);
      await store.mend();
      await desk.round();
      expect(await replica().deliver(mention(), 3)).toBe(true);
      expect(slack.taken).toHaveLength(1);
    },
  );

  it('a message is answered where the thread cannot be read, once by each program', async () => {
    const desk = replica();
    slack.state.history = 'missing_scope';
    await store.fail();
    expect(await desk.deliver(mention())).toBe(true);
    expect(await desk.deliver(mention(), 1)).toBe(true);
    await store.mend();
    await desk.round();
    clock.pass(3_600_000);
    await desk.round();
    expect(slack.taken).toHaveLength(1);
  });

  it.each(['What opened in Shanghai?', 'help', 'sources', 'timeline'])(
    '/huawei %s is answered, once however often it comes',
    async text => {
      const desk = replica();
      await store.fail();
      expect(await desk.deliver(asked(text, 'trigger'))).toBe(true);
      await desk.done();
      expect(await desk.deliver(asked(text, 'trigger'))).toBe(true);
      await store.mend();
      expect(await desk.deliver(asked(text, 'trigger'))).toBe(true);
      await desk.done();
      expect(slack.of('response/1')).toHaveLength(1);
      expect(said('response/1').join()).not.toMatch(/cannot|went wrong/u);
    },
  );

  it('a button that only shows does so', async () => {
    const desk = replica();
    const value = await buttonOf(desk, 'show_context');
    await store.fail();
    await desk.deliver(pressed('show_context', value, 'press'));
    await desk.done();
    expect(slack.of('views.open')).toHaveLength(1);
  });

  it('a share is refused in plain words', async () => {
    const desk = replica();
    const value = await buttonOf(desk, 'share');
    await store.fail();
    await desk.deliver(pressed('share', value, 'press 1'));
    await desk.done();
    expect(slack.taken).toEqual([]);
    expect(said('response/1').at(-1)).toContain('I cannot write anything down');
  });
});

describe.each(failures.filter(({ name }) => !name.includes('does what')))(
  'when a store that $name is back',
  ({ open }) => {
    beforeEach(async () => {
      store = await open();
    });

    it('what was refused can be done', async () => {
      const desk = replica();
      const value = await buttonOf(desk, 'share');
      await store.fail();
      await desk.deliver(pressed('share', value, 'press 1'));
      await desk.done();
      await store.mend();
      await desk.deliver(pressed('share', value, 'press 2'));
      await desk.done();
      expect(slack.taken).toHaveLength(1);
    });
  },
);

describe('what the store refuses to a command', () => {
  beforeEach(async () => {
    store = await failures[0]!.open();
  });

  it.each([
    ['as it is', () => new StoreUnavailable('The database has a full disk.')],
    ['as the cause of another error', () => new Error('x', { cause: new StoreUnavailable('x') })],
  ])('is told in plain words, %s', async (_, refusal) => {
    const desk = replica();
    desk.digests.status.mockRejectedValue(refusal());
    await desk.deliver(asked('digest status', 'trigger'));
    await desk.done();
    expect(said('response/1')).toEqual([
      'I cannot write anything down or read my records at the moment, so this was not done. Questions are still answered. Please try again in a few minutes.',
    ]);
    expect(desk.lines.filter(({ message }) => message === 'A request failed')).toHaveLength(1);
  });
});

describe('when only a part of the inbox fails', () => {
  beforeEach(async () => {
    store = await failures[0]!.open();
  });
  const never = () => new Promise<never>(() => {});
  const fails = () => Promise.reject(new Error('the store fails'));

  it.each([
    ['mark', 'fails', fails],
    ['mark', 'hangs', never],
    ['finish', 'fails', fails],
    ['finish', 'hangs', never],
    ['due', 'fails', fails],
    ['claim', 'hangs', never],
    ['note', 'fails', fails],
  ])('because %s %s, a message is answered once', async (method, _, fault) => {
    const desk = replica({ inbox: { ...store.inbox, [method]: fault } });
    expect(await desk.deliver(mention())).toBe(true);
    await desk.done();
    for (let minutes = 0; minutes < 5; minutes += 1) {
      clock.pass(60_000);
      await desk.round();
    }
    expect(await desk.deliver(mention(), 1)).toBe(true);
    await replica().round();
    expect(slack.taken).toHaveLength(1);
    expect(await store.inbox.due(new Date(4e12), 10)).toEqual([]);
  });

  it('the shared clock, a message is answered from memory', async () => {
    const desk = replica({ sharedNow: never });
    expect(await desk.deliver(mention())).toBe(true);
    expect(slack.taken).toHaveLength(1);
  });

  it('a command is acknowledged soon, however long the store takes', async () => {
    const know = vi.fn(never);
    const desk = replica({ inbox: { ...store.inbox, know } });
    const begun = performance.now();
    await desk.deliver(asked('Shanghai?', 'trigger'));
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(know).toHaveBeenCalled();
    await desk.done();
    expect(slack.of('response/1')).toHaveLength(1);
  });
});
