import fc from 'fast-check';
import type { Answer, Excerpt, Reason, Understood, UnderstoodFilter } from '../../../src/answer/answer.ts';
import type { OriginCounts } from '../../../src/evidence/origins/origin-line.ts';
import type { Answered } from '../../../src/slack/share-value.ts';
import { citedAt, maybe, nasty, placed, texts, type World } from './world.ts';

export type NotAnswered = Extract<Answer, { outcome: 'not_in_articles' }>;

const excerpts = (world: World): fc.Arbitrary<Excerpt> =>
  fc
    .tuple(placed(world), fc.array(placed(world), { maxLength: 8 }))
    .map(([one, also]) => ({ ...citedAt(one), also: also.map(citedAt) }));

const filter: fc.Arbitrary<UnderstoodFilter> = fc.record({
  kind: fc.constantFrom('outlet', 'author', 'origin', 'before', 'after', 'phrase', 'word'),
  value: nasty(300),
  excluded: fc.boolean(),
  typed: nasty(300),
  matched: texts(300, 6),
  articles: fc.nat(9),
  inferred: fc.nat(9),
  problem: fc.constantFrom('not_understood', 'matches_nothing', null),
});

const filters: fc.Arbitrary<Understood> = fc.record({
  list: fc.oneof(fc.constant([]), fc.array(filter, { maxLength: 8 })),
  articles: fc.nat(2000),
  of: fc.nat(2000),
  leftOut: fc.nat(2000),
});

/** An answer with one to five excerpts of the world's articles. */
export const answered = (world: World): fc.Arbitrary<Answered> =>
  fc
    .record({
      question: nasty(1000),
      first: excerpts(world),
      rest: fc.array(excerpts(world), { maxLength: 4 }),
      unanswered: texts(500, 6),
      filters,
    })
    .map(({ first, rest, ...one }) => ({ outcome: 'answered', ...one, excerpts: [first, ...rest] }));

const suggestions = fc.array(fc.record({ typed: nasty(300), question: nasty(1500) }), { maxLength: 3 });

/** Every reason for which the articles do not answer, by its name. */
export const reasons: Readonly<Record<Reason['kind'], fc.Arbitrary<Reason>>> = {
  off_topic: fc.constant({ kind: 'off_topic' }),
  names_absent: texts(300, 5).map(names => ({ kind: 'names_absent', names })),
  type_absent: nasty(300).map(asked => ({ kind: 'type_absent', asked })),
  premise_contradicted: fc.constant({ kind: 'premise_contradicted' }),
  no_evidence: fc.constant({ kind: 'no_evidence' }),
  filter_not_understood: fc
    .record({ filter, suggestions })
    .map(one => ({ kind: 'filter_not_understood', ...one })),
  filter_matches_nothing: fc
    .record({ filter, suggestions })
    .map(one => ({ kind: 'filter_matches_nothing', ...one })),
  filters_leave_nothing: fc.constant({ kind: 'filters_leave_nothing' }),
  no_more: fc.constant({ kind: 'no_more' }),
};

/** "Not in the articles", for a reason, with up to three passages that come near. */
export const notAnswered = (
  world: World,
  reason: fc.Arbitrary<Reason> = fc.oneof(...Object.values(reasons)),
): fc.Arbitrary<NotAnswered> =>
  fc
    .record({ question: nasty(1000), reason, nearest: fc.array(excerpts(world), { maxLength: 3 }), filters })
    .map(one => ({ outcome: 'not_in_articles', ...one }));

/** Any answer, help among them. */
export const anyAnswer = (world: World): fc.Arbitrary<Answer> =>
  fc.oneof(
    answered(world),
    notAnswered(world),
    nasty(300).map((question): Answer => ({ outcome: 'help', question })),
  );

/** On whose word something rests. */
export const counts: fc.Arbitrary<OriginCounts | null> = maybe(
  fc.record({
    origins: fc.nat(12),
    printers: fc.array(
      fc.record({
        name: maybe(nasty(300)),
        article: maybe(nasty(300)),
        inCorpus: fc.boolean(),
        reports: fc.nat(4),
      }),
      { maxLength: 8 },
    ),
    outlets: fc.nat(9),
    unstated: fc.nat(9),
    independent: fc.nat(9),
  }),
);
