import fc from 'fast-check';
import { whoSaid } from '../../../src/conversation/who-said.ts';
import {
  answerMessage,
  type Behind,
  type Shown as How,
  lineAbove,
  type Setting,
} from '../../../src/slack/blocks/answer.ts';
import { chainModal } from '../../../src/slack/blocks/chain-modal.ts';
import { changedModal, contextModal } from '../../../src/slack/blocks/context-modal.ts';
import { exportModal } from '../../../src/slack/blocks/export-modal.ts';
import { watchToldMessage } from '../../../src/slack/blocks/watch-told.ts';
import { whoSaidMessage } from '../../../src/slack/blocks/who-said.ts';
import { findExcerpt, Reference, referenceOf } from '../../../src/slack/excerpt-reference.ts';
import { Format, takenBy } from '../../../src/slack/export-value.ts';
import { leftOutOf, sharedAnswer, shareValue } from '../../../src/slack/share-value.ts';
import { answered, notAnswered, reasons } from './answers.ts';
import { evidenceOf, origins, statements } from './evidence.ts';
import { DAY, type Surface } from './surface.ts';
import { citedAt, instants, maybe, mentionsOf, nasty, people, placed, type World } from './world.ts';

const readAs = maybe(fc.record({ question: nasty(600), carried: nasty(600) }));
const turns = maybe(fc.oneof(fc.uuid(), nasty(100)));

const howIn = (world: World, setting: Setting): How => ({
  setting,
  behind: evidenceOf(world),
  words: world.words,
  turn: world.draw(turns),
  readAs: world.draw(readAs),
  watch: world.draw(maybe(fc.uuid())),
  above: world.draw(fc.boolean()) ? lineAbove(world.words.watch.answeredMeanwhile) : undefined,
});

const settings: readonly (readonly [string, (world: World) => Setting])[] = [
  ['for its asker alone', () => 'private'],
  ['in a thread', () => 'thread'],
  ['shared', ({ draw }) => ({ sharedBy: draw(people) })],
];

const ownIn = (setting: Setting): string[] =>
  typeof setting === 'object' ? mentionsOf(setting.sharedBy) : [];

const answers: readonly Surface[] = settings.map(([where, settingIn]) => ({
  name: `an answer ${where}`,
  shown: world => {
    const setting = settingIn(world);
    const message = answerMessage(world.draw(answered(world)), howIn(world, setting));
    return { messages: [message], own: ownIn(setting) };
  },
}));

const refusals: readonly Surface[] = Object.entries(reasons).map(([kind, reason]) => ({
  name: `not in the articles: ${kind}`,
  shown: world => {
    const [, settingIn] = world.draw(fc.constantFrom(...settings));
    const setting = settingIn(world);
    const message = answerMessage(world.draw(notAnswered(world, reason)), howIn(world, setting));
    return { messages: [message], own: ownIn(setting) };
  },
}));

/** An answer as it comes back from the value that a button carries. */
const rebuilt = (world: World) => {
  const value = shareValue(world.draw(answered(world)), world.draw(turns));
  const answer = sharedAnswer(value, world.library);
  return { value, answer };
};

const behindOf = (world: World): Behind => evidenceOf(world);

/** All answers, what can be opened from them, and what comes of watching a question. */
export const answerSurfaces: readonly Surface[] = [
  ...answers,
  ...refusals,
  {
    name: 'an answer shared from what its button carries',
    shown: world => {
      const { answer } = rebuilt(world);
      const setting = { sharedBy: world.draw(people) };
      if (!answer) return {};
      return { messages: [answerMessage(answer, howIn(world, setting))], own: ownIn(setting) };
    },
  },
  {
    name: 'who said that',
    shown: world => {
      const { draw, words } = world;
      const citations = draw(fc.array(placed(world), { minLength: 1, maxLength: 5 })).map(citedAt);
      const told = whoSaid(citations, {
        statements: draw(fc.array(statements(world), { maxLength: 3 })),
        originsOf: () => draw(fc.array(origins(world), { maxLength: 4 })),
      });
      return { messages: [whoSaidMessage(told, words)] };
    },
  },
  {
    name: 'an excerpt in its context',
    shown: world => {
      const { draw, words, library } = world;
      const reference = Reference.parse(referenceOf(citedAt(draw(placed(world)))));
      const found = findExcerpt(library, reference);
      return { views: [found ? contextModal(found, words) : changedModal(words)] };
    },
  },
  {
    name: 'the chain',
    shown: world => {
      const { draw, words } = world;
      const { value } = rebuilt(world);
      const found = draw(fc.array(origins(world), { maxLength: 4 }));
      return { views: [chainModal(found, { value, leftOut: leftOutOf(value) }, draw(fc.nat(40)), words)] };
    },
  },
  {
    name: 'an export of an answer',
    shown: async world => {
      const { draw, words, library } = world;
      const { value } = rebuilt(world);
      const evidence = evidenceOf(world);
      const taken = takenBy(value, library, evidence, words);
      if (!taken) return {};
      const format = draw(fc.constantFrom(...Format.options));
      const text = await evidence.exportAs(format, taken);
      const shown = { format, text, part: draw(fc.nat(5)), value, leftOut: taken.leftOut };
      return { views: [exportModal(shown, words)] };
    },
  },
  {
    name: 'the message to somebody who watched',
    shown: world => {
      const { draw, words } = world;
      const watch = draw(fc.record({ id: fc.uuid(), question: nasty(1000), askedAt: instants }));
      const message = watchToldMessage(watch, draw(answered(world)), behindOf(world), words);
      return { messages: [message], own: [DAY] };
    },
  },
];
