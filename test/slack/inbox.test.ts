import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerKey } from '../../src/slack/answer-key.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { ask } from './articles.ts';
import { handClock, keyOfMention, mention, openReplica, type Replica } from './replica.ts';
import { type PostFault, type ThreadedSlack, threadedSlack } from './threaded-slack.ts';

let slack: ThreadedSlack;
let store: Store;
let clock: ReturnType<typeof handClock>;
beforeEach(async () => {
  slack = await threadedSlack();
  clock = handClock();
  store = await openStore(':memory:', { now: clock.now });
});
afterEach(async () => {
  expect(slack.problems).toEqual([]);
  await store.close();
  await slack.close();
});

const replica = (changes = {}, options = {}): Replica =>
  openReplica(slack, clock, { inbox: store.inbox, ...changes }, options);

/** Everything that is due is worked through again and again, until the clock has gone on by an hour. */
const anHour = async (desk: Replica): Promise<void> => {
  for (let minute = 0; minute < 60; minute += 1) {
    clock.pass(60_000);
    await desk.round();
  }
};

/** What has not ended. */
const open = () => store.inbox.due(new Date(clock.now().getTime() + 1e9), 100);

/** How often the log says something like this. */
const counted = (desk: Replica, message: string) =>
  desk.lines.filter(line => line.message.includes(message)).length;

describe('an answer', () => {
  it('bears an opaque key in its metadata, the same at every attempt, and another for every message', async () => {
    const desk = replica();
    slack.faults.push('error before');
    await desk.deliver(mention());
    await desk.deliver(mention('1700000009.000900'));
    await desk.done();
    await anHour(desk);
    const marks = slack.of('chat.postMessage').map(({ metadata }) => metadata);
    const markOf = (ts?: string) => ({
      event_type: 'huawei_answer',
      event_payload: { key: answerKey(keyOfMention(ts)) },
    });
    expect(marks).toEqual([markOf(), markOf('1700000009.000900'), markOf()]);
    expect(JSON.stringify(marks)).not.toMatch(/C1|T1|1700000/u);
  });

  it('that Slack takes only as plain text bears its key once, on the first of its parts', async () => {
    const desk = replica();
    slack.faults.push('unfit');
    await desk.deliver(mention());
    await desk.done();
    expect(slack.taken.map(({ key }) => key)).toEqual([answerKey(keyOfMention())]);
    expect(await open()).toEqual([]);
  });

  it('is sent without a look when the message was never delivered before', async () => {
    const desk = replica();
    await desk.deliver(mention());
    await desk.done();
    expect(slack.of('conversations.replies')).toEqual([]);
  });

  it('is looked for first when Slack says that it delivered the message before', async () => {
    const [desk, other] = [replica(), replica({ inbox: (await openStore(':memory:')).inbox })];
    await desk.deliver(mention());
    await desk.done();
    await other.deliver(mention(), 1);
    await other.done();
    expect(slack.taken).toHaveLength(1);
  });
});

