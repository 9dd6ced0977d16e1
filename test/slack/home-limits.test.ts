import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/conversation/turn.ts';
import type { Subscription } from '../../src/digest/subscription.ts';
import { EVERY_DAY } from '../../src/digest/weekdays.ts';
import type { Watch } from '../../src/gaps/watch.ts';
import { type HomeState, homeView } from '../../src/slack/blocks/home.ts';
import { checkView, findLiveTokens } from '../../src/slack/payload-check.ts';
import { english } from '../../src/slack/words/english.ts';
import { text } from './hostile.ts';
import { anyWords, languages } from './languages.ts';

const at = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });

const turn: fc.Arbitrary<Turn> = fc.record({
  id: text(40),
  team: fc.constant('T1'),
  channel: fc.constant('C1'),
  thread: fc.constant(null),
  person: fc.constant('U1'),
  via: fc.constant('command' as const),
  typed: text(500),
  question: text(3000),
  outcome: fc.constantFrom('answered' as const, 'not_in_articles' as const),
  reason: fc.constant(null),
  at,
});

const watch: fc.Arbitrary<Watch> = fc.record({
  id: text(60),
  team: fc.constant('T1'),
  person: fc.constant('U1'),
  question: text(3000),
  state: fc.constantFrom('open', 'sending', 'told', 'unknown', 'refused'),
  askedAt: at,
  attempts: fc.nat(3),
});

const digest: fc.Arbitrary<Subscription> = fc.record({
  team: fc.constant('T1'),
  channel: fc.oneof(fc.constantFrom('C1', 'G2'), text(20)),
  time: fc.constant('08:30'),
  zone: fc.constant('Europe/Berlin'),
  weekdays: fc.constant(EVERY_DAY),
  signOfLife: fc.boolean(),
  createdBy: fc.oneof(fc.constant('U1'), text(20)),
  createdAt: at,
  nextDueAt: at,
  paused: fc.option(
    fc.record({ at, by: fc.option(text(20), { nil: null }), error: fc.option(text(400), { nil: null }) }),
    { nil: null },
  ),
});

const many = <Value>(one: fc.Arbitrary<Value>) => fc.option(fc.array(one, { maxLength: 40 }), { nil: null });

const states: fc.Arbitrary<HomeState> = fc.record({
  examples: fc.array(text(200), { maxLength: 6 }),
  corpus: fc.record({
    articles: fc.nat(9999),
    outlets: fc.nat(99),
    origins: fc.nat(99),
    changedAt: fc.option(at, { nil: null }),
    skipped: fc.nat(9),
  }),
  digests: many(digest),
  turns: many(turn),
  watches: many(watch),
  note: fc.option(text(500), { nil: null }),
  days: fc.constant(90),
});

/** Mentions, and broadcasts, in any text of the view that Slack reads mark-up in. */
const mrkdwnIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [String(value.text)];
  return Object.values(value).flatMap(mrkdwnIn);
};

describe('the Home tab', () => {
  it('is within the limits of Slack and mentions nobody, whatever it shows', () => {
    fc.assert(
      fc.property(states, anyWords, (state, words) => {
        const view = homeView(state, words);
        expect(checkView(view)).toEqual([]);
        for (const mrkdwn of mrkdwnIn(view)) expect(findLiveTokens(withoutOwn(mrkdwn))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has no empty boxes on the first open', () => {
    const [state] = fc.sample(states, { numRuns: 1, seed: 1 });
    if (!state) throw new RangeError('no state');
    const view = homeView({ ...state, digests: [], turns: [], watches: [], note: null }, english);
    const said = JSON.stringify(view);
    for (const title of [english.home.recent, english.home.unanswered]) expect(said).not.toContain(title);
    for (const title of [english.home.digests, english.home.articles, english.home.help])
      expect(said).toContain(title);
  });

  it.each(languages)('says in $tag what it cannot read', words => {
    const [state] = fc.sample(states, { numRuns: 1, seed: 2 });
    if (!state) throw new RangeError('no state');
    const said = JSON.stringify(homeView({ ...state, digests: null, turns: null, watches: null }, words));
    expect(said.split(words.home.unread)).toHaveLength(3);
    expect(said).toContain('home_ask');
  });
});

/** The desk's own marks: whoever set a digest or paused it, the channel of one, and days. */
const withoutOwn = (mrkdwn: string): string =>
  mrkdwn.replace(/<@[UW][A-Z0-9]+>|<#[CG][A-Z0-9]+>|<!date\^\d+\^\{date_short\}\|\d{4}-\d\d-\d\d>/gu, '');
