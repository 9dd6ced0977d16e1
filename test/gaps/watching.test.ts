import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Watch, Watches } from '../../src/gaps/watch.ts';
import { MOST_WATCHES, wishToBeTold } from '../../src/gaps/watch-wish.ts';
import { LEASE, openWatching, type Telling, type WatchingParts } from '../../src/gaps/watching.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { answered, notIn } from './answers.ts';

let store: Store;
let now: number;
let articles: object;
let known: readonly string[];
let tellings: Telling[];
let told: string[];
beforeEach(async () => {
  store = await openStore(':memory:');
  [now, articles, known, tellings, told] = [1_800_000_000_000, {}, [], [], []];
});
afterEach(() => store.close());

const ask = vi.fn((question: string) => (known.includes(question) ? answered(question) : notIn(question)));
beforeEach(() => ask.mockClear());

/** A desk that watches on this store; of several, each is a machine of its own. */
const desk = (over: Partial<WatchingParts> = {}) =>
  openWatching({
    watches: store.watches,
    ask,
    articles: () => articles,
    tell:
      async ({ person, question }) =>
      async () => {
        const telling = tellings.shift() ?? { outcome: 'told' };
        if (telling.outcome !== 'later') told.push(`${person}: ${question}`);
        return telling;
      },
    now: async () => new Date(now),
    log: { warn: () => {} },
    ...over,
  });

const begin = (question: string, over: Partial<Watch> = {}) =>
  store.watches.begin({
    id: `${over.person ?? 'U1'}-${question}`,
    team: 'T1',
    person: 'U1',
    question,
    askedAt: new Date(now),
    ...over,
  });
const states = async (person = 'U1') => (await store.watches.of('T1', person)).map(({ state }) => state);
const arrive = (...questions: string[]) => {
  articles = {};
  known = questions;
};

describe('a watch', () => {
  it('tells its person once the articles answer, and never again', async () => {
    await begin('When?');
    const { round } = desk();
    await round();
    expect(told).toEqual([]);
    arrive('When?');
    for (let times = 0; times < 3; times += 1) await round();
    arrive('When?');
    await round();
    expect(told).toEqual(['U1: When?']);
    expect(await states()).toEqual(['told']);
  });

  it('tells everybody who watches, in every team', async () => {
    for (const over of [{}, { person: 'U2' }, { team: 'T2', id: 'elsewhere' }]) await begin('When?', over);
    await begin('Why?');
    arrive('When?');
    await desk().round();
    expect(told.toSorted()).toEqual(['U1: When?', 'U1: When?', 'U2: When?']);
    expect((await states()).toSorted()).toEqual(['open', 'told']);
  });

  it('is told once by many desks at once', async () => {
    await begin('When?');
    arrive('When?');
    await Promise.all([desk(), desk(), desk()].map(({ round }) => round()));
    expect(told).toHaveLength(1);
  });

  it('is not asked of the same articles again', async () => {
    await begin('When?');
    const { round } = desk();
    for (let times = 0; times < 3; times += 1) await round();
    expect(ask).toHaveBeenCalledTimes(1);
    articles = {};
    await round();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['refused', 1],
    ['unknown', 1],
  ] as const)('that Slack left %s is over', async (outcome, times) => {
    await begin('When?');
    arrive('When?');
    tellings = [{ outcome, error: 'e' }];
    const { round } = desk();
    await round();
    await round();
    expect(told).toHaveLength(times);
    expect(await states()).toEqual([outcome]);
  });

  it('is told later when Slack surely took nothing', async () => {
    await begin('When?');
    arrive('When?');
    tellings = [
      { outcome: 'later', error: 'ratelimited' },
      { outcome: 'later', error: 'ratelimited' },
    ];
    const { round } = desk();
    for (let times = 0; times < 4; times += 1) await round();
    expect(told).toEqual(['U1: When?']);
    expect(await states()).toEqual(['told']);
  });

  it('is kept for as long as Slack takes nothing', async () => {
    await begin('When?');
    arrive('When?');
    tellings = Array.from({ length: 1200 }, () => ({ outcome: 'later', error: 'token_revoked' }));
    const warn = vi.fn();
    const { round } = desk({ log: { warn } });
    for (let times = 0; times < 1200; times += 1) await round();
    expect(warn).toHaveBeenCalledTimes(5);
    expect(await states()).toEqual(['open']);
    await round();
    expect(told).toEqual(['U1: When?']);
  });

  it('is not tried in a round in which Slack took nothing of its team’s, and those of other teams are told', async () => {
    for (const person of ['U1', 'U2', 'U3']) await begin('When?', { person });
    await begin('When?', { team: 'T2', id: 'elsewhere', person: 'U9', askedAt: new Date(now + 1) });
    arrive('When?');
    tellings = [{ outcome: 'later', error: 'ratelimited' }];
    const { round } = desk();
    await round();
    expect(told).toEqual(['U9: When?']);
    await round();
    expect(told.toSorted()).toEqual(['U1: When?', 'U2: When?', 'U3: When?', 'U9: When?']);
  });

  it.each([
    ['told', 'told'],
    ['later', 'open'],
  ] as const)('of which %s could not be written down is %s in the end', async (outcome, state) => {
    await begin('When?');
    arrive('When?');
    tellings = [outcome === 'told' ? { outcome } : { outcome, error: 'ratelimited' }];
    let down = true;
    const watches: Watches = {
      ...store.watches,
      settle: async (...given) => {
        if (down) throw new Error('out of reach');
        await store.watches.settle(...given);
      },
    };
    const { round } = desk({ watches });
    await round();
    // Meanwhile another desk finds a claim that ran out.
    now += LEASE;
    await desk().round();
    expect(await states()).toEqual(['unknown']);
    down = false;
    await round();
    if (state === 'told') expect(await states()).toEqual(['told']);
    else expect(told).toEqual(['U1: When?']);
  });

  it('whose message cannot be made ready stays open', async () => {
    await begin('When?');
    arrive('When?');
    const tell = async () => {
      throw new Error('no such excerpt');
    };
    await desk({ tell }).round();
    expect(await states()).toEqual(['open']);
    await desk().round();
    expect(told).toEqual(['U1: When?']);
  });

  it('is not begun to be told once the desk is stopping', async () => {
    for (const person of ['U1', 'U2', 'U3']) await begin('When?', { person });
    arrive('When?');
    const stopping = new AbortController();
    const tell: WatchingParts['tell'] =
      async ({ person }) =>
      async () => {
        stopping.abort();
        told.push(person);
        return { outcome: 'told' };
      };
    await desk({ tell }).round(stopping.signal);
    expect(told).toHaveLength(1);
    expect((await Promise.all(['U1', 'U2', 'U3'].map(states))).flat().toSorted()).toEqual([
      'open',
      'open',
      'told',
    ]);
  });

  it('that fails is logged without the rows that a database quotes', async () => {
    await begin('When?');
    arrive('When?');
    const logged: string[] = [];
    const log = { warn: (fields: object) => logged.push(JSON.stringify(fields)) };
    const detail = 'Failing row contains (When does my secret open?)';
    const claim = () => Promise.reject(Object.assign(new Error('is broken'), { code: '23514', detail }));
    await desk({ log, watches: { ...store.watches, claim } }).round();
    expect(logged.join()).toContain('23514: is broken');
    expect(logged.join()).not.toContain('secret');
  });

  it('does not keep others waiting when its question cannot be asked', async () => {
    await begin('Broken?');
    await begin('When?', { askedAt: new Date(now + 1) });
    arrive('When?');
    ask.mockImplementationOnce(() => {
      throw new Error('broken');
    });
    await desk().round();
    expect(told).toEqual(['U1: When?']);
  });

  it('that its person ended in the meantime is not told', async () => {
    await begin('When?');
    arrive('When?');
    await store.watches.end('T1', 'U1', 'U1-When?');
    await desk().round();
    expect(told).toEqual([]);
  });

  it('that was cut off before it was marked is told by whoever comes next', async () => {
    await begin('When?');
    const [open] = await store.watches.of('T1', 'U1');
    if (!open) throw new Error('no watch');
    await store.watches.claim(open, new Date(now + LEASE));
    arrive('When?');
    await desk().round();
    expect(told).toEqual([]);
    now += LEASE;
    await desk().round();
    expect(told).toEqual(['U1: When?']);
  });
});

