import { randomUUID } from 'node:crypto';
import { openDigests } from '../../src/digest/desk-digests.ts';
import type { Digests, DigestWords, Poster } from '../../src/digest/digests.ts';
import type { Subscription } from '../../src/digest/subscription.ts';
import type { Store } from '../../src/store/store.ts';
import { brief } from './articles.ts';
import type { Watch } from './failpoint.ts';

export const place = { team: 'T1', channel: 'C1' };
export const articles = ['Dell joins the project.', 'Berlin weighs a ban.', 'The talks go on.'].map(
  (words, index) => brief(`00${index + 1}.txt`, words),
);

/** The digest of the channel, whose first edition falls due at {@link DUE}. */
export const DUE = Date.UTC(2026, 2, 2, 8, 30);
export const subscription: Subscription = {
  ...place,
  time: '08:30',
  zone: 'UTC',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  signOfLife: false,
  createdBy: 'U1',
  createdAt: new Date(DUE - 86_400_000),
  nextDueAt: new Date(DUE),
  paused: null,
};

/** An edition of one message in the channel and two under it. */
export const EDITION = ['the edition of 2026-03-02', 'its first story', 'its second story'] as const;

const words: DigestWords = {
  edition: async ({ localDate }) => [`the edition of ${localDate}`, EDITION[1], EDITION[2]],
  signOfLife: async () => 'nothing new',
  notice: async ({ kind, channel }) => `notice: ${kind} in ${channel}`,
};

/** The digests of one life of a desk, every call to their store, their clock and Slack under watch. */
export const watchedDigests = (store: Store, poster: Poster, watch: Watch): Digests => {
  const clock = watch.over('clock', { now: () => store.now() });
  return openDigests({
    store: {
      subscriptions: watch.over('subscriptions', store.subscriptions),
      ledger: watch.over('ledger', store.ledger),
      told: watch.over('told', store.told),
    },
    poster: watch.over('poster', poster),
    words,
    articles: () => articles,
    evidence: () => ({ origins: [], differencesOf: () => [] }),
    defaultZone: 'UTC',
    now: clock.now,
    newKey: () => randomUUID(),
    log: { warn: () => undefined },
  });
};
