import fc from 'fast-check';
import { changedModal, olderVersionModal, tooLargeModal } from '../../../src/slack/blocks/context-modal.ts';
import {
  digestHelpMessage,
  digestProblemMessage,
  helpMessage,
  howMessage,
  said,
} from '../../../src/slack/blocks/help.ts';
import { answerChangedModal, plainModal } from '../../../src/slack/blocks/modal.ts';
import {
  mutedMessage,
  mutedRefusal,
  muteLine,
  noMuteRightMessage,
  unmutedMessage,
} from '../../../src/slack/blocks/mute.ts';
import {
  changedMessage,
  failureMessage,
  olderVersionMessage,
  sharedBeforeMessage,
  sharedMessage,
  tooLongMessage,
  tryAgainMessage,
  unknownCommandMessage,
  unwrittenMessage,
} from '../../../src/slack/blocks/notice.ts';
import { sharedWords } from '../../../src/slack/blocks/shared-to.ts';
import { escaped } from '../../../src/slack/mrkdwn.ts';
import type { SharedTo } from '../../../src/slack/share-to.ts';
import { standings } from './standings.ts';
import { DAY, type Surface } from './surface.ts';
import { channels, instants, mentionsOf, nasty, people } from './world.ts';

const shared: fc.Arbitrary<SharedTo> = fc.oneof(
  fc
    .record({
      outcome: fc.constantFrom('shared', 'shared_before', 'muted', 'not_member', 'unconfirmed', 'too_late'),
    })
    .map((one): SharedTo => one),
  nasty(400).map((error): SharedTo => ({ outcome: 'not_shared', error })),
);

/** What is said in passing: help, what went wrong, what came of a press, and how a channel is muted. */
export const noticeSurfaces: readonly Surface[] = [
  {
    name: 'help',
    shown: ({ draw, words, library }) => ({
      messages: [
        helpMessage(library.examples, words),
        digestHelpMessage(words),
        digestProblemMessage(escaped(draw(nasty(80))), words),
        howMessage(draw(fc.constantFrom('compare', 'adds', 'verify')), words),
      ],
    }),
  },
  {
    name: 'what went wrong',
    shown: ({ draw, words }) => ({
      messages: [
        failureMessage(draw(nasty(40)), words),
        unwrittenMessage(words),
        tryAgainMessage(words),
        olderVersionMessage(words),
        unknownCommandMessage(words),
        tooLongMessage(draw(fc.nat(40_000)), 500, words),
        changedMessage(words),
        { text: words.pace.tooFast(draw(fc.integer({ min: 1, max: 3600 }))) },
        said(words.followUp.nothingBefore),
        said(words.followUp.nothingShown),
        said(words.followUp.changed),
        said(words.gaps.mayNot),
        said(words.gaps.untold),
      ],
      views: [
        answerChangedModal(words.sourcing.chain.title, words),
        answerChangedModal(words.sourcing.export.title, words),
        changedModal(words),
        tooLargeModal(words),
        tooLargeModal(),
        olderVersionModal(words),
        plainModal(words.feedback.title, words.feedback.tooLate, words),
        plainModal(words.feedback.savedTitle, words.feedback.saved, words),
        plainModal(words.gaps.exportTitle, words.gaps.mayNot, words),
        plainModal(words.check.title, words.check.changed, words),
      ],
    }),
  },
  {
    name: 'what came of sharing',
    shown: ({ draw, words }) => {
      const channel = draw(channels);
      return {
        messages: [
          sharedMessage(words),
          sharedBeforeMessage(words),
          said(sharedWords(draw(shared), channel, words)),
        ],
        own: mentionsOf(channel),
      };
    },
  },
  {
    name: 'a muted channel',
    shown: ({ draw, words }) => {
      const mute = { team: 'T1', channel: draw(channels), by: draw(people), at: draw(instants) };
      const [isNew, digestRests] = [draw(fc.boolean()), draw(fc.boolean())];
      return {
        messages: [
          mutedMessage({ mute, isNew, digestRests }, words),
          unmutedMessage(mute, { was: isNew, digestRests }, words),
          mutedRefusal(mute.channel, words),
          noMuteRightMessage(draw(standings), words),
          said(muteLine(mute, words)),
          said(words.mute.notInDirectMessage),
        ],
        own: [DAY, ...mentionsOf(mute.channel, mute.by)],
      };
    },
  },
];
