import fc from 'fast-check';
import { addressOf } from '../../../src/evidence/citations/text-fragment.ts';
import type { Comparison, ComparisonRow } from '../../../src/evidence/comparison.ts';
import { exportOf } from '../../../src/evidence/export/exporting.ts';
import type { Moment } from '../../../src/evidence/moment.ts';
import type { Origin, Retelling } from '../../../src/evidence/origin.ts';
import { originLine } from '../../../src/evidence/origins/origin-line.ts';
import type { Segment, Statement } from '../../../src/evidence/statement.ts';
import type { DeskEvidence } from '../../../src/slack/ports.ts';
import { counts } from './answers.ts';
import { articleIn, citedAt, cueIn, maybe, nasty, type Placed, placed, type World } from './world.ts';

const firstOf = <Thing>(things: readonly Thing[]): readonly [Thing, ...Thing[]] => {
  const [first, ...rest] = things;
  if (first === undefined) throw new RangeError('nothing there');
  return [first, ...rest];
};

const some = <Value>(one: fc.Arbitrary<Value>, most: number) =>
  fc.array(one, { minLength: 1, maxLength: most }).map(firstOf);

const retellings = (world: World): fc.Arbitrary<Retelling> =>
  fc.record({ at: placed(world), via: maybe(nasty(400)), firstHand: fc.boolean() }).map(
    ({ at, via, firstHand }): Retelling => ({
      article: at.article,
      via,
      firstHand,
      basis: (['found', 'stated', 'both'] as const)[at.n % 3] ?? 'found',
      cues: Array.from({ length: at.n % 4 }, (_, i) => cueIn({ ...at, n: at.n + i })),
    }),
  );

export const origins = (world: World): fc.Arbitrary<Origin> =>
  fc
    .record({
      id: fc.constantFrom('one', 'two', 'three'),
      name: maybe(nasty(400)),
      inCorpus: fc.boolean(),
      retellings: some(retellings(world), 20),
    })
    .map((one): Origin => one);

const segmentAt = (
  at: Placed,
  { speaker, role, toldTo }: Pick<Segment, 'speaker' | 'role' | 'toldTo'>,
): Segment => ({
  ...cueIn(at),
  article: at.article,
  speaker: at.n % 5 ? speaker : null,
  role: at.n % 2 ? role : null,
  toldTo,
  cue: at.n % 3 ? cueIn({ ...at, n: at.n + 1 }) : null,
});

export const statements = (world: World): fc.Arbitrary<Statement> =>
  fc
    .record({
      speaker: maybe(nasty(400)),
      role: maybe(nasty(400)),
      toldTo: maybe(nasty(400)),
      from: some(placed(world), 10),
    })
    .map(({ from: [first, ...rest], ...who }): Statement => {
      const { speaker, role } = who;
      const segments = [segmentAt(first, who), ...rest.map(at => segmentAt(at, who))] as const;
      return { id: 's', speaker, role, segments };
    });

const rowAt = (at: Placed, strength: string | null): ComparisonRow => ({
  article: at.article,
  citation: citedAt(at),
  strength,
  strengthCue: at.n % 2 ? cueIn(at) : null,
  numbers: Array.from({ length: at.n % 5 }, (_, i) => cueIn({ ...at, n: at.n + i })),
  source: at.n % 3 ? null : cueIn(at),
});

export const comparisons = (world: World): fc.Arbitrary<Comparison> =>
  fc
    .record({
      origin: origins(world),
      topic: nasty(200),
      strength: maybe(nasty(200)),
      told: some(placed(world), 10),
      silent: fc.array(fc.nat(99), { maxLength: 25 }),
    })
    .map(
      ({ origin, topic, strength, told: [first, ...rest], silent }): Comparison => ({
        origin,
        topic,
        rows: [rowAt(first, strength), ...rest.map(at => rowAt(at, strength))],
        silent: silent.map(n => articleIn(world, n)),
      }),
    );

export const moments = (world: World): fc.Arbitrary<Moment> =>
  fc.record({ at: placed(world), isDated: fc.boolean(), order: maybe(nasty(300)) }).map(
    ({ at, isDated, order }): Moment => ({
      ...cueIn(at),
      article: at.article,
      sentence: at.sentence,
      basis: isDated ? 'absolute' : 'relative',
      date: isDated ? '2018-11-22' : null,
      order,
    }),
  );

/** Evidence that says nothing but what it is given; where an article stands on the web is what the desk itself makes of it. */
export const evidenceOf = (world: World, said: Partial<DeskEvidence> = {}): DeskEvidence => {
  const found = world.draw(counts);
  return {
    origins: [],
    statements: [],
    timeline: [],
    originLine: citations => originLine([], citations),
    originCounts: () => found,
    originsOf: () => [],
    statementsBy: () => [],
    speakers: () => [],
    compare: () => [],
    adds: () => [],
    verify: async () => ({ heading: '?', lines: [], quotes: [], article: null }),
    exportAs: (format, { title, citations }) =>
      exportOf(
        format,
        citations.flatMap(citation =>
          world.articles
            .filter(({ file }) => file === citation.file)
            .map(article => ({ citation, article, speaker: null, role: null, toldTo: null, origin: null })),
        ),
        { title },
      ),
    addressOf,
    ...said,
  };
};
