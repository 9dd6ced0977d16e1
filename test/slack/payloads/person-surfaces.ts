import fc from 'fast-check';
import type { Turn } from '../../../src/conversation/turn.ts';
import type { CheckedClaim } from '../../../src/evidence/claims/claim-check.ts';
import type { Feedback } from '../../../src/gaps/feedback.ts';
import { FEEDBACK_REASONS } from '../../../src/gaps/feedback-reason.ts';
import type { Gaps } from '../../../src/gaps/gaps.ts';
import { gapsCsv } from '../../../src/gaps/gaps-csv.ts';
import type { Asked, Subject } from '../../../src/gaps/subjects.ts';
import type { Watch } from '../../../src/gaps/watch.ts';
import { askChoices } from '../../../src/slack/ask-choices.ts';
import type { AskEntries } from '../../../src/slack/ask-entries.ts';
import { askModal } from '../../../src/slack/blocks/ask-modal.ts';
import { checkModal } from '../../../src/slack/blocks/check-modal.ts';
import { sharedCheckMessage } from '../../../src/slack/blocks/check-shared.ts';
import { feedbackButtons, feedbackModal } from '../../../src/slack/blocks/feedback.ts';
import { gapsMessage, gapsModal } from '../../../src/slack/blocks/gaps-page.ts';
import { said } from '../../../src/slack/blocks/help.ts';
import { homeView } from '../../../src/slack/blocks/home.ts';
import { watchingMessage } from '../../../src/slack/blocks/watch.ts';
import type { MessageChecked } from '../../../src/slack/claim-check.ts';
import { type CheckPlace, checkOf, checkValue } from '../../../src/slack/claim-check-value.ts';
import { examplesOf } from '../../../src/slack/home.ts';
import { escaped } from '../../../src/slack/mrkdwn.ts';
import { answered, anyAnswer } from './answers.ts';
import { namedIn, subscriptions } from './digest-surfaces.ts';
import { evidenceOf, origins } from './evidence.ts';
import { DAY, type Surface } from './surface.ts';
import {
  articleIn,
  citedAt,
  instants,
  maybe,
  mentionsOf,
  nasty,
  people,
  placed,
  spoken,
  texts,
  type World,
} from './world.ts';

const turns: fc.Arbitrary<Turn> = fc.record({
  id: fc.uuid(),
  team: fc.constant('T1'),
  channel: fc.constant('CDESK7'),
  thread: fc.constant(null),
  person: fc.constant('USECRET'),
  via: fc.constant('command' as const),
  typed: nasty(500),
  question: spoken(2000),
  outcome: fc.constantFrom('answered' as const, 'not_in_articles' as const),
  reason: maybe(nasty(30)),
  at: instants,
});

const watches: fc.Arbitrary<Watch> = fc.record({
  id: fc.uuid(),
  team: fc.constant('T1'),
  person: fc.constant('USECRET'),
  question: nasty(2000),
  state: fc.constantFrom('open', 'sending', 'told', 'unknown', 'refused'),
  askedAt: instants,
  attempts: fc.nat(3),
});

const unread = <Value>(one: fc.Arbitrary<Value>, most: number) => maybe(fc.array(one, { maxLength: most }));

const homeOf = (world: World) => {
  const { draw, words, library } = world;
  const digests = draw(unread(subscriptions, 14));
  const state = {
    examples: draw(fc.boolean()) ? library.examples : examplesOf({ ...library, examples: [] }, words),
    corpus: draw(
      fc.record({
        articles: fc.nat(99_999),
        outlets: fc.nat(999),
        origins: fc.nat(999),
        changedAt: maybe(instants),
        skipped: fc.nat(9),
      }),
    ),
    digests,
    turns: draw(unread(turns, 20)),
    watches: draw(unread(watches, 20)),
    note: draw(maybe(nasty(500))),
    days: 90,
  };
  return { views: [homeView(state, words)], own: [DAY, ...namedIn(...(digests ?? []))] };
};

const entries: fc.Arbitrary<AskEntries> = fc.record({
  question: fc.oneof(fc.constant(''), nasty(600)),
  outlets: texts(75, 5),
  author: fc.oneof(fc.constant(''), nasty(75)),
  origin: fc.oneof(fc.constant(''), nasty(75)),
  after: fc.oneof(fc.constantFrom('', '2019', '2018-12'), nasty(30)),
  before: fc.oneof(fc.constantFrom('', '2019', '2019-03-27'), nasty(30)),
});

const askFormOf = (world: World) => {
  const { draw, words, library } = world;
  const answer = draw(maybe(anyAnswer(world)));
  const state = {
    entries: draw(entries),
    memory: {
      isNarrowed: draw(fc.boolean()),
      typed: answer ? draw(nasty(1000)) : null,
      turn: draw(fc.uuid()),
    },
    choices: askChoices(library, draw(fc.array(origins(world), { maxLength: 4 }))),
    answer,
    behind: evidenceOf(world),
    watch: draw(maybe(fc.uuid())),
    note: draw(maybe(nasty(200).map(escaped))),
  };
  return { views: [askModal(state, words)] };
};

const claims = (world: World): fc.Arbitrary<CheckedClaim> =>
  fc
    .record({
      claim: nasty(2000),
      outcome: fc.constantFrom('printed', 'partly', 'otherwise', 'absent'),
      missing: texts(100, 9),
      isTurned: fc.boolean(),
      at: fc.array(fc.tuple(placed(world), fc.array(placed(world), { maxLength: 4 })), { maxLength: 3 }),
    })
    .map(
      ({ at, ...one }): CheckedClaim => ({
        ...one,
        excerpts: at.map(([first, also]) => ({ ...citedAt(first), also: also.map(citedAt) })),
      }),
    );

