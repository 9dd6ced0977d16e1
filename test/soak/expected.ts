import type { Article } from '../../src/corpus/article.ts';
import { composeEdition, tellingsOf } from '../../src/digest/edition.ts';
import type { Subscription } from '../../src/digest/subscription.ts';
import type { Telling } from '../../src/digest/told.ts';
import { editionMessages } from '../../src/slack/blocks/digest-edition.ts';
import { english } from '../../src/slack/words/english.ts';
import { dateOf, dueAt, type SoakChannel } from './calendar.ts';
import { newsOf } from './news.ts';
import { pieceArticle } from './pieces.ts';

/** What a channel is to be told on one local date: the texts of the channel's message and of those in its thread. */
export type ExpectedEdition = {
  readonly channel: SoakChannel;
  readonly localDate: string;
  readonly texts: readonly string[];
};

/** All editions of so many days, if each brings what appeared on its day. */
export const editionsOf = (channels: readonly SoakChannel[], days: number): readonly ExpectedEdition[] => {
  const editions: ExpectedEdition[] = [];
  let told: readonly Telling[] = [];
  let articles: readonly Article[] = [];
  for (let day = 1; day <= days; day += 1) {
    articles = [...articles, ...newsOf(day).map(pieceArticle)];
    const edition = composeEdition(articles, told, '2030-01-01', { origins: [], differencesOf: () => [] });
    if (!edition) throw new Error(`Day ${day} brings nothing new`);
    for (const channel of channels) {
      const localDate = dateOf(channel, day);
      const messages = editionMessages({ ...edition, localDate }, subscriptionOf(channel), english);
      editions.push({ channel, localDate, texts: messages.map(({ text }) => text) });
    }
    told = [...told, ...tellingsOf(edition)];
  }
  return editions;
};

/** The channel's digest as it is set up before the first day. */
export const subscriptionOf = ({ place, owner, wish }: SoakChannel): Subscription => ({
  ...place,
  ...wish,
  createdBy: owner,
  createdAt: new Date(dueAt(0)),
  nextDueAt: new Date(dueAt(1)),
  paused: null,
});
