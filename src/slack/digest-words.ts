import type { DigestWords } from '../digest/digests.ts';
import { editionMessages } from './blocks/digest-edition.ts';
import { noticeMessage, signOfLifeMessage } from './blocks/digest-notice.ts';
import type { Message } from './message.ts';
import { wordsOf } from './words/languages.ts';
import type { Words } from './words/words.ts';

/** The words in which the owner of a digest is spoken to, and their channel with them; never rejects. */
export type OwnersWords = (team: string, user: string) => Promise<Words>;

/**
 * Puts what the digests have to say into Slack's messages, as JSON of `Message`, in the language of whoever set the digest up. What is
 * posted where no digest is on is in English.
 */
export const openDigestWords = (wordsOfOwner: OwnersWords): DigestWords => ({
  edition: async (edition, subscription) => {
    const words = subscription
      ? await wordsOfOwner(subscription.team, subscription.createdBy)
      : wordsOf(null);
    const [main, ...thread] = editionMessages(edition, subscription, words);
    return [written(main), ...thread.map(written)];
  },
  signOfLife: async (localDate, { team, createdBy }) =>
    written(signOfLifeMessage(localDate, await wordsOfOwner(team, createdBy))),
  notice: async (notice, { team, createdBy }) =>
    written(noticeMessage(notice, await wordsOfOwner(team, createdBy))),
});

/** The same in English, whoever set the digest up. */
export const digestWords: DigestWords = openDigestWords(async () => wordsOf(null));

const written = (message: Message): string => JSON.stringify(message);
