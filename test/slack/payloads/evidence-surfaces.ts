import fc from 'fast-check';
import { gatherEvidence } from '../../../src/evidence/gathering.ts';
import { exportModal } from '../../../src/slack/blocks/export-modal.ts';
import { viewMessage } from '../../../src/slack/evidence-listing.ts';
import { type EvidenceView, ViewName } from '../../../src/slack/evidence-view.ts';
import { Format, takenBy } from '../../../src/slack/export-value.ts';
import type { DeskEvidence } from '../../../src/slack/ports.ts';
import { libraryOf } from '../articles.ts';
import { comparisons, evidenceOf, moments, origins, statements } from './evidence.ts';
import type { Surface } from './surface.ts';
import { articleIn, citedAt, maybe, nasty, placed, texts, type World } from './world.ts';

const lists = <Value>(one: fc.Arbitrary<Value>, most: number) => fc.array(one, { maxLength: most });

const speakers = fc.record({ name: nasty(500), role: maybe(nasty(300)), statements: fc.nat(9999) });

const verifications = fc.record({
  heading: nasty(400),
  lines: texts(3000, 3),
  quotes: lists(fc.record({ label: nasty(400), text: nasty(6000) }), 3),
  article: maybe(nasty(300)),
});

const additions = (world: World) =>
  fc
    .record({ origin: origins(world), at: fc.nat(99), added: lists(placed(world), 20) })
    .map(({ origin, at, added }) => ({
      origin,
      article: articleIn(world, at),
      added: added.map(citedAt),
    }));

/** What the evidence says where each list is shown. */
const saidFor: Readonly<Record<ViewName, (world: World) => Partial<DeskEvidence>>> = {
  sources: world => ({ origins: world.draw(lists(origins(world), 5)) }),
  speakers: ({ draw }) => {
    const found = draw(lists(speakers, 40));
    return { speakers: () => found };
  },
  quotes: world => {
    const found = world.draw(lists(statements(world), 5));
    return { statementsBy: () => found };
  },
  compare: world => {
    const found = world.draw(lists(comparisons(world), 3));
    return { compare: () => found };
  },
  adds: world => {
    const found = world.draw(lists(additions(world), 3));
    return { adds: () => found };
  },
  timeline: world => ({ timeline: world.draw(lists(moments(world), 20)) }),
  verify: ({ draw }) => {
    const found = draw(verifications);
    return { verify: async () => found };
  },
};

const askedFor = ({ draw }: World, name: ViewName): EvidenceView => ({
  name,
  of: draw(nasty(name === 'verify' ? 3000 : 200)),
});

/** A page of a list somewhere in it; what a verification quotes is not always of an article that is still there. */
const listed = async (world: World, view: EvidenceView, evidence: DeskEvidence) => {
  const { draw, words } = world;
  const skipped = draw(lists(fc.record({ file: nasty(300), reason: nasty(300) }), 6));
  const library = libraryOf(world.articles, { skipped, warnings: draw(texts(500, 4)) });
  const ports = { library: () => library, evidence: () => evidence };
  const message = await viewMessage(view, ports, words, draw(fc.constantFrom(0, 0, 1, 5, 999_999_999)));
  const verified =
    view.name === 'verify' ? (await evidence.verify(view.of, words.sourcing.verification)).quotes : [];
  return { messages: [message], quotable: verified.map(({ text }) => text) };
};

/** All lists, of evidence as strange as it gets and of what the desk itself finds in strange articles; and their exports. */
export const evidenceSurfaces: readonly Surface[] = [
  ...ViewName.options.map(
    (name): Surface => ({
      name: `the list "${name}"`,
      shown: world => listed(world, askedFor(world, name), evidenceOf(world, saidFor[name](world))),
    }),
  ),
  {
    name: 'a list of what is found in the articles',
    shown: async world => {
      const name = world.draw(fc.constantFrom(...ViewName.options));
      const found = await gatherEvidence(world.articles);
      return listed(world, askedFor(world, name), evidenceOf(world, found));
    },
  },
  {
    name: 'an export of a list',
    shown: async world => {
      const { draw, words } = world;
      const name = draw(fc.constantFrom('quotes', 'compare', 'adds', 'timeline'));
      const value = JSON.stringify({ name, of: draw(nasty(200)) });
      const evidence = evidenceOf(world, saidFor[name](world));
      const taken = takenBy(value, world.library, evidence, words);
      if (!taken) return { problems: [`the button of the list "${name}" does not lead to an export`] };
      const format = draw(fc.constantFrom(...Format.options));
      const text = await evidence.exportAs(format, taken);
      return { views: [exportModal({ format, text, part: draw(fc.nat(3)), value, leftOut: 0 }, words)] };
    },
  },
];
