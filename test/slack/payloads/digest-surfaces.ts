import fc from 'fast-check';
import type { LastEdition } from '../../../src/digest/digests.ts';
import { composeEdition, type Edition, tellingsOf } from '../../../src/digest/edition.ts';
import type { Subscription } from '../../../src/digest/subscription.ts';
import { EVERY_DAY, someDays } from '../../../src/digest/weekdays.ts';
import { differencesIn } from '../../../src/evidence/wording/comparing-differences.ts';
import {
  endedMessage,
  introMessage,
  pauseEndWords,
  restWords,
  resumedWords,
  settingWords,
} from '../../../src/slack/blocks/digest-change.ts';
import { editionMessages } from '../../../src/slack/blocks/digest-edition.ts';
import { digestFormModal, digestSaidModal, waitingModal } from '../../../src/slack/blocks/digest-form.ts';
import { noticeMessage, signOfLifeMessage } from '../../../src/slack/blocks/digest-notice.ts';
import {
  nothingNewMessage,
  nothingNewModal,
  type PostedHere,
  postedHereMessage,
  previewMessage,
  previewModal,
} from '../../../src/slack/blocks/digest-preview.ts';
import { noRightWords } from '../../../src/slack/blocks/digest-rights.ts';
import {
  notInDirectMessage,
  refusalWords,
  refusedMessage,
  statusMessage,
} from '../../../src/slack/blocks/digest-status.ts';
import { said } from '../../../src/slack/blocks/help.ts';
import { digestWords } from '../../../src/slack/digest-words.ts';
import { escaped } from '../../../src/slack/mrkdwn.ts';
import { postedMessage } from '../../../src/slack/posted-message.ts';
import { origins } from './evidence.ts';
import { standings } from './standings.ts';
import type { Surface } from './surface.ts';
import { channels, instants, maybe, mentionsOf, nasty, people, type World } from './world.ts';

/** Errors that Slack and the ledger are known to give, and any other. */
const errors = fc.oneof(
  fc.constantFrom(
    'not_in_channel',
    'channel_not_found',
    'is_archived',
    'account_inactive',
    'token_revoked',
    'missing_scope',
    'rate_limited',
    'interrupted',
    'no_ts',
    'thread_incomplete',
    'restored_from_backup',
    'not_installed',
  ),
  nasty(400),
);
const localDates = fc.constantFrom('2026-11-22', '1970-01-01', '2100-12-31');
const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/Argentina/ComodRivadavia',
  'Etc/GMT+12',
  'UTC',
  'Asia/Kolkata',
);
const wishes = fc.record({
  time: fc.constantFrom('00:00', '08:30', '23:59'),
  zone: zones,
  weekdays: fc.subarray([...EVERY_DAY], { minLength: 1 }).map(days => someDays(days) ?? EVERY_DAY),
  signOfLife: fc.boolean(),
});

export const subscriptions: fc.Arbitrary<Subscription> = fc
  .record({
    wish: wishes,
    channel: channels,
    createdBy: people,
    createdAt: instants,
    nextDueAt: instants,
    paused: maybe(fc.record({ at: instants, by: maybe(people), error: maybe(errors) })),
  })
  .map(({ wish, ...one }) => ({ team: 'T1', ...wish, ...one }));

/** Whom a digest names. */
export const namedIn = (...all: readonly (Subscription | null)[]): string[] =>
  all.flatMap(one =>
    one ? mentionsOf(one.channel, one.createdBy, ...(one.paused?.by ? [one.paused.by] : [])) : [],
  );

const lastEditions: fc.Arbitrary<LastEdition> = fc.record({
  localDate: localDates,
  state: fc.constantFrom('posted', 'nothing_new', 'refused', 'skipped_late', 'unknown', 'pending'),
  content: fc.constantFrom('edition', 'sign_of_life', null),
  error: maybe(errors),
});

/** What is new in the world's articles to a channel that was told of some of them, of origins however strange. */
const editionIn = (world: World): Edition | null => {
  const { draw, articles } = world;
  const told = draw(fc.subarray([...articles])).map(({ file, sha256 }) => ({ file, sha256 }));
  const found = draw(fc.array(origins(world), { maxLength: 3 }));
  const unlike = found.map((origin, i) => ({ ...origin, id: `${origin.id}${i}` }));
  return composeEdition(articles, told, draw(localDates), {
    origins: unlike,
    differencesOf: differencesIn,
  });
};

const settings = (subscription: Subscription, before: Subscription | null) =>
  fc.oneof(
    fc
      .boolean()
      .map(isTold =>
        isTold
          ? ({ outcome: 'set', subscription, before } as const)
          : ({ outcome: 'set', subscription, before, untold: true } as const),
      ),
    errors.map(error => ({ outcome: 'refused', error }) as const),
  );

const postings: fc.Arbitrary<PostedHere> = fc.oneof(
  fc.constantFrom({ outcome: 'posted_before' } as const, { outcome: 'nothing_new' } as const),
  fc.constant({ outcome: 'posted', messageTs: '1.000001' } as const),
  fc.nat(9999).map(seconds => ({ outcome: 'wait', seconds }) as const),
  fc
    .record({ outcome: fc.constantFrom('refused', 'gone', 'unknown'), error: errors })
    .map((one): PostedHere => one),
);