const checks = (world: World): fc.Arbitrary<MessageChecked> =>
  fc.oneof(
    {
      weight: 1,
      arbitrary: fc.record({ outcome: fc.constantFrom('empty', 'only_file', 'own', 'no_claim') }),
    },
    {
      weight: 9,
      arbitrary: fc
        .record({
          claims: fc.array(claims(world), { minLength: 1, maxLength: 5 }),
          unread: fc.nat(9),
          isCut: fc.boolean(),
        })
        .map((one): MessageChecked => ({ outcome: 'checked', ...one })),
    },
  );

const places: fc.Arbitrary<CheckPlace> = fc.record({
  channel: fc.constantFrom('CDESK7', 'DDESK9'),
  ts: fc.constant('1700000000.000100'),
  thread: fc.constant('1700000000.000100'),
  responseUrl: fc
    .integer({ min: 40, max: 160 })
    .map(length => `https://hooks.slack.com/app/T1/${'x'.repeat(length)}`),
});

/** A check in its modal, and as it is shared from what the modal carries. */
const checkOn = (world: World) => {
  const { draw, words, library } = world;
  const [checked, place, sharedBy] = [draw(checks(world)), draw(places), draw(people)];
  const behind = evidenceOf(world);
  const found = checked.outcome === 'checked' ? checked.claims : [];
  const value = checkValue(place, found);
  const note = draw(maybe(nasty(200).map(escaped)));
  const rebuilt = checkOf(value, library);
  const lost = found.length > 0 && !rebuilt ? ['the modal does not carry its check'] : [];
  return {
    views: [checkModal(checked, { value, behind, note }, words)],
    messages: [found, rebuilt?.claims ?? []].map(all => sharedCheckMessage(all, { sharedBy, behind }, words)),
    own: mentionsOf(sharedBy),
    problems: lost,
  };
};

const opinions: fc.Arbitrary<Feedback> = fc.record({
  team: fc.constant('T1'),
  person: fc.constant('USECRET'),
  turn: nasty(60),
  verdict: fc.constant('not_helpful' as const),
  question: nasty(2000),
  reason: maybe(fc.oneof(fc.constantFrom(...FEEDBACK_REASONS), nasty(30))),
  comment: maybe(nasty(1000)),
  at: instants,
});

const subjects = <Thing extends Asked>(things: fc.Arbitrary<Thing>): fc.Arbitrary<Subject<Thing>> =>
  fc.record({
    name: nasty(500),
    questions: fc.array(nasty(500), { minLength: 1, maxLength: 9 }),
    things: fc.array(things, { minLength: 1, maxLength: 6 }),
    people: fc.nat(99),
    lastAt: instants,
  });

const gapsIn = (world: World): fc.Arbitrary<Gaps> =>
  fc.record({
    absent: fc.array(
      fc.record({
        printer: nasty(300),
        reports: fc.nat(9),
        retellings: fc.array(
          fc.nat(99).map(n => articleIn(world, n)),
          { minLength: 1, maxLength: 5 },
        ),
      }),
      { maxLength: 8 },
    ),
    unanswered: fc.array(subjects(turns), { maxLength: 8 }),
    notHelpful: fc.array(subjects(opinions), { maxLength: 8 }),
  });

/** Who asked is in no page and no part. */
const naming = (shown: unknown): string[] =>
  JSON.stringify(shown).includes('USECRET') ? ['it names who asked'] : [];

/** What is one person's own: the Home tab, the form to ask in, a check, what was thought of an answer, what is watched; and the gaps. */
export const personSurfaces: readonly Surface[] = [
  { name: 'the Home tab', shown: homeOf },
  { name: 'the form to ask in', shown: askFormOf },
  { name: 'the check of a message', shown: checkOn },
  {
    name: 'why an answer did not help',
    shown: ({ draw, words }) => {
      const opinion = { turn: draw(nasty(200)), question: draw(nasty(2000)) };
      const before = {
        reason: draw(maybe(fc.constantFrom(...FEEDBACK_REASONS))),
        comment: draw(maybe(nasty(1000))),
      };
      const buttons = { type: 'actions' as const, elements: feedbackButtons(opinion, words) };
      return {
        views: [feedbackModal({ ...opinion, verdict: 'not_helpful' }, before, words)],
        messages: [
          said(words.feedback.noted),
          said(words.feedback.thanks),
          { text: words.feedback.noted, blocks: [buttons] },
        ],
      };
    },
  },
  {
    name: 'the gaps',
    shown: world => {
      const { draw, words } = world;
      const gaps = draw(gapsIn(world));
      const messages = [gapsMessage(gaps, words, draw(fc.nat(30)))];
      const views = [gapsModal(gapsCsv(gaps), draw(fc.nat(4)), words)];
      return { messages, views, own: [DAY], problems: naming([messages, views]) };
    },
  },
  {
    name: 'what is watched',
    shown: world => {
      const { draw, words } = world;
      const watch = { id: draw(fc.uuid()), question: draw(nasty(2000)) };
      const { question } = draw(answered(world));
      return {
        messages: [
          watchingMessage(watch, draw(fc.boolean()), words),
          said(escaped(words.watch.tooMany(draw(fc.nat(99))))),
          said(escaped(words.watch.overBefore)),
          said(escaped(words.watch.stopped(question.slice(0, 300)))),
        ],
      };
    },
  },
];