describe('a wish to be told', () => {
  const wish = (question: string, person = 'U1') =>
    wishToBeTold(
      {
        watches: store.watches,
        ask,
        sharedNow: async () => new Date(now),
        newKey: () => `key-${Math.random()}`,
      },
      { team: 'T1', person },
      question,
    );

  it('begins a watch once, however the question is written', async () => {
    const first = await wish('When does it open?');
    expect(first).toMatchObject({ outcome: 'watching', isNew: true });
    for (const again of ['When does it open?', '  when DOES it   open ', 'When does it open?!'])
      expect(await wish(again)).toMatchObject({
        outcome: 'watching',
        isNew: false,
        watch: { id: first.outcome === 'watching' ? first.watch.id : '' },
      });
    expect(await states()).toEqual(['open']);
  });

  it('begins one watch when it is wished twice at once', async () => {
    const wished = await Promise.all([wish('When?'), wish('When?')]);
    expect(wished.map(one => one.outcome === 'watching' && one.isNew).toSorted()).toEqual([false, true]);
    expect(await states()).toEqual(['open']);
  });

  it('is kept within the number though many are made at once', async () => {
    const wished = await Promise.all(Array.from({ length: 60 }, (_, nth) => wish(`Question ${nth}?`)));
    expect(await states()).toHaveLength(MOST_WATCHES);
    expect(wished.filter(({ outcome }) => outcome === 'too_many')).toHaveLength(60 - MOST_WATCHES);
  });

  it('is answered at once when the articles answer by now', async () => {
    arrive('When?');
    expect(await wish('When?')).toMatchObject({ outcome: 'answered', answer: { question: 'When?' } });
    expect(await states()).toEqual([]);
  });

  it('is kept within a number for each person, of those that are open', async () => {
    for (let nth = 0; nth < MOST_WATCHES; nth += 1) await begin(`Question ${nth}?`);
    expect(await wish('One more?')).toEqual({ outcome: 'too_many' });
    expect(await wish('Question 7?')).toMatchObject({ outcome: 'watching', isNew: false });
    expect(await wish('One more?', 'U2')).toMatchObject({ outcome: 'watching', isNew: true });
    arrive('Question 7?');
    await desk().round();
    expect(await wish('One more?')).toMatchObject({ outcome: 'watching', isNew: true });
  });
});
