import fc from 'fast-check';
import type { Answer, Excerpt, Reason, Understood, UnderstoodFilter } from '../../src/answer/answer.ts';
import type { OriginCounts } from '../../src/evidence/origins/origin-line.ts';
import { citation, text } from './hostile.ts';

export type Shown = Exclude<Answer, { outcome: 'help' }>;

const excerpts = fc
  .tuple(citation, fc.array(citation, { maxLength: 6 }))
  .map(([one, also]): Excerpt => ({ ...one, also }));

const filter: fc.Arbitrary<UnderstoodFilter> = fc.record({
  kind: fc.constantFrom('outlet', 'author', 'origin', 'before', 'after', 'phrase', 'word'),
  value: text(300),
  excluded: fc.boolean(),
  typed: text(300),
  matched: fc.array(text(300), { maxLength: 5 }),
  articles: fc.nat(9),
  inferred: fc.nat(9),
  problem: fc.constantFrom('not_understood', 'matches_nothing', null),
});

const filters: fc.Arbitrary<Understood> = fc.record({
  list: fc.array(filter, { maxLength: 6 }),
  articles: fc.nat(2000),
  of: fc.nat(2000),
  leftOut: fc.nat(2000),
});

const reasons: fc.Arbitrary<Reason> = fc.oneof(
  fc.constantFrom(
    { kind: 'off_topic' } as const,
    { kind: 'premise_contradicted' } as const,
    { kind: 'no_evidence' } as const,
    { kind: 'filters_leave_nothing' } as const,
    { kind: 'no_more' } as const,
  ),
  fc.array(text(300), { maxLength: 4 }).map((names): Reason => ({ kind: 'names_absent', names })),
  text(300).map((name): Reason => ({ kind: 'type_absent', asked: `what ${name} said` })),
  fc.record({
    kind: fc.constantFrom('filter_not_understood' as const, 'filter_matches_nothing' as const),
    filter,
    suggestions: fc.array(fc.record({ typed: text(300), question: text(500) }), { maxLength: 3 }),
  }),
);

/** Answers of articles as nasty as they come. */
export const answers: fc.Arbitrary<Shown> = fc.oneof(
  fc
    .tuple(
      text(500),
      excerpts,
      fc.array(excerpts, { maxLength: 4 }),
      fc.array(text(500), { maxLength: 4 }),
      filters,
    )
    .map(
      ([question, first, rest, unanswered, understood]): Shown => ({
        outcome: 'answered',
        question,
        excerpts: [first, ...rest],
        unanswered,
        filters: understood,
      }),
    ),
  fc.tuple(text(500), reasons, fc.array(excerpts, { maxLength: 3 }), filters).map(
    ([question, reason, nearest, understood]): Shown => ({
      outcome: 'not_in_articles',
      question,
      reason,
      nearest,
      filters: understood,
    }),
  ),
);

/** On whose word such an answer rests. */
export const counts: fc.Arbitrary<OriginCounts | null> = fc.option(
  fc.record({
    origins: fc.nat(12),
    printers: fc.array(
      fc.record({
        name: fc.option(text(300), { nil: null }),
        article: fc.option(text(300), { nil: null }),
        inCorpus: fc.boolean(),
        reports: fc.nat(4),
      }),
      { maxLength: 8 },
    ),
    outlets: fc.nat(9),
    unstated: fc.nat(9),
    independent: fc.nat(9),
  }),
  { nil: null },
);
