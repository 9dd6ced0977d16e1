import { randomUUID } from 'node:crypto';
import type { Article } from '../../src/corpus/article.ts';
import { openDigests } from '../../src/digest/desk-digests.ts';
import { openStore } from '../../src/store/store.ts';
import { brief } from './articles.ts';
import { openChannels } from './channels.ts';

export const place = { team: 'T1', channel: 'C1' };
export const rule = { time: '08:30', zone: 'Europe/Berlin' };

/** A desk over a real database, with a clock that the test sets; `start` begins another life on the same file. */
export const openDesk = async (file = ':memory:') => {
  const clock = { now: new Date('2026-03-02T06:00:00Z') };
  const articles: Article[] = [brief('001.txt', 'Washington asks Germany to avoid the equipment.')];
  const warnings: string[] = [];
  const channels = openChannels();
  const start = async () => {
    const store = await openStore(file);
    const digests = openDigests({
      store,
      poster: channels.poster,
      articles: () => articles,
      defaultZone: 'Asia/Tokyo',
      now: () => clock.now,
      newKey: () => randomUUID(),
      log: { warn: (_details, message) => warnings.push(message) },
    });
    return { store, digests };
  };
  const at = (instant: string) => {
    clock.now = new Date(instant);
  };
  const later = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
  };
  return { ...(await start()), ...channels, articles, warnings, clock, at, later, start };
};
