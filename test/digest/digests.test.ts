import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brief } from './articles.ts';
import { openDesk, place, wish } from './desk.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'digests-'));

describe('the digest of a channel', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.store.close());

  it('posts a due digest once, however many ticks follow', async () => {
    const { digests, at, later } = desk;
    const { nextDueAt } = await digests.turnOn(place, wish, 'U1');
    expect(nextDueAt).toEqual(new Date('2026-03-02T07:30:00Z'));
    await digests.tick();
    expect(desk.messages).toEqual([]);
    at('2026-03-02T07:30:00Z');
    await Promise.all([digests.tick(), digests.tick(), digests.tick()]);
    for (let ticks = 0; ticks < 5; ticks += 1) {
      later(15);
      await digests.tick();
    }
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt']);
    expect(await digests.status(place)).toMatchObject({
      subscription: { nextDueAt: new Date('2026-03-03T07:30:00Z') },
      last: { localDate: '2026-03-02', state: 'posted', error: null },
    });
  });

  it('posts nothing when nothing is new, and only what is new when an article came', async () => {
    const { digests, at } = desk;
    await digests.turnOn(place, wish, 'U1');
    at('2026-03-02T07:30:00Z');
    await digests.tick();
    at('2026-03-03T07:30:00Z');
    await digests.tick();
    expect(await digests.status(place)).toMatchObject({
      last: { localDate: '2026-03-03', state: 'nothing_new' },
    });
    desk.articles.push(brief('002.txt', 'Dell joins the project.'));
    at('2026-03-04T07:30:00Z');
    await digests.tick();
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt', 'C1 2026-03-04 002.txt']);
  });

  it('tells nothing again after it was turned off and on, and nothing while it is off', async () => {
    const { digests, at } = desk;
    await digests.turnOn(place, wish, 'U1');
    at('2026-03-02T07:30:00Z');
    await digests.tick();
    expect([await digests.turnOff(place), await digests.turnOff(place)]).toEqual([true, false]);
    at('2026-03-03T09:00:00Z');
    await digests.tick();
    await digests.turnOn(place, wish, 'U2');
    at('2026-03-04T07:30:00Z');
    await digests.tick();
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt']);
  });

  it('says truly when the next one comes after its time was changed on a day that had one', async () => {
    const { digests, at } = desk;
    await digests.turnOn(place, wish, 'U1');
    at('2026-03-02T07:30:00Z');
    await digests.tick();
    const { nextDueAt } = await digests.turnOn(place, { ...wish, time: '11:00' }, 'U1');
    expect(nextDueAt).toEqual(new Date('2026-03-03T10:00:00Z'));
  });

  it('posts up to six hours late, and later says that it was skipped', async () => {
    const { digests, at } = desk;
    await digests.turnOn(place, wish, 'U1');
    at('2026-03-05T13:30:00.001Z');
    await digests.tick();
    expect(desk.messages).toEqual([]);
    expect(await digests.status(place)).toMatchObject({
      last: { state: 'skipped_late' },
      subscription: { nextDueAt: new Date('2026-03-06T07:30:00Z') },
    });
    at('2026-03-06T13:30:00Z');
    await digests.tick();
    expect(desk.lines()).toEqual(['C1 2026-03-06 001.txt']);
  });

  it('after days of silence skips what is too late and posts the one that is not', async () => {
    const { digests, at } = desk;
    await digests.turnOn(place, wish, 'U1');
    at('2026-03-05T09:00:00Z');
    await digests.tick();
    expect(desk.lines()).toEqual(['C1 2026-03-05 001.txt']);
  });

  it('comes once though the clock is put back', async () => {
    const { digests, at } = desk;
    await digests.turnOn(place, wish, 'U1');
    for (const instant of ['2026-03-02T07:31:00Z', '2026-03-02T06:31:00Z', '2026-03-02T07:31:00Z']) {
      at(instant);
      desk.articles.push(brief(`${desk.articles.length}.txt`, `News of ${instant} and others.`));
      await digests.tick();
    }
    expect(desk.messages).toHaveLength(1);
  });

  it('is looked up after an unknown outcome, and not posted again when it is there', async () => {
    const { digests, at, later } = desk;
    await digests.turnOn(place, wish, 'U1');
    desk.faults.push('lost answer');
    at('2026-03-02T07:30:00Z');
    await digests.tick();
    expect(await digests.status(place)).toMatchObject({ last: { state: 'pending', error: 'timeout' } });
    later(60);
    await digests.tick();
    expect(desk.looks).toEqual([]);
    later(31);
    await digests.tick();
    expect(desk.messages).toHaveLength(1);
    expect(await digests.status(place)).toMatchObject({ last: { state: 'posted', error: null } });
    at('2026-03-03T07:30:00Z');
    await digests.tick();
    expect(desk.messages).toHaveLength(1);
  });

  it('is posted again after an unknown outcome when it is not there', async () => {
    const { digests, at, later } = desk;
    await digests.turnOn(place, wish, 'U1');
    desk.faults.push('lost message');
    at('2026-03-02T07:30:00Z');
    await digests.tick();
    later(91);
    await digests.tick();
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt']);
  });

  it('is not posted any more when it is still not there after six hours', async () => {
    const { digests, at } = desk;
    await digests.turnOn(place, wish, 'U1');
    desk.faults.push('lost message');
    at('2026-03-02T07:30:00Z');
    await digests.tick();
    at('2026-03-02T13:30:01Z');
    await digests.tick();
    expect(desk.messages).toEqual([]);
    expect(await digests.status(place)).toMatchObject({ last: { state: 'skipped_late' } });
  });

  it('that was turned off while it waited is not posted', async () => {
    const { digests, at, later } = desk;
    await digests.turnOn(place, wish, 'U1');
    desk.faults.push({ outcome: 'wait', seconds: 30 });
    at('2026-03-02T07:30:00Z');
    await digests.tick();
    await digests.turnOff(place);
    later(60);
    await digests.tick();
    expect(desk.messages).toEqual([]);
    expect(await digests.status(place)).toMatchObject({ subscription: null, last: { error: 'digest_off' } });
  });

  it('stays unknown, and what it told stays told, where the history cannot be read', async () => {
    const { digests, at, later } = desk;
    await digests.turnOn(place, wish, 'U1');
    desk.faults.push('lost answer');
    desk.history.readable = false;
    at('2026-03-02T07:30:00Z');
    await digests.tick();
    later(91);
    await digests.tick();
    expect(await digests.status(place)).toMatchObject({ last: { state: 'unknown', error: 'timeout' } });
    at('2026-03-03T07:30:00Z');
    await digests.tick();
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt', 'U1 unknown C1 2026-03-02']);
  });

  it('is looked for again when a look fails in passing', async () => {
    const { digests, at, later } = desk;
    await digests.turnOn(place, wish, 'U1');
    desk.faults.push('lost answer');
    desk.history.failing = true;
    at('2026-03-02T07:30:00Z');
    await digests.tick();
    later(91);
    await digests.tick();
    desk.history.failing = false;
    later(91);
    await digests.tick();
    expect(desk.messages).toHaveLength(1);
    expect(await digests.status(place)).toMatchObject({ last: { state: 'posted' } });
  });

  it('waits as long as Slack asks, in that channel only', async () => {
    const { digests, at, later } = desk;
    const other = { team: 'T1', channel: 'C2' };
    await digests.turnOn(place, wish, 'U1');
    desk.faults.push({ outcome: 'wait', seconds: 120 });
    at('2026-03-02T07:30:00Z');
    await digests.tick();
    await digests.turnOn(other, { ...wish, time: '08:31' }, 'U1');
    later(60);
    await digests.tick();
    expect(desk.lines()).toEqual(['C2 2026-03-02 001.txt']);
    later(60);
    await digests.tick();
    expect(desk.lines()).toEqual(['C2 2026-03-02 001.txt', 'C1 2026-03-02 001.txt']);
    expect(desk.looks).toEqual([]);
  });

  it('that is broken stops no other', async () => {
    const { digests, at, store } = desk;
    const nextDueAt = new Date('2026-03-02T07:00:00Z');
    await store.subscriptions.put({
      ...wish,
      team: 'T0',
      channel: 'C0',
      zone: 'No/Where',
      createdBy: 'U1',
      createdAt: nextDueAt,
      nextDueAt,
      paused: null,
    });
    for (const channel of ['C1', 'C2', 'C3']) await digests.turnOn({ team: 'T1', channel }, wish, 'U1');
    desk.faults.push({ outcome: 'unknown', error: 'reset' });
    at('2026-03-02T07:30:00Z');
    await digests.tick();
    expect(desk.messages).toHaveLength(2);
    expect(desk.warnings).toHaveLength(2);
  });
});