describe('an answer of which Slack does not say what became of it', () => {
  const after: PostFault[] = [
    'error after',
    'dropped after',
    'hung after',
    'cut off after',
    'doubtful after',
  ];
  const before: PostFault[] = ['error before', 'dropped before', 'hung before'];

  it.each(after)('(%s) is found in the thread and not sent again', async fault => {
    const desk = replica();
    slack.faults.push(fault);
    expect(await desk.deliver(mention())).toBe(true);
    await desk.done();
    expect(await open()).toHaveLength(1);
    await anHour(desk);
    expect(slack.taken).toHaveLength(1);
    expect(slack.posts()).toBe(1);
    expect(await open()).toEqual([]);
  });

  it.each(before)('(%s) is sent again when it is not in the thread', async fault => {
    const desk = replica();
    slack.faults.push(fault);
    await desk.deliver(mention());
    await desk.done();
    await anHour(desk);
    expect(slack.taken).toHaveLength(1);
    expect(slack.posts()).toBe(2);
    expect(await open()).toEqual([]);
  });

  it.each([...before, ...after])('(%s) makes nobody be told that it failed', async fault => {
    const desk = replica();
    slack.faults.push(fault);
    await desk.deliver(mention());
    await desk.done();
    await anHour(desk);
    expect(slack.of('chat.postEphemeral')).toEqual([]);
  });

  it('is looked for after the lease, not before', async () => {
    const desk = replica();
    slack.faults.push('error after');
    await desk.deliver(mention());
    await desk.done();
    clock.pass(59_000);
    await desk.round();
    expect(slack.of('conversations.replies')).toEqual([]);
    clock.pass(2000);
    await desk.round();
    expect(slack.of('conversations.replies')).toMatchObject([
      { channel: 'C1', ts: '1700000001.000100', include_all_metadata: true },
    ]);
  });

  it.each(['missing_scope', 'not_in_channel', 'channel_not_found', 'thread_not_found'])(
    'ends as unknown where the thread cannot be read (%s): logged, counted, and never sent again',
    async error => {
      const desk = replica();
      slack.faults.push('error after', 'error before');
      await desk.deliver(mention());
      await desk.deliver(mention('1700000009.000900'));
      await desk.done();
      slack.answer('conversations.replies', { ok: false, error });
      await anHour(desk);
      expect(slack.posts()).toBe(2);
      expect(await open()).toEqual([]);
      expect(
        desk.lines.flatMap(({ level, fields }) => ('unknown' in fields ? [[level, fields.unknown]] : [])),
      ).toEqual([
        ['error', 1],
        ['error', 2],
      ]);
    },
  );

  it('waits for as long as Slack does not let it be looked for', async () => {
    const desk = replica();
    slack.faults.push('error before');
    await desk.deliver(mention());
    await desk.done();
    slack.state.history = 'failing';
    for (let hours = 0; hours < 3; hours += 1) await anHour(desk);
    expect(slack.posts()).toBe(1);
    slack.state.history = 'readable';
    await anHour(desk);
    expect(slack.taken).toHaveLength(1);
    expect(await open()).toEqual([]);
  });
});

describe('an answer that Slack does not take', () => {
  it('because it is busy is sent later, as often as that is so, and nobody is told that it failed', async () => {
    const desk = replica();
    for (let times = 0; times < 9; times += 1) slack.faults.push('limited');
    await desk.deliver(mention());
    await desk.done();
    await desk.round();
    expect(slack.posts()).toBe(1);
    clock.pass(29_000);
    await desk.round();
    expect(slack.posts()).toBe(1);
    await anHour(desk);
    expect(slack.posts()).toBe(10);
    expect(slack.taken).toHaveLength(1);
    expect(slack.of('chat.postEphemeral')).toEqual([]);
  });

  it('for good is told to the person, once, and not sent again', async () => {
    const desk = replica();
    slack.faults.push('refused');
    await desk.deliver(mention());
    await desk.done();
    await anHour(desk);
    await desk.deliver(mention(), 1);
    await desk.done();
    expect(slack.posts()).toBe(1);
    expect(slack.of('chat.postEphemeral')).toHaveLength(1);
    expect(await open()).toEqual([]);
  });

  it('is given up, and stands in the log, after five attempts that came to nothing', async () => {
    const desk = replica();
    for (let times = 0; times < 20; times += 1) slack.faults.push('error before');
    await desk.deliver(mention());
    await desk.done();
    await anHour(desk);
    expect(slack.posts()).toBe(5);
    expect(await open()).toEqual([]);
    expect(counted(desk, 'is given up')).toBe(1);
  });

  it('holds up no other', async () => {
    const desk = replica();
    for (let times = 0; times < 5; times += 1) slack.faults.push('hung before');
    for (let i = 0; i < 5; i += 1) await desk.deliver(mention(`170000000${i}.000100`));
    await desk.done();
    const begun = performance.now();
    await desk.deliver(mention('1700000009.000900'));
    await desk.done();
    expect(performance.now() - begun).toBeLessThan(500);
    expect(slack.taken).toHaveLength(1);
  });
});

