import { randomUUID } from 'node:crypto';
import type { Article } from '../../src/corpus/article.ts';
import { type DigestOptions, openDigests } from '../../src/digest/desk-digests.ts';
import type { DigestWords } from '../../src/digest/digests.ts';
import { tellingsOf } from '../../src/digest/edition.ts';
import type { DigestWish } from '../../src/digest/subscription.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { brief } from './articles.ts';
import { openChannels } from './channels.ts';

export const place = { team: 'T1', channel: 'C1' };

export const wish: DigestWish = {
  time: '08:30',
  zone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  signOfLife: false,
};

/** What the digests say in these tests: the date and the files told, and so many messages for the thread. */
const wordsWith = (thread: number): DigestWords => ({
  edition: async edition => [
    `${edition.localDate} ${tellingsOf(edition)
      .map(({ file }) => file)
      .sort()
      .join()}`,
    ...Array.from({ length: thread }, (_, index) => `${edition.localDate} more ${index + 1}`),
  ],
  signOfLife: async localDate => `${localDate} nothing new`,
  notice: async notice =>
    `${notice.kind} ${notice.channel} ${notice.kind === 'unknown' ? notice.localDate : notice.error}`,
});

/** What the digests need besides a store and somebody who posts. */
export const partsOf = (store: Store, thread = 0) => ({
  store,
  words: wordsWith(thread),
  articles: (): readonly Article[] => [brief('001.txt', 'Dell joins the project.')],
  evidence: () => ({ origins: [], differencesOf: () => [] }),
  defaultZone: 'Asia/Tokyo',
  now: () => store.now(),
  newKey: () => randomUUID(),
  log: { warn: () => undefined },
});

type DeskOptions = { readonly thread?: number } & Pick<DigestOptions, 'timings'>;

/** A desk over a real database, with a clock that the test sets; `start` begins another life on the same file. */
export const openDesk = async (file = ':memory:', { thread = 0, timings = {} }: DeskOptions = {}) => {
  const clock = { now: new Date('2026-03-02T06:00:00Z') };
  const articles: Article[] = [brief('001.txt', 'Washington asks Germany to avoid the equipment.')];
  const warnings: string[] = [];
  const channels = openChannels();
  const start = async () => {
    const store = await openStore(file, { now: () => clock.now });
    const digests = openDigests({
      ...partsOf(store, thread),
      poster: channels.poster,
      articles: () => articles,
      log: { warn: (_details, message) => warnings.push(message) },
      timings,
    });
    return { store, digests };
  };
  const at = (instant: string) => {
    clock.now = new Date(instant);
  };
  const later = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
  };
  /** `C1 2026-03-02 001.txt`: the channel and what was said there. */
  const lines = () => channels.messages.map(({ channel, message }) => `${channel} ${message}`);
  return { ...(await start()), ...channels, articles, warnings, clock, at, later, lines, start };
};