describe('a digest of which what is kept cannot be read', () => {
  it.each([
    "update subscription set weekdays = '' where channel = 'C1'",
    "insert into digest_run select team, channel, '2026-03-01', 0, 'k', 0, 0, 'pending', 0, 0, null, '[]', null, null, null, '{' from subscription where channel = 'C1'",
  ])('stops no other, and the log says so (%s)', async change => {
    const home = folder();
    const file = join(home, 'desk.db');
    const desk = await openDesk(file);
    for (const channel of ['C1', 'C2']) await desk.digests.turnOn({ team: 'T1', channel }, wish, 'U1');
    const database = new DatabaseSync(file);
    database.exec(change);
    database.close();
    desk.at('2026-03-02T07:30:00Z');
    await desk.digests.tick();
    expect(desk.lines()).toContain('C2 2026-03-02 001.txt');
    expect(desk.warnings).toHaveLength(1);
    await desk.store.close();
    rmSync(home, { recursive: true });
  });
});

describe('a desk that is stopping', () => {
  it('begins no further post, and leaves what is open to the next start', async () => {
    const desk = await openDesk();
    const { digests, at, poster, messages } = desk;
    const stopping = new AbortController();
    const channels = Array.from({ length: 9 }, (_, index) => `C${index}`);
    for (const channel of channels) await digests.turnOn({ team: 'T1', channel }, wish, 'U1');
    at('2026-03-02T07:30:00Z');
    const { post } = poster;
    poster.post = (...args) => {
      stopping.abort();
      return post(...args);
    };
    await digests.tick(stopping.signal);
    expect(messages).toHaveLength(1);
    const open = await desk.store.ledger.open();
    await digests.tick(stopping.signal);
    expect(messages).toHaveLength(1);
    expect(await desk.store.ledger.open()).toEqual(open);
    await digests.tick();
    expect(messages.map(({ channel }) => channel).sort()).toEqual(channels);
    await desk.store.close();
  });

  it('begins no further post in the same channel', async () => {
    const desk = await openDesk();
    const { digests, at, poster, messages, articles } = desk;
    const stopping = new AbortController();
    await digests.turnOn(place, wish, 'U1');
    at('2026-03-02T07:29:59Z');
    desk.faults.push({ outcome: 'wait', seconds: 1 });
    await digests.postNow(place);
    at('2026-03-02T07:30:00Z');
    const { post } = poster;
    poster.post = async (...args) => {
      stopping.abort();
      const posting = await post(...args);
      articles.push(brief(`new-${messages.length}.txt`, 'Dell joins the project.'));
      return posting;
    };
    await digests.tick(stopping.signal);
    expect(messages).toHaveLength(1);
    await digests.tick();
    expect(messages).toHaveLength(2);
    await desk.store.close();
  });
});