describe('a message that Slack has wait for ever', () => {
  /** An hour goes by between the rounds, for as many hours. */
  const hours = async (desk: Replica, many: number) => {
    for (let hour = 0; hour < many; hour += 1) {
      clock.pass(3_600_000);
      await desk.round();
    }
  };

  it.each([
    ['because it takes no answer', 'limited', 'readable', 'failed'],
    ['because the thread cannot be looked through', 'error before', 'failing', 'unknown'],
  ] as const)('%s is given up after a day, and that is logged once', async (_, fault, history, end) => {
    const desk = replica();
    const finish = vi.spyOn(store.inbox, 'finish');
    slack.faults.push(...Array.from({ length: 99 }, () => fault));
    slack.state.history = history;
    await desk.deliver(mention());
    await desk.done();
    await hours(desk, 24);
    expect(await open()).toHaveLength(1);
    expect(finish).not.toHaveBeenCalled();
    await hours(desk, 3);
    expect(await open()).toEqual([]);
    expect(finish.mock.calls.map(([, how]) => how)).toEqual([end]);
    expect(counted(desk, 'is given up')).toBe(1);
  });

  it('is answered after a day on which no program ran', async () => {
    await store.inbox.keep(keyOfMention(), JSON.stringify(mention()), clock.now(), clock.now());
    clock.pass(48 * 3_600_000);
    await hours(replica(), 1);
    expect(slack.taken).toHaveLength(1);
  });
});

describe('a message that was kept', () => {
  it('is answered by another replica when the one that had it is gone', async () => {
    const dying = replica({ ask: () => ask('x') }, { life: 'dying' });
    slack.state.tap = async (_call, _moment, life) => {
      if (life === 'dying') await new Promise(() => {});
    };
    expect(await dying.deliver(mention())).toBe(true);
    const other = replica();
    await other.round();
    expect(slack.taken).toEqual([]);
    clock.pass(61_000);
    await other.round();
    expect(slack.taken).toHaveLength(1);
    expect(await open()).toEqual([]);
  });

  it('is acknowledged and no more when Slack delivers it again: while it is worked on, waits, or has ended', async () => {
    const desk = replica();
    slack.faults.push('limited');
    const deliveries = Array.from({ length: 5 }, () => desk.deliver(mention()));
    expect(await Promise.all(deliveries)).toEqual([true, true, true, true, true]);
    await desk.done();
    expect(await desk.deliver(mention(), 1)).toBe(true);
    await desk.done();
    expect(slack.posts()).toBe(1);
    await anHour(desk);
    expect(await desk.deliver(mention(), 2)).toBe(true);
    await desk.done();
    expect(slack.taken).toHaveLength(1);
  });

  it('and crashes whoever works on it is taken up ever more seldom, and given up after five times', async () => {
    let crashes = 0;
    const crashing = {
      ask: () => {
        crashes += 1;
        throw new Error('the process would have ended here');
      },
      inbox: { ...store.inbox, finish: () => new Promise<boolean>(() => {}) },
    };
    const first = replica(crashing);
    await first.deliver(mention());
    await first.done();
    const taken: number[] = [];
    for (let second = 0; second < 3600; second += 5) {
      clock.pass(5000);
      const before = crashes;
      await replica(crashing).round();
      if (crashes > before) taken.push(second);
    }
    const gaps = taken.map((second, i) => second - (taken[i - 1] ?? 0));
    expect(taken).toHaveLength(4);
    expect(gaps).toEqual(gaps.toSorted((one, other) => one - other));
    await anHour(replica());
    expect(slack.taken).toEqual([]);
    expect(await open()).toEqual([]);
  });

  it('and cannot be read is given up, and stands in the log', async () => {
    await store.inbox.keep('message:T1:C1:1', 'no JSON', clock.now(), clock.now());
    await store.inbox.keep('message:T1:C1:2', '{"event":{"type":"other"}}', clock.now(), clock.now());
    const desk = replica();
    await desk.round();
    expect(await open()).toEqual([]);
    expect(counted(desk, 'cannot be read')).toBe(2);
  });

  it('is answered once and for all by whoever has it: a worker that slept over its lease sends nothing', async () => {
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const sleeper = replica(
      {
        inbox: {
          ...store.inbox,
          mark: async (...claim: Parameters<typeof store.inbox.mark>) =>
            held.then(() => store.inbox.mark(...claim)),
        },
      },
      { timings: { storePatience: 5000 } },
    );
    await sleeper.deliver(mention());
    clock.pass(21_000);
    await replica().round();
    expect(slack.taken).toHaveLength(1);
    release();
    await sleeper.done();
    expect(slack.taken).toHaveLength(1);
    expect(slack.of('chat.postEphemeral')).toEqual([]);
  });

  it.each([
    { sending: 800, posting: 100 },
    { sending: 1500, posting: 800 },
  ])(
    'is not sent by a worker whose lease ends before a call that Slack has wait ($sending ms)',
    async timings => {
      slack.answerWith('chat.postMessage', () => ({
        status: 429,
        headers: { 'retry-after': '1' },
        body: {},
      }));
      const slow = replica({}, { timings });
      await slow.deliver(mention());
      await slow.done();
      expect(slack.of('chat.postMessage')).toHaveLength(1);
      expect(slack.of('chat.postEphemeral')).toEqual([]);
      expect(await open()).toHaveLength(1);
    },
  );

  it('keeps what people wrote without the verification token, and only until it has ended', async () => {
    const keep = vi.spyOn(store.inbox, 'keep');
    const desk = replica();
    await desk.deliver(mention());
    await desk.done();
    const payload = String(keep.mock.calls[0]?.[1]);
    expect(JSON.parse(payload)).toMatchObject({ event: { text: '<@UDESK> Shanghai?' } });
    expect(payload).not.toContain('verification');
  });
});

