import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Feedback, FeedbackBook } from '../../src/gaps/feedback.ts';
import { type StoreHome, stores } from './stores.ts';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

const opinion = (over: Partial<Feedback> = {}): Feedback => ({
  team: 'T1',
  person: 'U1',
  turn: 'message:T1:C1:1.1',
  verdict: 'helpful',
  question: 'Who pays for the “new” bridge?',
  reason: null,
  comment: null,
  at: at(0),
  ...over,
});

describe.each(stores)('the opinions on $name', ({ fresh }) => {
  let home: StoreHome;
  let book: FeedbackBook;
  beforeEach(async () => {
    home = await fresh();
    book = (await home.open()).feedback;
  });
  afterEach(() => home.drop());

  it('has one opinion of a person on an answer, and the last one counts', async () => {
    await book.note(opinion());
    const second = opinion({ verdict: 'not_helpful', reason: 'not_asked', comment: 'No 🚢\n“x”', at: at(5) });
    await book.note(second);
    expect(await book.of('T1', 'U1', 'message:T1:C1:1.1')).toEqual(second);
    expect(await book.counts('T1')).toEqual({ helpful: 0, notHelpful: 1 });
  });

  it('keeps an opinion whatever was typed', async () => {
    await book.note(opinion({ question: 'Who\u0000?', comment: 'No\u0000body', verdict: 'not_helpful' }));
    expect(await book.negative('T1', 9)).toMatchObject([{ question: 'Who?', comment: 'Nobody' }]);
  });

  it('tells people, answers and teams apart', async () => {
    const others = [{ person: 'U2' }, { turn: 'other' }, { team: 'T2' }].map(over => opinion(over));
    for (const one of [opinion({ verdict: 'not_helpful' }), ...others]) await book.note(one);
    expect(await book.counts('T1')).toEqual({ helpful: 2, notHelpful: 1 });
    expect(await book.counts('T2')).toEqual({ helpful: 1, notHelpful: 0 });
    expect(await book.counts('T3')).toEqual({ helpful: 0, notHelpful: 0 });
    expect(await book.of('T2', 'U1', 'message:T1:C1:1.1')).toMatchObject({ verdict: 'helpful' });
    expect(await book.of('T1', 'U3', 'message:T1:C1:1.1')).toBeNull();
  });

  it('tells the negative ones of a team, the newest first, as many as are wanted', async () => {
    for (const second of [1, 3, 2])
      await book.note(opinion({ turn: `t${second}`, verdict: 'not_helpful', at: at(second) }));
    await book.note(opinion({ turn: 'good' }));
    await book.note(opinion({ turn: 'elsewhere', team: 'T2', verdict: 'not_helpful' }));
    expect((await book.negative('T1', 9)).map(({ turn }) => turn)).toEqual(['t3', 't2', 't1']);
    expect((await book.negative('T1', 2)).map(({ turn }) => turn)).toEqual(['t3', 't2']);
  });

  it('forgets those of a person in a team, and all that are older than an instant', async () => {
    for (const over of [{}, { turn: 'b', at: at(9) }, { person: 'U2', at: at(9) }, { team: 'T2' }])
      await book.note(opinion(over));
    expect(await book.forgetOf('T1', 'U1')).toBe(2);
    expect(await book.forgetOf('T1', 'U1')).toBe(0);
    await book.forget(at(9));
    expect(await book.counts('T1')).toEqual({ helpful: 1, notHelpful: 0 });
    expect(await book.counts('T2')).toEqual({ helpful: 0, notHelpful: 0 });
  });
});