describe('a digest asked for now', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.store.close());

  it('posts what is new, on or off, and then nothing', async () => {
    const { digests } = desk;
    expect(await digests.postNow(place)).toMatchObject({ outcome: 'posted' });
    expect(await digests.postNow(place)).toEqual({ outcome: 'nothing_new' });
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt']);
  });

  it('is dated in the zone of the desk where the digest is off', async () => {
    desk.at('2026-03-02T20:00:00Z');
    await desk.digests.postNow(place);
    expect(desk.lines()).toEqual(['C1 2026-03-03 001.txt']);
  });

  it('leaves the scheduled one of the same day nothing to repeat, but what came since', async () => {
    const { digests, at } = desk;
    await digests.turnOn(place, wish, 'U1');
    await digests.postNow(place);
    desk.articles.push(brief('002.txt', 'Dell joins the project.'));
    at('2026-03-02T07:30:00Z');
    await digests.tick();
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt', 'C1 2026-03-02 002.txt']);
  });

  it('comes once, however often it is asked for at the same moment', async () => {
    const { digests } = desk;
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => digests.postNow(place)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
      'nothing_new',
      'nothing_new',
      'nothing_new',
      'posted',
    ]);
    expect(desk.messages).toHaveLength(1);
  });

  it('is not posted beside one whose outcome is unknown', async () => {
    const { digests, later } = desk;
    desk.faults.push('lost answer');
    expect(await digests.postNow(place)).toEqual({ outcome: 'unknown', error: 'timeout' });
    later(30);
    expect(await digests.postNow(place)).toEqual({ outcome: 'wait', seconds: 60 });
    later(61);
    await digests.tick();
    expect(await digests.postNow(place)).toEqual({ outcome: 'nothing_new' });
    expect(desk.messages).toHaveLength(1);
  });

  it('that must wait is posted by a later tick', async () => {
    const { digests, later } = desk;
    desk.faults.push({ outcome: 'wait', seconds: 5 });
    expect(await digests.postNow(place)).toEqual({ outcome: 'wait', seconds: 5 });
    later(5);
    await digests.tick();
    expect(desk.messages).toHaveLength(1);
  });

  it.each([
    ['refused', { outcome: 'refused', error: 'not_in_channel' }],
    ['unknown', { outcome: 'unknown', error: 'fatal_error' }],
  ] as const)('says how it ended: %s', async (_case, posting) => {
    desk.faults.push(posting);
    expect(await desk.digests.postNow(place)).toEqual(posting);
  });

  it('can be brought forward, on a day that had its edition too, and never tells twice', async () => {
    const { digests, at } = desk;
    expect(await digests.bringForward(place)).toEqual({ outcome: 'off' });
    expect(desk.messages).toEqual([]);
    await digests.turnOn(place, wish, 'U1');
    expect(await digests.bringForward(place)).toMatchObject({ outcome: 'posted' });
    expect((await digests.status(place)).subscription?.nextDueAt).toEqual(new Date('2026-03-03T07:30:00Z'));
    expect(await digests.bringForward(place)).toEqual({ outcome: 'nothing_new' });
    desk.articles.push(brief('002.txt', 'Dell joins the project.'));
    await digests.bringForward(place);
    at('2026-03-02T07:30:00Z');
    await digests.tick();
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt', 'C1 2026-03-02 002.txt']);
    expect((await digests.status(place)).subscription?.nextDueAt).toEqual(new Date('2026-03-03T07:30:00Z'));
  });
});