describe('from the start on', () => {
  it('what waits is worked through again and again', async () => {
    const desk = replica({}, { timings: { roundEvery: 20 } });
    slack.faults.push('error before');
    await desk.deliver(mention());
    await desk.done();
    await desk.app.resumeInbox();
    await desk.app.resumeInbox();
    clock.pass(61_000);
    await vi.waitFor(() => expect(slack.taken).toHaveLength(1));
    expect(await desk.app.finish(1000)).toBe(true);
    const looks = vi.spyOn(store.inbox, 'due');
    await new Promise(resolve => setTimeout(resolve, 60));
    expect(looks).not.toHaveBeenCalled();
  });

  it('what waits is answered as soon as Slack is in reach, when it was not at the start', async () => {
    let down = true;
    slack.answerWith('auth.test', () =>
      down ? { status: 500, body: {} } : { body: { ok: true, bot_id: 'B1', user_id: 'UDESK' } },
    );
    await store.inbox.keep(keyOfMention(), JSON.stringify(mention()), clock.now(), clock.now());
    const desk = replica({}, { timings: { roundEvery: 20 } });
    await desk.app.resumeInbox();
    await vi.waitFor(() => expect(slack.of('auth.test').length).toBeGreaterThan(2));
    expect(slack.posts()).toBe(0);
    down = false;
    await vi.waitFor(() => expect(slack.taken).toHaveLength(1));
    await desk.app.finish(1000);
  });

  it('what waits stays while Slack is out of reach', async () => {
    slack.answer('auth.test', {}, 500);
    await store.inbox.keep(keyOfMention(), JSON.stringify(mention()), clock.now(), clock.now());
    await replica().round();
    expect(await open()).toHaveLength(1);
    slack.answer('auth.test', { ok: true, bot_id: 'B1', user_id: 'UDESK' });
    await replica().round();
    expect(slack.taken).toHaveLength(1);
  });

  it('a token that Slack refuses is an error', async () => {
    slack.answer('auth.test', { ok: false, error: 'invalid_auth' });
    await expect(replica().app.resumeInbox()).rejects.toThrow('invalid_auth');
  });

  it('nothing more is begun when the end has come, and what was not begun stays', async () => {
    for (let i = 0; i < 20; i += 1)
      await store.inbox.keep(
        keyOfMention(`170000000${i}.000100`),
        JSON.stringify(mention(`170000000${i}.000100`)),
        clock.now(),
        clock.now(),
      );
    const desk = replica();
    slack.state.tap = async (call, moment) => {
      if (call === 'post' && moment === 'before') void desk.app.finish(5000);
    };
    await desk.round();
    await desk.done();
    expect(slack.taken.length).toBeLessThan(20);
    expect(await open()).toHaveLength(20 - slack.taken.length);
    slack.state.tap = null;
    await replica().round();
    expect(new Set(slack.taken.map(({ key }) => key)).size).toBe(20);
    expect(slack.taken).toHaveLength(20);
  });
});
