import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gaps } from '../../src/gaps/gaps.ts';
import { gapsCsv } from '../../src/gaps/gaps-csv.ts';
import type { Asked, Subject } from '../../src/gaps/subjects.ts';
import { feedbackModal } from '../../src/slack/blocks/feedback.ts';
import { gapsMessage, gapsModal } from '../../src/slack/blocks/gaps-page.ts';
import { watchingMessage } from '../../src/slack/blocks/watch.ts';
import { watchToldMessage } from '../../src/slack/blocks/watch-told.ts';
import { opinionOf, opinionValue } from '../../src/slack/feedback-value.ts';
import type { Message } from '../../src/slack/message.ts';
import { checkMessage, checkView, findLiveTokens } from '../../src/slack/payload-check.ts';
import { plainParts } from '../../src/slack/plain-parts.ts';
import { watchValue, watchWishOf } from '../../src/slack/watch-value.ts';
import { english } from '../../src/slack/words/english.ts';
import { german } from '../../src/slack/words/german.ts';
import { answers, counts } from './answers.ts';
import { articles, text } from './hostile.ts';

const frame = { channel: 'C1', unfurl_links: false, unfurl_media: false, parse: 'none' };
const expectSound = ({ text: top, blocks, whole }: Message) => {
  expect(checkMessage(blocks ? { ...frame, text: top, blocks } : { ...frame, text: top })).toEqual([]);
  expect(findLiveTokens(top).filter(token => !token.startsWith('<!date^'))).toEqual([]);
  expect(top.length).toBeLessThanOrEqual(3900);
  for (const part of plainParts(whole ?? '')) expect(checkMessage({ ...frame, text: part })).toEqual([]);
};

const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null });
const instants = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
const reasons = maybe(fc.constantFrom('not_asked', 'known', 'source', 'other'));

const subjects = <Thing extends Asked>(things: fc.Arbitrary<Thing>): fc.Arbitrary<Subject<Thing>> =>
  fc.record({
    name: text(500),
    questions: fc.array(text(500), { minLength: 1, maxLength: 9 }),
    things: fc.array(things, { minLength: 1, maxLength: 9 }),
    people: fc.nat(99),
    lastAt: instants,
  });
const turns = fc.record({
  id: text(50),
  team: text(9),
  channel: text(9),
  thread: maybe(text(9)),
  person: fc.constant('USECRET'),
  via: fc.constant('command' as const),
  typed: text(500),
  question: text(500),
  outcome: fc.constant('not_in_articles' as const),
  reason: maybe(text(30)),
  at: instants,
});
const opinions = fc.record({
  team: text(9),
  person: fc.constant('USECRET'),
  turn: text(50),
  verdict: fc.constant('not_helpful' as const),
  question: text(500),
  reason: maybe(fc.oneof(fc.constantFrom('not_asked', 'source'), text(30))),
  comment: maybe(text(1000)),
  at: instants,
});
const gaps: fc.Arbitrary<Gaps> = fc.record({
  absent: fc.array(
    fc.record({
      printer: text(300),
      reports: fc.nat(9),
      retellings: fc.array(articles, { minLength: 1, maxLength: 5 }),
    }),
    { maxLength: 12 },
  ),
  unanswered: fc.array(subjects(turns), { maxLength: 20 }),
  notHelpful: fc.array(subjects(opinions), { maxLength: 20 }),
});

describe.each([english, german])('in the words of $tag, whatever people write', words => {
  it('the form that asks why is within the limits', () => {
    fc.assert(
      fc.property(text(200), text(500), reasons, maybe(text(1000)), (turn, question, reason, comment) => {
        const view = feedbackModal({ turn, question, verdict: 'not_helpful' }, { reason, comment }, words);
        expect(checkView(view)).toEqual([]);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('every page of the gaps is within the limits and leads on, and nobody is named', () => {
    fc.assert(
      fc.property(gaps, found => {
        const all = found.absent.length + found.unanswered.length + found.notHelpful.length;
        let from = 0;
        for (let pages = 0; pages === 0 || from > 0; pages += 1) {
          const message = gapsMessage(found, words, from);
          expectSound(message);
          const json = JSON.stringify(message);
          expect(json).not.toContain('USECRET');
          const next = Number(/"gaps_page:more".*?"value":"(\d+)"/u.exec(json)?.[1] ?? 0);
          expect(next === 0 || next > from).toBe(true);
          expect(next).toBeLessThanOrEqual(all);
          from = next;
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('every part of the gaps as CSV is within the limits, and nobody is named', () => {
    fc.assert(
      fc.property(gaps, fc.nat(5), (found, part) => {
        const csv = gapsCsv(found);
        expect(csv).not.toContain('USECRET');
        expect(checkView(gapsModal(csv, part, words))).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('what is said of a watch is within the limits', () => {
    fc.assert(
      fc.property(text(500), fc.uuid(), fc.boolean(), (question, id, isNew) =>
        expectSound(watchingMessage({ id, question }, isNew, words)),
      ),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('the one message to who watched is within the limits', () => {
    fc.assert(
      fc.property(
        answers,
        text(500),
        fc.uuid(),
        instants,
        counts,
        (answer, question, id, askedAt, behind) => {
          fc.pre(answer.outcome === 'answered');
          if (answer.outcome !== 'answered') return;
          const evidence = { originCounts: () => behind, addressOf: () => null };
          expectSound(watchToldMessage({ id, question, askedAt }, answer, evidence, words));
        },
      ),
      { numRuns: 150, endOnFailure: true },
    );
  });
});

it('an opinion and a wish come back from their buttons as they went in, as far as there is room', () => {
  fc.assert(
    fc.property(text(200), text(500), fc.boolean(), (turn, question, isGood) => {
      const verdict = isGood ? 'helpful' : 'not_helpful';
      expect(opinionOf(opinionValue({ turn, question, verdict }))).toMatchObject({ turn, verdict });
      const value = watchValue({ turn, question });
      expect(value.length).toBeLessThanOrEqual(2000);
      expect(watchWishOf(value)?.turn).toBe(turn);
    }),
    { numRuns: 300, endOnFailure: true },
  );
});