const rests = fc.oneof(
  fc
    .record({
      outcome: fc.constantFrom('paused', 'turned_off'),
      told: fc.constantFrom('told', 'untold', 'in_doubt'),
    })
    .map(one => one),
  fc.record({ outcome: fc.constantFrom('paused_before', 'off') }),
);

/** The digest: its form, what is said when it is set, its previews and editions, and what its owner is told. */
export const digestSurfaces: readonly Surface[] = [
  {
    name: 'the form of a digest',
    shown: ({ draw, words }) => {
      const subscription = draw(maybe(subscriptions));
      const channel = draw(fc.constantFrom('CDESK7', null));
      const place = channel === null ? null : { team: 'T1', channel: subscription?.channel ?? channel };
      const own = [...namedIn(subscription), ...mentionsOf(place?.channel ?? '')];
      if (place && !/^[CG][A-Z0-9]+$/u.test(place.channel)) return {};
      const note = draw(maybe(nasty(200).map(escaped)));
      const shown = { place, subscription: place ? subscription : null, begin: draw(wishes), note };
      return { views: [digestFormModal(shown, words), waitingModal(words)], own };
    },
  },
  {
    name: 'the status of a digest',
    shown: ({ draw, words }) => {
      const subscription = draw(maybe(subscriptions));
      const place = { team: 'T1', channel: draw(channels) };
      const [last, lastPosted] = [draw(maybe(lastEditions)), draw(maybe(lastEditions))];
      return {
        messages: [
          statusMessage(place, subscription, last, lastPosted, words),
          notInDirectMessage(words),
          refusedMessage(draw(errors), words),
        ],
        own: [...namedIn(subscription), ...mentionsOf(place.channel)],
      };
    },
  },
  {
    name: 'the channel is told of its digest',
    shown: ({ draw, words }) => {
      const user = draw(people);
      const before = draw(maybe(subscriptions));
      return {
        messages: [
          introMessage(user, draw(wishes), before, words),
          introMessage(user, before ?? draw(wishes), before, words),
          endedMessage(user, draw(fc.constantFrom('paused', 'turned_off')), words),
        ],
        own: mentionsOf(user),
      };
    },
  },
  {
    name: 'who set a digest is told',
    shown: ({ draw, words }) => {
      const [subscription, before] = [draw(subscriptions), draw(maybe(subscriptions))];
      const place = { team: 'T1', channel: draw(channels) };
      const setting = draw(settings(subscription, before));
      const note = draw(maybe(nasty(200).map(escaped)));
      const resumed = draw(
        fc.oneof(
          fc.constantFrom({ outcome: 'off' } as const, { outcome: 'not_paused' } as const),
          fc.constant(setting),
        ),
      );
      const lines = [
        settingWords(place, setting, note, words),
        resumedWords(place, resumed, words),
        restWords(draw(rests), words.digest.form.resumeButton, words),
        ...(setting.outcome === 'set' ? [pauseEndWords(setting, words)] : []),
        noRightWords(draw(standings), words),
      ];
      return {
        messages: lines.map(said),
        views: lines.map(line => digestSaidModal(line, words)),
        own: [...namedIn(subscription, before), ...mentionsOf(place.channel)],
      };
    },
  },
  {
    name: 'an edition',
    shown: world => {
      const { draw, words } = world;
      const edition = editionIn(world);
      const subscription = draw(maybe(subscriptions));
      if (!edition) return {};
      return { messages: editionMessages(edition, subscription, words), own: namedIn(subscription) };
    },
  },
  {
    name: 'an edition as the ledger keeps it',
    shown: async world => {
      const edition = editionIn(world);
      const subscription = world.draw(maybe(subscriptions));
      if (!edition) return {};
      const kept = await digestWords.edition(edition, subscription);
      const messages = kept.flatMap(json => postedMessage(json) ?? []);
      const lost = messages.length < kept.length ? ['what the ledger keeps is no message'] : [];
      return { messages, own: namedIn(subscription), problems: lost };
    },
  },
  {
    name: 'a preview',
    shown: world => {
      const { draw, words } = world;
      const edition = editionIn(world);
      if (!edition || tellingsOf(edition).length === 0)
        return { messages: [nothingNewMessage(words)], views: [nothingNewModal(words)] };
      const subscription = draw(maybe(subscriptions));
      const preview = editionMessages(edition, subscription, words);
      const error = draw(maybe(errors));
      const refusal = error === null ? null : refusalWords(error, words);
      return {
        messages: [previewMessage(preview, refusal, words), postedHereMessage(draw(postings), words)],
        views: [previewModal(preview, words)],
        own: namedIn(subscription),
      };
    },
  },
  {
    name: 'a notice to the owner of a digest',
    shown: ({ draw, words }) => {
      const place = { team: 'T1', channel: draw(channels), localDate: draw(localDates) };
      const kind = draw(fc.constantFrom('paused', 'refused', 'held_up'));
      return {
        messages: [
          noticeMessage({ ...place, kind, error: draw(errors) }, words),
          noticeMessage({ ...place, kind: 'unknown' }, words),
          signOfLifeMessage(place.localDate, words),
        ],
        own: mentionsOf(place.channel),
      };
    },
  },
];