describe('a desk that is restarted', () => {
  let home: string;
  beforeEach(() => {
    home = folder();
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it.each([
    ['between the claim and the post', 'crash before', 1],
    ['between the post and its mark', 'crash after', 1],
  ] as const)('%s neither repeats nor loses a digest', async (_case, fault, posts) => {
    const desk = await openDesk(join(home, 'desk.db'));
    await desk.digests.turnOn(place, wish, 'U1');
    desk.faults.push(fault);
    desk.at('2026-03-02T07:30:00Z');
    void desk.digests.tick();
    while (desk.faults.length > 0) await new Promise(resolve => setTimeout(resolve, 5));
    await desk.store.close();

    desk.articles.push(brief('002.txt', 'Dell joins the project.'));
    const { digests, store } = await desk.start();
    await digests.tick();
    desk.later(91);
    await digests.tick();
    await digests.tick();
    expect(desk.messages).toHaveLength(posts);
    expect(await digests.status(place)).toMatchObject({ last: { state: 'posted' } });
    expect((await store.told.of(place)).map(({ file }) => file)).toEqual(['001.txt']);
    desk.at('2026-03-03T07:30:00Z');
    await digests.tick();
    expect(desk.lines()).toEqual(['C1 2026-03-02 001.txt', 'C1 2026-03-03 002.txt']);
    await store.close();
  });

  it('keeps what it was told to do and what it told', async () => {
    const desk = await openDesk(join(home, 'desk.db'));
    await desk.digests.turnOn(place, wish, 'U1');
    await desk.digests.postNow(place);
    await desk.store.close();
    const { digests, store } = await desk.start();
    expect(await digests.postNow(place)).toEqual({ outcome: 'nothing_new' });
    expect((await digests.status(place)).subscription).toMatchObject({ ...place, ...wish, createdBy: 'U1' });
    await store.close();
  });
});

describe('two teams', () => {
  it('never see each other, though their channels have one name', async () => {
    const desk = await openDesk();
    const [here, there] = [place, { team: 'T2', channel: place.channel }];
    await desk.digests.turnOn(here, wish, 'U1');
    expect(await desk.digests.status(there)).toEqual({ subscription: null, last: null, lastPosted: null });
    await desk.digests.postNow(here);
    expect(await desk.digests.status(there)).toEqual({ subscription: null, last: null, lastPosted: null });
    expect(await desk.store.told.of(there)).toEqual([]);
    expect(await desk.digests.turnOff(there)).toBe(false);
    expect(await desk.digests.postNow(there)).toMatchObject({ outcome: 'posted' });
    expect(desk.messages.map(({ team }) => team)).toEqual(['T1', 'T2']);
    await desk.store.close();
  });
});
